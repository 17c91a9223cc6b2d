"""The sign of a place in a picture: the paths of the player's, as markers of matplotlib."""

import re
from functools import cache
from math import cos, pi, sin
from typing import Any

from kasab_map.control import Control
from kasab_map.export.asked import Asked
from kasab_map.export.inks import INK, UNKNOWN_INK, WHITE
from kasab_map.model import CONTESTED, UNKNOWN, PlaceKind
from kasab_map.model.signs import HALVES, MARKS, OUTLINES, STALE_AFTER, shape_of

Layer = dict[str, Any]
"""Matplotlib's words for a marker; those of one sign lie on each other in their order."""

RING = 11.4
"""How far from its middle the ring of a disputed place lies, in the sign's own units."""
_WORD = re.compile(r"[MHVLCZ]|-?\d*\.?\d+")
_ARGUMENTS = {"M": 2, "H": 1, "V": 1, "L": 2, "C": 6, "Z": 0}


def sign(
    asked: Asked,
    kind: PlaceKind,
    status: str,
    *,
    disputed: bool,
    stale: bool = False,
    unit: float = 0.7,
) -> list[Layer]:
    """Give the layers of a place's sign.

    Parameters
    ----------
    stale : bool
        No report for long: the sign is hollow.
    unit : float
        Points of the page for a unit of the sign, which is 13 high.
    """
    side = asked.records.sides.get(status)
    shape = shape_of(kind, side.look.shape if side else None)
    layers: list[Layer] = []
    if disputed:
        layers.append(_layer(_ring(), unit, markeredgecolor=INK, markeredgewidth=1.4 * unit))
    whole = path(OUTLINES[shape])
    size = unit if side or status == CONTESTED else unit * 0.85  # silence recedes
    layers.append(_layer(whole, size, color=WHITE, markeredgecolor=WHITE, markeredgewidth=5 * size))
    if side:
        ink, on_ink = side.look.light.ink, side.look.light.on_ink
        edge = {"markeredgecolor": INK, "markeredgewidth": 1.25 * unit}
        body = {"color": ink, **(edge if side.look.light.keyline else {"markeredgewidth": 0})}
        layers.append(_hollow(whole, unit, ink) if stale else _layer(whole, unit, **body))
        if MARKS[side.look.mark]:
            mark, at = path(MARKS[side.look.mark]), 0.0
            if shape == "triangle":  # a bar stands where a triangle is wide
                mark, at = _moved(mark, 0.9, -2.4), 0.0
            layers.append(_layer(mark, unit, color=ink if stale else on_ink, markeredgewidth=at))
    elif status == CONTESTED:
        for half, ink in zip(_halves(asked, kind), contested_inks(asked), strict=True):
            look = {"color": ink, "markeredgewidth": 0}
            layers.append(_hollow(half, unit, ink) if stale else _layer(half, unit, **look))
    else:
        layers.append(_layer(whole, size, color=WHITE, markeredgewidth=0))
        dashes = _dashed(whole)
        layers.append(_layer(dashes, size, markeredgecolor=UNKNOWN_INK, markeredgewidth=1.3 * unit))
    return layers


def sign_of(asked: Asked, place: str, now: Control, unit: float) -> list[Layer]:
    """Give the layers of a place's sign as it stands on a day."""
    stale = now.stale_days is None or now.stale_days > STALE_AFTER
    kind = asked.records.places[place].kind
    return sign(
        asked,
        kind,
        now.status,
        disputed=now.disputed,
        stale=stale and now.status != UNKNOWN,
        unit=unit,
    )


def contested_inks(asked: Asked) -> tuple[str, str]:
    """Give the inks of contested ground: both sides', or the word's own where there are more."""
    sides = [side.look.light.ink for side in asked.records.sides.values()]
    return (sides[0], sides[1]) if len(sides) == 2 else (INK, INK)


def _halves(asked: Asked, kind: PlaceKind) -> tuple[Any, Any]:
    sides = [side.look.shape for side in asked.records.sides.values()]
    left, right = sides if len(sides) == 2 else ("square", "circle")
    return path(HALVES[shape_of(kind, left)][0]), path(HALVES[shape_of(kind, right)][1])


def _layer(outline: Any, unit: float, **look: Any) -> Layer:
    # Matplotlib scales a path of one's own to its farthest point; this undoes it.
    size = 2 * float(abs(outline.vertices).max()) * unit
    return {
        "linestyle": "none",
        "marker": outline,
        "markersize": size,
        "color": "none",
        "markerfacecolor": look.get("color", "none"),
        **look,
    }


def _hollow(outline: Any, unit: float, ink: str) -> Layer:
    return _layer(outline, unit, color=WHITE, markeredgecolor=ink, markeredgewidth=1.9 * unit)


@cache
def path(words: str) -> Any:
    """Read a path as SVG writes it; upwards is up here.

    Examples
    --------
    >>> path("M0 0H2V3Z").vertices.tolist()
    [[0.0, 0.0], [2.0, 0.0], [2.0, -3.0], [0.0, 0.0]]
    """
    from matplotlib.path import Path  # noqa: PLC0415 - of an extra

    points: list[tuple[float, float]] = []
    codes: list[Any] = []
    queue = _WORD.findall(words)
    at = begun = (0.0, 0.0)
    while queue:
        letter = queue.pop(0)
        count = _ARGUMENTS[letter]
        numbers = [float(queue.pop(0)) for _ in range(count)]
        if letter == "H":
            numbers = [numbers[0], -at[1]]
        elif letter == "V":
            numbers = [at[0], numbers[0]]
        elif letter == "Z":
            numbers = [begun[0], -begun[1]]
        own = [(x, -y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        points += own
        codes += {"M": [Path.MOVETO], "C": [Path.CURVE4] * 3, "Z": [Path.CLOSEPOLY]}.get(
            letter, [Path.LINETO]
        )
        at = own[-1]
        begun = at if letter == "M" else begun
    return Path([(x + 0.0, y + 0.0) for x, y in points], codes)


def _moved(outline: Any, scale: float, up: float) -> Any:
    from matplotlib.path import Path  # noqa: PLC0415 - of an extra

    return Path(outline.vertices * scale + (0, up), outline.codes)


@cache
def _ring() -> Any:
    """Draw a ring of twelve dashes: a marker's edge cannot be dashed."""
    from matplotlib.path import Path  # noqa: PLC0415 - of an extra

    steps = [[(n + share / 6 * 0.6) * pi / 6 for share in range(7)] for n in range(12)]
    points = [(RING * cos(at), RING * sin(at)) for dash in steps for at in dash]
    return Path(points, ([Path.MOVETO] + [Path.LINETO] * 6) * 12)


@cache
def _dashed(outline: Any) -> Any:
    """Cut an outline into short dashes."""
    import numpy as np  # noqa: PLC0415
    from matplotlib.path import Path  # noqa: PLC0415 - of an extra

    (ring,) = outline.to_polygons()
    lengths = np.hypot(*np.diff(ring, axis=0).T)
    along = np.concatenate([[0], np.cumsum(lengths)])
    count = max(6, round(along[-1] / 3.5))
    starts = np.arange(count) * along[-1] / count
    ends = starts + along[-1] / count / 2
    pairs = np.column_stack([starts, ends]).ravel()
    points = np.column_stack([np.interp(pairs, along, ring[:, axis]) for axis in (0, 1)])
    return Path(points, [Path.MOVETO, Path.LINETO] * count)
