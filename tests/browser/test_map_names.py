"""Names on the map touch no name, sign, panel or edge, nor the front, on any day by any lens."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from kasab_map.player.document import document_of
from tests.browser.conftest import OpenPage

SIZES = [(1280, 860), (1024, 768), (390, 844), (844, 390)]

# One page steps through all of it, so that what is measured is what a reader would see. Names and
# signs are rounded to whole pixels by the browser: a touch of less than one is none.
COUNT = """async ([lenses, step]) => {
  const root = document.querySelector("[data-player]");
  const pane = root.querySelector(".kp-map");
  const box = (element) => element.getBoundingClientRect();
  const touch = (a, b) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 3)));
  const found = [];
  const [across, under, silent] = [[], new Set(), []];
  let names = 0;
  // Points of the front as it is drawn, so close that none can pass through a name between two.
  const front = () => [...pane.querySelectorAll(".kp-front, .kp-presumed")].flatMap((path) => {
    const { a, d, e, f } = path.getScreenCTM();
    const lines = (path.getAttribute("d") ?? "").split("M").slice(1);
    return lines.flatMap((line) => {
      const points = line.split("L").map((point) => point.trim().split(" ").map(Number));
      return points.flatMap(([x, y], n) => {
        const [p, q] = points[n ? n - 1 : 0];
        const parts = Math.max(1, Math.ceil((Math.hypot(x - p, y - q) * a) / 3));
        return Array.from({ length: parts }, (_, k) => [
          (p + ((x - p) * (k + 1)) / parts) * a + e,
          (q + ((y - q) * (k + 1)) / parts) * d + f,
        ]);
      });
    });
  });
  for (const lens of lenses) {
    for (let day = 0; day < 87; day += step) {
      const date = new Date(Date.UTC(2014, 2, 21 + day)).toISOString().slice(0, 10);
      root.kasabPlayer.set({ lens, date });
      await frame();
      const edge = box(pane);
      const seen = (element) => element.checkVisibility({ visibilityProperty: true });
      const labels = [...pane.querySelectorAll("WRITTEN")].filter(seen);
      const signs = [...pane.querySelectorAll(".kp-marker .kp-symbol")].filter(seen).map((sign) => {
        const drawn = [".kp-ring", ".kp-shape", ".kp-other"];
        const parts = drawn.map((one) => box(sign.querySelector(one)));
        return { of: sign.parentNode, boxes: parts.filter((one) => one.width) };
      });
      const over = root.querySelectorAll(PANELS);
      const panels = [...over].filter(seen).map((panel) => [panel.className, box(panel)]);
      const boxes = labels.map((label) => [label, box(label)]);
      names += labels.length;
      const line = front();
      for (const label of labels) {
        const { left, right, top, bottom } = box(label);
        if (line.some(([x, y]) => x > left && x < right && y > top && y < bottom))
          across.push([label.parentNode.dataset.place ?? label.textContent, `${lens} ${date}`]);
      }
      for (const mark of pane.querySelectorAll(".kp-role-main"))
        if (mark.dataset.label === "none") silent.push(`${lens} ${date}: ${mark.dataset.place}`);
      for (const { of, boxes } of signs)
        for (const [name, panel] of panels)
          if (of.matches(".kp-role-main") && boxes.some((one) => touch(one, panel)))
            under.add(`${of.dataset.place} under ${name}`);
      boxes.forEach(([label, own], n) => {
        const say = (what) => found.push(`${lens} ${date}: ${label.textContent} ${what}`);
        if (own.left < edge.left || own.right > edge.right) say("is cut at a side");
        if (own.top < edge.top || own.bottom > edge.bottom) say("is cut above or below");
        for (const [other, theirs] of boxes.slice(n + 1))
          if (touch(own, theirs)) say(`touches ${other.textContent}`);
        for (const { of, boxes } of signs)
          if (of !== label.parentNode && boxes.some((one) => touch(own, one)))
            say(`touches the sign of ${of.dataset.place}`);
        for (const [name, panel] of panels) if (touch(own, panel)) say(`touches ${name}`);
      });
    }
  }
  return { found, names, across, under: [...under], silent };
}"""
WRITTEN = ".kp-label, .kp-area-name, .kp-ground-name, .kp-reach-words"
PANELS = (
    ".kp-legend, .kp-map-tools, .kp-sheet, .kp-search, .leaflet-control, .kp-north, .kp-locator"
)


LENSES = [lens["id"] for lens in document_of()["lenses"]]


def counted(page: Page, lenses: list[str], step: int = 1) -> dict[str, Any]:
    """Step through days by some lenses and list what touches what."""
    script = COUNT.replace("PANELS", repr(PANELS)).replace("WRITTEN", WRITTEN)
    told = page.evaluate(script, [lenses, step])
    assert told["names"] > 87 // step * len(lenses) * 3
    return told


def touches(page: Page, lenses: list[str], step: int = 1) -> list[str]:
    """Say what touches what."""
    return counted(page, lenses, step)["found"]


@pytest.mark.parametrize("size", SIZES)
def test_no_name_touches_anything(saved_page: str, open_page: OpenPage, size: tuple[int, int]):
    page = open_page(size=size, reduced_motion="reduce")
    page.goto(saved_page)
    page.locator(".kp-label").first.wait_for()
    # Countries and the sea are named at the opening view, the sea shortly where it is small.
    for name in (re.compile("^Turkey$"), re.compile("^Syria$"), re.compile("Sea$")):
        told = page.locator(".kp-ground-name", has_text=name).locator("visible=true")
        expect(told).to_have_count(1)
    page.locator('[data-place="kasab"]').click()
    expect(page.locator(".kp-card")).to_be_visible()
    assert len(LENSES) == 6
    told = counted(page, LENSES)
    assert told["found"] == []
    assert told["silent"] == [], "a main place without its name"
    assert told["under"] == [], "a main place under a panel"
    # A main place without other room is named on the front: hardly ever.
    often = {1280: 0, 1024: 0.01}.get(size[0], 0.02)
    assert len(told["across"]) <= often * 87 * len(LENSES), told["across"]


@pytest.mark.parametrize("view", ["35.89,35.98,11", "35.86,35.99,13.25", "35.7,36,10"])
def test_no_name_touches_anything_at_another_zoom(saved_page: str, open_page: OpenPage, view: str):
    page = open_page(reduced_motion="reduce")
    page.goto(f"{saved_page}?place=observatory-45&view={view}")
    page.get_by_role("button", name=re.compile("^Show .* silent places")).click()
    assert touches(page, ["editors", "government-side"], step=7) == []


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_no_name_touches_anything_while_presenting(
    saved_page: str, open_page: OpenPage, size: tuple[int, int]
):
    page = open_page(size=size, reduced_motion="reduce")
    page.goto(f"{saved_page}?place=kasab")
    page.get_by_role("slider").press("p")
    larger = re.compile(r"--kp-scale: (2\.\d*[1-9]|[3-9])")
    expect(page.locator(".kp-first").first).to_have_attribute("style", larger)
    assert touches(page, ["editors", "as-reported"], step=3) == []


UNNAMED = """async () => {
  const root = document.querySelector("[data-player]");
  const found = [];
  for (let day = 0; day < 87; day += 14) {
    const date = new Date(Date.UTC(2014, 2, 21 + day)).toISOString().slice(0, 10);
    root.kasabPlayer.set({ date });
    for (let n = 0; n < 4; n++) await new Promise(requestAnimationFrame);
    for (const mark of root.querySelectorAll(".kp-role-main"))
      if (mark.dataset.label !== "shown") found.push(`${date}: ${mark.dataset.place}`);
  }
  return found;
}"""


@pytest.mark.parametrize("size", SIZES)
def test_two_maps_name_all_main_places(saved_page: str, open_page: OpenPage, size: tuple[int, int]):
    page = open_page(size=size, reduced_motion="reduce")
    page.goto(f"{saved_page}?place=kasab&compare=2014-06-15,editors")
    expect(page.locator('.kp-compare [data-place="kasab"][data-label="shown"]')).to_be_visible()
    expect(page.locator(".kp-role-main")).to_have_count(12)
    assert page.evaluate(UNNAMED) == []


# At each frame: names that touch one another or a sign, or are cut by the map's edge.
WATCH = """() => {
  const pane = document.querySelector("[data-player] .kp-map");
  const box = (element) => element.getBoundingClientRect();
  const touch = (a, b) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  window.watched = { faults: [], frames: 0, zooms: new Set() };
  const look = () => {
    const edge = box(pane);
    const seen = [...pane.querySelectorAll(".kp-marker:not(:hover)")].filter((one) =>
      one.checkVisibility(),
    );
    const names = seen.map((one) => one.querySelector(".kp-label"));
    const shown = names.filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const boxes = shown.map((one) => [one.textContent, one.parentNode, box(one)]);
    const signs = seen.map((one) => [one, box(one.querySelector(".kp-shape"))]);
    watched.frames += 1;
    watched.zooms.add(Math.round(box(seen[1]).left - box(seen[0]).left));
    boxes.forEach(([name, own, at], n) => {
      if (at.left < edge.left - 1 || at.right > edge.right + 1) watched.faults.push(`${name} cut`);
      for (const [other, , theirs] of boxes.slice(n + 1))
        if (touch(at, theirs)) watched.faults.push(`${name} touches ${other}`);
      for (const [sign, theirs] of signs)
        if (sign !== own && touch(at, theirs)) watched.faults.push(`${name} on a sign`);
    });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""


def test_no_name_touches_anything_while_zooming(saved_page: str, open_page: OpenPage):
    page = open_page(size=(390, 844), has_touch=True)
    page.goto(f"{saved_page}?date=2014-04-03&place=kasab")
    page.locator(".kp-label").first.wait_for()
    page.wait_for_timeout(300)
    page.evaluate(WATCH)
    x, y = 195, 290
    page.mouse.move(x, y)
    for turn in (-200, 300, 300, -400):
        page.mouse.wheel(0, turn)
        page.wait_for_timeout(400)
    fingers = page.context.new_cdp_session(page)
    for first, last in ((40, 70), (60, 30)):
        for n in range(13):
            apart = first + (last - first) * n / 12
            at = [{"x": x - apart, "y": y, "id": 0}, {"x": x + apart, "y": y, "id": 1}]
            kind = "touchMove" if n else "touchStart"
            fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})
        fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        page.wait_for_timeout(400)
    frames, zooms = page.evaluate("[watched.frames, watched.zooms.size]")
    assert frames > 10
    assert zooms > 5
    assert page.evaluate("watched.faults") == []
