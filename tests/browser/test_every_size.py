"""What changed, a span, how far it moved, changes, two maps, time's controls: at four sizes."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.boxes import ALL_SIZES, LANDSCAPE, wholly_seen
from tests.browser.conftest import PHONE
from tests.browser.reading import crossed, faults
from tests.browser.test_player_scrub import pace
from tests.browser.tools import tool
from tests.browser.waiting import until

PLAYER = "[data-player]"
FINGERS = (PHONE, LANDSCAPE)

# The ring round each main place that changed: how strong, and what of it is covered or cut.
RINGS = """() => [...document.querySelectorAll(".kp-role-main[data-changed]")].map((mark) => {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  const after = getComputedStyle(mark, "::after");
  const out = -parseFloat(after.left) + 3;
  const ring = { left: left - out, right: right + out, top: top - out, bottom: bottom + out };
  const map = mark.closest(".kp-map").getBoundingClientRect();
  const panels = [...document.querySelectorAll(
    ".kp-legend, .kp-map-tools, .leaflet-bar, .leaflet-control-attribution, .kp-search-field," +
    " .kp-sheet, .kp-foot, .kp-answer")];
  return {
    place: mark.dataset.place,
    drawn: after.content === '""' && after.boxShadow.includes("3px") ? out : 0,
    whole: ring.left >= map.left && ring.right <= map.right && ring.top >= map.top &&
      ring.bottom <= map.bottom,
    under: panels.filter((one) => one.checkVisibility()).filter((one) => {
      const box = one.getBoundingClientRect();
      return ring.left < box.right && box.left < ring.right && ring.top < box.bottom &&
        box.top < ring.bottom;
    }).map((one) => one.className),
  };
})"""
FADED = """() => [...document.querySelectorAll("[data-resting] > .kp-marker[data-changed]")]
  .map((mark) => getComputedStyle(mark, "::after").opacity)"""
# Each front that was, where the map shows it, and under the one that is.
TRAIL = """() => {
  const map = document.querySelector(".kp-map").getBoundingClientRect();
  const now = document.querySelector(".kp-front");
  return [...document.querySelectorAll(".kp-trail")].map((line) => {
    const { left, right, top, bottom } = line.getBoundingClientRect();
    return {
      faded: Number(line.getAttribute("stroke-opacity")),
      wide: parseFloat(getComputedStyle(line).strokeWidth),
      seen: left < map.right && right > map.left && top < map.bottom && bottom > map.top,
      under: Boolean(line.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING),
    };
  });
}"""
# How many ticks there are; then those too small, and what words of the foot the playhead strikes.
STRUCK = """() => {
  const seen = (all) => [...document.querySelectorAll(all)].filter((one) => one.checkVisibility());
  const ticks = seen(".kp-calendar span");
  const size = (one, of) => parseFloat(getComputedStyle(one, of).fontSize);
  const small = ticks.filter((one) => Math.max(size(one), size(one, "::after")) < 12);
  const head = seen(".kp-head")[0]?.getBoundingClientRect();
  const struck = seen(".kp-foot *").flatMap((one) => [...one.childNodes])
    .filter((one) => head && one.nodeType === 3 && one.data.trim()).filter((text) => {
      const range = new Range();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      return head.left < box.right && head.right > box.left &&
        head.top < box.bottom && head.bottom > box.top;
    });
  return [ticks.length, ...[...small, ...struck].map((one) => one.textContent)];
}"""
# Of the words all but the sheet's handle, on which the card's head stands by design.
PARTS = ".kp-answer, .kp-sheet > :not(.kp-handle-bar)"
# A mark that its small map cuts.
CUT = """() => [...document.querySelectorAll(".kp-multiple [data-changed]")].filter((mark) => {
  const inner = mark.getBoundingClientRect();
  const outer = mark.ownerSVGElement.getBoundingClientRect();
  return inner.left < outer.left || inner.right > outer.right || inner.top < outer.top ||
    inner.bottom > outer.bottom;
}).map((mark) => mark.dataset.changed)"""


def sized(page: Page, size: tuple[int, int]) -> None:
    """Give a page another size, and wait until its map and its names have it."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))")


def opened_to(page: Page, date: str) -> None:
    """Go to a day by its field."""
    page.get_by_label("Go to a date").fill(date)
    expect(page.locator(PLAYER)).to_have_attribute("data-date", date)


