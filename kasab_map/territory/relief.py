"""Heights of the ground on a regular grid of degrees."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kasab_map.territory.errors import TerritoryError
from kasab_map.territory.plane import Points


@dataclass(frozen=True, slots=True, eq=False)
class Relief:
    """Heights in metres, rows from north to south, columns from west to east, EPSG:4326.

    Attributes
    ----------
    heights : ndarray, at least 2 x 2
        NaN where nothing is known (allowed over the sea only).
    bounds : tuple of float
        West, south, east, north of the outer edges of the grid (not the centres of its cells).

    Examples
    --------
    >>> slope = Relief(np.array([[0.0, 100.0], [0.0, 100.0]]), (36.0, 35.0, 36.2, 35.2))
    >>> float(slope.at(np.array([[36.1, 35.1]]))[0])
    50.0
    """

    heights: NDArray[np.float64]
    bounds: tuple[float, float, float, float]

    def __post_init__(self) -> None:
        west, south, east, north = self.bounds
        if self.heights.ndim != 2 or min(self.heights.shape) < 2:
            raise TerritoryError(f"relief: expected rows x columns, got {self.heights.shape}")
        if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
            raise TerritoryError(
                f"relief: bounds {self.bounds} are not west, south, east, north in degrees"
            )

    def at(self, lonlat: Points) -> NDArray[np.float64]:
        """Interpolate the height at each point (lon, lat) between the four nearest centres.

        Points beyond the outermost centres get the height of the nearest edge.
        """
        rows, columns = self.heights.shape
        west, south, east, north = self.bounds
        x = (lonlat[:, 0] - west) / (east - west) * columns - 0.5
        y = (north - lonlat[:, 1]) / (north - south) * rows - 0.5
        x, y = np.clip(x, 0, columns - 1), np.clip(y, 0, rows - 1)
        left, top = np.minimum(x.astype(int), columns - 2), np.minimum(y.astype(int), rows - 2)
        dx, dy, h = x - left, y - top, self.heights
        upper = h[top, left] * (1 - dx) + h[top, left + 1] * dx
        lower = h[top + 1, left] * (1 - dx) + h[top + 1, left + 1] * dx
        return upper * (1 - dy) + lower * dy

    def require(self, bounds: tuple[float, float, float, float]) -> None:
        """Refuse a theatre that reaches over the edge of the grid by more than half a cell."""
        west, south, east, north = self.bounds
        dx = (east - west) / self.heights.shape[1] / 2
        dy = (north - south) / self.heights.shape[0] / 2
        if (
            bounds[0] < west - dx
            or bounds[1] < south - dy
            or bounds[2] > east + dx
            or (bounds[3] > north + dy)
        ):
            have = ", ".join(f"{value:.3f}" for value in self.bounds)
            need = ", ".join(f"{value:.3f}" for value in bounds)
            raise TerritoryError(
                f"relief: covers {have} (west, south, east, north) but the theatre needs {need}; "
                "give a larger relief, or none (the cells are then Thiessen cells, and say so)"
            )
