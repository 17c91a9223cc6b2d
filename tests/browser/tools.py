"""The tools of the map, which lie under one button."""

from playwright.sync_api import Page


def tool(page: Page, name: str) -> None:
    """Open the tools and press one of them."""
    page.locator(".kp-tool-menu > summary").first.click()
    page.locator(".kp-tool-menu").first.get_by_role("button", name=name, exact=True).click()


def zoom_in(page: Page) -> None:
    """Press it where it stands: on a wide map by itself, on a narrow one among the tools."""
    alone = page.locator(".leaflet-control-zoom-in").first
    if alone.is_visible():
        alone.click()
    else:
        tool(page, "Zoom in")


def open_layers(page: Page) -> None:
    """Open the tools, among which the layers are."""
    page.locator(".kp-tool-menu > summary").first.click()
