"""The player beyond the Kasab record: another direction, a crowd of places, a third party."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from kasab_map.locale import catalogues
from kasab_map.player import plugin
from kasab_map.player.document import document_of
from kasab_map.player.plugin import standalone
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.tools import open_layers

PLAYER = "[data-player]"
Saved = Callable[[dict[str, Any]], str]


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """The shipped theatre's timeline document."""
    return document_of()


@pytest.fixture
def saved(tmp_path: Path) -> Saved:
    """Save a document as one page and give its address."""

    def save(document: dict[str, Any]) -> str:
        file = tmp_path / "page.html"
        file.write_text(standalone(document), encoding="utf-8")
        return file.as_uri()

    return save


def test_right_to_left_is_a_setting(
    saved: Saved, page: Page, document: dict[str, Any], monkeypatch: pytest.MonkeyPatch
):
    english = catalogues()["en"]
    arabic = english | {"tag": "ar", "direction": "rtl"}
    monkeypatch.setattr(plugin, "catalogues", lambda: {"en": english, "ar": arabic})
    page.goto(f"{saved(document)}?lang=ar&date=2014-05-01")
    player, slider = page.locator(PLAYER), page.get_by_role("slider")
    expect(player).to_have_attribute("dir", "rtl")
    expect(player).to_have_attribute("data-lang", "ar")
    expect(page.locator('[data-place="kasab"] .kp-label')).to_have_text("كسب")
    box = slider.bounding_box()
    assert box
    slider.click(position={"x": box["width"] - 2, "y": 20})  # time runs from the right
    expect(player).to_have_attribute("data-date", "2014-03-21")
    slider.press("ArrowLeft")
    expect(player).to_have_attribute("data-date", "2014-03-22")
    knob = page.locator(".kp-head").bounding_box()
    assert knob
    assert abs(knob["x"] + knob["width"] / 2 - (box["x"] + box["width"] * (1 - 1.5 / 87))) < 3
    page.get_by_label("Language").select_option("en")
    expect(player).to_have_attribute("dir", "ltr")
    expect(player).to_have_attribute("data-date", "2014-03-22")


def test_beyond_three_hundred_places_cells_and_dots_are_on_canvas(
    saved: Saved, page: Page, document: dict[str, Any]
):
    page.goto(f"{saved(crowd(document, side=25))}?date=2014-03-21")
    canvas = page.locator("canvas.kp-crowd-areas")
    expect(canvas).to_be_visible()
    expect(page.locator("[data-place]")).to_have_count(300)
    colour = """(canvas, at) => {
      const pixel = canvas.getContext("2d").getImageData(at[0], at[1], 1, 1).data;
      return pixel[3] ? (pixel[0] > pixel[2] ? "brick" : "teal") : "none";
    }"""
    middle = canvas.evaluate("canvas => [canvas.width / 2 + 1, canvas.height / 2 + 1]")
    assert canvas.evaluate(colour, middle) == "brick"
    for key, date, seen in (
        ("ArrowRight", "2014-03-22", "teal"),
        ("ArrowLeft", "2014-03-21", "brick"),
    ):
        page.get_by_role("slider").press(key)
        expect(page.locator(PLAYER)).to_have_attribute("data-date", date)
        assert canvas.evaluate(colour, middle) == seen


