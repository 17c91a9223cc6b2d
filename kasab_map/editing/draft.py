"""A draft: edits of a folder's tables that nobody has saved yet. Each edit gives another draft."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kasab_map.dataset.layers import read_layer
from kasab_map.dataset.package import read_package
from kasab_map.dataset.problem import DatasetError, Problem
from kasab_map.dataset.reading import check
from kasab_map.dataset.schema import Package, Resource
from kasab_map.dataset.sheet import Sheet, read_sheet
from kasab_map.dataset.sources import Folder, Overlay

Cells = Mapping[str, str]
_NUMBERED = re.compile(r"([a-z])([0-9]+)")


@dataclass(frozen=True, slots=True)
class Change:
    """One row that differs between the folder and a draft of it.

    Attributes
    ----------
    before, after : mapping of str to str, or None
        Its cells; None where there is no such row.
    """

    table: str
    id: str
    before: Cells | None
    after: Cells | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Unsaved edits over a folder.

    Attributes
    ----------
    folder : Folder
        What lies beneath; a draft never writes to it.
    package : Package
        What its datapackage.json said when the draft was opened.
    base : mapping of str to bytes
        Every table as it was then, by the name of its file.
    sheets : mapping of str to Sheet
        The tables as they shall be, by their names.
    places : tuple of str
        The ids of the places, sorted.
    """

    folder: Folder
    package: Package
    base: Mapping[str, bytes]
    sheets: Mapping[str, Sheet] = field(default_factory=dict[str, Sheet])
    places: tuple[str, ...] = ()

    def sheet(self, table: str) -> Sheet:
        """Give a table as it shall be."""
        return self.sheets[table]

    def resource(self, table: str) -> Resource:
        """Give what the package says of a table."""
        resource = self.package.resource(table)
        if resource is None or resource.path not in self.base:
            raise KeyError(f"there is no table {table!r}")
        return resource

    def rows(self, table: str) -> list[dict[str, str]]:
        """List the rows of a table as they shall be."""
        return [*_rows(self.sheet(table))]

    def find(self, table: str, id_: str) -> int:
        """Find a row by its id.

        Raises
        ------
        KeyError
            If there is none.
        """
        for index, row in enumerate(self.rows(table)):
            if row.get("id", next(iter(row.values()), "")) == id_:
                return index
        raise KeyError(f"{table} has no row {id_!r}")

    def changed(self, table: str, index: int, cells: Cells) -> "Draft":
        """Give other values to some cells of a row; it moves to where the order wants it."""
        sheet = self.sheet(table)
        old = _cells(sheet, index)
        new = old | dict(cells)
        columns = self.resource(table).sorted_by
        if _key(old, columns) == _key(new, columns):
            return self._with(table, sheet.changed(index, cells))
        return self._with(table, sheet.removed(index)).added(table, new)

    def added(self, table: str, cells: Cells) -> "Draft":
        """Add a row where the order of the table wants it."""
        sheet = self.sheet(table)
        columns = self.resource(table).sorted_by
        keys = [_key(row, columns) for row in _rows(sheet)]
        at = bisect_right(keys, _key(cells, columns)) if columns else len(keys)
        return self._with(table, sheet.inserted(at, cells))

    def removed(self, table: str, index: int) -> "Draft":
        """Take a row away."""
        return self._with(table, self.sheet(table).removed(index))

    def reverted(self, change: Change) -> "Draft":
        """Take one change back."""
        if change.before is None:
            return self.removed(change.table, self.find(change.table, change.id))
        if change.after is None:
            return self.added(change.table, change.before)
        return self.changed(change.table, self.find(change.table, change.id), change.before)

    def next_id(self, table: str) -> str:
        """Give the next free number of a table whose ids are a letter and a number.

        Empty where they are words.
        """
        found = [match for row in self.rows(table) if (match := _NUMBERED.fullmatch(row["id"]))]
        if not found:
            return ""
        last = max(found, key=lambda match: int(match[2]))
        return last[1] + str(int(last[2]) + 1).zfill(len(last[2]))

    def edits(self) -> dict[str, bytes]:
        """Give the files that differ from the folder as it was."""
        written = {
            self.resource(table).path: sheet.to_bytes() for table, sheet in self.sheets.items()
        }
        return {name: new for name, new in written.items() if new != self.base[name]}

    def over(self, folder: Folder | None = None) -> Overlay:
        """Give the theatre as it would be, over the folder as it is now."""
        return Overlay(folder or self.folder, self.edits())

    def problems(self) -> list[Problem]:
        """List every problem of the theatre as it would be, as ``kasab-map check`` would."""
        return check(self.over())

    def changes(self) -> list[Change]:
        """List the rows that are added, changed or taken away, by table and id."""
        found: list[Change] = []
        for table, sheet in self.sheets.items():
            before = _by_id(read_sheet(self.base[self.resource(table).path]))
            after = _by_id(sheet)
            found += [
                Change(table, id_, before.get(id_), after.get(id_))
                for id_ in sorted({*before, *after})
                if before.get(id_) != after.get(id_)
            ]
        return found

    def _with(self, table: str, sheet: Sheet) -> "Draft":
        return replace(self, sheets={**self.sheets, table: sheet})


def open_draft(folder: Path | str) -> Draft:
    """Begin a draft of a folder, with no edit in it yet.

    Raises
    ------
    kasab_map.dataset.DatasetError
        If the folder cannot be read at all; one with problems can be edited.
    """
    source = Folder(folder)
    if message := source.refusal():
        raise DatasetError([Problem(source.shown(), None, "", message)])
    package, problems = read_package(source)
    if package is None:
        raise DatasetError(problems)
    base = {r.path: source.read(r.path) for r in package.resources if _is_table(r, source)}
    sheets = {r.name: read_sheet(base[r.path]) for r in package.resources if r.path in base}
    features = (
        feature for r in package.layers for feature in read_layer(source, r, package).features
    )
    places = tuple(sorted({feature.id for feature in features} - {""}))
    return Draft(folder=source, package=package, base=base, sheets=sheets, places=places)


def _is_table(resource: Resource, source: Folder) -> bool:
    return bool(resource.fields) and resource.path.endswith(".csv") and source.exists(resource.path)


def _rows(sheet: Sheet) -> Iterator[dict[str, str]]:
    return (_cells(sheet, index) for index in range(len(sheet.rows)))


def _cells(sheet: Sheet, index: int) -> dict[str, str]:
    return dict(zip(sheet.columns, sheet.rows[index].cells, strict=False))


def _by_id(sheet: Sheet) -> dict[str, dict[str, str]]:
    first = sheet.columns[0] if sheet.columns else ""
    return {row.get("id", row.get(first, "")): row for row in _rows(sheet)}


def _key(cells: Cells, columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(cells.get(column, "") for column in columns)
