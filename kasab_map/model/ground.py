"""What lies under a record: outlines, a relief, heights. Numbers and words, nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Point = tuple[float, float]
"""Longitude and latitude in degrees, EPSG:4326."""
Line = tuple[Point, ...]
Polygon = tuple[Line, ...]
"""An outer ring and its holes, each closed."""
Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """The land of one country within the theatre's bounds."""

    country: str
    polygons: tuple[Polygon, ...]


LABEL_KINDS = ("country", "sea", "locator_country", "locator_city")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name written on the ground, where nothing else stands.

    Attributes
    ----------
    kind : {"country", "sea", "locator_country", "locator_city"}
        The last two are written on the locator only.
    names : mapping of language to str
        English at least.
    point : Point
        Somewhere within what it names, where it is wanted most.
    short : mapping of language to str
        For a map without room for the whole name; any language may have none.
    """

    kind: str
    names: Mapping[str, str]
    point: Point
    short: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Relief:
    """A shaded picture and where it lies; its rows are even in Web Mercator.

    Attributes
    ----------
    png : bytes
        A PNG, found to be one.
    opacity : float
        From 0 to 1.
    """

    png: bytes
    bounds: Bounds
    opacity: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Heights:
    """Metres above the sea on a regular grid, rows from north to south.

    Attributes
    ----------
    rows : tuple of tuple
        At least 2 x 2, all as long; 0 at sea.
    bounds : tuple of float
        The outer edges of the grid, not the centres of its cells.
    """

    rows: tuple[tuple[float, ...], ...]
    bounds: Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The ground of a theatre; what its folder does not ship is empty.

    Attributes
    ----------
    country : str
        The theatre's own: the side of the border on which land is divided among places. Empty
        when all land is.
    zoom : tuple of int
        The nearest and the farthest that a map of it is worth looking at, as web maps count.
    locator : tuple of Land
        The countries around, coarse, for a small map of where in the world this is.
    credits : tuple of str
        Who made the layers, in words, in the order of drawing.
    """

    country: str = ""
    zoom: tuple[int, int] = (9, 15)
    land: tuple[Land, ...] = ()
    lakes: tuple[Polygon, ...] = ()
    border: tuple[Line, ...] = ()
    road: tuple[Line, ...] = ()
    labels: tuple[Label, ...] = ()
    locator: tuple[Land, ...] = ()
    relief: Relief | None = None
    heights: Heights | None = None
    credits: tuple[str, ...] = ()

    @property
    def home(self) -> tuple[Polygon, ...]:
        """The land that is divided among places."""
        return self._split(self.land)[0]

    @property
    def abroad(self) -> tuple[Polygon, ...]:
        """The land beyond the border."""
        return self._split(self.land)[1]

    @property
    def located(self) -> tuple[tuple[Polygon, ...], tuple[Polygon, ...]]:
        """The outlines of the locator: the theatre's own country, and those around it."""
        return self._split(self.locator)

    def _split(self, lands: tuple[Land, ...]) -> tuple[tuple[Polygon, ...], tuple[Polygon, ...]]:
        own: list[Polygon] = []
        other: list[Polygon] = []
        for land in lands:
            (own if self.country in ("", land.country) else other).extend(land.polygons)
        return tuple(own), tuple(other)
