"""Search: what it finds it shows; a jet by any of its names; places that the map cannot show."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boxes import wholly_seen
from tests.browser.conftest import PHONE, SIZES, OpenPage

PLAYER = "[data-player]"


@pytest.fixture(params=SIZES, ids=["desktop", "phone"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Every page at both sizes."""
    return request.param


def search(page: Page, typed: str) -> None:
    """Type into the search, as a reader with a keyboard does."""
    page.get_by_role("slider").press("/")
    field = page.get_by_role("combobox", name="Find a place")
    expect(field).to_be_focused()
    field.fill(typed)


@pytest.mark.parametrize("typed", ["jet", "plane", "aircraft", "MiG"])
def test_a_jet_is_found_by_any_name(saved_page: str, page: Page, typed: str):
    page.goto(saved_page)
    search(page, typed)
    hits = page.locator(".kp-hits").get_by_role("option")
    hits.filter(has_text="Turkey shoots down a Syrian MiG-23").click()
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-03-23")


def test_the_map_goes_to_what_is_found(saved_page: str, page: Page):
    page.goto(f"{saved_page}?view=35.7000,36.1000,13")
    samra = page.locator('[data-place="samra"]')
    expect(samra).not_to_be_in_viewport()
    search(page, "Samra")
    page.keyboard.press("Enter")
    expect(page.locator('[data-card="samra"]')).to_be_visible()
    assert wholly_seen(samra.locator("svg"))


def test_a_place_without_a_position_opens_from_the_tray(saved_page: str, page: Page):
    page.goto(saved_page)
    tray = page.locator(".kp-tray")
    tray.locator("summary").click()
    tray.locator('[data-tray="tal-al-ahmar"]').click()
    expect(page.locator('[data-card="tal-al-ahmar"]')).to_be_visible()
    about = page.locator(".kp-about")
    about.locator("summary").click()
    expect(about).to_contain_text("without a known position")


def test_a_phone_opens_the_search_from_the_bar(saved_page: str, open_page: OpenPage):
    page = open_page(size=PHONE)
    page.goto(saved_page)
    field = page.get_by_role("combobox", name="Find a place")
    expect(field).to_be_hidden()
    page.get_by_role("button", name="Find a place").click()
    expect(field).to_be_focused()
    field.fill("Kasab")
    page.locator(".kp-hits").get_by_role("option").first.click()
    expect(page.locator('[data-card="kasab"]')).to_be_visible()
    expect(field).to_be_hidden()
