"""Where things stand on the screen, and whether a reader sees them."""

from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.conftest import DESKTOP, PHONE

LANDSCAPE, LAPTOP = (844, 390), (1024, 768)
ALL_SIZES = [DESKTOP, LAPTOP, PHONE, LANDSCAPE]

SEEN = """one => {
  const box = one.getBoundingClientRect();
  const points = [[box.x + 2, box.y + 2], [box.right - 2, box.bottom - 2]];
  const inside = points.every(([x, y]) => x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight);
  return inside && points.every(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (one.contains(top) || top.contains(one));
  });
}"""


def box(page: Page, selector: str) -> tuple[int, int, int, int]:
    """Give left, top, width and height of the first element, in whole pixels."""
    found = page.locator(selector).first.bounding_box()
    assert found, selector
    return round(found["x"]), round(found["y"]), round(found["width"]), round(found["height"])


def wholly_seen(one: Locator) -> bool:
    """Whether an element is in the window as it stands, with nothing over its corners."""
    return bool(one.evaluate(SEEN))


def overlap(page: Page, first: str, second: str) -> bool:
    """Whether two elements cover a common stretch of the screen, more than a rounded pixel."""
    (x, y, w, h), (p, q, v, z) = box(page, first), box(page, second)
    return x + 1 < p + v and p + 1 < x + w and y + 1 < q + z and q + 1 < y + h


def scrolls(page: Page) -> Any:
    """Whether the page itself can be scrolled, sideways or down."""
    return page.evaluate(
        """() => {
          const root = document.scrollingElement;
          return root.scrollWidth > innerWidth || root.scrollHeight > innerHeight;
        }"""
    )
