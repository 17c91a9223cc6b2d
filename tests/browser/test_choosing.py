"""However a place is chosen, its card is there at once, and a screen reader is told."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boxes import ALL_SIZES

DAY = "date=2014-04-03"
TOLD = re.compile(r"^[^:]+: (opposition|government|contested|disputed|no report).*, \d+ claims?\b")
ROUND = [(x, y) for r in (34, 48, 64) for x, y in ((-r, 0), (0, r), (r, 0), (-r, r), (r, r))]


@pytest.fixture(params=ALL_SIZES, ids=str)
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Each size on which it must be so."""
    return request.param


def by_marker(page: Page) -> str:
    """Press the middle of a sign."""
    page.locator('[data-place="kasab-crossing"]').click()
    return "kasab-crossing"


def by_label(page: Page) -> str:
    """Press the first name of a main place that has room for it."""
    for place in ("kasab-crossing", "nab-al-murr", "observatory-45", "samra"):
        label = page.locator(f'[data-place="{place}"] .kp-label')
        if label.is_visible():
            label.click()
            return place
    raise AssertionError("no main place has a name on this map")


def by_ground(page: Page) -> str:
    """Press somebody's ground, beside all signs and names."""
    free = """([x, y]) => {
      const at = document.elementFromPoint(x, y);
      return Boolean(at?.closest(".kp-leaflet")) && !at.closest("[data-place]");
    }"""
    box = page.locator('[data-place="nab-al-murr"]').bounding_box()
    assert box
    for x, y in ROUND:
        point = [box["x"] + box["width"] / 2 + x, box["y"] + box["height"] / 2 + y]
        if page.evaluate(free, point):
            page.mouse.click(*point)
            page.wait_for_timeout(100)
            shown = page.locator(".kp-card").get_attribute("data-card")
            if shown:
                return shown
    raise AssertionError("no ground to press")


def by_lane(page: Page) -> str:
    """Press a lane; on a phone there is one."""
    lanes = page.locator(".kp-lane:visible")
    lane = lanes.nth(lanes.count() // 2)
    slider, box = page.get_by_role("slider").bounding_box(), lane.bounding_box()
    assert slider
    assert box
    page.mouse.click(slider["x"] + slider["width"] * 13.5 / 87, box["y"] + box["height"] / 2)
    return lane.locator("[data-lane]").get_attribute("data-lane") or ""


def by_search(page: Page) -> str:
    """Type a name, and take what is found."""
    field = page.get_by_role("combobox", name="Find a place")
    if not field.is_visible():
        page.get_by_role("button", name="Find a place").click()
    field.fill("Samra")
    field.press("Enter")
    return "samra"


WAYS: list[Callable[[Page], str]] = [by_marker, by_label, by_ground, by_lane, by_search]


def test_choosing_shows_the_card_and_says_so(saved_page: str, page: Page):
    page.goto(f"{saved_page}?{DAY}&place=kasab")
    expect(page.locator("[data-card=kasab] .kp-status")).to_be_in_viewport(ratio=1)
    expect(page.locator(".kp-change")).to_have_text(TOLD)
    for way in WAYS:
        page.goto("about:blank")
        page.goto(f"{saved_page}?{DAY}")
        expect(page.locator("[data-player]")).to_have_attribute("data-date", "2014-04-03")
        expect(page.locator(".kp-card")).to_be_hidden()
        chosen = way(page)
        expect(page.locator(f"[data-card={chosen}] .kp-status")).to_be_in_viewport(ratio=1)
        expect(page.locator(".kp-change")).to_have_text(TOLD)
