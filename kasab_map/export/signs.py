"""The sign of a place in a picture: its side's shape, ink and mark, ringed where disputed."""

from typing import Any

from kasab_map.export.asked import Asked
from kasab_map.export.inks import CONTESTED_INK, DISPUTED_INK, PAPER, UNKNOWN_INK
from kasab_map.model import CONTESTED, UNKNOWN

_MARKERS = {"square": "s", "circle": "o", "triangle": "^", "diamond": "D"}


_BARS = ((-1.0, 0.45), (1.0, 0.45), (-1.0, -0.45), (1.0, -0.45))
_MARKS: dict[str, dict[str, Any]] = {
    "bar": {"marker": "_"},
    "dot": {"marker": ".", "markersize": 4.5},
    "plus": {"marker": "+"},
    "ring": {"marker": "o", "markersize": 3.5, "markerfacecolor": "none"},
}


def mark(asked: Asked, status: str) -> dict[str, Any] | None:
    """Give what is drawn inside the sign of a side, so that print in grey tells sides apart."""
    side = asked.records.sides.get(status)
    if side is None or side.look.mark == "none":
        return None
    ink = side.look.light.on_ink
    look = {"linestyle": "none", "color": ink, "markersize": 4.5, "markeredgewidth": 1.2}
    return {**look, **(_MARKS.get(side.look.mark) or {"marker": _bars()})}


def _bars() -> Any:
    from matplotlib.path import Path  # noqa: PLC0415 - of an extra

    return Path(_BARS, [Path.MOVETO, Path.LINETO] * 2)


def sign(asked: Asked, status: str, *, disputed: bool) -> dict[str, Any]:
    """Give matplotlib's words for a marker."""
    edge = {"markeredgecolor": PAPER, "markeredgewidth": 1.0}
    if disputed:
        edge = {"markeredgecolor": DISPUTED_INK, "markeredgewidth": 2.0}
    look: dict[str, Any] = {"linestyle": "none", "markersize": 8.0, **edge}
    side = asked.records.sides.get(status)
    if side:
        return {**look, "marker": _MARKERS[side.look.shape], "color": side.look.light.ink}
    if status == CONTESTED:
        return {**look, "marker": "X", "color": CONTESTED_INK, "markersize": 9.0}
    if status == UNKNOWN and not disputed:
        look |= {"markersize": 4.0, "markeredgecolor": UNKNOWN_INK}
    return {**look, "marker": "o", "color": PAPER}
