"""A story is read step by step, by hand, keys and address, in the app and in the saved file."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.waiting import until

PLAYER = "[data-player]"
STEP = ".kp-story-day .kp-soft"


def test_it_is_read_from_the_list_to_the_end_with_the_network_off(
    saved_page: str, open_page: OpenPage
):
    page = open_page(offline=True, reduced_motion="reduce")
    page.goto(saved_page)
    page.get_by_role("button", name="Read a story").click()
    page.locator('[data-story="that-evening"]').click()
    expect(page.locator(".kp-story-note")).to_contain_text("people fleeing")
    page.get_by_role("button", name="Begin:").click()
    expect(page.locator(STEP)).to_have_text("step 1 of 6")
    expect(page.locator(PLAYER)).to_have_attribute("data-lens", "as-reported")
    expect(page.locator('[data-cites="c0022"]')).to_contain_text("Free Syrian Army")
    page.get_by_role("button", name="Source 1:").click()
    expect(page.locator('[data-cites="c0022"]')).to_be_focused()
    page.keyboard.press("PageDown")
    expect(page.locator(PLAYER)).to_have_attribute("data-lens", "editors")
    page.keyboard.press("ArrowRight")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-03-23")
    until(page, "location.search.includes('story=that-evening,3')")
    page.reload()
    expect(page.locator(STEP)).to_have_text("step 3 of 6")
    page.keyboard.press("End")
    expect(page.locator(STEP)).to_have_text("step 6 of 6")
    page.get_by_role("button", name="To the map", exact=True).click()
    expect(page.locator(PLAYER)).not_to_have_attribute("data-story", "that-evening")
    expect(page.locator(".kp-headline")).to_be_visible()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), PHONE], ids=str)
def test_text_question_and_ways_are_there_at_every_size(
    saved_page: str, open_page: OpenPage, size: tuple[int, int]
):
    page = open_page(size=size, has_touch=size == PHONE, reduced_motion="reduce")
    page.goto(f"{saved_page}?story=observatory-45,3")
    expect(page.locator(".kp-story-title")).to_have_text("One hill, four answers")
    expect(page.locator(".kp-story-text")).to_be_visible()
    page.get_by_role("button", name="Next:").scroll_into_view_if_needed()
    expect(page.locator(".kp-question")).to_contain_text("Fill the table")
    expect(page.locator(".kp-lens")).to_be_hidden()
    if size == PHONE:
        swipe(page)
    else:
        page.locator(".kp-marks button").nth(3).click()
    expect(page.locator(".kp-story-title")).to_have_text("A colonel dies")


def swipe(page: Page):
    """Draw a finger over the text from right to left."""
    page.locator(".kp-story").evaluate(
        """(story) => {
          const touch = (type, x) => {
            const at = new Touch({identifier: 1, target: story, clientX: x, clientY: 500});
            const touches = type === "touchend" ? [] : [at];
            const how = {touches, changedTouches: [at], bubbles: true};
            story.dispatchEvent(new TouchEvent(type, how));
          };
          touch("touchstart", 300);
          touch("touchend", 100);
        }"""
    )


def test_presenting_shows_the_text_without_sources_and_a_dark_screen(
    saved_page: str, open_page: OpenPage
):
    page = open_page(size=(1920, 1080), reduced_motion="reduce")
    page.goto(f"{saved_page}?story=in-twelve-steps,6")
    page.keyboard.press("p")
    expect(page.locator(".kp-story-text")).to_be_visible()
    expect(page.locator(".kp-sources")).to_be_hidden()
    page.keyboard.press("b")
    expect(page.locator(".kp-blank")).to_be_visible()
    page.keyboard.press("PageDown")
    expect(page.locator(".kp-blank")).to_be_hidden()
    page.keyboard.press("PageDown")
    expect(page.locator(".kp-story-title")).to_have_text("An officer speaks")


def test_the_app_tells_it_too(app: str, open_page: OpenPage):
    page = open_page(size=DESKTOP, reduced_motion="reduce")
    page.goto(f"{app}/?story=two-calendars,4")
    expect(page.locator(".kp-story-title")).to_have_text("Those who stayed behind")
    expect(page.locator('[data-cites="e0289"]')).to_contain_text("Vasken Chaparian")
    page.get_by_role("button", name="Stories", exact=True).click()
    expect(page.locator(".kp-stories li")).to_have_count(4)


def test_the_mark_of_a_step_is_led_to_its_day(saved_page: str, page: Page):
    """Of many steps in few days it has been pushed aside."""
    page.goto(f"{saved_page}?story=in-twelve-steps,6")
    expect(page.locator(".kp-marks [aria-current]")).to_have_text("6")
    off = page.evaluate(
        """() => {
          const [leader, mark, head] = [".kp-leader", ".kp-marks [aria-current]", ".kp-head"]
            .map((one) => document.querySelector(one).getBoundingClientRect());
          const middle = ({ left, width }) => left + width / 2;
          return [leader.left - middle(head), leader.right - middle(mark), leader.width];
        }"""
    )
    assert abs(off[0]) < 2.5
    assert abs(off[1]) < 2.5
    assert off[2] > 30
