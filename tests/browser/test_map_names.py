"""Names on the map touch no name, sign, panel or edge, on any day and by any lens."""

import pytest

from kasab_map.player.document import document_of
from tests.browser.conftest import OpenPage

SIZES = [(1280, 860), (1024, 768), (390, 844), (844, 390)]

# One page steps through all of it, so that what is measured is what a reader would see. Names and
# signs are rounded to whole pixels by the browser: a touch of less than one is none.
COUNT = """async () => {
  const root = document.querySelector("[data-player]");
  const pane = root.querySelector(".kp-map");
  const box = (element) => element.getBoundingClientRect();
  const touch = (a, b) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const lenses = LENSES;
  const found = [];
  let names = 0;
  for (const lens of lenses) {
    for (let day = 0; day < 87; day++) {
      const date = new Date(Date.UTC(2014, 2, 21 + day)).toISOString().slice(0, 10);
      root.kasabPlayer.set({ lens, date });
      await frame();
      const edge = box(pane);
      const seen = (element) => element.checkVisibility({ visibilityProperty: true });
      const labels = [...pane.querySelectorAll(".kp-label, .kp-area-name")].filter(seen);
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
PANELS = (
    ".kp-legend, .kp-map-tools, .kp-sheet, .kp-search, .leaflet-control, .kp-north, .kp-locator"
)


@pytest.mark.parametrize("size", SIZES)
def test_no_name_touches_anything(saved_page: str, open_page: OpenPage, size: tuple[int, int]):
    lenses = [lens["id"] for lens in document_of()["lenses"]]
    assert len(lenses) == 6
    page = open_page(size=size, reduced_motion="reduce")
    page.goto(f"{saved_page}?place=kasab")
    page.locator(".kp-label").first.wait_for()
    told = page.evaluate(COUNT.replace("LENSES", str(lenses)).replace("PANELS", repr(PANELS)))
    assert told["names"] > 87 * len(lenses) * 3
    assert told["found"] == []
