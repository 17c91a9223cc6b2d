"""Names on the map touch no name, sign, panel or edge, on any day and by any lens."""

import re

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
  let names = 0;
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
  return { found, names };
}"""
WRITTEN = ".kp-label, .kp-area-name, .kp-ground-name, .kp-reach-words"
PANELS = (
    ".kp-legend, .kp-map-tools, .kp-sheet, .kp-search, .leaflet-control, .kp-north, .kp-locator"
)


LENSES = [lens["id"] for lens in document_of()["lenses"]]


def touches(page: Page, lenses: list[str], step: int = 1) -> list[str]:
    """Step through days by some lenses and list what touches what."""
    script = COUNT.replace("PANELS", repr(PANELS)).replace("WRITTEN", WRITTEN)
    told = page.evaluate(script, [lenses, step])
    assert told["names"] > 87 // step * len(lenses) * 3
    return told["found"]


@pytest.mark.parametrize("size", SIZES)
def test_no_name_touches_anything(saved_page: str, open_page: OpenPage, size: tuple[int, int]):
    page = open_page(size=size, reduced_motion="reduce")
    page.goto(f"{saved_page}?place=kasab")
    page.locator(".kp-label").first.wait_for()
    assert len(LENSES) == 6
    assert touches(page, LENSES) == []


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
