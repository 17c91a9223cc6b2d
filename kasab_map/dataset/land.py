"""The theatre's land: whether a point lies on it, and how far off where it does not.

Standard library only: sixty points against a coast of a few hundred corners need no geometry
library, and reading a theatre should not wait for one.
"""

import math
from itertools import pairwise

Point = tuple[float, float]
Ring = list[Point]
METRES_PER_DEGREE = 111_320.0


def metres_from_land(point: Point, rings: list[Ring]) -> float:
    """Distance from a point to the land; 0 on it.

    Parameters
    ----------
    point : tuple of float
        Longitude, latitude.
    rings : list of rings
        Outlines of polygons and their holes; a point inside an odd number of them is on land.

    Examples
    --------
    >>> square = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
    >>> metres_from_land((0.5, 0.5), [square])
    0.0
    >>> round(metres_from_land((1.5, 0.0), [square]))
    55660
    """
    crossings = sum(_crosses(point, ring) for ring in rings)
    if crossings % 2:
        return 0.0
    return min((_metres_to_ring(point, ring) for ring in rings), default=math.inf)


def _crosses(point: Point, ring: Ring) -> int:
    """Count the sides of a ring that a ray from the point to the east crosses."""
    x, y = point
    return sum(
        (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)
        for (x1, y1), (x2, y2) in pairwise(ring)
    )


def _metres_to_ring(point: Point, ring: Ring) -> float:
    """Distance to the nearest side, on a plane that is true near the point."""
    squeeze = math.cos(math.radians(point[1]))
    near = [((x - point[0]) * squeeze, y - point[1]) for x, y in ring]
    sides = pairwise(near)
    return METRES_PER_DEGREE * min((_from_origin(a, b) for a, b in sides), default=math.inf)


def _from_origin(a: Point, b: Point) -> float:
    """Distance from the origin to the segment between two points."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, -(a[0] * dx + a[1] * dy) / length)) if length else 0.0
    return math.hypot(a[0] + along * dx, a[1] + along * dy)
