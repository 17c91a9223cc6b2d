"""The page's own colours, by day and by night: every word is read on what it stands on."""

import re
import tomllib

import pytest

from kasab_map.model.palette import LOOKS
from kasab_map.pages import frame
from kasab_map.player.assets import STATIC
from kasab_map.shipped import shipped
from tests.model.colours import linear

WORDS = {
    "ink": ("paper", "card", "ground", "chosen", "problem", "sea"),
    "soft": ("paper", "card"),
    "link": ("paper", "card"),
    "country": ("abroad", "ground"),
    "sea-word": ("sea",),
    "paper": ("ink",),
}
READ = 4.5
LINES = {"border": ("ground", "abroad"), "faint": ("paper",)}
SEEN = 2.9


def themes() -> dict[str, dict[str, str]]:
    """Read the sheet of colours: a theme each, a name each."""
    text = (STATIC / "style" / "colours.css").read_text(encoding="utf-8")
    blocks = re.findall(r"\.kasab-player(\[data-theme=\"dark\"\])? \{(.*?)\}", text, re.DOTALL)
    return {
        "dark" if dark else "light": dict(re.findall(r"--kp-([a-z-]+): (#[0-9a-f]{6});", body))
        for dark, body in blocks
    }


def contrast(one: str, other: str) -> float:
    """Give the contrast of WCAG 2.1."""
    low, high = sorted(float((0.2126, 0.7152, 0.0722) @ linear(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_word_is_read_and_every_line_seen(theme: str):
    colours = themes()[theme]
    for needed, pairs in ((READ, WORDS), (SEEN, LINES)):
        for word, grounds in pairs.items():
            for ground in grounds:
                found = contrast(colours[word], colours[ground])
                assert found >= needed, (word, ground, found)


def test_the_word_of_a_side_is_read_on_its_ground_or_on_its_dark_halo():
    halo = themes()["dark"]["glow"]
    for look in LOOKS[:2]:
        assert contrast(look.light.on_area, look.light.area) >= 3
        assert contrast(look.dark.on_area, halo) >= READ


def test_night_has_every_colour_that_day_has():
    assert themes()["dark"].keys() == themes()["light"].keys()


def test_the_pages_around_the_player_have_its_colours():
    light, dark = themes()["light"], themes()["dark"]
    given = frame.colours()
    assert len(light) > 20
    for name, colour in light.items():
        assert f"--kasab-{name}: light-dark({colour}, {dark[name]});" in given
    settings = tomllib.loads(
        shipped("app.py").with_name(".streamlit").joinpath("config.toml").read_text()
    )
    named = {
        "primaryColor": "link",
        "backgroundColor": "paper",
        "secondaryBackgroundColor": "card",
        "textColor": "ink",
        "linkColor": "link",
        "borderColor": "edge",
    }
    for theme, colours in themes().items():
        written = settings["theme"][theme]
        assert {key: colour.lower() for key, colour in written.items()} == {
            key: colours[name] for key, name in named.items()
        }


def test_what_scripts_draw_has_the_same_colours():
    text = (STATIC / "state" / "theme.js").read_text(encoding="utf-8")
    for const, theme in (("DAY", "light"), ("NIGHT", "dark")):
        (block,) = re.findall(rf"const {const} = {{(.*?)}};", text)
        drawn = {key: colour.lower() for key, colour in re.findall(r'(\w+): "(#\w+)"', block)}
        assert drawn["word"] == themes()[theme]["ink"]
        assert drawn["unknown"] == themes()[theme]["faint"]
        assert drawn["paper"] == themes()[theme]["seam"]
