"""The colours of what no side holds; those of the sides are the theatre's own."""

PAPER, INK, SOFT = "#fbfaf6", "#1e2528", "#5e676b"
SEA, GROUND, EDGE = "#dce7eb", "#f8f6f0", "#c9c6bc"
DISPUTED_INK = "#7b559e"
CONTESTED_INK = INK
UNKNOWN_INK = "#8b9396"
