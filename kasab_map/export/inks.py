"""The colours of what no side holds; those of the sides are the theatre's own."""

from typing import Any

PAPER, INK, SOFT = "#fbfaf6", "#1e2528", "#5e676b"
SEA, GROUND, EDGE = "#dce7eb", "#f8f6f0", "#c9c6bc"
ABROAD, BORDER_INK, ROAD_INK = "#ebeae4", "#6e6a62", "#b4ab98"
COUNTRY_INK, SEA_INK = "#66625a", "#46636f"
UNKNOWN_INK = "#8b9396"
WHITE = "#ffffff"

BORDER: Any = {"color": BORDER_INK, "linewidth": 0.9, "linestyle": (0, (7, 2.3, 1.5, 2.3))}
"""Long, short, long: how maps draw a border."""
FRONT: Any = {"color": INK, "linewidth": 1.8, "linestyle": (0, (3.4, 2.0))}
PRESUMED: Any = {"color": INK, "linewidth": 1.4, "linestyle": (0, (0.01, 2.5))}
ROAD: Any = {"color": ROAD_INK, "linewidth": 1.2}
RELIEF_STRENGTH = 0.22
