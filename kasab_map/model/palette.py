"""How the sides look: one table of signs for up to six, each in a light and a dark theme.

The inks are told apart by lightness as well as by hue, and every side by a mark too, so that
print in grey and colour-blind eyes can tell them. A theatre may declare its own; what it does
not declare is taken from here, in the order of its sides. Everything that draws takes a side's
look from the document, so a colour is written here and nowhere else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace


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

    @property
    def keyline(self) -> bool:
        """Whether a sign in this ink needs a dark line round it to be seen on white paper."""
        paper, ink = 1.0, _luminance(self.ink)
        return (paper + 0.05) / (ink + 0.05) < _SEEN


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

_SEEN = 3.0  # the contrast that WCAG asks of a graphic


def mixed(colour: str, other: str, share: float) -> str:
    """Mix a share of another colour into one.

    Examples
    --------
    >>> mixed("#000000", "#FFFFFF", 0.5)
    '#808080'
    """
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def declared(default: Look, colours: Mapping[str, str], shape: str = "", mark: str = "") -> Look:
    """Complete what a theatre declares of a side's look.

    Parameters
    ----------
    default : Look
        What the palette has for it.
    colours : mapping of str to str
        Any of ``colour``, ``area``, ``dark_colour`` and ``dark_area``. What is missing follows
        from ``colour``: the area is paler, and on a dark page both come nearer to the page.

    Examples
    --------
    >>> declared(LOOKS[0], {"colour": "#444444"}).light.area
    '#C1C1C1'
    >>> declared(LOOKS[0], {}) == LOOKS[0]
    True
    """
    light, dark = default.light, default.dark
    if "colour" in colours:
        colour = colours["colour"]
        light = _inks(colour, mixed(colour, _PALE, 2 / 3), _WORDS[0])
        lifted = mixed(colour, _PALE, 1 / 3)
        dark = _inks(lifted, mixed(lifted, _DEEP, 0.5), _WORDS[1])
    if "area" in colours:
        light = replace(light, area=colours["area"])
    if "dark_colour" in colours:
        lifted = colours["dark_colour"]
        dark = _inks(lifted, mixed(lifted, _DEEP, 0.5), _WORDS[1])
    if "dark_area" in colours:
        dark = replace(dark, area=colours["dark_area"])
    return Look(shape or default.shape, mark or default.mark, light, dark)


def _inks(ink: str, area: str, words: str) -> Inks:
    red, green, blue = _channels(ink)
    # A mark is seen on its sign by lightness: green counts most of it, blue least.
    pale = 0.3 * red + 0.6 * green + 0.1 * blue < 150
    return Inks(ink, area, _PALE if pale else _WORDS[0], words)


def _luminance(colour: str) -> float:
    """Give the relative luminance of WCAG 2.1, 0 to 1."""
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
