"""In the app Streamlit's navigation and the player's tools are one bar."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boxes import LANDSCAPE, box, scrolls, wholly_seen
from tests.browser.conftest import PHONE, OpenPage, settle
from tests.browser.reading import barriers, read_on
from tests.browser.waiting import until

PLAYER = "[data-player]"
HEADER = '[data-testid="stHeader"]'
# Whether the page that is open has a line that no other has.
LINED = """() => {
  const links = [...document.querySelectorAll("[data-testid=stTopNavLink]")];
  const line = (one) => getComputedStyle(one).borderBottomColor;
  const here = links.filter((one) => one.hasAttribute("aria-current"));
  return here.length === 1 && links.every((one) => one === here[0] || line(one) !== line(here[0]));
}"""


def test_pages_and_tools_share_one_bar_of_48_px(app: str, page: Page):
    page.goto(f"{app}/?date=2014-04-03&place=observatory-45")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-03")
    assert box(page, HEADER) == (0, 0, 1280, 48)
    assert box(page, ".kp-header") == (0, 0, 1280, 48)
    assert box(page, ".kp-map") == (0, 48, 840, 616)
    for name in ("Map", "Record", "About"):
        assert wholly_seen(page.get_by_role("link", name=name, exact=True))
    for name in ("Present", "Share", "Help"):
        assert wholly_seen(page.get_by_role("button", name=name, exact=True))
    assert not scrolls(page)
    inner = "one => one.scrollHeight - one.clientHeight"
    assert page.locator('[data-testid="stMain"]').evaluate(inner) <= 0
    page.get_by_role("slider").press("p")
    expect(page.locator(HEADER)).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator(HEADER)).to_be_visible()


def test_every_page_keeps_the_bar(app: str, page: Page):
    page.goto(f"{app}/?date=2014-04-03")
    for name in ("Record", "About"):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert box(page, HEADER) == (0, 0, 1280, 48)


def test_every_page_follows_the_night_and_a_systems_own_colours(app: str, open_page: OpenPage):
    page = open_page(color_scheme="dark")
    page.goto(f"{app}/?date=2014-04-03")
    expect(page.locator("[data-theme=dark]")).to_have_attribute("data-date", "2014-04-03")
    page.get_by_role("link", name="Record", exact=True).click()
    expect(page.get_by_role("heading", name="The record")).to_be_visible()
    paper = "rgb(21, 25, 27)"
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", paper)
    expect(page.locator(HEADER)).to_have_css("background-color", paper)
    source = page.locator(".kasab-sheet a").last
    expect(source).to_have_css("color", "rgb(141, 187, 227)")
    expect(page.get_by_role("radio", name="Claims")).to_be_visible()
    settle(page)
    assert barriers(page) == []
    # In forced colours what is chosen still has a line that the rest has not.
    page.emulate_media(forced_colors="active")
    until(page, LINED)
    chosen = page.locator('[data-testid="stMain"] [role=radio][aria-checked=true]')
    expect(chosen).to_have_css("outline-width", "3px")
    # A theme that is chosen by hand holds on every page, at once and when one is opened later.
    page.emulate_media(forced_colors="none")
    page.get_by_role("link", name="Map", exact=True).click()
    page.get_by_role("button", name="Help", exact=True).click()
    page.get_by_role("radio", name="Light").check()
    page.keyboard.press("Escape")
    around = page.get_by_test_id("stApp")
    expect(around).to_have_css("background-color", "rgb(251, 250, 246)")
    page.goto(app)
    page.get_by_role("link", name="About", exact=True).click()
    expect(page.get_by_role("heading", name="About this map")).to_be_visible()
    expect(around).to_have_css("background-color", "rgb(251, 250, 246)")
    settle(page)
    assert barriers(page) == []
    page.get_by_role("link", name="Record", exact=True).click()
    expect(page.get_by_role("heading", name="The record")).to_be_visible()
    expect(page.get_by_role("radio", name="Claims")).to_be_visible()
    settle(page)
    assert barriers(page) == []


@pytest.mark.parametrize("size", [PHONE, LANDSCAPE], ids=str)
def test_a_phone_gives_one_bar_to_pages_and_tools(
    app: str, open_page: OpenPage, size: tuple[int, int]
):
    page = open_page(size=size, has_touch=True)
    page.goto(f"{app}/?date=2014-04-03")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-03")
    assert box(page, HEADER)[1:] == (0, size[0], 48)
    assert box(page, ".kp-header") == (0, 0, size[0], 48)


def test_every_page_around_the_map_is_read_on_a_phone(app: str, open_page: OpenPage):
    page = open_page(size=LANDSCAPE, has_touch=True)
    page.goto(app)
    main = page.get_by_test_id("stMain")
    for link, heading in (
        ("Record", "The record"),
        ("About", "About this map"),
        ("The method", "Method: from what was said"),
        ("The data dictionary", "The record: what every column means"),
        ("What was corrected", "Changelog of the data"),
    ):
        if link.startswith(("The", "What")):
            page.get_by_role("link", name="About", exact=True).click()
        page.get_by_role("link", name=link).click()
        page.mouse.move(0, 0)  # a heading under the pointer shows a link of its own
        expect(main.get_by_role("heading", level=1)).to_contain_text(heading)
        settle(page)
        read_on(page, PHONE, LANDSCAPE)
