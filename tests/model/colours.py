"""How far apart two colours are to each kind of eye: CIEDE2000 after Brettel (1997)."""

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import numpy as np

EYES = ("normal", "protan", "deutan", "tritan", "grey")

# From the red, green and blue of a screen, made linear, to what the three kinds of cones take in.
_CONES = np.array(
    [
        [0.05059983, 0.08585369, 0.00952420],
        [0.01893033, 0.08925308, 0.01370054],
        [0.00292202, 0.00975732, 0.07145979],
    ]
)
# What cones take in of light of one wavelength, in nanometres: hues that every eye sees alike.
_ANCHOR = {
    475: np.array([0.08008, 0.1579, 0.5897]),
    485: np.array([0.1284, 0.2237, 0.3636]),
    575: np.array([0.9856, 0.7325, 0.001079]),
    660: np.array([0.0914, 0.007009, 0.0]),
}
# Which cone is missing, which others say on which side of white a colour lies, the anchors.
_MISSING = {
    "protan": (0, (2, 1), (575, 475)),
    "deutan": (1, (2, 0), (575, 475)),
    "tritan": (2, (1, 0), (660, 485)),
}
_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
_WHITE = np.array([0.95047, 1.0, 1.08883])


def linear(colour: str) -> np.ndarray:
    """Give the light of ``#rrggbb``, each part from 0 to 1."""
    parts = np.array([int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def seen(colour: str, eye: str) -> np.ndarray:
    """Give L*, a* and b* of a colour as an eye sees it."""
    light = linear(colour)
    if eye in _MISSING:
        light = _without(light, *_MISSING[eye])
    lab = _lab(light)
    return lab * (1, 0, 0) if eye == "grey" else lab


def lightness(colour: str) -> float:
    """Give L*."""
    return float(_lab(linear(colour))[0])


def distance(one: str, two: str, eye: str) -> float:
    """CIEDE2000 between two colours, as an eye sees them."""
    return ciede2000(seen(one, eye), seen(two, eye))


def _without(
    light: np.ndarray, cone: int, sides: tuple[int, int], anchors: tuple[int, int]
) -> np.ndarray:
    cones = _CONES @ light
    white = _CONES @ np.ones(3)
    upper, lower = sides
    # Two half planes meet in the line of greys; each goes through one anchor.
    below = cones[upper] * white[lower] < cones[lower] * white[upper]
    normal = np.cross(white, _ANCHOR[anchors[0] if below else anchors[1]])
    others = [n for n in range(3) if n != cone]
    cones[cone] = -sum(normal[n] * cones[n] for n in others) / normal[cone]
    return np.clip(np.linalg.solve(_CONES, cones), 0, 1)


def _lab(light: np.ndarray) -> np.ndarray:
    ratio = _XYZ @ light / _WHITE
    root = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def ciede2000(one: np.ndarray, two: np.ndarray) -> float:
    """Sharma, Wu and Dalal's formulation (2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, two
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    grow = 1.5 - 0.5 * sqrt(mean**7 / (mean**7 + 25**7))
    c1, c2 = hypot(a1 * grow, b1), hypot(a2 * grow, b2)
    h1, h2 = (degrees(atan2(b, a * grow)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0
    dl, dc, dh = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    hue = h1 + h2 if not c1 * c2 else h1 + turn / 2
    weight = (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.2 * cos(radians(4 * hue - 63))
    )
    sl = 1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * weight
    rotation = (
        -2
        * sqrt(chroma**7 / (chroma**7 + 25**7))
        * sin(radians(60 * exp(-(((hue % 360 - 275) / 25) ** 2))))
    )
    return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rotation * (dc / sc) * (dh / sh))
