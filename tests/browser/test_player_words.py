"""The words beside the map: one live region, the ledger, the marker's name, the search."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SIZES

PLAYER = "[data-player]"


@pytest.fixture(params=SIZES, ids=["desktop", "phone"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Every page at both sizes."""
    return request.param


def test_there_is_one_live_region_and_one_slider(saved_page: str, page: Page):
    page.goto(saved_page)
    expect(page.get_by_role("status")).to_have_count(1)
    expect(page.get_by_role("slider")).to_have_count(1)


def test_a_claim_leads_to_its_day_and_the_ledger_holds_them_all(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-05-20&place=kasab")
    ledger, opener = page.locator(".kp-ledger"), page.locator(".kp-all-claims")
    opener.click()
    promised = int("".join(c for c in opener.inner_text() if c.isdigit()))
    expect(ledger.locator("tr[data-claim]")).to_have_count(promised)
    ledger.locator("h4 button").filter(has_text="24 March 2014").click()
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-03-24")
    assert ledger.locator("section[data-contradict]").count() > 0


def test_the_next_change_here_is_a_change_of_this_place(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-21&place=al-nabin")
    before = page.locator('[data-place="al-nabin"]').get_attribute("data-status")
    page.get_by_role("button", name="Next change here").click()
    expect(page.locator(PLAYER)).not_to_have_attribute("data-date", "2014-03-21")
    expect(page.get_by_role("status")).to_contain_text("Al-Nab'in: government, then")
    assert page.locator('[data-place="al-nabin"]').get_attribute("data-status") != before


def test_a_marker_is_chosen_from_the_keyboard(saved_page: str, page: Page):
    page.goto(saved_page)
    marker = page.locator('[data-place="nab-al-murr"]')
    marker.focus()
    expect(marker).to_have_accessible_name("Nab al-Murr, Village: Government")
    page.keyboard.press("Enter")
    expect(page.locator('[data-card="nab-al-murr"]')).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Kessab", "kasab"),
        ("كسب", "kasab"),
        ("Քեսապ", "kasab"),
        ("Keseb", "kasab"),
        ("Nabain", "al-nabin"),
        ("al nabin", "al-nabin"),
        ("karadouran", "samra"),
        ("point 45", "observatory-45"),
        ("nab al mur", "nab-al-murr"),
    ],
)
def test_a_place_is_found_in_any_spelling(saved_page: str, page: Page, typed: str, place: str):
    page.goto(saved_page)
    page.get_by_role("slider").press("/")
    field = page.get_by_role("combobox", name="Find a place")
    expect(field).to_be_focused()
    page.keyboard.insert_text(typed)
    field.press("Enter")
    expect(page.locator(f'[data-card="{place}"]')).to_be_visible()


def test_one_click_hides_all_that_is_inferred(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-24")
    areas = page.locator("canvas.kp-ink:visible, .kp-front:visible")
    assert areas.count() > 0
    only = page.get_by_role("button", name="hide what is inferred")
    if not only.is_visible():  # on a phone the legend is closed
        page.locator(".kp-legend > summary").click()
    only.click()
    expect(areas).to_have_count(0)
    expect(page.get_by_role("button", name="show what is inferred")).to_be_visible()
    expect(page.locator('[data-place="kasab"]')).to_be_visible()
    page.wait_for_url("**layers=reach**")
    page.reload()
    expect(page.locator(".kp-legend")).to_have_attribute("data-inferred", "off")