def test_what_changed_on_the_day_is_marked(saved_page: str, page: Page):
    chalma = page.locator('[data-place="chalma"]')
    for size in ALL_SIZES:
        sized(page, size)
        page.emulate_media(reduced_motion="reduce")
        page.goto(f"{saved_page}?date=2014-03-23")
        expect(chalma).not_to_have_attribute("data-changed", "")
        page.get_by_role("slider").press("ArrowRight")
        expect(chalma).to_have_attribute("data-changed", "")
        rings = page.evaluate(RINGS)
        assert "kasab" in [ring["place"] for ring in rings], size
        for ring in rings:
            assert ring["drawn"] >= 9, (size, ring)
            assert ring["whole"], (size, ring)
            assert ring["under"] == [], (size, ring)
        # The ring stays where nothing should move, and fades elsewhere when the reader rests.
        page.locator("[data-resting] > .kp-marker[data-changed]").first.wait_for()
        assert set(page.evaluate(FADED)) == {"1"}, size
        page.emulate_media(reduced_motion="no-preference")
        until(page, f"() => ({FADED})().every((opacity) => opacity === '0')")
        page.get_by_role("slider").press("End")
        expect(chalma).not_to_have_attribute("data-changed", "")


def test_a_span_of_days_is_chosen_read_and_measured(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-24")
    trail, told = page.locator(".kp-trail"), page.locator(".kp-spanned")
    menu = page.locator(".kp-pace-menu")
    expect(trail).to_have_count(0)
    for size in ALL_SIZES:
        sized(page, size)
        finger = size in FINGERS
        opened_to(page, "2014-03-24")
        page.locator(".kp-pace-name").click()
        expect(menu).to_be_visible()
        assert faults(menu, finger=finger) == [], size
        # Whoever presses beside the menu means what lies there.
        page.locator(".kp-day").click()
        expect(menu).to_be_hidden()
        pace(page, "A span of days", "From this day")
        opened_to(page, "2014-04-28")
        pace(page, "A span of days", "To this day")
        expect(menu).to_be_hidden()
        expect(told.locator("h3")).to_have_text("What happened, 24 March to 28 April")
        for answer in (".kp-spanned h3", ".kp-spanned strong"):
            assert wholly_seen(page.locator(answer).first), (size, answer)
        lines = page.evaluate(TRAIL)
        assert len(lines) > 2, size
        assert [line["faded"] for line in lines] == sorted(line["faded"] for line in lines)
        assert len({line["faded"] for line in lines}) == len(lines)
        for line in lines:
            assert line["wide"] >= 1.5, size
            assert line["seen"], size
            assert line["under"], size
        kasab = told.locator("[data-hands=kasab]")
        expect(kasab).to_have_text("Kasab, once: government; opposition on 24 March.")
        day = told.locator("[data-said='2014-03-25']")
        day.locator("summary").click()
        expect(day.locator("li").first).to_be_visible()
        assert faults(told, finger=finger) == [], size
        if size == ALL_SIZES[0]:
            page.locator(".kp-movement summary").click()
        how_far_it_moved_is_read(page.locator(".kp-movement"), size)
        told.get_by_role("button", name="All days").click()
        expect(told).to_be_hidden()
        expect(trail).to_have_count(0)
    # What was said leads to the day it was said of.
    opened_to(page, "2014-03-24")
    pace(page, "A span of days", "From this day")
    opened_to(page, "2014-04-28")
    pace(page, "A span of days", "To this day")
    day = told.locator("[data-said='2014-03-25']")
    day.locator("summary").click()
    day.locator(".kp-strong").first.click()
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-03-25")
    expect(page.locator(".kp-card")).to_be_visible()
    pace(page, "A span of days", "All days")
    expect(told).to_be_hidden()


def how_far_it_moved_is_read(moved: Locator, size: tuple[int, int]) -> None:
    """Read Movement: with axes and units, along the road and the coast too."""
    expect(moved.locator(".kp-movement-unit")).to_contain_text("square kilometres")
    for axis, marks in ((".kp-movement-scale span", 3), (".kp-movement-months span", 4)):
        expect(moved.locator(axis)).to_have_count(marks)
        assert crossed(moved.locator(axis)) == [], size
    for row, unit in (("km2", "km²"), ("road", "km"), ("coast", "km")):
        line = moved.locator(f"[data-row={row}]")
        expect(line.get_by_role("rowheader")).to_contain_text(unit)
        expect(line.locator("td")).to_have_count(2)
    assert faults(moved, finger=size in FINGERS) == [], size


def test_every_change_is_a_small_map_that_leads_there(saved_page: str, page: Page):
    page.goto(saved_page)
    dialog = page.get_by_role("dialog", name="Changes")
    small, key = page.locator(".kp-multiple"), page.locator(".kp-multiples-key li")
    days = page.get_by_label("Which days")
    for size in ALL_SIZES:
        sized(page, size)
        tool(page, "Changes")
        expect(small).not_to_have_count(5)
        assert small.count() > 10
        # Whose reading it is, each of the statuses, the ring and the arrow of what changed.
        expect(dialog.locator(".kp-rule")).to_contain_text("the editors’ reading")
        expect(key).to_have_count(7)
        expect(key.nth(5)).to_contain_text("Changed since")
        for line in [dialog.locator(".kp-rule"), *key.all(), days]:
            assert wholly_seen(line), size
        assert page.locator(".kp-multiple [data-changed]").count() > 10
        assert page.evaluate(CUT) == [], size
        assert faults(dialog, finger=size in FINGERS) == [], size
        days.select_option("month")
        expect(small).to_have_count(5)
        assert page.evaluate(CUT) == [], size
        days.select_option("change")
        page.locator('.kp-multiple[data-day="2014-06-15"]').click()
        expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-06-15")
        expect(dialog).to_be_hidden()


def test_all_that_is_said_is_read(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-25&place=samra&lens=as-reported")
    words, player = page.locator(".kp-words"), page.locator(PLAYER)
    happened = page.locator(".kp-happened")
    happened.get_by_role("button", name=re.compile(r"^\d+ more$")).click()
    happened.get_by_role("button", name=re.compile(r"^\d+ claims$")).first.click()
    for part in (".kp-later details", ".kp-tray", ".kp-about"):
        page.locator(f"{part} > summary").first.click()
    for part in (".kp-grid", ".kp-happened .kp-reports", ".kp-later li", "[data-tray]"):
        expect(page.locator(part).first).to_be_visible()
    for size in ALL_SIZES:
        sized(page, size)
        finger = size in FINGERS
        for part in words.locator(PARTS).all():
            if part.is_visible():
                assert "\n".join(faults(part, finger=finger)) == "", size
        page.locator(".kp-lens-open").click()
        menu = page.locator(".kp-lens-menu")
        expect(menu.get_by_role("menuitemradio")).to_have_count(6)
        assert faults(menu, finger=finger) == [], size
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()
        page.get_by_role("slider").press("/")
        field = page.get_by_role("combobox", name="Find a place")
        expect(field).to_be_focused()
        field.fill("MiG")
        hits = page.locator(".kp-hits")
        expect(hits.get_by_role("option").first).to_be_visible()
        assert faults(hits, finger=finger) == [], size
        field.press("Escape")
        expect(hits).to_be_hidden()
    expect(player).to_have_attribute("data-date", "2014-03-25")


def test_time_has_one_of_each_control_and_says_what_it_is(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03")
    player, menu = page.locator(PLAYER), page.locator(".kp-pace-menu")
    for size in ALL_SIZES:
        sized(page, size)
        finger = size in FINGERS
        for name in ("Play", "Day before", "Day after", "Previous change", "Next change"):
            expect(page.get_by_role("button", name=name, exact=True)).to_have_count(1)
        assert faults(page.locator(".kp-controls"), finger=finger) == [], size
        page.get_by_role("button", name="Day after").click()
        expect(player).to_have_attribute("data-date", "2014-04-04")
        opened_to(page, "2014-04-03")
        for date in ("2014-03-21", "2014-04-08", "2014-05-01", "2014-06-15"):
            opened_to(page, date)
            ticks, *wrong = page.evaluate(STRUCK)
            assert ticks >= 4
            assert wrong == [], (size, date)
        opened_to(page, "2014-04-03")
        page.locator(".kp-pace-name").click()
        expect(menu).to_be_visible()
        assert faults(menu, finger=finger) == [], size
        for name in ("Backwards", "Day", "Week", "Month", "Change"):
            choice = menu.get_by_role("button", name=name, exact=True)
            choice.click()
            expect(choice).to_have_attribute("aria-pressed", "true")
        for choice in ("backwards", "day"):
            menu.locator(f"[data-choice={choice}]").click()
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()
