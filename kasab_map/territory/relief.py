"""Heights of the ground on a regular grid of degrees."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Relief:
    """Heights in metres, rows from north to south, columns from west to east, EPSG:4326.

    Attributes
    ----------
    heights : ndarray, rows x columns
    bounds : tuple of float
        West, south, east, north of the outer edges of the grid (not the centres of its cells).
    """

    heights: NDArray[np.float64]
    bounds: tuple[float, float, float, float]
