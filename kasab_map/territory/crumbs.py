"""Sweep up crumbs: specks of a cell that a smoothed line has cut off from its place."""

from collections.abc import Mapping

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kasab_map.territory.assembly import grouped, shared_edges
from kasab_map.territory.plane import Points, area_km2


def swept(
    cells: Mapping[int, BaseGeometry], homes: Points, smallest_km2: float
) -> dict[int, BaseGeometry]:
    """Give each crumb to the neighbour it shares the longest boundary with.

    Parameters
    ----------
    cells : mapping of site number to Polygon or MultiPolygon, EPSG:4326
        A valid coverage.
    homes : ndarray, sites x 2
        Longitude and latitude: the part that holds a site is never a crumb.
    smallest_km2 : float
        Detached parts below this are crumbs; one without a neighbour (an islet) stays.
    """
    numbers = np.array(list(cells))
    parts, row = shapely.get_parts(list(cells.values()), return_index=True)
    owner = numbers[row]
    tree = shapely.STRtree(parts)
    # a degree is 112 km at most, and a quarter of that at 75° of latitude: a first, rough sieve
    for part in np.flatnonzero(shapely.area(parts) * 112**2 < 4 * smallest_km2).tolist():
        home = homes[owner[part]]
        if area_km2(parts[part]) >= smallest_km2 or shapely.contains_xy(parts[part], *home):
            continue
        around = np.setdiff1d(tree.query(parts[part], predicate="intersects"), part)
        edges = shared_edges([parts[part], *parts[around]])
        shared = {around[b - 1]: line.length for (a, b), line in edges.items() if a == 0}
        if shared:
            owner[part] = owner[max(shared, key=lambda one: (shared[one], -one))]
    return {
        site: shapely.normalize(shapely.coverage_union_all(parts[rows]))
        for site, rows in grouped(owner).items()
    }
