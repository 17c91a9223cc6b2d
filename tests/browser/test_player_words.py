"""The words beside the map: the change, the card, the lens, what was learned later, the search."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SIZES

PLAYER = "[data-player]"


@pytest.fixture(params=SIZES, ids=["desktop", "phone"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Every page at both sizes."""
    return request.param


def test_a_change_is_told_in_one_sentence(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-10")
    live = page.get_by_role("status")
    expect(live).to_contain_text("10 April: no change recorded")
    page.get_by_role("slider").press("End")
    expect(live).to_contain_text("15 June: Kasab passes from")
    expect(live).to_contain_text("to government")
    expect(live).to_contain_text("say so")


def test_there_is_one_live_region_and_one_slider(saved_page: str, page: Page):
    page.goto(saved_page)
    expect(page.get_by_role("status")).to_have_count(1)
    expect(page.get_by_role("slider")).to_have_count(1)


def test_a_card_lines_claims_up_with_their_sources(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-25&place=samra&lens=as-reported")
    card = page.locator(".kp-card")
    expect(card).to_have_attribute("data-card", "samra")
    rows = card.locator(".kp-body > div > table tr[data-claim]")
    says = {rows.nth(n).get_attribute("data-says") for n in range(rows.count())}
    assert {"government", "opposition"} <= says
    for link in card.locator("table a").all():
        assert (link.get_attribute("href") or "").startswith("http")
        assert link.get_attribute("target") == "_blank"
        assert "noopener" in (link.get_attribute("rel") or "")


def test_a_claim_leads_to_its_day_and_the_ledger_holds_them_all(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-05-20&place=kasab")
    ledger = page.locator(".kp-ledger")
    ledger.locator("summary").click()
    promised = int("".join(c for c in ledger.locator("summary").inner_text() if c.isdigit()))
    expect(ledger.locator("tr[data-claim]")).to_have_count(promised)
    ledger.locator("h4 button").filter(has_text="24 March 2014").click()
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-03-24")
    assert ledger.locator("section[data-contradict]").count() > 0


def test_the_next_change_here_is_a_change_of_this_place(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-21&place=al-nabin")
    before = page.locator('[data-place="al-nabin"]').get_attribute("data-status")
    page.get_by_role("button", name="Next change here").click()
    expect(page.locator(PLAYER)).not_to_have_attribute("data-date", "2014-03-21")
    expect(page.get_by_role("status")).to_contain_text("Al-Nab'in passes from")
    assert page.locator('[data-place="al-nabin"]').get_attribute("data-status") != before


def test_a_marker_is_chosen_from_the_keyboard(saved_page: str, page: Page):
    page.goto(saved_page)
    marker = page.locator('[data-place="nab-al-murr"]')
    marker.focus()
    expect(marker).to_have_accessible_name("Nab al-Murr, Village: Government")
    page.keyboard.press("Enter")
    expect(page.locator('[data-card="nab-al-murr"]')).to_be_visible()


def test_a_lens_is_a_switch_with_its_rule_in_words(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-25")
    choice = page.get_by_role("button", name="As reported then")
    choice.click()
    expect(choice).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".kp-header .kp-rule")).to_contain_text("by the evening of the day")
    expect(page.locator('[data-place="samra"]')).to_have_attribute("data-disputed", "true")
    expect(page.locator(".kp-later details").first).to_contain_text("Learned later")
    expect(page.locator(".kp-later")).to_contain_text("depend on the lens")


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
    areas = page.locator(".kp-area:visible, .kp-front:visible, .kp-band:visible")
    assert areas.count() > 0
    only = page.get_by_role("button", name="Only what is reported")
    if not only.is_visible():  # on a phone the legend is closed
        page.locator(".kp-legend > summary").click()
    only.click()
    expect(areas).to_have_count(0)
    expect(page.locator('[data-place="kasab"]')).to_be_visible()
    page.wait_for_url("**layers=reach**")
    page.reload()
    expect(page.locator(".kp-legend")).to_have_attribute("data-inferred", "off")
