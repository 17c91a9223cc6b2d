"""A local metric plane: distances in metres near the land, and areas that are true anywhere."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod, Transformer
from shapely.geometry.base import BaseGeometry

Points = NDArray[np.float64]

DEGREES = "EPSG:4326"
EQUAL_AREA = "EPSG:6933"  # EASE-Grid 2.0: equal-area on the WGS 84 ellipsoid, not on a sphere
WIDEST_LAND = 12.0  # degrees; a wider land says nothing of where the theatre is
_GEOD = Geod(ellps="WGS84")


@lru_cache(maxsize=16)
def _between(source: str, target: str) -> Transformer:
    """Make each transformer once: making one takes 16 ms, using it next to nothing."""
    return Transformer.from_crs(source, target, always_xy=True)


@dataclass(frozen=True, slots=True)
class Plane:
    """Azimuthal equidistant plane about one point; metres.

    The centre comes from the land, not from the places, so that adding a place cannot shift
    what is drawn around the others.
    """

    lon: float
    lat: float

    @classmethod
    def of(cls, land: BaseGeometry, points: Points) -> "Plane":
        """Centre the plane on the land, or on the points where the land is a continent."""
        west, south, east, north = land.bounds
        if max(east - west, north - south) > WIDEST_LAND:
            (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
        return cls(round((west + east) / 2, 2), round((south + north) / 2, 2))

    @property
    def crs(self) -> str:
        """The plane as a PROJ string."""
        return f"+proj=aeqd +lat_0={self.lat} +lon_0={self.lon} +datum=WGS84 +units=m"

    def to_metres(self, lonlat: Points) -> Points:
        """Degrees (lon, lat) to metres (x, y)."""
        return _moved(lonlat, DEGREES, self.crs)

    def to_degrees(self, xy: Points) -> Points:
        """Metres (x, y) to degrees (lon, lat)."""
        return _moved(xy, self.crs, DEGREES)

    def metric(self, geometry: BaseGeometry) -> BaseGeometry:
        """Bring a geometry from degrees to metres, with long straight sides kept where they are."""
        return shapely.transform(shapely.segmentize(geometry, 0.02), self.to_metres)

    def degrees(self, geometry: BaseGeometry) -> BaseGeometry:
        """Bring a geometry from metres to degrees, with long straight sides kept where they are."""
        return shapely.transform(shapely.segmentize(geometry, 1000.0), self.to_degrees)


def area_km2(geometry: BaseGeometry) -> float:
    """Area of a geometry in degrees (EPSG:4326), in square kilometres, equal-area."""
    flat = shapely.transform(geometry, lambda lonlat: _moved(lonlat, DEGREES, EQUAL_AREA))
    return float(flat.area) / 1e6


def _moved(points: Points, source: str, target: str) -> Points:
    # pyproj asks an array of one for its number, of which NumPy before 2.4 warns.
    columns = points.T.tolist() if len(points) == 1 else points.T
    return np.column_stack(_between(source, target).transform(*columns))


def length_km(geometry: BaseGeometry) -> float:
    """Length of a line in degrees (EPSG:4326), in kilometres on the ellipsoid."""
    return float(_GEOD.geometry_length(geometry)) / 1000 if not geometry.is_empty else 0.0
