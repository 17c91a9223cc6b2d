"""Whether the rings of a polygon cross: a sweep from west to east, standard library only."""

from itertools import pairwise

from kasab_map.model.ground import Line, Point

Segment = tuple[Point, Point]


def crossing(polygon: tuple[Line, ...]) -> Point | None:
    """Find a corner near which the outline of a polygon crosses or touches itself.

    Parameters
    ----------
    polygon : tuple of rings
        Each closed.

    Returns
    -------
    tuple of float or None
        None where the rings neither cross nor run along each other.

    Examples
    --------
    >>> crossing((((0, 0), (2, 2), (2, 0), (0, 2), (0, 0)),)) is None
    False
    >>> crossing((((0, 0), (2, 0), (2, 2), (0, 2), (0, 0)),)) is None
    True
    """
    segments = sorted(
        (min(a, b), max(a, b)) for ring in polygon for a, b in pairwise(ring) if a != b
    )
    active: list[Segment] = []
    for one in segments:
        active = [other for other in active if other[1][0] >= one[0][0]]
        for other in active:
            if _apart(one, other):
                continue
            if _cross(one, other):
                return one[0]
        active.append(one)
    return None


def _apart(one: Segment, other: Segment) -> bool:
    """Whether two segments lie one above the other without sharing a latitude."""
    return max(one[0][1], one[1][1]) < min(other[0][1], other[1][1]) or min(
        one[0][1], one[1][1]
    ) > max(other[0][1], other[1][1])


def _cross(one: Segment, other: Segment) -> bool:
    """Whether two segments cross inside both, or run along each other. Shared corners do not."""
    (a, b), (c, d) = one, other
    sides = _side(a, b, c), _side(a, b, d), _side(c, d, a), _side(c, d, b)
    if sides == (0, 0, 0, 0):
        return min(b, d) > max(a, c)
    return sides[0] * sides[1] < 0 and sides[2] * sides[3] < 0


def _side(a: Point, b: Point, c: Point) -> int:
    """On which side of the line through two points a third lies: -1, 0 or 1."""
    turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return (turn > 0) - (turn < 0)
