"""The map itself: signs, one Tab stop, ground to press, what changed, two maps at once."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boxes import LANDSCAPE, LAPTOP
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.test_player_scrub import pace

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


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_what_changed_on_the_day_is_marked(saved_page: str, open_page: OpenPage, motion: str):
    page = open_page(reduced_motion=motion)
    page.goto(f"{saved_page}?date=2014-04-02")
    changed = page.locator(".kp-marker[data-changed]")
    page.get_by_role("slider").press("ArrowRight")
    expect(page.locator(mark(page, "al-badrousiya"))).to_have_attribute("data-changed", "")
    halo = "m => getComputedStyle(m, '::after').opacity"
    assert changed.first.evaluate(halo) == "1"
    resting = page.locator("[data-resting] > .kp-marker[data-changed]").first
    resting.wait_for()
    page.wait_for_timeout(1000)  # as long as it takes to fade
    assert resting.evaluate(halo) == ("1" if motion == "reduce" else "0")
    page.get_by_role("slider").press("End")
    expect(page.locator(mark(page, "al-badrousiya"))).not_to_have_attribute("data-changed", "")


def test_a_sign_is_hollow_once_nobody_reports_for_a_week(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03")
    sign = page.locator(f"{mark(page, 'kasab')} .kp-symbol")
    expect(sign).not_to_have_attribute("data-hollow", "")
    page.goto(f"{saved_page}?date=2014-06-05")
    expect(sign).to_have_attribute("data-hollow", "")


@pytest.mark.parametrize("size", [DESKTOP, LAPTOP, PHONE, LANDSCAPE], ids=str)
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
    page.get_by_role("slider").press("Home")
    expect(unlike).to_have_count(0)


def test_a_span_of_days_draws_the_fronts_trail(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-24")
    trail = page.locator(".kp-trail")
    expect(trail).to_have_count(0)
    pace(page, "A span of days", "From this day")
    page.get_by_label("Go to a date").fill("2014-04-28")
    pace(page, "A span of days", "To this day")
    assert trail.count() > 2
    faded = trail.evaluate_all(
        "lines => lines.map((l) => Number(l.getAttribute('stroke-opacity')))"
    )
    assert faded == sorted(faded)
    told = page.locator(".kp-spanned")
    kasab = told.locator("[data-hands=kasab]")
    expect(kasab).to_have_text("Kasab, once: government; opposition on 24 March.")
    told.locator("[data-said='2014-03-25'] summary").click()
    told.locator("[data-said='2014-03-25'] .kp-strong").first.click()
    expect(page.locator("[data-player]")).to_have_attribute("data-date", "2014-03-25")
    expect(page.locator(".kp-card")).to_be_visible()
    # How far it moved: with axes and units, along the road and the coast too.
    moved = page.locator(".kp-movement")
    moved.locator("summary").click()
    expect(moved.locator(".kp-movement-unit")).to_contain_text("square kilometres")
    expect(moved.locator(".kp-movement-scale span")).to_have_count(3)
    expect(moved.locator(".kp-movement-months span")).to_have_count(4)
    for row, unit in (("km2", "km²"), ("road", "km"), ("coast", "km")):
        line = moved.locator(f"[data-row={row}]")
        expect(line.get_by_role("rowheader")).to_contain_text(unit)
        expect(line.locator("td")).to_have_count(2)
    pace(page, "A span of days", "All days")
    expect(told).to_be_hidden()
    expect(trail).to_have_count(0)
