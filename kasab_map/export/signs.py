"""The sign of a place in a picture: shape and ink of its side, a ring where it is disputed."""

from typing import Any

from kasab_map.export.asked import Asked
from kasab_map.export.inks import CONTESTED_INK, DISPUTED_INK, PAPER, UNKNOWN_INK
from kasab_map.model import CONTESTED, UNKNOWN

_MARKERS = {"square": "s", "circle": "o", "triangle": "^", "diamond": "D"}


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
