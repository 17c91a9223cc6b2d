"""Small screens: nothing lies over anything else, all of it is as large as a finger."""

import datetime as dt
from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

# The last is a laptop's window at 200 %.
SIZES = [(390, 844), (844, 390), (768, 1024), (640, 430)]
FINGER = 44

SMALL = """() => {
  const small = [];
  const all = "a, button, summary, input, select, [role=button], [role=slider]";
  for (const one of document.querySelectorAll(`[data-player] :is(${all})`)) {
    // A place is pressed by what is near it.
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (one.closest(".kp-marker, .kp-skips")) continue;
    const { width, height } = (one.closest("label") ?? one).getBoundingClientRect();
    if (width > 1 && (width < 43.5 || height < 43.5))
      small.push(`${one.className} ${one.textContent.slice(0, 20)} ${width} x ${height}`);
  }
  return small;
}"""
BOXES = """() => {
  const parts = [
    ".kp-header h1", ".kp-tools", ".kp-find", ".kp-more", ".kp-answer", ".kp-legend",
    ".kp-map-tools", ".leaflet-control-zoom", ".leaflet-control-scale",
    ".leaflet-control-attribution", ".kp-north", ".kp-locator", ".kp-search-field", ".kp-foot",
  ];
  return parts.flatMap((part) =>
    [...document.querySelectorAll(part)].filter((one) => one.checkVisibility()).map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { part, left, top, right, bottom };
    }),
  );
}"""
# Words that run out of their cell, into the next one's.
SPILT = """() => {
  const cells = ".kp-grid td, .kp-card-title > *, .kp-main-list button > *";
  return [...document.querySelectorAll(cells)]
    .filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.textContent);
}"""
OPENED = {
    ".kp-all-claims": ".kp-ledger section",
    ".kp-lens-open": ".kp-lens-menu",
    ".kp-pace-name": ".kp-pace-menu",
    ".kp-day-table-open": "dialog[open]",
    'button[aria-label="Changes"]': "dialog[open]",
    ".kp-tools .kp-tool:has-text('Share')": "dialog[open]",
    ".kp-tools .kp-tool:has-text('Help')": "dialog[open]",
}
IN_WINDOW = """one => {
  const { left, top, right, bottom } = one.getBoundingClientRect();
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
}"""
UNNAMED = """() => [...document.querySelectorAll(".kp-role-main")]
  .filter((one) => one.dataset.label === "none").map((one) => one.dataset.place)"""


def crossed(page: Page, *, least: int) -> list[str]:
    """Name each pair of the page's parts, at least so many, of which one lies over the other."""
    boxes = page.evaluate(BOXES)
    assert len(boxes) >= least
    return [
        f"{one['part']} and {other['part']}"
        for one, other in combinations(boxes, 2)
        if one["right"] > other["left"] + 1
        and other["right"] > one["left"] + 1
        and one["bottom"] > other["top"] + 1
        and other["bottom"] > one["top"] + 1
    ]


@pytest.mark.parametrize("size", SIZES)
def test_nothing_lies_over_anything_and_all_is_as_large_as_a_finger(
    saved_page: str, open_page: OpenPage, size: tuple[int, int]
):
    page = open_page(size=size, has_touch=True)
    page.goto(f"{saved_page}?date=2014-04-03&place=kasab")
    page.locator(".kp-label").first.wait_for()
    page.wait_for_timeout(300)
    assert crossed(page, least=7) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.evaluate(UNNAMED) == []
    assert page.evaluate(SMALL) == []
    assert page.evaluate(SPILT) == []
    # A finger beside a sign means it, as far as a finger is wide.
    box = page.locator('[data-place="observatory-45"]').bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + 21)
    expect(page.locator("[data-card]")).to_have_attribute("data-card", "observatory-45")
    assert page.evaluate(SPILT) == []
    for opener, opened in OPENED.items():
        page.locator(opener).first.evaluate("one => one.click()")
        expect(page.locator(opened).first).to_be_visible()
        assert page.evaluate(SMALL) == [], opener
        if opened in ("dialog[open]", ".kp-pace-menu"):
            assert page.locator(opened).evaluate(IN_WINDOW), opener
        page.locator(opened).first.press("Escape")


def test_presenting_in_a_hand_shows_the_map_and_has_a_way_out(saved_page: str, open_page: OpenPage):
    page = open_page(size=SIZES[0], has_touch=True)
    page.goto(f"{saved_page}?date=2014-04-01")
    player, way_out = page.locator("[data-player]"), page.locator(".kp-present")
    for size in SIZES:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        way_out.evaluate("one => one.click()")
        expect(player).to_have_attribute("data-presenting", "")
        expect(page.locator(".kp-headline")).to_be_in_viewport(ratio=1)
        expect(page.get_by_role("slider")).to_be_in_viewport(ratio=1)
        box = page.locator(".kp-map").bounding_box()
        assert box
        assert box["width"] * box["height"] > 0.35 * size[0] * size[1], size
        assert crossed(page, least=5) == [], size
        assert page.evaluate(SMALL) == [], size
        way_out.tap()
        expect(player).not_to_have_attribute("data-presenting", "")


def test_the_playhead_is_dragged_by_a_thumb(saved_page: str, open_page: OpenPage):
    page = open_page(size=(390, 844), has_touch=True)
    page.goto(f"{saved_page}?date=2014-04-03")
    flag = page.locator(".kp-flag").bounding_box()
    slider = page.get_by_role("slider").bounding_box()
    assert flag
    assert slider
    assert slider["height"] >= FINGER
    x, y = flag["x"] + flag["width"] / 2, flag["y"] + flag["height"] / 2
    client = page.context.new_cdp_session(page)
    for kind, by in (("Start", 8), ("Move", 60), ("Move", 120), ("End", None)):
        points = [] if by is None else [{"x": x + by, "y": y}]
        client.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})
    reached = dt.date(2014, 4, 3) + dt.timedelta(round(112 / slider["width"] * 87))
    expect(page.locator("[data-player]")).to_have_attribute("data-date", reached.isoformat())
