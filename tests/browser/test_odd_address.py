"""An address as long or odd as anybody likes is told, on a page as wide as the window."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE

PLAYER = "[data-player]"
LONG = "9" * 10_000


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
@pytest.mark.parametrize(
    "query",
    [f"date={LONG}", f"place={LONG}&lens={LONG}&view={LONG}", "layers=constructor,__proto__"],
    ids=["date", "many", "layers"],
)
def test_a_wrong_address_is_told_within_the_page(
    saved_page: str, page: Page, size: tuple[int, int], query: str
):
    page.goto(f"{saved_page}?{query}")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-03-21")
    expect(page.locator(".kp-notice p").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert len(page.locator(".kp-notice").inner_text()) < 1_000
