"""Choosing a lens as a reader does: the menu inside the sentence."""

from playwright.sync_api import Locator, Page


def open_lenses(page: Page) -> Locator:
    """Open the menu and give it."""
    page.locator(".kp-lens-open").click()
    return page.get_by_role("menu")


def choose_lens(page: Page, lens: str) -> None:
    """Choose a lens by its id."""
    open_lenses(page).locator(f'[data-lens-choice="{lens}"]').click()
