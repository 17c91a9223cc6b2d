"""The first visit: what this is, who held what, and how to move; gone once the reader has moved."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boxes import ALL_SIZES, wholly_seen
from tests.browser.conftest import OpenPage

PLAYER = "[data-player]"
WHAT = "Two sides fought over Kasab, a Syrian border town, in 2014."
HOW = "Drag the date to see who held it, and according to whom."


@pytest.mark.parametrize("size", ALL_SIZES, ids=str)
def test_two_lines_say_what_this_is(saved_page: str, open_page: OpenPage, size: tuple[int, int]):
    page = open_page(size=size)
    page.goto(saved_page)
    lines = page.locator(".kp-intro p:visible")
    expect(lines).to_have_text([WHAT, HOW])
    assert wholly_seen(lines.first)
    assert wholly_seen(lines.last)
    assert wholly_seen(page.locator(".kp-headline span").last)


def test_the_six_are_a_list_with_sign_status_and_report(saved_page: str, page: Page):
    page.goto(saved_page)
    places = page.locator("[data-main]")
    expect(places).to_have_count(6)
    for place in places.all():
        assert place.locator("svg").count() == 1
        assert wholly_seen(place)
    expect(page.locator('[data-main="kasab"]')).to_have_text("Kasabgovernmentreported today")
    expect(page.locator('[data-main="samra"]')).to_have_text("Samragovernmentfrom later reports")
    expect(page.locator('[data-main="kasab-crossing"]')).to_contain_text("contested, disputed")
    page.locator('[data-main="samra"]').click()
    expect(page.locator('[data-card="samra"]')).to_be_visible()
    expect(page.locator(".kp-intro").first).to_be_hidden()


def test_the_introduction_goes_when_the_date_moves_and_stays_away(saved_page: str, page: Page):
    page.goto(saved_page)
    intro, slider = page.locator(".kp-intro").first, page.get_by_role("slider")
    expect(intro).to_be_visible()
    slider.press("ArrowRight")
    expect(intro).to_be_hidden()
    expect(page.locator("[data-main]")).to_have_count(6)
    slider.press("Home")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-03-21")
    expect(intro).to_be_hidden()


def test_play_starts_the_days(saved_page: str, page: Page):
    page.goto(saved_page)
    page.get_by_role("button", name="Play the 87 days").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(page.locator(PLAYER)).not_to_have_attribute("data-date", "2014-03-21")
    expect(page.locator(".kp-intro").first).to_be_hidden()
