"""The player in the app: opened by its address, never rebuilt, and Python knows where it is."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, WebSocket, WebSocketRoute, expect

from tests.browser.conftest import HERE
from tests.browser.server import serving

PLAYER = "[data-player]"
NAMED = "window.kasabTest = document.querySelector('[data-player] .leaflet-container')"
SAME = "window.kasabTest.isConnected && window.kasabTest.getBoundingClientRect().width > 0"


def opened(page: Page, address: str) -> None:
    """Go to an address and wait until the player has painted it, and made all of itself."""
    page.goto(address)
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-03")
    expect(page.locator(PLAYER)).to_have_attribute("data-whole", "")


def viewed(page: Page) -> str:
    """Give the map's centre and zoom, as the address says them."""
    return parse_qs(urlsplit(page.url).query)["view"][0]


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page whose button moves the player."""
    log = tmp_path_factory.mktemp("asking") / "streamlit.log"
    with serving(HERE / "scripts" / "asking.py", log) as address:
        yield address


def test_the_address_is_restored(app: str, page: Page):
    page.goto(f"{app}/?date=2014-04-03&place=observatory-45&lens=as-reported")
    player = page.locator(PLAYER)
    expect(player).to_have_attribute("data-date", "2014-04-03")
    expect(player).to_have_attribute("data-lens", "as-reported")


def test_the_settled_day_reaches_python_and_the_address(asking: str, page: Page):
    opened(page, f"{asking}/?date=2014-04-03")
    page.get_by_role("slider").first.press("ArrowRight")
    expect(page.get_by_text("settled on 2014-04-04")).to_be_visible()
    page.wait_for_url("**date=2014-04-04**")


def test_a_rerun_neither_rebuilds_nor_moves_the_map_nor_sends_it_again(asking: str, page: Page):
    received: list[int] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: received.append(len(frame)))

    page.on("websocket", listen)
    opened(page, f"{asking}/?date=2014-04-03&view=35.9000,36.0000,12")
    page.wait_for_url("**view=**lens=**")
    view = viewed(page)
    page.evaluate(NAMED)
    document = sum(received)
    assert document > 100_000
    for day in ("2014-04-04", "2014-04-05", "2014-04-06"):
        page.get_by_role("slider").first.press("ArrowRight")
        expect(page.get_by_text(f"settled on {day}")).to_be_visible()
    assert page.evaluate(SAME)
    assert viewed(page) == view
    assert sum(received) - document < 60_000


def test_another_page_and_back_finds_the_same_day(app: str, page: Page):
    opened(page, f"{app}/?date=2014-04-03")
    page.get_by_role("link", name="record").first.click()
    expect(page.locator(PLAYER)).to_have_count(0)
    page.get_by_role("link", name="map").first.click()
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-03")
    expect(page.locator(PLAYER)).to_have_count(1)


def test_what_the_player_has_to_say_does_not_hold_a_leaving_reader_back(app: str, page: Page):
    held: list[str | bytes] = []
    slow = False

    def between(browser: WebSocketRoute) -> None:
        """A server whose answers take their time."""
        server = browser.connect_to_server()
        browser.on_message(server.send)
        server.on_message(lambda told: held.append(told) if slow else browser.send(told))
        routes.append(browser)

    routes: list[WebSocketRoute] = []
    page.route_web_socket("**/_stcore/stream", between)
    opened(page, f"{app}/?date=2014-04-03")
    slow = True
    page.get_by_role("slider").first.press("ArrowRight")
    page.get_by_role("link", name="Record", exact=True).click()
    page.wait_for_timeout(800)  # longer than the player waits before it tells
    slow = False
    for told in held:
        routes[-1].send(told)
    record = page.get_by_role("heading", name="The record")
    expect(record).to_be_visible()
    page.wait_for_timeout(800)
    expect(record).to_be_visible()
    page.get_by_role("link", name="Map", exact=True).click()
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-04")


def test_python_moves_an_open_player_and_hears_where_it_is(asking: str, page: Page):
    page.goto(asking)
    player = page.locator(PLAYER)
    expect(player).to_have_attribute("data-date", "2014-04-03")
    expect(page.get_by_text("settled on 2014-04-03 at samra")).to_be_visible()
    page.evaluate(NAMED)
    page.get_by_role("button", name="Go to 5 May").click()
    expect(player).to_have_attribute("data-date", "2014-05-05")
    expect(page.get_by_text("settled on 2014-05-05 at samra")).to_be_visible()
    assert page.evaluate(SAME)


def test_the_page_around_goes_by_the_player(app: str, page: Page):
    page.goto(app)
    header = page.get_by_test_id("stHeader")
    page.get_by_role("slider").press("p")
    expect(header).to_be_hidden()
    page.keyboard.press("Escape")
    expect(header).to_be_visible()
    expect(header).to_have_css("color-scheme", "light")
    page.emulate_media(color_scheme="dark")
    expect(header).to_have_css("color-scheme", "dark")
    around = page.locator("html[data-player-lang]")
    expect(around).to_have_count(1)
    page.get_by_role("link", name="Record").click()
    expect(around).to_have_count(0)
