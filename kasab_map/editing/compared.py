"""A row in three states: as it was opened, as it shall be, as somebody else saved it meanwhile."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kasab_map.dataset.sheet import Sheet
from kasab_map.editing.texts import read_rows

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Conflict:
    """One row that is not what it was when the draft was opened.

    Attributes
    ----------
    base, mine, theirs : mapping of str to str, or None
        Its cells when the draft was opened, in the draft, and in the folder now; None where there
        is no such row.
    """

    file: str
    id: str
    base: Cells | None
    mine: Cells | None
    theirs: Cells | None

    @property
    def is_clash(self) -> bool:
        """Whether both changed the row, and not alike."""
        return self.base != self.mine != self.theirs

    def __str__(self) -> str:
        """Say in one line what each made of the row."""
        if self.theirs is None:
            return f"{self.file}: {self.id}: is no longer there{_and_mine(self)}"
        if self.base is None:
            return f"{self.file}: {self.id}: is new there{_and_mine(self)}"
        told = (
            f"{column} was {old!r}, is there {self.theirs.get(column, '')!r}{_yours(self, column)}"
            for column, old in self.base.items()
            if self.theirs.get(column, "") != old
        )
        return f"{self.file}: {self.id}: " + "; ".join(told)


def compare(file: str, base: bytes, mine: bytes, theirs: bytes) -> Iterator[Conflict]:
    """Yield each row that somebody else has changed since the draft was opened."""
    was, ours, now = (_by_id(read_rows(file, content)) for content in (base, mine, theirs))
    for id_ in {**was, **now}:
        if was.get(id_) != now.get(id_):
            yield Conflict(file, id_, was.get(id_), ours.get(id_), now.get(id_))


def _yours(conflict: Conflict, column: str) -> str:
    mine = (conflict.mine or {}).get(column, "")
    changed = conflict.mine is not None and conflict.base and mine != conflict.base.get(column)
    return f", in your draft {mine!r}" if changed else ""


def _and_mine(conflict: Conflict) -> str:
    return ", and your draft has it otherwise" if conflict.is_clash and conflict.mine else ""


def _by_id(sheet: Sheet) -> dict[str, dict[str, str]]:
    rows = (dict(zip(sheet.columns, entry.cells, strict=False)) for entry in sheet.rows)
    first = sheet.columns[0] if sheet.columns else ""
    return {row.get("id", row.get(first, "")): row for row in rows}
