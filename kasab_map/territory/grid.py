"""A square grid over the theatre: where it is land, how high, and which of it is road."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from kasab_map.territory.errors import TerritoryError
from kasab_map.territory.plane import Plane, Points
from kasab_map.territory.relief import Relief

PIXEL_M = 75.0
MOST_PIXELS = 1_200_000  # a larger theatre gets larger pixels: about 1 GB and 20 s at this size
MARGIN = 4  # pixels around the mask, so that lines run out over its edge before they are cut


@dataclass(frozen=True, slots=True)
class Grid:
    """Square pixels in the metric plane; row 0 is the south, column 0 the west.

    Attributes
    ----------
    west, south : float
        Lower left corner, a multiple of the pixel: the grid stands still when places come or go.
    used : ndarray of bool, rows x columns
        Pixels of the theatre and its margin. The arrays below run over these alone.
    land, road : ndarray of bool
    height_m : ndarray of float
    """

    pixel: float
    west: float
    south: float
    used: NDArray[np.bool_]
    land: NDArray[np.bool_]
    road: NDArray[np.bool_]
    height_m: NDArray[np.float64]

    @property
    def numbers(self) -> NDArray[np.intp]:
        """Rows x columns: the number of each used pixel, -1 elsewhere."""
        numbers = np.full(self.used.shape, -1, dtype=np.intp)
        numbers[self.used] = np.arange(self.used.sum())
        return numbers

    @property
    def centres(self) -> Points:
        """Middle of each used pixel, in metres."""
        row, column = np.nonzero(self.used)
        corner = np.array([self.west, self.south])
        return (corner + (np.column_stack([column, row]) + 0.5) * self.pixel).astype(np.float64)

    def cell_of(self, xy: Points) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Row and column of the pixel each point lies in, held to the edge of the grid."""
        column = np.floor((xy[:, 0] - self.west) / self.pixel).astype(np.intp)
        row = np.floor((xy[:, 1] - self.south) / self.pixel).astype(np.intp)
        rows, columns = self.used.shape
        return np.clip(row, 0, rows - 1), np.clip(column, 0, columns - 1)


def lay_grid(
    mask: BaseGeometry, plane: Plane, relief: Relief | None, road: BaseGeometry | None
) -> Grid:
    """Lay the grid over a mask (metres) and read land, heights and road onto it."""
    pixel = max(PIXEL_M, float(np.ceil(np.sqrt(mask.area / MOST_PIXELS))))
    near = mask.buffer(MARGIN * pixel, quad_segs=2)
    west, south, east, north = np.array(near.bounds) / pixel
    west, south = np.floor(west) * pixel, np.floor(south) * pixel
    rows = int(np.ceil(north - south / pixel))
    columns = int(np.ceil(east - west / pixel))
    x = west + (np.arange(columns) + 0.5) * pixel
    y = south + (np.arange(rows) + 0.5) * pixel
    xx, yy = np.meshgrid(x, y)
    shapely.prepare([near, mask])
    used = shapely.contains_xy(near, xx, yy)
    xy = np.column_stack([xx[used], yy[used]])
    land = shapely.contains_xy(mask, *xy.T)
    height = relief.at(plane.to_degrees(xy)) if relief is not None else np.zeros(len(xy))
    if not np.isfinite(height[land]).all():
        lon, lat = plane.to_degrees(xy[land][~np.isfinite(height[land])][:1])[0]
        raise TerritoryError(f"relief: no height on land at {lon:.4f}, {lat:.4f}; fill the gap")
    bare = Grid(pixel, west, south, used, land, np.zeros(len(xy), bool), np.nan_to_num(height))
    if road is not None and not road.is_empty:
        bare.road[_along(bare, plane.metric(road))] = True
    return bare


def _along(grid: Grid, road: BaseGeometry) -> NDArray[np.intp]:
    """Find the pixels a road runs through."""
    steps = shapely.get_coordinates(shapely.segmentize(road, grid.pixel / 2))
    numbers = grid.numbers[grid.cell_of(steps)]
    return np.unique(numbers[numbers >= 0])
