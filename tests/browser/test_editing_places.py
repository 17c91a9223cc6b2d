"""Places on the editor's map: found, clicked and dragged; what is done there reaches the file."""

import json
import re
import shutil
from math import hypot
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from kasab_map.dataset import check
from kasab_map.shipped import shipped
from tests.browser.conftest import OpenPage, settle
from tests.browser.test_editing import edited

MAP = 'iframe[title*="st_folium"]'


def field(page: Page, name: str) -> Locator:
    """Find a field by the name of its column: the new one, while that of the run before goes."""
    return page.get_by_label(name, exact=True).first


def say(page: Page, name: str, text: str) -> None:
    """Write into a field, once the run before has drawn it."""
    settle(page)
    page.get_by_label(name).first.fill(text)
    page.get_by_label(name).first.press("Enter")


def drag(page: Page, name: str, by: int) -> None:
    """Drag a handle of the chosen place so many pixels east, as soon as it is there."""
    handle = page.frame_locator(MAP).locator(f"[data-drag={name}]")
    handle.hover()
    box = handle.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.down()
    page.mouse.move(x + by, y, steps=4)
    page.mouse.up()


def move_one(page: Page) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Drag a place and how sure it is; give what its fields said before and after."""
    numbers = [field(page, name) for name in ("lat", "lon", "uncertainty_m")]
    say(page, "Find a place", "Observatory 45")  # far from the sea
    expect(numbers[0]).not_to_have_value("")
    was = tuple(number.input_value() for number in numbers)
    drag(page, "position", 30)
    drag(page, "uncertainty", 12)  # while the page is still hearing of the first
    expect(numbers[1]).not_to_have_value(was[1])
    expect(numbers[2]).not_to_have_value(was[2])
    put = page.get_by_role("button", name="Put the place there")
    expect(put).to_be_disabled()  # where the new position comes from is not yet said
    say(page, "source", "An old map")
    say(page, "licence", "CC0-1.0")
    is_ = tuple(number.input_value() for number in numbers)
    assert abs(float(is_[0]) - float(was[0])) < 0.0002, "the drag was due east"
    assert 0.002 < float(is_[1]) - float(was[1]) < 0.05, "and thirty pixels wide"
    put.click()
    expect(page.get_by_text("1 row edited.")).to_be_visible()
    return was, is_


def open_ground(page: Page) -> tuple[float, float]:
    """Find the point a little below and right of the middle that is farthest from any place."""
    box = page.locator(MAP).bounding_box()
    assert box is not None
    marks = page.frame_locator(MAP).locator(".leaflet-interactive").all()
    found = [at for mark in marks if (at := mark.bounding_box())]
    shares = [n / 40 for n in range(21, 27)]
    points = [
        (box["x"] + box["width"] * x, box["y"] + box["height"] * y) for x in shares for y in shares
    ]
    return max(
        points, key=lambda p: min(hypot(at["x"] + 5 - p[0], at["y"] + 5 - p[1]) for at in found)
    )


def add_one(page: Page) -> None:
    """Click where a new place lies, and say what it is."""
    page.get_by_role("button", name="New place").click()
    expect(field(page, "lat")).to_have_value("")
    page.mouse.click(*open_ground(page))
    expect(field(page, "lat")).to_have_value(re.compile(r"35\.\d+"))
    say(page, "Name in English", "The Mill")
    say(page, "kind", "hill")
    expect(field(page, "id")).to_have_value("the-mill")
    say(page, "source", "An old map")
    say(page, "licence", "CC0-1.0")
    page.get_by_role("button", name="Add the place").click()
    expect(page.get_by_text("2 rows edited.")).to_be_visible()


def test_a_place_is_moved_and_another_added_on_the_map(tmp_path: Path, open_page: OpenPage):
    folder = shutil.copytree(shipped("geodata"), tmp_path / "theatre")
    layer = folder / "observatories.geojson"
    before = layer.read_text("utf-8").splitlines()
    with edited(folder) as address:
        page = open_page(color_scheme="dark")
        page.goto(address)
        expect(page.locator("[data-player]")).to_have_attribute("data-date", "2014-03-21")
        page.get_by_role("link", name="Edit").click()
        page.get_by_text("Places", exact=True).first.click()
        sea = page.frame_locator(MAP).locator(".leaflet-container")
        expect(sea).to_have_css("background-color", "rgb(14, 19, 22)")
        page.emulate_media(color_scheme="light")
        expect(sea).to_have_css("background-color", "rgb(220, 231, 235)")
        was, is_ = move_one(page)
        add_one(page)
        page.get_by_role("button", name="Save").click()
        say(page, "Why, in a sentence", "An old map shows both.")
        page.get_by_role("button", name="Save all tables").click()
        expect(page.get_by_text("Saved: observatories.geojson, CHANGELOG.md.")).to_be_visible()
        page.context.close()  # before its server ends
    after = layer.read_text("utf-8").splitlines()
    assert len({line.rstrip(",") for line in after} - {line.rstrip(",") for line in before}) == 2
    features = {one["id"]: one for one in json.loads("\n".join(after))["features"]}
    moved = features["observatory-45"]
    assert [*map(str, moved["geometry"]["coordinates"])] == [is_[1], is_[0]]
    assert moved["properties"]["uncertainty_m"] == float(is_[2])
    earlier = f"Earlier placed at {was[0]}, {was[1]}, within {was[2]} m ("
    assert earlier in moved["properties"]["note"]
    assert features["the-mill"]["properties"]["names"] == {"en": "The Mill"}
    assert check(folder) == []
