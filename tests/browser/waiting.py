"""Waiting for a page: its policy lets no string become script, as Playwright's own does."""

from playwright.sync_api import Page

PAUSE_MS = 100
AT_MOST_MS = 30_000


def until(page: Page, expression: str) -> None:
    """Ask until an expression holds; fail after half a minute."""
    for _ in range(AT_MOST_MS // PAUSE_MS):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(PAUSE_MS)
    raise AssertionError(f"never so: {expression}")
