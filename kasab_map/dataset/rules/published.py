"""Ids are permanent: one that was published neither disappears nor comes to mean something else.

The list is ``published_ids.txt`` in the theatre, if it has one. A line is
``table id version`` or, once the row has been dropped on purpose, ``table id version dropped``.
"""

from collections.abc import Iterator
from pathlib import Path

from kasab_map.dataset.draft import Draft, Row
from kasab_map.dataset.files import read_text
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import PLACES, RECORDS
from kasab_map.dataset.words import listed, quoted
from kasab_map.model import Dataset
from kasab_map.storage.atomic import write_atomically

FILE_NAME = "published_ids.txt"
TABLES = (PLACES, *RECORDS)


def published_ids_remain(draft: Draft) -> Iterator[Problem]:
    """Yield each published id that has vanished, and each dropped one that is used again."""
    if not draft.source.exists(FILE_NAME):
        return
    text = read_text(draft.source, FILE_NAME)
    yield from text.problems
    present = {table: _present(draft, table) for table in TABLES}
    told = {t for t in TABLES if draft.is_complete(t) and not _damaged(draft, t)}
    for number, line in enumerate((text.content or "").splitlines(), start=1):
        words = line.split()
        if len(words) not in {3, 4} or words[0] not in TABLES or words[3:] not in ([], ["dropped"]):
            remedy = f"write 'table id version', the table one of {listed(TABLES)}"
            yield Problem(text.path, number, "", f"{quoted(line)} is not a published id; {remedy}")
            continue
        table, written, version = words[:3]
        row = present[table].get(written)
        if row and words[3:]:
            message = f"{written} was dropped after {version} and may not be used again"
            yield row.problem("id", f"{message}; take a new id")
        elif not row and not words[3:] and table in told:
            remedy = "set withdrawn instead" if table == "claims" else _RESTORE
            message = f"{written} was published in {version} and may not disappear; {remedy}"
            yield Problem(_path(draft, table), None, "id", message)


_RESTORE = f"put it back, or write 'dropped' at the end of its line in {FILE_NAME}"


def _present(draft: Draft, table: str) -> dict[str, Row]:
    return {row.text("id"): row for row in draft.entries(table) if row.text("id")}


def _damaged(draft: Draft, table: str) -> bool:
    """Whether an id cannot be read, and so may be the one that seems to have vanished."""
    return any(not row.is_sound("id") for row in draft.entries(table))


def _path(draft: Draft, table: str) -> str:
    if table in draft.tables:
        return draft.tables[table].path
    return draft.features[0].properties.path if draft.features else table


def write_published_ids(dataset: Dataset, folder: Path) -> None:
    """Add every id of a dataset to the list of its folder, under the dataset's version.

    Parameters
    ----------
    dataset : Dataset
        The edition about to be published.
    folder : Path
        The theatre; lines that its list already holds are kept as they are.
    """
    path = folder / FILE_NAME
    known: dict[tuple[str, str], str] = {}
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            table, written, *rest = line.split()
            known[table, written] = " ".join(rest)
    for table in TABLES:
        for written in getattr(dataset, table):
            known.setdefault((table, written), dataset.version)
    lines = [f"{table} {written} {rest}\n" for (table, written), rest in sorted(known.items())]
    write_atomically(path, "".join(lines).encode())