def crowd(document: dict[str, Any], side: int) -> dict[str, Any]:
    """Tile a square with places that all pass from government to opposition on the second day."""
    places, cells = [], []
    rows = [[None, None, 1, 0, 2, [], "", []], [1, 1, 2, 0, 2, [], "", [1]]]
    step = 0.2 / side
    for n in range(side * side):
        south, west = 35.8 + step * (n // side), 35.9 + step * (n % side)
        place = document["places"][0] | {
            "id": f"place-{n}",
            "role": "front",
            "lat": south + step / 2,
            "lon": west + step / 2,
            "control": {"editors": rows},
        }
        ring = [
            [south, west],
            [south, west + step],
            [south + step, west + step],
            [south + step, west],
        ]
        places.append(place)
        cells.append({"place": n, "polygons": [[[*ring, ring[0]]]]})
    whole = [[35.8, 35.9], [36.0, 36.1]]
    return document | {
        "places": places,
        "main": [],
        "claims": [],
        "events": [],
        "territory": {"cells": cells, "edges": []},
        "view": {"bounds": whole},
    }


def test_an_online_map_must_be_an_address_of_the_web(
    saved: Saved, page: Page, document: dict[str, Any]
):
    url = "data:image/png;base64,{z}{x}{y}"
    tiles = {"name": "Streets", "url": url, "attribution": "<b>us</b>"}
    page.goto(saved(document | {"tiles": tiles}))
    open_layers(page)
    expect(page.get_by_label("Names", exact=True)).to_be_checked()
    expect(page.get_by_label("Streets")).to_have_count(0)


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_third_party_is_asked_only_when_a_reader_says_so(
    saved_page: str, browser: Browser, size: tuple[int, int]
):
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(urlsplit(route.request.url).netloc)
        route.abort()

    # Not watched: what it asks is refused here, and the browser calls that an error.
    context = browser.new_context(viewport={"width": size[0], "height": size[1]})
    context.route(lambda url: url.startswith("http"), refuse)
    page = context.new_page()
    page.goto(f"{saved_page}?layers=areas,online")  # no link switches it on
    open_layers(page)
    online = page.get_by_label("OpenTopoMap: online, asks a.tile.opentopomap.org, a third party")
    expect(online).not_to_be_checked()
    page.get_by_role("slider").press("End")
    page.get_by_role("button", name="Zoom in").click()
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-06-15")
    assert not asked
    with page.expect_request("https://a.tile.opentopomap.org/**"):
        online.check()
    expect(page.locator(".leaflet-control-attribution")).to_contain_text("OpenTopoMap (CC-BY-SA)")
    online.uncheck()
    expect(page.locator("img.leaflet-tile")).to_have_count(0)
    assert set(asked) == {"a.tile.opentopomap.org"}
    context.close()


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_each_layer_has_a_switch(saved_page: str, open_page: OpenPage, size: tuple[int, int]):
    page = open_page(size=size)
    # A place whose circle is larger than its sign.
    page.goto(f"{saved_page}?date=2014-03-24&place=observatory-45")
    open_layers(page)
    pane = page.locator(".kp-map")
    for label, drawn in (
        ("Areas of control", "canvas.kp-ink"),
        ("Front line", ".kp-front"),
        ("Uncertainty of the chosen place", ".kp-reach"),
        ("Relief, illustrative", "[data-ground=relief] image"),
        ("Road, schematic", "[data-ground=road] path"),
        ("Names", '[data-place="samra"] .kp-label'),
    ):
        switch, seen = page.get_by_label(label, exact=True), pane.locator(f"{drawn}:visible")
        expect(seen).not_to_have_count(0)
        switch.uncheck()
        expect(seen, label).to_have_count(0)
        switch.check()
        expect(seen).not_to_have_count(0)


def test_two_players_on_a_page_do_not_share_their_patterns(
    saved: Saved, page: Page, document: dict[str, Any]
):
    page.goto(saved(deepcopy(document)))
    again = """() => {
      const read = (end) => JSON.parse(document.querySelector(`script[id$=${end}]`).textContent);
      const first = document.querySelector("[data-player]");
      const [root, ground] = ["div", "div"].map((name) => document.createElement(name));
      root.append(ground);
      document.body.append(root);
      const bare = { center: [35.9, 36], zoom: 12, zoomControl: false, attributionControl: false };
      const given = { map: L.map(ground, bare), catalogues: read("_words") };
      const second = KasabPlayer.mount(root, read("_data"), given);
      second.state(); // asked before it stands, it stands
      const ids = [...document.querySelectorAll("pattern")].map((made) => made.id);
      for (const player of [first.kasabPlayer, second]) player.destroy();
      return [ids.length, new Set(ids).size, first.childElementCount + root.childElementCount];
    }"""
    made, distinct, left = page.evaluate(again)
    assert made == distinct == 2
    assert left == 0
