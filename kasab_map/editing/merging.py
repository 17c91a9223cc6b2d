"""A draft put onto a folder that changed meanwhile: cell by cell, mine or theirs."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from kasab_map.editing.draft import Cells, Change, Draft, open_draft

Key = tuple[str, str, str]
"""Table, row and column of a clash."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One cell that both changed, and not alike; or a row that one changed and one took away.

    Attributes
    ----------
    column : str
        Empty where the row itself is in question.
    base, mine, theirs : str or None
        None where there is no such row.
    """

    table: str
    id: str
    column: str
    base: str | None
    mine: str | None
    theirs: str | None

    @property
    def key(self) -> Key:
        """What tells it from the others."""
        return self.table, self.id, self.column


def clashes(draft: Draft) -> list[Clash]:
    """List what a person must decide before a draft can stand on the folder as it is now."""
    now = open_draft(draft.folder.path)
    found = renumbered(draft, now)
    return [
        clash
        for change in draft.changes()
        if change.id not in found.get(change.table, ())
        for clash in _clashes(change, _theirs(now, change))
    ]


def merged(draft: Draft, theirs: Collection[Key] = ()) -> Draft:
    """Make the edits of a draft again on the folder as it is now.

    A new row whose number somebody else took meanwhile gets the next, and so does what names it.

    Parameters
    ----------
    theirs : collection of tuple
        The keys of the clashes in which the folder is right; in the others the draft is.
    """
    now = open_draft(draft.folder.path)
    numbers = renumbered(draft, now)
    for change in draft.changes():
        if change.table not in now.sheets or (change.table, change.id, "") in theirs:
            continue
        new = numbers.get(change.table, {}).get(change.id)
        found = None if new else _theirs(now, change)
        if change.after is None:
            if found is not None:
                now = now.removed(change.table, now.find(change.table, change.id))
            continue
        mine = {
            column: _named(now, change.table, column, value, numbers)
            for column, value in change.after.items()
            if column in now.sheet(change.table).columns
            and (found is None or value != (change.before or {}).get(column))
            and (change.table, change.id, column) not in theirs
        }
        if found is None:
            now = now.added(change.table, mine | ({"id": new} if new else {}))
        else:
            now = now.changed(change.table, now.find(change.table, change.id), mine)
    return now


def renumbered(draft: Draft, now: Draft) -> dict[str, dict[str, str]]:
    """Find the new rows of a draft whose numbers are taken, and the next free ones, by table."""
    found: dict[str, dict[str, str]] = {}
    for table in draft.sheets:
        taken = [
            change.id
            for change in draft.changes()
            if change.table == table
            and change.before is None
            and _theirs(now, change) not in (None, change.after)
        ]
        both = now
        for id_ in taken:
            # Past the numbers of either, so that none is given twice.
            for row in draft.rows(table):
                if row["id"] not in {other["id"] for other in both.rows(table)}:
                    both = both.added(table, {"id": row["id"]})
            if free := both.next_id(table):
                found.setdefault(table, {})[id_] = free
                both = both.added(table, {"id": free})
    return found


def _named(
    draft: Draft, table: str, column: str, value: str, numbers: Mapping[str, Mapping[str, str]]
) -> str:
    """Write the new number of a row wherever the draft names it."""
    field = draft.resource(table).field(column)
    new = numbers.get(field.references, {}) if field else {}
    return " ".join(new.get(word, word) for word in value.split(" ")) if new else value


def _clashes(change: Change, theirs: Cells | None) -> Iterator[Clash]:
    before, mine = change.before, change.after
    if theirs in (before, mine):
        return
    if theirs is None or mine is None:
        states = (None if cells is None else _line(cells) for cells in (before, mine, theirs))
        yield Clash(change.table, change.id, "", *states)
        return
    for column, value in mine.items():
        was, is_ = (before or {}).get(column, ""), theirs.get(column, "")
        if value not in {was, is_} and (is_ != was or before is None):
            yield Clash(change.table, change.id, column, was if before else None, value, is_)


def _theirs(now: Draft, change: Change) -> Cells | None:
    try:
        return now.rows(change.table)[now.find(change.table, change.id)]
    except KeyError:
        return None


def _line(cells: Cells) -> str:
    return ", ".join(value for value in cells.values() if value)
