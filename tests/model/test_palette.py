"""The sides are told apart by every eye, on paper and in print: measured, not believed."""

from itertools import combinations

import numpy as np
import pytest

from kasab_map.model.palette import LOOKS
from tests.model.colours import EYES, ciede2000, distance, lightness

THEMES = ("light", "dark")
PARTS = ("ink", "area")

# The least distance of any two of the six sides, as the palette states it, eye by eye.
LEAST = {
    ("light", "ink"): (22, 15, 17, 18, 8),
    ("light", "area"): (15, 13, 10, 14, 4),
    ("dark", "ink"): (21, 12, 16, 16, 6),
    ("dark", "area"): (17, 13, 13, 11, 5),
}
# Simulations of one kind of eye differ by as much between two ways of reckoning the same model.
_LEEWAY = {"normal": 0.5, "grey": 0.5, "protan": 2, "deutan": 2, "tritan": 2}


def _colours(theme: str, part: str) -> list[str]:
    return [getattr(getattr(look, theme), part) for look in LOOKS]


def test_the_measure_is_the_published_one():
    pairs = (
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    )
    for one, two, expected in pairs:
        assert ciede2000(np.array(one), np.array(two)) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("part", PARTS)
def test_the_first_two_sides_differ_in_lightness_alone(theme: str, part: str):
    one, two = _colours(theme, part)[:2]
    assert lightness(one) - lightness(two) >= 25


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("eye", EYES)
def test_every_eye_tells_the_first_two_sides_apart(theme: str, part: str, eye: str):
    one, two = _colours(theme, part)[:2]
    assert distance(one, two, eye) >= (17.5 if eye == "grey" else 23)


@pytest.mark.parametrize(("theme", "part"), LEAST)
def test_all_six_sides_are_as_far_apart_as_stated(theme: str, part: str):
    pairs = list(combinations(_colours(theme, part), 2))
    for eye, stated in zip(EYES, LEAST[theme, part], strict=True):
        least = min(distance(one, two, eye) for one, two in pairs)
        assert least >= stated - _LEEWAY[eye], eye


def test_no_two_sides_share_a_shape_and_a_mark():
    assert len({(look.shape, look.mark) for look in LOOKS}) == len(LOOKS)
