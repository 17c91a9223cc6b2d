"""A draft: edits of a folder's tables that nobody has saved yet. Each edit gives another draft."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from kasab_map.dataset.layer_sheet import NoLayerError, read_layer_sheet
from kasab_map.dataset.layers import read_layer
from kasab_map.dataset.package import read_package
from kasab_map.dataset.problem import DatasetError, Problem
from kasab_map.dataset.schema import Package, Resource
from kasab_map.dataset.sheet import Sheet, read_sheet
from kasab_map.dataset.sources import Folder, Overlay, RefusedFileError
from kasab_map.dataset.stories import is_story
from kasab_map.editing.texts import ENDING, FOLDER, TEXT, read_rows
from kasab_map.theatre.checking import problems_of

Cells = Mapping[str, str]
_NUMBERED = re.compile(r"([a-z])([0-9]+)")
_FORM = re.compile(r"\^([a-z])\[0-9\]\{([1-9])\}\$")


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
        Every table and layer as it was then, by the name of its file.
    sheets : mapping of str to Sheet
        The tables as they shall be, by their names; of a layer, its features as rows.
    """

    folder: Folder
    package: Package
    base: Mapping[str, bytes]
    sheets: Mapping[str, Sheet] = field(default_factory=dict[str, Sheet])
    found: tuple[str, ...] = ()

    @property
    def layers(self) -> tuple[str, ...]:
        """The tables whose rows are places."""
        return tuple(name for name in self.sheets if self.resource(name).is_layer)

    @property
    def places(self) -> tuple[str, ...]:
        """The ids of the places as they shall be, sorted."""
        ids = {row["id"] for layer in self.layers for row in self.rows(layer)}
        return tuple(sorted({*ids, *self.found} - {""}))

    def place(self, id_: str) -> tuple[str, int]:
        """Find the layer and the row of a place.

        Raises
        ------
        KeyError
            If there is none.
        """
        for layer in self.layers:
            for index, row in enumerate(self.rows(layer)):
                if row["id"] == id_:
                    return layer, index
        raise KeyError(f"there is no place {id_!r}")

    def sheet(self, table: str) -> Sheet:
        """Give a table as it shall be."""
        return self.sheets[table]

    @property
    def stories(self) -> tuple[str, ...]:
        """The tables that are the text of a story, sorted."""
        return tuple(sorted(filter(is_story, self.sheets)))

    def with_story(self, id_: str, text: str) -> "Draft":
        """Begin a story."""
        name = f"{FOLDER}{id_}{ENDING}"
        begun = replace(self, base={name: b"", **self.base})
        return begun._with(name, read_rows(name, b"")).added(name, {"id": id_, TEXT: text})

    def resource(self, table: str) -> Resource:
        """Give what the package says of a table."""
        if is_story(table) and table in self.base:
            return Resource(name=table, path=table)
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
        columns = self._order(table)
        if _key(old, columns) == _key(new, columns):
            return self._with(table, sheet.changed(index, cells))
        return self._with(table, sheet.removed(index)).added(table, new)

    def added(self, table: str, cells: Cells) -> "Draft":
        """Add a row where the order of the table wants it."""
        sheet = self.sheet(table)
        columns = self._order(table)
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
        first = self.sheet(table).columns[0]
        found = [match for row in self.rows(table) if (match := _NUMBERED.fullmatch(row[first]))]
        field = self.resource(table).field(first)
        pattern = field.pattern if field else None
        if not found and pattern and (form := _FORM.fullmatch(pattern.pattern)):
            return form[1] + "1".zfill(int(form[2]))
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
        return problems_of(self.over())

    def changes(self) -> list[Change]:
        """List the rows that are added, changed or taken away, by table and id."""
        found: list[Change] = []
        for table, sheet in self.sheets.items():
            path = self.resource(table).path
            before = _by_id(read_rows(path, self.base[path]))
            after = _by_id(sheet)
            found += [
                Change(table, id_, before.get(id_), after.get(id_))
                for id_ in sorted({*before, *after})
                if before.get(id_) != after.get(id_)
            ]
        return found

    def _order(self, table: str) -> tuple[str, ...]:
        resource = self.resource(table)
        return resource.sorted_by or (("id",) if resource.is_layer else ())

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
    sheets: dict[str, Sheet] = {}
    found: set[str] = set()
    for resource in package.resources:
        if resource.path not in base:
            continue
        try:
            sheets[resource.name] = _sheet(resource, base[resource.path])
        except NoLayerError:  # to be mended with a text editor; its places can still be named
            del base[resource.path]
            found |= {place.id for place in read_layer(source, resource, package).features}
    for name in filter(is_story, source.names()):
        with suppress(RefusedFileError):  # the check says why
            base[name] = source.read(name)
            sheets[name] = read_rows(name, base[name])
    return Draft(
        folder=source, package=package, base=base, sheets=sheets, found=tuple(sorted(found))
    )


def _sheet(resource: Resource, content: bytes) -> Sheet:
    if resource.is_layer:
        return read_layer_sheet(content, [field.name for field in resource.fields])
    return read_sheet(content)


def _is_table(resource: Resource, source: Folder) -> bool:
    kinds = ".geojson" if resource.is_layer else ".csv"
    return bool(resource.fields) and resource.path.endswith(kinds) and source.exists(resource.path)


def _rows(sheet: Sheet) -> Iterator[dict[str, str]]:
    return (_cells(sheet, index) for index in range(len(sheet.rows)))


def _cells(sheet: Sheet, index: int) -> dict[str, str]:
    return dict(zip(sheet.columns, sheet.rows[index].cells, strict=False))


def _by_id(sheet: Sheet) -> dict[str, dict[str, str]]:
    first = sheet.columns[0] if sheet.columns else ""
    return {row.get("id", row.get(first, "")): row for row in _rows(sheet)}


def _key(cells: Cells, columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(cells.get(column, "") for column in columns)
