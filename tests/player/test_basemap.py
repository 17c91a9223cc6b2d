"""The map under the player: folium is given numbers, and gives back a map that asks for nothing."""

import json
from typing import Any

import folium
import pytest
from folium.utilities import camelize

from kasab_map.player.basemap import base_map
from tests.player.conftest import HOSTILE
from tests.player.elements import Elements


@pytest.fixture
def plain() -> dict[str, Any]:
    """The least of a document that a map is made from."""
    return {"view": {"bounds": [[35.5, 35.65], [36.15, 36.35]]}}


def test_the_page_asks_nobody_for_anything(plain: dict[str, Any]):
    page = base_map(plain).get_root().render()
    assert Elements(page).asked_of_others() == []
    assert "tileLayer(" not in page.split("</head>")[1]


def test_the_same_document_gives_the_same_bytes(plain: dict[str, Any]):
    assert base_map(plain).get_root().render() == base_map(plain).get_root().render()


def test_it_is_a_folium_map_and_its_options_are_data(plain: dict[str, Any]):
    chart = base_map(plain)
    assert isinstance(chart, folium.Map)
    asked = json.loads(json.dumps(chart.asked()))
    assert asked["center"] == [35.825, 36.0]
    (south, west), (north, east) = asked["maxBounds"]
    assert (south, west, north, east) == pytest.approx((34.85, 34.95, 36.8, 37.05))
    assert {camelize(name) for name in chart.options} < set(asked)
    assert not [name for name in asked if "_" in name]


def test_the_zoom_is_the_grounds_own_or_fits_the_bounds(plain: dict[str, Any]):
    assert base_map(plain).asked()["minZoom"] == 9
    asked = base_map(plain | {"ground": {"zoom": [4, 7]}}).asked()
    assert (asked["minZoom"], asked["maxZoom"], asked["zoom"]) == (4, 7, 5)


@pytest.mark.parametrize("where", ["bounds", "zoom"])
def test_words_where_numbers_belong_are_refused(plain: dict[str, Any], where: str):
    if where == "bounds":
        plain["view"]["bounds"][0][0] = HOSTILE
    else:
        plain["ground"] = {"zoom": [9, HOSTILE]}
    with pytest.raises(ValueError, match=r"could not convert|invalid literal"):
        base_map(plain)


def test_nothing_else_of_a_document_reaches_the_map(plain: dict[str, Any]):
    ground = {"zoom": [9, 15], "credits": [HOSTILE], "relief": {"opacity": HOSTILE}}
    hostile = plain | {"title": HOSTILE, "ground": ground}
    assert base_map(hostile).get_root().render() == base_map(plain).get_root().render()
