"""Cells over terrain: each point of the land belongs to the place nearest on foot."""

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiPoint, Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from kasab_map.territory.assembly import Owner
from kasab_map.territory.grid import Grid, lay_grid
from kasab_map.territory.plane import Plane, Points
from kasab_map.territory.relief import Relief
from kasab_map.territory.sites import Sites
from kasab_map.territory.thiessen import nearest_within, reach_lines
from kasab_map.territory.tracing import traced_lines
from kasab_map.territory.walking import nearest_over_terrain, walking_graph

CORE = 1.5  # pixels kept around a place that the grid would take from it


def terrain(
    sites: Sites,
    land: BaseGeometry,
    plane: Plane,
    relief: Relief | None,
    road: BaseGeometry | None,
) -> tuple[list[BaseGeometry], Owner]:
    """Return the lines of the cells (EPSG:4326) and the rule that owns their faces.

    The two passes are those of :func:`kasab_map.territory.thiessen.thiessen`, with walking cost
    for distance; reaches stay metres as the crow flies, so that both methods colour the same
    ground.
    """
    within = within_reach(sites, plane.metric(land))
    if relief is not None:
        relief.require(plane.degrees(within).bounds)
    grid = lay_grid(within, plane, relief, road)
    owners = np.full(grid.used.shape, -1, dtype=np.intp)
    owners[grid.used] = _owners(grid, sites)
    lines = [*traced_lines(grid, owners), *reach_lines(sites)[-1:]]
    cores = _lost_cores(grid, owners, sites)
    lines += [core.exterior for core in cores.values()]
    settled = np.flatnonzero(~sites.small)

    def owner(lonlat: Points) -> NDArray[np.intp]:
        xy = plane.to_metres(lonlat)
        found = owners[grid.cell_of(xy)]
        held = (found >= 0) & (found < len(sites.ids))
        found = np.where(held, found, -1)
        beyond = nearest_within(xy, sites, settled) < 0 if len(settled) else True
        found = np.where(beyond & ~sites.small[found], -1, found)
        for site, core in cores.items():
            found[shapely.contains_xy(core, *xy.T)] = site
        return found

    return [plane.degrees(line) for line in lines], owner


def within_reach(sites: Sites, land: BaseGeometry) -> BaseGeometry:
    """Cut the land down to what some place reaches; all in metres."""
    if not np.isfinite(sites.reach_m).all():
        return land
    discs = [
        Point(xy).buffer(reach, quad_segs=24)
        for xy, reach in zip(sites.xy, sites.reach_m.tolist(), strict=True)
    ]
    return shapely.intersection(land, shapely.union_all(discs))


def _owners(grid: Grid, sites: Sites) -> NDArray[np.intp]:
    """Find the owner of each used pixel; ``len(sites.ids)`` where there is none."""
    graph, centres = walking_graph(grid), grid.centres
    settled, every = np.flatnonzero(~sites.small), np.arange(len(sites.ids))
    found = np.full(len(centres), -1, dtype=np.intp)
    if len(settled):
        found = nearest_over_terrain(grid, graph, sites, settled)
        cut_off = found < 0  # an island far from everything else: as the crow flies, then
        found[cut_off] = nearest_within(centres[cut_off], sites, settled)
    if sites.small.any():
        nearest = nearest_over_terrain(grid, graph, sites, every)
        away = np.hypot(*(centres - sites.xy[nearest]).T)
        taken = (nearest >= 0) & sites.small[nearest] & (away <= sites.reach_m[nearest])
        found = np.where(taken, nearest, found)
    return np.where(found < 0, len(sites.ids), found)


def _lost_cores(grid: Grid, owners: NDArray[np.intp], sites: Sites) -> dict[int, Polygon]:
    """Give a small core to each place too near a boundary for the grid to tell."""
    row, column = grid.cell_of(sites.xy)
    rows, columns = owners.shape
    lost = np.zeros(len(sites.ids), dtype=bool)
    for down, right in np.ndindex(5, 5):
        at = owners[
            np.clip(row + down - 2, 0, rows - 1), np.clip(column + right - 2, 0, columns - 1)
        ]
        lost |= (at >= 0) & (at != np.arange(len(sites.ids)))
    if not lost.any():
        return {}
    frame = box(*MultiPoint(sites.xy).bounds).buffer(10 * grid.pixel)
    nearer = shapely.voronoi_polygons(MultiPoint(sites.xy), extend_to=frame, ordered=True)
    discs = shapely.buffer(shapely.points(sites.xy[lost]), CORE * grid.pixel, quad_segs=6)
    kept = shapely.intersection(shapely.get_parts(nearer)[lost], discs)
    return dict(zip(np.flatnonzero(lost).tolist(), kept, strict=True))
