"""The page's frame: one bar, the map, the words beside it, the timeline; only the words scroll."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boxes import ALL_SIZES, LANDSCAPE, box, overlap, scrolls, wholly_seen
from tests.browser.conftest import PHONE, OpenPage

CHOSEN = "date=2014-04-03&place=observatory-45"
SMALL = """() => [...document.querySelectorAll(".kp-header *, .kp-words *")]
  .filter((one) => one.matches("button, a, summary, select, input"))
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => [one.className || one.textContent, one.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && box.height < 43.5)
  .map(([name, box]) => `${name} ${box.height}`)"""


def test_the_map_the_words_and_the_timeline_have_their_places(saved_page: str, page: Page):
    page.goto(f"{saved_page}?{CHOSEN}")
    assert box(page, ".kp-header") == (0, 0, 1280, 48)
    assert box(page, ".kp-map") == (0, 48, 840, 616)
    assert box(page, ".kp-words") == (840, 48, 440, 616)
    assert box(page, ".kp-foot") == (0, 664, 1280, 196)


def test_a_phone_has_bar_headline_map_sheet_and_strip(saved_page: str, open_page: OpenPage):
    page = open_page(size=PHONE)
    page.goto(f"{saved_page}?{CHOSEN}")
    assert box(page, ".kp-header") == (0, 0, 390, 48)
    assert box(page, ".kp-map")[:3] == (0, 48 + 68, 390)
    expect(page.locator(".kp-sheet")).to_have_attribute("data-stop", "half")
    sheet, foot = box(page, ".kp-sheet"), box(page, ".kp-foot")
    assert foot[1] + foot[3] == 844
    assert abs(sheet[1] + sheet[3] - foot[1]) <= 1
    assert sheet[1] > 300
    for answer in (".kp-day", ".kp-headline"):
        assert wholly_seen(page.locator(answer))


@pytest.mark.parametrize("size", ALL_SIZES, ids=str)
@pytest.mark.parametrize("query", ["", CHOSEN, f"{CHOSEN}&lens=government-side"])
def test_the_page_does_not_scroll_and_nothing_lies_over_anything(
    saved_page: str, open_page: OpenPage, size: tuple[int, int], query: str
):
    page = open_page(size=size)
    page.goto(f"{saved_page}?{query}")
    expect(page.locator(".kp-headline")).to_contain_text("Kasab:")
    assert not scrolls(page)
    words = ".kp-sheet" if size == PHONE else ".kp-words"
    for one, other in ((".kp-header", words), (words, ".kp-foot"), (".kp-map", ".kp-foot")):
        assert not overlap(page, one, other), (one, other)
    if size != PHONE:
        assert not overlap(page, ".kp-map", words)


@pytest.mark.parametrize("size", ALL_SIZES, ids=str)
def test_date_and_headline_are_on_screen(
    saved_page: str, open_page: OpenPage, size: tuple[int, int]
):
    page = open_page(size=size)
    page.goto(f"{saved_page}?date=2014-04-03&place=samra")
    expect(page.locator(".kp-day")).to_have_text("Thursday 3 April 2014")
    expect(page.locator(".kp-meta")).to_have_text("day 14 of 87")
    expect(page.get_by_role("heading", level=2)).to_have_text("Kasab: opposition")
    assert wholly_seen(page.locator(".kp-headline span").last)


def test_two_short_lines_stand_under_the_headline(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03&place=samra")
    lines = page.locator(".kp-lines p")
    expect(lines.first).to_have_text("Since 24 March; last report 2 days ago.")
    expect(lines.last).to_have_text("Six main places: 5 opposition, 1 contested.")
    page.get_by_role("slider").press("Home")
    expect(lines.first).to_have_text("Reported today.")


@pytest.mark.parametrize("size", [PHONE, LANDSCAPE], ids=str)
def test_a_finger_finds_every_button_of_bar_and_words(
    saved_page: str, open_page: OpenPage, size: tuple[int, int]
):
    page = open_page(size=size, has_touch=True)
    page.goto(f"{saved_page}?{CHOSEN}")
    expect(page.locator(".kp-card")).to_be_attached()
    assert page.evaluate(SMALL) == []


def test_the_tools_of_a_phone_are_behind_one_button(saved_page: str, open_page: OpenPage):
    page = open_page(size=PHONE)
    page.goto(saved_page)
    share = page.get_by_role("button", name="Share")
    expect(share).to_be_hidden()
    page.get_by_role("button", name="Menu").click()
    expect(share).to_be_visible()
    share.click()
    expect(page.get_by_role("dialog", name="Share")).to_be_visible()
