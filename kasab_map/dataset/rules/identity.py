"""Ids name one thing each."""

from collections.abc import Iterable, Iterator

from kasab_map.dataset.draft import Draft, Row
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import PLACES, RECORDS
from kasab_map.dataset.words import quoted


def ids_are_unique(draft: Draft) -> Iterator[Problem]:
    """Yield each id used a second time, in a table or over all place layers."""
    for name in (PLACES, *RECORDS):
        yield from _repeated(draft.entries(name), "id")
    for name, table in draft.tables.items():
        for field in table.resource.fields:
            if field.unique and (name not in RECORDS or field.name != "id"):
                yield from _repeated(table.rows, field.name)


def _repeated(rows: Iterable[Row], column: str) -> Iterator[Problem]:
    first: dict[str, Row] = {}
    for row in rows:
        written = row.text(column)
        if written in first:
            row.unsound.add(column)
            yield row.problem(column, _used_before(written, row, first[written]))
        elif written:
            first[written] = row


def _used_before(written: str, row: Row, first: Row) -> str:
    where = f"on line {first.line}" if first.path == row.path else f"in {first.path}:{first.line}"
    return f"{quoted(written)} is already used {where}; give this one an id of its own"
