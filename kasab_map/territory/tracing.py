"""From a grid of owners to smooth lines: each shared boundary is traced and smoothed once."""

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, MultiLineString

from kasab_map.territory.grid import Grid
from kasab_map.territory.plane import Points

ROUNDS = 8  # of the binomial filter: takes out the stairs of the grid, about two pixels wide
SPARE = 0.15  # pixels by which a line may be straightened to save vertices


def traced_lines(grid: Grid, owners: NDArray[np.intp]) -> list[LineString]:
    """Trace the boundaries between owners; metres.

    Parameters
    ----------
    owners : ndarray, rows x columns
        Site number of each pixel; -1 where there is none. No line is drawn against -1.
    """
    sides = [*_between(owners, across=False), *_between(owners, across=True)]
    if not sides:
        return []
    merged = shapely.line_merge(MultiLineString(sides))
    lines = [smoothed(shapely.get_coordinates(line)) for line in shapely.get_parts(merged)]
    origin = np.array([grid.west, grid.south])
    straight = shapely.simplify([LineString(line) for line in lines], SPARE)
    return [shapely.transform(line, lambda c: c * grid.pixel + origin) for line in straight]


def smoothed(corners: Points) -> Points:
    """Smooth one chain of pixel sides; its ends stay put.

    Other lines may join it there, also where it comes back to its own beginning.
    """
    line = np.vstack([corners[:1], (corners[:-1] + corners[1:]) / 2, corners[-1:]])
    for _ in range(ROUNDS):
        line[1:-1] = (line[:-2] + 2 * line[1:-1] + line[2:]) / 4
    return line


def _between(owners: NDArray[np.intp], *, across: bool) -> NDArray[np.float64]:
    """Sides of pixels between two owners, as n x 2 x 2 corners in pixels."""
    grid = owners.T if across else owners
    here, there = grid[:-1], grid[1:]
    row, column = np.nonzero((here != there) & (here >= 0) & (there >= 0))
    sides = np.stack(
        [np.column_stack([column, row + 1]), np.column_stack([column + 1, row + 1])], 1
    )
    return (sides[:, :, ::-1] if across else sides).astype(float)
