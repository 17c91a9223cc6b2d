"""The map itself: signs, one Tab stop, ground to press, what changed, two maps at once."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boxes import ALL_SIZES, LANDSCAPE, wholly_seen
from tests.browser.conftest import PHONE
from tests.browser.reading import faults

PLAYER = "[data-player]"
# What lies over something else on each of two maps: title, credits, tools, key, the six signs.
COVERED = """() => [...document.querySelectorAll(".kp-map")].flatMap((map) => {
  const parts = [".kp-map-title", ".leaflet-control-attribution", ".kp-map-tools", ".kp-legend",
    ".leaflet-control-zoom", ".leaflet-control-scale", ".kp-role-main .kp-shape"];
  const all = parts.flatMap((part) => [...map.querySelectorAll(part)]
    .filter((one) => one.checkVisibility())
    .map((one) => ({ part, one, box: one.getBoundingClientRect() })));
  const main = all.filter(({ part }) => part.endsWith("shape"));
  if (all.length < 6 + 2 || main.length < 6) return [`only ${all.length} parts`];
  const { left, right, top, bottom } = map.getBoundingClientRect();
  const cut = all.filter(({ box }) =>
    box.left < left || box.right > right + 1 || box.top < top || box.bottom > bottom + 1);
  const over = all.flatMap(({ part, box }, n) => all.slice(n + 1)
    .filter((other) => !(part.endsWith("shape") && other.part === part))
    .filter(({ box: b }) => box.left < b.right - 1 && b.left < box.right - 1 &&
      box.top < b.bottom - 1 && b.top < box.bottom - 1)
    .map((other) => `${part} and ${other.part}`));
  return [...cut.map(({ part }) => `${part} is cut`), ...over];
})"""


def mark(page: Page, place: str) -> str:
    """Say which place a marker stands for, as a selector."""
    return f'.kp-map:not(.kp-compare *) [data-place="{place}"]'


@pytest.mark.parametrize("size", ALL_SIZES, ids=str)
def test_places_are_one_tab_stop_and_arrows_go_by_compass(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03&place=kasab")
    assert page.locator('[data-place][tabindex="0"]').count() == 1
    kasab = page.locator(mark(page, "kasab"))
    kasab.focus()
    kasab.press("ArrowDown")
    expect(kasab).not_to_be_focused()
    boxes = [
        page.locator(one).bounding_box() for one in ("[data-place]:focus", mark(page, "kasab"))
    ]
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] > boxes[1]["y"]
    assert page.locator('[data-place][tabindex="0"]').count() == 1
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-03")
    page.locator("[data-place]:focus").press("Enter")
    expect(page.locator('[data-card="kasab"]')).to_be_hidden()


def test_somebodys_ground_chooses_its_place(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03")
    box = page.locator(mark(page, "samra")).bounding_box()
    assert box
    page.mouse.click(box["x"] - 12, box["y"] + 40)
    expect(page.locator('[data-card="samra"]')).to_be_visible()


def test_silent_places_are_drawn_when_asked_for(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03")
    silent = page.locator(".kp-silent:visible")
    expect(silent).to_have_count(0)
    show = page.get_by_role("button", name=re.compile(r"^Show \d+ silent places$"))
    count = int(re.findall(r"\d+", show.inner_text())[0])
    show.click()
    expect(silent).to_have_count(count)
    page.get_by_role("button", name=f"Hide {count} silent places").click()
    expect(silent).to_have_count(0)


def test_a_sign_is_hollow_once_nobody_reports_for_a_week(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03")
    sign = page.locator(f"{mark(page, 'kasab')} .kp-symbol")
    expect(sign).not_to_have_attribute("data-hollow", "")
    page.goto(f"{saved_page}?date=2014-06-05")
    expect(sign).to_have_attribute("data-hollow", "")


@pytest.mark.parametrize("size", ALL_SIZES, ids=str)
def test_of_two_maps_the_earlier_stands_to_the_left(
    saved_page: str, page: Page, size: tuple[int, int]
):
    page.goto(f"{saved_page}?date=2014-04-03&compare=2014-03-21,editors")
    first = page.locator(".kp-stage > .kp-map").bounding_box()
    second = page.locator(".kp-compare > .kp-map").bounding_box()
    assert first
    assert second
    assert second["x"] + second["width"] <= first["x"]
    assert abs(first["width"] - second["width"]) < 5
    assert first["width"] > 190
    assert first["x"] + first["width"] <= size[0]
    titles = [re.compile("^3 April: "), re.compile("^21 March: ")]
    expect(page.locator(".kp-map-title")).to_have_text(titles)
    unlike = page.locator("[data-unlike]")
    assert unlike.count() >= 2 * 6
    assert page.evaluate(COVERED) == []
    bar = page.locator(".kp-compare-bar")
    for part in (bar, page.locator(".kp-differences")):
        assert faults(part, finger=size in (PHONE, LANDSCAPE)) == []
    page.get_by_role("slider").press("Home")
    expect(unlike).to_have_count(0)
    both_credits_are_read(page, size)
    # One over the other: under both lie the maps alone, whichever is on top.
    bar.get_by_role("button", name="Swipe").click()
    expect(page.get_by_role("separator")).to_be_visible()
    for key in ("Home", "End"):
        page.get_by_role("slider").press(key)
        for part in (".leaflet-control-attribution", ".kp-map-tools", ".kp-legend"):
            for one in page.locator(f"{part}:visible").all():
                assert wholly_seen(one), (key, part)


def both_credits_are_read(page: Page, size: tuple[int, int]) -> None:
    """Open the credits of each of two maps, which on a small one are a sign, and read them."""
    credits = page.locator(".leaflet-control-attribution")
    expect(credits).to_have_count(2)
    for one in credits.all():
        assert wholly_seen(one)
        one.locator("summary").click()
        expect(one).to_contain_text("OpenStreetMap")
        expect(one.locator("details")).to_have_attribute("open", "")
        assert wholly_seen(one), size
        one.locator("summary").click()
