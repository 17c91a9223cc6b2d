"""Plain Thiessen cells: each point of the land belongs to the nearest place, as the crow flies."""

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiPoint, Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from kasab_map.territory.assembly import Owner
from kasab_map.territory.plane import Plane, Points
from kasab_map.territory.sites import Sites


def thiessen(sites: Sites, land: BaseGeometry, plane: Plane) -> tuple[list[BaseGeometry], Owner]:
    """Return the lines of the Thiessen cells (EPSG:4326) and the rule that owns their faces.

    Two passes. Settlements divide the land within their reach among themselves; then a small
    site (a height, a post) takes what is nearest to it of all *and* within its own reach, so
    that beyond that reach the settlements' division stands.
    """
    settled, every = np.flatnonzero(~sites.small), np.arange(len(sites.ids))
    frame = box(*plane.metric(land).bounds).union(MultiPoint(sites.xy)).envelope.buffer(1000)
    lines = [*_bisectors(sites.xy[settled], frame), *reach_lines(sites)]
    if sites.small.any():
        lines += _bisectors(sites.xy, frame)

    def owner(lonlat: Points) -> NDArray[np.intp]:
        xy = plane.to_metres(lonlat)
        nearest = nearest_within(xy, sites, every)
        if not len(settled):
            return nearest
        taken = (nearest >= 0) & sites.small[nearest]
        return np.where(taken, nearest, nearest_within(xy, sites, settled))

    return [plane.degrees(line) for line in lines], owner


def reach_lines(sites: Sites) -> list[BaseGeometry]:
    """Return, in metres, each small site's circle and the outline of the settlements' reach."""
    small = [_circle(sites, row).exterior for row in np.flatnonzero(sites.small).tolist()]
    settled = [
        _circle(sites, row)
        for row in np.flatnonzero(~sites.small).tolist()
        if np.isfinite(sites.reach_m[row])
    ]
    return [*small, shapely.union_all(settled).boundary]


def _circle(sites: Sites, row: int) -> Polygon:
    return Point(sites.xy[row]).buffer(float(sites.reach_m[row]), quad_segs=24)


def nearest_within(xy: Points, sites: Sites, among: NDArray[np.intp]) -> NDArray[np.intp]:
    """Find the nearest of some sites to each point; -1 where it lies beyond its reach."""
    tree = shapely.STRtree([Point(place) for place in sites.xy[among]])
    points = gpd.points_from_xy(*xy.T)
    (_, found), far = tree.query_nearest(points.to_numpy(), return_distance=True, all_matches=False)
    nearest = among[found]
    return np.where(far <= sites.reach_m[nearest], nearest, -1)


def _bisectors(xy: Points, frame: BaseGeometry) -> list[BaseGeometry]:
    if len(xy) < 2:
        return []
    return [shapely.voronoi_polygons(MultiPoint(xy), extend_to=frame, only_edges=True)]
