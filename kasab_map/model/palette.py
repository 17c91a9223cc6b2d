"""How the sides look: one table of signs for up to six, each in a light and a dark theme.

The inks are told apart by lightness as well as by hue, and every side by a mark too, so that
print in grey and colour-blind eyes can tell them. A theatre may declare its own; what it does
not declare is taken from here, in the order of its sides. Everything that draws takes a side's
look from the document, so a colour is written here and nowhere else.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of one side in one theme, as ``#rrggbb``.

    Attributes
    ----------
    ink : str
        Signs and lanes.
    area : str
        The ground it holds.
    on_ink : str
        The mark inside a sign.
    on_area : str
        Words written over its ground.
    """

    ink: str
    area: str
    on_ink: str
    on_area: str


@dataclass(frozen=True, slots=True)
class Look:
    """The sign of one side: its shape, the mark inside it and its inks."""

    shape: str
    mark: str
    light: Inks
    dark: Inks


_WORDS = ("#1E2528", "#E9E7E0")
_PALE, _DEEP = "#FFFFFF", "#15191B"

LOOKS = (
    Look(
        "square",
        "bar",
        Inks("#C4653B", "#F6E1D3", _PALE, "#8A411E"),
        Inks("#E39A72", "#967460", _DEEP, "#F2C4A8"),
    ),
    Look(
        "circle",
        "none",
        Inks("#0D4454", "#7DA4AF", _PALE, "#1F4B58"),
        Inks("#36707F", "#1C3D48", _PALE, "#9CC6D1"),
    ),
    Look(
        "circle",
        "dot",
        Inks("#F2B968", "#F0B96A", _WORDS[0], _WORDS[0]),
        Inks("#FFE972", "#CC8E4A", _DEEP, _WORDS[1]),
    ),
    Look(
        "circle",
        "bars",
        Inks("#54001B", "#A76E81", _PALE, _WORDS[0]),
        Inks("#B7636C", "#7E4B4E", _DEEP, _WORDS[1]),
    ),
    Look(
        "circle",
        "plus",
        Inks("#6E50A8", "#BCA6E4", _PALE, _WORDS[0]),
        Inks("#A98ACE", "#553A88", _DEEP, _WORDS[1]),
    ),
    Look(
        "circle",
        "ring",
        Inks("#80A8D8", "#B6D8EB", _WORDS[0], _WORDS[0]),
        Inks("#B8CFE1", "#4D718C", _DEEP, _WORDS[1]),
    ),
)
"""In the order in which a theatre declares its sides."""

SHAPES = ("square", "circle", "triangle", "diamond")
MARKS = ("none", "bar", "dot", "bars", "plus", "ring")
