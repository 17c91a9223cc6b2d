"""A checker beside the builder: what a tessellation promises, tested on a given one."""

from collections.abc import Iterator

import geopandas as gpd
import numpy as np
import shapely

from kasab_map.territory.errors import listed
from kasab_map.territory.tessellation import Tessellation

EXACT = 1e-9  # relative


def verify_tessellation(tessellation: Tessellation, places: gpd.GeoDataFrame) -> tuple[str, ...]:
    """Say what of its promises a tessellation breaks.

    Parameters
    ----------
    tessellation : Tessellation
    places : GeoDataFrame
        The places it was made from.

    Returns
    -------
    tuple of str
        One sentence a broken promise; empty when all hold: the cells are a valid coverage, sum
        to the mask, each place lies in its own cell (unless it was brought ashore, or owns
        nothing), and every edge is on the boundary of both its cells.
    """
    return tuple(_broken(tessellation, places))


def _broken(tessellation: Tessellation, places: gpd.GeoDataFrame) -> Iterator[str]:
    cells, edges = tessellation.cells, tessellation.edges
    shapes = cells.geometry.to_numpy()
    if not shapely.coverage_is_valid(shapes):
        yield "the cells overlap or leave gaps"
    whole = tessellation.mask.area
    if abs(shapely.area(shapes).sum() - whole) > EXACT * whole:
        yield "the cells do not sum to the mask"
    at_home = [place for place in cells.index if place not in tessellation.moved_m]
    own = cells.geometry[at_home].to_numpy()
    away = ~shapely.contains(own, places.geometry[at_home].to_numpy())
    if away.any():
        yield f"outside its own cell: {listed(np.array(at_home)[away])}"
    for end in ("a", "b"):
        rims = shapely.boundary(cells.geometry[edges[end]].to_numpy())
        off = ~shapely.covers(rims, edges.geometry.to_numpy())
        if off.any():
            yield f"an edge leaves the boundary of its cell: {listed(set(edges[end][off]))}"
