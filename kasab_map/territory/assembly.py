"""From lines to a coverage: node once, polygonise, ask whose each face is, merge.

Every cell is made of faces of one noded network, so that two neighbours share their boundary
vertex for vertex: no gap and no overlap can arise, whatever the lines are.
"""

from collections.abc import Callable, Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from kasab_map.territory.plane import Points

GRID = 1e-10  # degrees, about 0.01 mm: one lattice for all nodes keeps the noding exact
Owner = Callable[[Points], NDArray[np.intp]]


def assemble(
    lines: Sequence[BaseGeometry], land: BaseGeometry, owner: Owner, homes: Points
) -> dict[int, BaseGeometry]:
    """Cut the land by lines and give each face to its owner.

    Parameters
    ----------
    lines : sequence of geometry, EPSG:4326
        Every line along which ownership may change.
    land : Polygon or MultiPolygon, EPSG:4326
    owner : callable
        From an n x 2 array (lon, lat) to n site numbers; -1 where no site owns. Asked about one
        point of each face.
    homes : ndarray, sites x 2
        Longitude and latitude of the sites: the face a site lies in is its own, whatever a
        single point of it may say.

    Returns
    -------
    dict of site number to Polygon or MultiPolygon
        A valid coverage; a site that owns nothing is absent.
    """
    noded = shapely.union_all([*lines, land.boundary], grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    inner = shapely.get_coordinates(shapely.point_on_surface(faces))
    shapely.prepare(land)
    on_land = shapely.contains_xy(land, *inner.T)
    faces, owners = faces[on_land], owner(inner[on_land])
    site, face = shapely.STRtree(faces).query(gpd.points_from_xy(*homes.T), predicate="within")
    owners[face] = site
    faces, owners = faces[owners >= 0], owners[owners >= 0]
    return {
        site: shapely.normalize(shapely.coverage_union_all(faces[rows]))
        for site, rows in grouped(owners).items()
    }


def grouped(keys: NDArray[np.intp]) -> dict[int, NDArray[np.intp]]:
    """Return the rows of each key, keys ascending: one sort, however many keys there are."""
    order = np.argsort(keys, kind="stable")
    found, starts = np.unique(keys[order], return_index=True)
    return dict(zip(found.tolist(), np.split(order, starts[1:]), strict=True))


def shared_edges(cells: Sequence[BaseGeometry]) -> dict[tuple[int, int], BaseGeometry]:
    """Find the boundary that each pair of neighbouring cells shares.

    Parameters
    ----------
    cells : sequence of Polygon or MultiPolygon
        A valid coverage.

    Returns
    -------
    dict of (a, b) to LineString or MultiLineString
        ``a < b`` are positions in ``cells``; in order of the pairs.
    """
    rings, cell_of_ring = _rings(cells)
    points, ring_of_point = shapely.get_coordinates(rings, return_index=True)
    same = ring_of_point[1:] == ring_of_point[:-1]
    start, end = points[:-1][same], points[1:][same]
    cell = cell_of_ring[ring_of_point[:-1][same]]
    flip = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    sides = np.hstack([np.where(flip[:, None], end, start), np.where(flip[:, None], start, end)])
    order = np.lexsort(sides.T)
    sides, cell = sides[order], cell[order]
    twins = np.flatnonzero((sides[1:] == sides[:-1]).all(axis=1))
    low, high = np.sort([cell[twins], cell[twins + 1]], axis=0)
    between = twins[low != high]
    pair, group = np.unique((low * len(cells) + high)[low != high], return_inverse=True)
    by_pair = np.argsort(group, kind="stable")
    lines: Any = shapely.linestrings(sides[between[by_pair]].reshape(-1, 2, 2))
    joined: Any = shapely.multilinestrings(lines, indices=group[by_pair])
    edges: Any = shapely.normalize(shapely.line_merge(joined))
    ends = zip((pair // len(cells)).tolist(), (pair % len(cells)).tolist(), strict=True)
    return dict(zip(ends, edges, strict=True))


def _rings(cells: Sequence[BaseGeometry]) -> tuple[NDArray[np.object_], NDArray[np.intp]]:
    parts, cell_of_part = shapely.get_parts(np.asarray(cells, dtype=object), return_index=True)
    rings, part_of_ring = shapely.get_rings(parts, return_index=True)
    return rings, cell_of_part[part_of_ring]
