"""Areas as ink that spreads from reports and fades where nobody reports, cut at coast and border.

As the player draws them (static/map/wash.js): softened once a side, on squares of a hundred metres.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sqrt
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from kasab_map.control import Control
from kasab_map.export.lines import KM_OF_A_DEGREE
from kasab_map.model import CONTESTED, UNKNOWN, Dataset
from kasab_map.model.ground import Bounds, Polygon
from kasab_map.territory import Tessellation

Squares = NDArray[Any]
"""A number, or yes and no, for each square."""

FULL_WITHIN = 2300
FOUGHT_WITHIN = 2100
PALE = 0.42
SOFT = 400
SMALL = 20
HELD = 0.92
MOST = 400_000


@dataclass(frozen=True, slots=True)
class Ink:
    """The ink of one side on a day, from 0 to 1 on each square; contested ground under its own."""

    status: str
    strength: Squares


class Wash:
    """The ground of a theatre as squares, each of the cell that its middle lies in."""

    def __init__(self, records: Dataset, cells: Tessellation, land: tuple[Polygon, ...]) -> None:
        self.sides = tuple(records.sides)
        self.ids = [str(id_) for id_ in cells.cells.index]
        self.small = cells.cells["area_km2"].to_numpy() < SMALL
        west, south, east, north = cells.cells.total_bounds
        middle = cos(radians((south + north) / 2))
        width, height = (east - west) * middle * KM_OF_A_DEGREE, (north - south) * KM_OF_A_DEGREE
        self.metres = max(SOFT / 4, sqrt(width * height * 1e6 / MOST))
        step_y = self.metres / KM_OF_A_DEGREE / 1000
        step_x = step_y / middle
        margin = 8
        self.lon = np.arange(west - margin * step_x, east + margin * step_x, step_x)
        self.lat = np.arange(north + margin * step_y, south - margin * step_y, -step_y)
        lon, lat = np.meshgrid(self.lon, self.lat)
        self.cell = np.full(lon.shape, -1)
        self.near = np.full(lon.shape, np.inf)
        for n, (id_, shape) in enumerate(cells.cells.geometry.items()):
            own = self._inside(shape)
            self.cell[own] = n
            at = records.places[str(id_)].lonlat
            if at:
                east_km = (lon[own] - at[0]) * middle * KM_OF_A_DEGREE
                north_km = (lat[own] - at[1]) * KM_OF_A_DEGREE
                self.near[own] = np.hypot(east_km, north_km) * 1000
        self.dry = np.where(self.cell < 0, 0.0, 1.0)
        for outer, *holes in land:
            self.dry[self._inside(shapely.Polygon(outer, holes))] = 1.0
        self.known = np.maximum(self._softened(self.dry), 0.02)
        self.beside: dict[str, set[str]] = {id_: set() for id_ in self.ids}
        for a, b in zip(cells.edges["a"], cells.edges["b"], strict=True):
            self.beside[a].add(b)
            self.beside[b].add(a)

    def of_day(self, control: Mapping[str, Control]) -> list[Ink]:
        """Give the ink of every side that has some, then that of contested ground."""
        worn = [self._worn(n, control) for n in range(len(self.ids))]
        found: list[Ink] = []
        for status in self.sides:
            own = [side == status for side, _ in worn]
            if any(own):
                pale = [bare for _, bare in worn]
                found.append(Ink(status, self._strength(np.array(own), np.array(pale))))
        fought = np.array([control[id_].status == CONTESTED for id_ in self.ids])
        if fought.any():
            mask = self._of(fought) & (self.near < FOUGHT_WITHIN)
            soft = self._softened(mask * self.dry) / self.known
            found.append(Ink(CONTESTED, np.where(self.dry > 0, np.clip(2 * soft - 1, 0, 1), 0.0)))
        return found

    def sampled(self, squares: Squares, frame: Bounds, shape: tuple[int, int]) -> Squares:
        """Give the same on a finer raster of a frame, rows from north to south."""
        west, south, east, north = frame
        rows, columns = shape
        lon = west + (np.arange(columns) + 0.5) * (east - west) / columns
        lat = north - (np.arange(rows) + 0.5) * (north - south) / rows
        tall = _between(squares, (lat - self.lat[0]) / (self.lat[1] - self.lat[0]))
        return _between(tall.T, (lon - self.lon[0]) / (self.lon[1] - self.lon[0])).T

    def _worn(self, n: int, control: Mapping[str, Control]) -> tuple[str | None, bool]:
        """Tell whose ink a cell wears: its holder's, or palely what all around it wear."""
        now = control[self.ids[n]]
        if now.status in self.sides:
            return now.status, False
        if now.status != UNKNOWN or now.disputed or not self.small[n]:
            return None, False
        around = {control[id_].status for id_ in self.beside[self.ids[n]]} & set(self.sides)
        return (around.pop(), True) if len(around) == 1 else (None, False)

    def _strength(self, own: NDArray[np.bool_], pale: NDArray[np.bool_]) -> Squares:
        mask = self._of(own) * self.dry
        full = mask * np.where((self.near < FULL_WITHIN) & ~self._of(pale), 1.0, PALE)
        cover = self._softened(mask) / self.known
        reach = self._softened(full) / self.known
        strength = np.clip(2 * cover - 1, 0, 1) * np.clip(reach / np.maximum(cover, 0.01), 0, 1)
        return np.where(self.dry > 0, strength, 0.0)

    def _of(self, cells: NDArray[np.bool_]) -> NDArray[np.bool_]:
        return np.append(cells, False)[self.cell]

    def _softened(self, squares: Squares) -> Squares:
        return gaussian_filter(squares.astype(float), SOFT / self.metres, mode="constant")

    def _inside(self, shape: shapely.Geometry) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        west, south, east, north = shapely.bounds(shape)
        columns = np.flatnonzero((self.lon >= west) & (self.lon <= east))
        rows = np.flatnonzero((self.lat >= south) & (self.lat <= north))
        shapely.prepare(shape)
        lon, lat = np.meshgrid(self.lon[columns], self.lat[rows])
        y, x = np.nonzero(shapely.contains_xy(shape, lon, lat))
        return rows[y], columns[x]


def _between(rows: Squares, at: Squares) -> Squares:
    """Mix neighbouring rows; beyond the first and the last there is nothing."""
    before = np.clip(np.floor(at).astype(int), 0, len(rows) - 2)
    share = (at - before)[:, None]
    mixed = rows[before] * (1 - share) + rows[before + 1] * share
    return np.where((share < 0) | (share > 1), 0.0, mixed)
