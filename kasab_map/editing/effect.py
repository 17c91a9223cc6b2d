"""What a draft changes: the place-days with another status, by lens, and what mentions its rows."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kasab_map.control import Difference, differences, lenses_of
from kasab_map.dataset.layer_sheet import read_rows
from kasab_map.dataset.reading import read_draft
from kasab_map.dataset.records import build_dataset
from kasab_map.dataset.sources import Overlay, RefusedFileError
from kasab_map.editing.draft import Change, Draft
from kasab_map.model import Dataset

PROSE = (".md", ".json")
_PLACED = ("claims", "control_changes")
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A row or a text that names a row which is edited.

    Attributes
    ----------
    where : str
        A table, or the file of a text.
    id : str
        Of the row that mentions it; empty for a text.
    """

    where: str
    id: str
    names: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What changes when a draft is saved.

    Attributes
    ----------
    before, after : Dataset
        The two editions.
    changes : tuple of Change
        The rows whose effect this is.
    differences : tuple of Difference
        Runs of days on which a place has another status, by lens.
    mentions : tuple of Mention
        Readings, events, statements, stories and texts that name a changed row.
    """

    before: Dataset
    after: Dataset
    changes: tuple[Change, ...]
    differences: tuple[Difference, ...]
    mentions: tuple[Mention, ...]

    @property
    def place_days(self) -> int:
        """How many place-days change, all lenses together."""
        return sum(one.days for one in self.differences)

    def by_lens(self) -> dict[str, int]:
        """Count the place-days that change under each lens that changes at all."""
        counts = Counter[str]()
        for one in self.differences:
            counts[one.lens] += one.days
        return dict(counts)

    def causes(self, difference: Difference) -> tuple[str, ...]:
        """Name the edited claims and readings of the place that differs."""
        return tuple(
            change.id
            for change in self.changes
            if change.table in _PLACED
            and any(
                row and row["place"] == difference.place for row in (change.before, change.after)
            )
        )


def effect_of(draft: Draft, before: Dataset | None = None) -> Effect | None:
    """Compare the folder with what a draft makes of it; None while either has problems.

    ``before`` is the folder as it was when the draft was opened, where it has been read already.
    """
    before = before or _dataset(draft, {})
    after = _dataset(draft, draft.edits())
    if before is None or after is None:
        return None
    shared = [lens for lens in lenses_of(before) if lens in lenses_of(after)]
    changes = tuple(draft.changes())
    return Effect(
        before=before,
        after=after,
        changes=changes,
        differences=tuple(differences(before, after, shared)),
        mentions=tuple(_mentions(draft, {change.id for change in changes})),
    )


def without_wrong_rows(draft: Draft) -> Draft:
    """Give the draft with each edited row put back that has a problem.

    A maintainer sees what the other edits change while one is yet to be mended.
    """
    problems, good = draft.problems(), draft
    for change in draft.changes():
        name = draft.resource(change.table).path
        path = draft.folder.shown(name)
        lines = {problem.line for problem in problems if problem.path == path}
        written = read_rows(name, draft.sheet(change.table).to_bytes())
        wrong = {row.cells[0] for row in written.rows if row.cells and row.line in lines}
        if None in lines or change.id in wrong:
            good = good.reverted(change)
    return good


def _dataset(draft: Draft, edits: Mapping[str, bytes]) -> Dataset | None:
    read, problems = read_draft(Overlay(draft.folder, {**draft.base, **edits}))
    return None if problems or read is None else build_dataset(read)


def _mentions(draft: Draft, ids: Collection[str]) -> Iterator[Mention]:
    for table in draft.sheets:
        for row in draft.rows(table):
            own = row.get("id", "")
            cells: Sequence[str] = [text for column, text in row.items() if column != "id"]
            for id_ in sorted(_named(" ".join(cells), ids)):
                yield Mention(table, own or next(iter(row.values()), ""), id_)
    for name in draft.folder.names():
        if name.endswith(PROSE) and name not in {"CHANGELOG.md", "datapackage.json"}:
            try:
                text = draft.folder.read(name).decode("utf-8", errors="replace")
            except RefusedFileError:
                continue
            for id_ in sorted(_named(text, ids)):
                yield Mention(name, "", id_)


def _named(text: str, ids: Collection[str]) -> set[str]:
    return {word for word in _WORD.findall(text) if word in ids}
