"""Nearest over the terrain: least-cost paths from all places at once (Dijkstra on a grid)."""

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Point

from kasab_map.territory.grid import Grid
from kasab_map.territory.sites import Sites

# W. Tobler, Three presentations on geographical analysis and modeling (NCGIA 93-1, 1993):
# walking speed falls as exp(-3.5 |slope|). The same either way, so that cells are fair.
TOBLER = 3.5
STEEPEST = 1.5  # a cliff of the interpolated relief is not taken at its word
ROAD = 0.5  # a metre of road counts half, and its slope not at all
WATER = 10.0  # the sea and the other side of the border: crossed only where nothing else joins
# Sixteen neighbours: with eight, a straight walk may count 8 % too long, with these 2.7 %.
STEPS = ((0, 1), (1, 0), (1, 1), (1, -1), (1, 2), (2, 1), (1, -2), (2, -1))
HANDICAP = 0.45  # of the way to the nearest other place: below a half, each keeps its own point


def nearest_over_terrain(
    grid: Grid, graph: Any, sites: Sites, among: NDArray[np.intp]
) -> NDArray[np.intp]:
    """Find, for each used pixel, the site of least walking cost; -1 where none can be reached.

    A place of uncertainty ``u`` starts with a handicap of ``u`` metres: it may lie that much
    further off than drawn, so it owns only what it would own then.
    """
    from scipy.sparse import csr_array, hstack, vstack  # noqa: PLC0415  heavy, needed only here
    from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415

    pixels, starts = graph.shape[0], np.arange(len(among))
    site, pixel, cost = _first_steps(grid, sites, among)
    joined = csr_array((cost, (site, pixel)), shape=(len(among), pixels))
    corner = csr_array((len(among), len(among)))
    whole = vstack([hstack([graph, joined.T]), hstack([joined, corner])], format="csr")
    _, _, source = dijkstra(
        whole, directed=False, indices=pixels + starts, return_predecessors=True, min_only=True
    )
    found = source[:pixels] - pixels
    return np.where(found >= 0, among[np.maximum(found, 0)], -1)


def walking_graph(grid: Grid) -> Any:
    """Join each used pixel to its sixteen neighbours; a weight is metres of flat walking."""
    from scipy.sparse import csr_array  # noqa: PLC0415

    numbers = grid.numbers
    ends = [_pairs(numbers, *step) for step in STEPS]
    a, b = np.hstack([pair[0] for pair in ends]), np.hstack([pair[1] for pair in ends])
    metres = np.repeat([grid.pixel * np.hypot(*s) for s in STEPS], [len(pair[0]) for pair in ends])
    slope = np.minimum(np.abs(grid.height_m[a] - grid.height_m[b]) / metres, STEEPEST)
    cost = metres * np.exp(TOBLER * slope)
    cost = np.where(grid.land[a] & grid.land[b], cost, WATER * metres)
    cost = np.where(grid.road[a] & grid.road[b], ROAD * metres, cost)
    return csr_array((cost, (a.astype(np.int32), b.astype(np.int32))), shape=(len(grid.land),) * 2)


def _pairs(
    numbers: NDArray[np.intp], down: int, right: int
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    rows, columns = numbers.shape
    here = numbers[: rows - down, max(0, -right) : columns - max(0, right)]
    there = numbers[down:, max(0, right) : columns + min(0, right)]
    both = (here >= 0) & (there >= 0)
    return here[both], there[both]


def _first_steps(
    grid: Grid, sites: Sites, among: NDArray[np.intp]
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
    """From each place to the middles of the pixels around it, by true distance."""
    xy, numbers = sites.xy[among], grid.numbers
    row, column = grid.cell_of(xy - grid.pixel / 2)
    rows, columns = numbers.shape
    around = [
        numbers[np.minimum(row + i, rows - 1), np.minimum(column + j, columns - 1)]
        for i in (0, 1)
        for j in (0, 1)
    ]
    pixel, site = np.hstack(around), np.tile(np.arange(len(among)), 4)
    site, pixel = site[pixel >= 0], pixel[pixel >= 0]
    away = np.hypot(*(grid.centres[pixel] - xy[site]).T)
    late = handicap_m(sites)[among][site]
    return site, pixel, np.maximum(away + late, 1e-3)


def handicap_m(sites: Sites) -> NDArray[np.float64]:
    """Metres that each place starts late: its uncertainty, but never so much as to lose itself."""
    if len(sites.ids) < 2:
        return np.zeros(len(sites.ids))
    points = [Point(xy) for xy in sites.xy]
    _, apart = shapely.STRtree(points).query_nearest(
        points, exclusive=True, return_distance=True, all_matches=False
    )
    return np.minimum(sites.uncertainty_m, HANDICAP * ROAD * apart)
