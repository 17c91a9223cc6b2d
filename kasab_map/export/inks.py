"""The colours of what no side holds; those of the sides are the theatre's own."""

from typing import Any

PAPER, INK, SOFT = "#fbfaf6", "#1e2528", "#5e676b"
SEA, GROUND, EDGE = "#dce7eb", "#f8f6f0", "#c9c6bc"
DISPUTED_INK = "#7b559e"
CONTESTED_INK = INK
UNKNOWN_INK = "#8b9396"

BORDER: Any = {"linewidth": 0.9, "linestyle": (0, (6, 2, 1, 2))}
"""Long, short, long: how maps draw a border."""
