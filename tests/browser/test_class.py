"""In class: weighing sources, predicting with hands up, and five phones that predict at once."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.boxes import LANDSCAPE
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.reading import barriers, faults, read_on
from tests.browser.waiting import until
from tests.safety.served import served

PLAYER = "[data-player]"


def enter(page: Page, room: str) -> None:
    """Open one of the rooms of the class."""
    page.get_by_text("In class", exact=True).click()
    page.get_by_role("button", name=room).click()


def test_a_weight_changes_the_map_and_the_address(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-26&place=kasab")
    enter(page, "Judge the sources")
    answer = page.locator(".kp-judge-answer")
    expect(answer).to_have_text(
        "Your weights: Disputed. Sum: government 3, opposition 3 and contested 1"
    )
    expect(page.get_by_text("The editors: Opposition and disputed.")).to_be_visible()
    claims = page.locator(".kp-judge-claims > li")
    expect(claims.first.locator("[data-who]")).to_be_hidden()
    page.get_by_role("button", name="Show who says so").click()
    expect(claims.first.locator("[data-who]")).to_be_visible()
    government = claims.filter(has_text="Government").first
    government.get_by_role("radio", name="3: most").check(force=True)
    expect(answer).to_have_text(re.compile("^Your weights: Government"))
    weighed = page.locator(PLAYER).get_attribute("data-lens") or ""
    assert re.fullmatch(r"weighed:c\d+=3", weighed)
    kasab = page.locator('[data-place="kasab"]').first
    expect(kasab).to_have_attribute("data-status", "government")
    page.get_by_role("button", name="Beside the editors").click()
    expect(page.locator(".kp-compare")).to_be_visible()
    page.locator(".kp-class").get_by_role("button", name="Close").click()
    expect(page.locator(PLAYER)).to_have_attribute("data-lens", "editors")


def test_the_reasons_print_on_one_page_with_citations(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-26&place=samra")
    enter(page, "Judge the sources")
    page.get_by_label("Why?").first.fill("An eyewitness <b>, named")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print my reasons").click()
    page.emulate_media(media="print")
    sheet = page.locator(".kp-reasons")
    expect(sheet).to_be_visible()
    expect(sheet).to_contain_text("An eyewitness <b>, named")
    expect(sheet).to_contain_text("Syria Direct, Rebels capture slice of coast")
    expect(sheet).to_contain_text("[c0209]")
    expect(page.locator(".kp-header")).to_be_hidden()
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator(".kp-header")).to_be_visible()


def test_later_days_stay_covered_until_the_reveal(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-23")
    enter(page, "Predict, then reveal")
    player = page.locator(PLAYER)
    page.get_by_role("slider").first.press("End")
    expect(page.locator(".kp-lock")).to_be_visible()
    expect(player).to_have_attribute("data-date", "2014-03-23")
    page.get_by_label("Hands for Opposition, Kasab", exact=True).fill("7")
    page.get_by_label("Hands for Government, Kasab", exact=True).fill("5")
    page.get_by_role("button", name="Reveal").click()
    expect(player).to_have_attribute("data-date", "2014-03-24")
    expect(page.get_by_text("7 of 12 said so")).to_be_visible()
    expect(page.get_by_text("7 of 12 hands were for what the record shows.")).to_be_visible()
    page.get_by_role("button", name="Next round").click()
    expect(page.get_by_text("23 Mar to 24 Mar: 7 of 12")).to_be_visible()
    page.locator(".kp-class").get_by_role("button", name="Close").click()
    page.get_by_role("slider").first.press("End")
    expect(player).to_have_attribute("data-date", "2014-06-15")


def test_only_fresh_reports_are_left(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-06-01")
    page.locator(".kp-lens-open").click()
    page.get_by_role("menuitemcheckbox", name=re.compile("How much is guessed")).click()
    expect(page.locator(PLAYER)).to_have_attribute("data-lens", "fresh:editors")
    expect(page.locator('[data-place="kasab"]').first).to_have_attribute("data-status", "unknown")
    until(page, "location.protocol === 'file:' || location.search.includes('fresh')")
    page.locator(".kp-lens-open").click()
    page.get_by_role("menuitemcheckbox", name=re.compile("How much is guessed")).click()
    expect(page.locator('[data-place="kasab"]').first).to_have_attribute(
        "data-status", "opposition"
    )


def test_five_phones_predict_and_see_what_the_record_says(browser: Browser):
    with served("--class", "--host", "127.0.0.1") as app:
        contexts = [
            browser.new_context(viewport={"width": PHONE[0], "height": PHONE[1]}, has_touch=True)
            for _ in range(6)
        ]
        try:
            teacher, *phones = [context.new_page() for context in contexts]
            teacher.goto(f"{app.address}/class")
            teacher.get_by_role("spinbutton", name=re.compile("^day")).press_sequentially("23")
            teacher.keyboard.press(
                "Escape"
            )  # the calendar that opened lies over what is pressed next
            teacher.get_by_role("button", name="Ask who holds each place next").click()
            expect(teacher.get_by_text("Phones that have answered")).to_be_visible()
            for phone in phones:
                phone.goto(f"{app.address}/answer")
            read_on(teacher, LANDSCAPE, PHONE)
            read_on(phones[0], LANDSCAPE, PHONE)
            for number, phone in enumerate(phones):
                said = "Opposition" if number < 3 else "Government"
                group = phone.get_by_role("radiogroup", name="Kasab", exact=True)
                group.get_by_text(said, exact=True).click()
                phone.get_by_role("button", name="Send").click()
            for phone in phones:
                expect(phone.get_by_text("Sent. You may change it")).to_be_visible()
            expect(teacher.get_by_test_id("stMetricValue")).to_have_text("5")
            teacher.get_by_role("button", name="Reveal").click()
            for page in (teacher, *phones):
                expect(page.get_by_text("3 of 5 said so")).to_be_visible()
            read_on(teacher, PHONE)
            read_on(phones[0], PHONE)
        finally:
            for context in contexts:
                context.close()


@pytest.mark.parametrize("size", [PHONE, LANDSCAPE], ids=str)
def test_a_class_on_a_phone_has_targets_for_a_thumb(
    saved_page: str, open_page: OpenPage, size: tuple[int, int]
):
    page = open_page(size=size)
    page.goto(f"{saved_page}?date=2014-03-23&place=samra")
    room = page.locator(".kp-class")
    for name in ("Judge the sources", "Predict, then reveal"):
        if size == PHONE:
            page.locator(".kp-more").click()
        enter(page, name)
        expect(room.get_by_role("heading", name=name)).to_be_visible()
        assert faults(room, finger=True) == []
        assert barriers(page) == [], name
        if name == "Judge the sources":
            room.get_by_role("button", name="Close").click()
    page.get_by_role("button", name="Reveal").click()
    expect(room.get_by_text("24 March 2014: what the record shows")).to_be_visible()
    assert faults(room, finger=True) == []
    # What is said of the covered days stands beside the playhead, not under it.
    page.get_by_role("button", name="Next round").click()
    expect(page.locator(".kp-lock")).to_be_visible()
