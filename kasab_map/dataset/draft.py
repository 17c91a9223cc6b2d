"""A theatre as read but not yet found good: rows and features that may be partly unsound."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from kasab_map.dataset.dates import read_day
from kasab_map.dataset.land import Ring
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import PLACES, Package, Resource
from kasab_map.dataset.sources import FileSource
from kasab_map.model.ground import Ground
from kasab_map.model.story import Story
from kasab_map.model.words import Words


@dataclass(slots=True, kw_only=True)
class Row:
    """One row of a table: its cells as meant, and the columns that cannot be trusted.

    A rule looks only at sound cells, so that one bad cell is one problem.

    Attributes
    ----------
    cells, raw : dict of str to str
        Each cell as meant, mended where there is no doubt; and as it stands in the file.
    """

    path: str
    line: int
    cells: dict[str, str]
    raw: dict[str, str] = field(default_factory=dict[str, str])
    unsound: set[str] = field(default_factory=set[str])

    def is_sound(self, *columns: str) -> bool:
        """Whether every one of the columns can be trusted."""
        return self.unsound.isdisjoint(columns)

    def text(self, column: str) -> str:
        """Read a cell; empty when it is absent or unsound."""
        return self.cells.get(column, "") if column not in self.unsound else ""

    def day(self, column: str) -> date | None:
        """Read a cell as a day; None when it is empty or unsound."""
        return read_day(self.text(column))

    def ids(self, column: str) -> tuple[str, ...]:
        """Read a cell as a list of ids; empty when it is unsound."""
        return tuple(self.text(column).split())

    def problem(self, column: str, message: str) -> Problem:
        """Locate a problem in this row."""
        return Problem(self.path, self.line, column, message)


@dataclass(slots=True, kw_only=True)
class Table:
    """The rows of one table.

    Attributes
    ----------
    is_complete : bool
        Whether every row could be told from the next; else what is not found may yet be there.
    """

    resource: Resource
    path: str
    rows: list[Row] = field(default_factory=list[Row])
    is_complete: bool = True


@dataclass(slots=True, kw_only=True)
class Feature:
    """One feature of a place layer.

    Attributes
    ----------
    properties : Row
        Texts and numbers as text; lists and objects stand in ``names`` and ``variants``.
    point : tuple of float or None
        Longitude and latitude; None when unlocated or unsound.
    """

    properties: Row
    resource: Resource
    names: dict[str, str]
    variants: tuple[str, ...]
    uncertainty_m: float | None
    point: tuple[float, float] | None

    @property
    def id(self) -> str:
        """Id of the place; empty when unsound."""
        return self.properties.text("id")


@dataclass(slots=True, kw_only=True)
class Draft:
    """Everything read from a source, good or not."""

    source: FileSource
    package: Package
    tables: dict[str, Table] = field(default_factory=dict[str, Table])
    features: list[Feature] = field(default_factory=list[Feature])
    places_are_complete: bool = True
    ground: Ground = field(default_factory=Ground)
    words: dict[str, Words] = field(default_factory=dict[str, Words])
    stories: tuple[Story, ...] = ()

    @property
    def land(self) -> list[Ring]:
        """The rings of all land; empty where none is shipped."""
        polygons = (polygon for land in self.ground.land for polygon in land.polygons)
        return [list(ring) for polygon in polygons for ring in polygon]

    def rows(self, table: str) -> list[Row]:
        """List the rows of a table; none when it could not be read."""
        return self.tables[table].rows if table in self.tables else []

    def entries(self, name: str) -> Iterator[Row]:
        """Iterate over the rows of a table or, for ``places``, the features of every layer."""
        if name == PLACES:
            yield from (feature.properties for feature in self.features)
        else:
            yield from self.rows(name)

    def is_complete(self, name: str) -> bool:
        """Whether all rows of a table, or all places, could be read."""
        if name == PLACES:
            return self.places_are_complete
        return name in self.tables and self.tables[name].is_complete

    def by_id(self, table: str) -> dict[str, Row]:
        """Index the rows of a table by id; the first of a repeated id."""
        found: dict[str, Row] = {}
        for row in self.rows(table):
            if row.text("id"):
                found.setdefault(row.text("id"), row)
        return found
