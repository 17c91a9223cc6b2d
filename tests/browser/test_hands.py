"""Every hand and eye: a page by night, the keyboard from its first Tab, a voice."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boxes import ALL_SIZES
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.tools import tool

WHERE = """() => {
  const at = document.activeElement;
  return at.dataset.place ? "place" : at.className || at.tagName;
}"""
HEARD = """() => {
  const told = [];
  const status = document.querySelector(".kp-change");
  new MutationObserver(() => told.push(performance.now())).observe(status, {
    childList: true, characterData: true, subtree: true,
  });
  window.heard = told;
}"""
DARK = re.compile("dark")


def test_night_follows_the_device_until_the_reader_chooses(saved_page: str, open_page: OpenPage):
    page = open_page(color_scheme="dark")
    page.goto(f"{saved_page}?date=2014-04-03&place=kasab")
    player = page.locator("[data-player]")
    expect(player).to_have_attribute("data-theme", DARK)
    sign = page.locator('[data-place="kasab"] .kp-shape')
    expect(sign).to_have_css("fill", "rgb(54, 112, 127)")
    expect(player).to_have_css("background-color", "rgb(21, 25, 27)")
    page.get_by_role("slider").press("?")
    page.get_by_role("radio", name="Light").check()
    expect(player).not_to_have_attribute("data-theme", DARK)
    expect(sign).to_have_css("fill", "rgb(13, 68, 84)")
    # The dialog stays, and so does what he looked at.
    expect(page.get_by_role("radio", name="Light")).to_be_checked()
    expect(player).to_have_attribute("data-date", "2014-04-03")
    page.get_by_label("Single letters").uncheck()
    page.reload()
    expect(player).to_have_attribute("data-date", "2014-04-03")
    expect(player).not_to_have_attribute("data-theme", DARK)
    page.get_by_role("slider").press("p")
    expect(player).not_to_have_attribute("data-presenting", "")
    page.emulate_media(color_scheme="light")
    # A system's own colours leave lanes their inks and textures, the playhead its line, and what is
    # pressed a colour of its own.
    page.emulate_media(forced_colors="active")
    lane = page.locator('.kp-lane:has([data-lane="samra"]) .kp-lane-bar')
    drawn = "one => getComputedStyle(one).background"
    bars = [
        lane.locator(f'[data-state="{state}"]:not([data-stale])').first.evaluate(drawn)
        for state in ("government", "opposition", "contested")
    ]
    assert len(set(bars)) == 3
    assert "gradient" in bars[0]
    assert "gradient" in bars[2]
    page.get_by_role("button", name="hide what is inferred").click()
    line = "one => getComputedStyle(one).backgroundColor"
    head, pressed, plain = (
        page.locator(one).first.evaluate(line)
        for one in (".kp-head", ".kp-only[aria-pressed=true]", ".kp-legend")
    )
    assert len({head, plain}) == 2
    assert len({pressed, plain}) == 2
    ring = "one => getComputedStyle(one, '::after').outlineStyle"
    assert page.locator(".kp-marker[data-changed]").first.evaluate(ring) == "solid"
    page.emulate_media(forced_colors="none")
    page.get_by_role("button", name="Help").click()
    page.get_by_role("radio", name="Dark").check()
    expect(player).to_have_attribute("data-theme", DARK)


@pytest.mark.parametrize("size", ALL_SIZES, ids=str)
def test_a_keyboard_meets_the_days_first_and_the_places_once(
    saved_page: str, page: Page, size: tuple[int, int]
):
    page.goto(f"{saved_page}?date=2014-04-03&place=kasab")
    page.locator(".kp-label").first.wait_for()
    stops: list[str] = []
    while len(stops) < 100:
        page.keyboard.press("Tab")
        where = page.evaluate(WHERE)
        if where == "BODY":
            break
        stops.append(where)
    assert stops[:3] == ["kp-tool", "kp-tool", "kp-slider"]
    assert stops.count("place") == 1
    assert len(stops) <= 65
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Go to the map")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate(WHERE) == "place"
    page.get_by_role("button", name="Go to the words").press("Enter")
    # Held upright, a phone has them on a sheet.
    assert page.evaluate(WHERE) == ("kp-sheet" if size == PHONE else "kp-words")


def test_a_distance_is_measured_from_place_to_place_by_keyboard(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03")
    tool(page, "Measure a distance")
    assert page.evaluate(WHERE) == "place"
    readout = page.locator(".kp-readout")
    expect(readout).to_contain_text("Enter")
    expect(readout).to_have_attribute("aria-live", "polite")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(readout).to_have_text(re.compile(r"^\d+\.?\d* km$"))
    page.keyboard.press("Escape")
    expect(page.locator("[data-measuring]")).to_have_count(0)


def test_playing_is_told_once_a_second_at_most_and_where_it_stops(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-21")
    page.evaluate(HEARD)
    page.get_by_role("slider").press(" ")
    page.wait_for_timeout(2500)
    page.get_by_role("slider").press(" ")
    day = page.locator("[data-player]").get_attribute("data-date") or ""
    expect(page.locator(".kp-change")).to_contain_text(re.compile(rf"^{int(day[-2:])} "))
    told = page.evaluate("window.heard")
    gaps = [after - before for before, after in pairwise(told)]
    # The last is where it stopped, told at once.
    assert 2 <= len(told) <= 5
    assert all(gap > 900 for gap in gaps[:-1])
