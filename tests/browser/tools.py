"""The tools of the map, which lie under one button."""

from playwright.sync_api import Page


def tool(page: Page, name: str) -> None:
    """Open the tools and press one of them."""
    page.locator(".kp-more > summary").first.click()
    page.locator(".kp-more").first.get_by_role("button", name=name, exact=True).click()


def open_layers(page: Page) -> None:
    """Open the tools, among which the layers are."""
    page.locator(".kp-more > summary").first.click()
