"""How far along the road and the coast: the kilometres of each that lie in each cell."""

from collections.abc import Iterable, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from kasab_map.model.ground import Ground, Polygon
from kasab_map.territory import Tessellation, length_km

WAYS = ("road", "coast")

# A neighbour's land and the edge of the drawn ground are no sea: outlines that come this near to
# them are no coast. In degrees; some 300 m, for two outlines of one border are not the same points.
_NO_SEA = 0.003
# Cells are cut at the coast, and a coast that lies on their edge must not fall out of them.
_ON_EDGE = 0.0005


def along(tessellation: Tessellation, ground: Ground | None) -> dict[str, NDArray[np.float64]]:
    """Give, for the road and for the coast, the kilometres within each cell, in their order."""
    cells = list(tessellation.cells.geometry)
    ways = {"road": _road(ground), "coast": _coast(ground)}
    return {
        "road": _within(cells, ways["road"]),
        "coast": _within([cell.buffer(_ON_EDGE) for cell in cells], ways["coast"]),
    }


def _road(ground: Ground | None) -> BaseGeometry:
    return shapely.MultiLineString([list(line) for line in ground.road] if ground else [])


def _coast(ground: Ground | None) -> BaseGeometry:
    if not ground or not ground.home:
        return shapely.MultiLineString()
    own, other = _union(ground.home), _union(ground.abroad)
    frame = shapely.box(*shapely.union(own, other).bounds).exterior
    near = shapely.union_all([other, frame]).buffer(_NO_SEA)
    return own.boundary.difference(near)


def _union(polygons: Iterable[Polygon]) -> BaseGeometry:
    shapes = [shapely.Polygon(rings[0], rings[1:]) for rings in polygons]
    return shapely.union_all(shapely.make_valid(shapes)) if shapes else shapely.Polygon()


def _within(cells: Sequence[BaseGeometry], way: BaseGeometry) -> NDArray[np.float64]:
    km = np.zeros(len(cells))
    if way.is_empty:
        return km
    for n in shapely.STRtree(cells).query(way, predicate="intersects"):
        km[n] = length_km(way.intersection(cells[int(n)]))
    return km
