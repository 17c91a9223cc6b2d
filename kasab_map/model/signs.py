"""The signs of places: outlines, halves and marks, once for the player and for every picture.

Paths as SVG writes them, of ``M``, ``H``, ``V``, ``L``, ``C`` and ``Z`` only, on a sheet of 26
by 26 whose middle is 0, 0.
"""

from collections.abc import Mapping
from typing import Any

from kasab_map.model.kinds import PlaceKind


def _circle(radius: float) -> str:
    """Draw a circle as four curves: their handles lie at 0.5523 of the radius."""
    r, k = f"{radius:g}", f"{radius * 0.5523:.3g}"
    return (
        f"M-{r} 0C-{r}-{k}-{k}-{r} 0-{r}C{k}-{r} {r}-{k} {r} 0"
        f"C{r} {k} {k} {r} 0 {r}C-{k} {r}-{r} {k}-{r} 0Z"
    )


OUTLINES: Mapping[str, str] = {
    "square": "M-6-6H6V6H-6Z",
    "circle": _circle(6.5),
    "triangle": "M0-7.5L8 6.5H-8Z",
    "diamond": "M0-8.5L8.5 0L0 8.5L-8.5 0Z",
}

HALVES: Mapping[str, tuple[str, str]] = {
    "square": ("M-6-6H-.8V6H-6Z", "M.8-6H6V6H.8Z"),
    "circle": (
        "M-.8-6.45C-4-6.05-6.5-3.45-6.5 0C-6.5 3.45-4 6.05-.8 6.45Z",
        "M.8-6.45C4-6.05 6.5-3.45 6.5 0C6.5 3.45 4 6.05 .8 6.45Z",
    ),
    "triangle": ("M-.8-6.1V6.5H-8Z", "M.8-6.1V6.5H8Z"),
    "diamond": ("M-.8-7.7V7.7L-8.5 0Z", "M.8-7.7V7.7L8.5 0Z"),
}
"""Two halves with a seam between them: left for one side, right for the other."""

MARKS: Mapping[str, str] = {
    "none": "",
    "bar": "M-3.2-1.1H3.2V1.1H-3.2Z",
    "dot": _circle(2),
    "bars": "M-3.2-2.6H3.2V-.8H-3.2ZM-3.2 .8H3.2V2.6H-3.2Z",
    "plus": "M-1-3.2H1V-1H3.2V1H1V3.2H-1V1H-3.2V-1H-1Z",
    "ring": _circle(3) + "M-1.2 0C-1.2 .66-.66 1.2 0 1.2C.66 1.2 1.2 .66 1.2 0"
    "C1.2-.66 .66-1.2 0-1.2C-.66-1.2-1.2-.66-1.2 0Z",
}
"""What tells a side besides its colour, drawn inside its sign."""

KINDS: Mapping[PlaceKind, str] = {
    PlaceKind.OBSERVATORY: "triangle",
    PlaceKind.HILL: "triangle",
    PlaceKind.MOUNTAIN: "triangle",
    PlaceKind.BORDER_CROSSING: "diamond",
    PlaceKind.POLICE_POST: "diamond",
}
"""High ground and the border keep their shape, whoever holds them; a town takes its holder's."""

STALE_AFTER = 7
"""Days without a report after which a sign is hollow."""


def shape_of(kind: PlaceKind, own: str | None) -> str:
    """Give the shape of a place of some kind, of which ``own`` is its holder's.

    Examples
    --------
    >>> shape_of(PlaceKind.HILL, "square"), shape_of(PlaceKind.TOWN, "square")
    ('triangle', 'square')
    """
    return KINDS.get(kind) or (own if own and own in OUTLINES else "circle")


def signs() -> dict[str, Any]:
    """Give all of it as plain values, for the document that the player reads."""
    return {
        "outlines": dict(OUTLINES),
        "halves": {shape: list(halves) for shape, halves in HALVES.items()},
        "marks": dict(MARKS),
        "kinds": {kind.value: shape for kind, shape in KINDS.items()},
    }
