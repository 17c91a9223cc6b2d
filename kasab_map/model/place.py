"""Where: a row of the gazetteer."""

from collections.abc import Mapping
from dataclasses import dataclass

from kasab_map.model.kinds import PlaceKind, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A point in the gazetteer.

    Attributes
    ----------
    lon, lat : float or None
        Degrees, EPSG:4326; both None for a place nobody could locate.
    uncertainty_m : float or None
        Radius in metres within which the true point lies; None when unlocated.
    """

    id: str
    kind: PlaceKind
    role: Role
    country: str
    names: Mapping[str, str]
    variants: tuple[str, ...] = ()
    lon: float | None = None
    lat: float | None = None
    uncertainty_m: float | None = None
    source: str = ""
    source_ref: str = ""
    licence: str = ""
    second_source: str = ""
    note: str = ""

    @property
    def lonlat(self) -> tuple[float, float] | None:
        """Longitude and latitude, or None for a place that nobody could locate."""
        return None if self.lon is None or self.lat is None else (self.lon, self.lat)

    @property
    def located(self) -> bool:
        """Whether the place has a position."""
        return self.lonlat is not None
