"""The player in the app: opened by its address, never rebuilt, and Python knows where it is."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, WebSocket, expect

PLAYER = "[data-player]"
NAMED = "window.kasabTest = document.querySelector('[data-player] .leaflet-container')"
SAME = "window.kasabTest.isConnected && window.kasabTest.getBoundingClientRect().width > 0"


def opened(page: Page, address: str) -> None:
    """Go to an address and wait until the player has painted it and Python has answered."""
    page.goto(address)
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-03")
    expect(page.get_by_text("2014-04-03").first).to_be_attached()


def viewed(page: Page) -> str:
    """Give the map's centre and zoom, as the address says them."""
    return parse_qs(urlsplit(page.url).query)["view"][0]


def test_the_address_is_restored(app: str, page: Page):
    page.goto(f"{app}/?date=2014-04-03&place=observatory-45&lens=as-reported")
    player = page.locator(PLAYER)
    expect(player).to_have_attribute("data-date", "2014-04-03")
    expect(player).to_have_attribute("data-lens", "as-reported")


def test_the_settled_day_reaches_python_and_the_address(app: str, page: Page):
    opened(page, f"{app}/?date=2014-04-03")
    page.get_by_role("slider").first.press("ArrowRight")
    expect(page.get_by_text("2014-04-04").first).to_be_attached()
    page.wait_for_url("**date=2014-04-04**")


def test_a_rerun_neither_rebuilds_nor_moves_the_map_nor_sends_it_again(app: str, page: Page):
    received: list[int] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: received.append(len(frame)))

    page.on("websocket", listen)
    opened(page, f"{app}/?date=2014-04-03&view=35.9000,36.0000,12")
    page.wait_for_url("**view=**lens=**")
    view = viewed(page)
    page.evaluate(NAMED)
    document = sum(received)
    assert document > 100_000
    for day in ("2014-04-04", "2014-04-05", "2014-04-06"):
        page.get_by_role("slider").first.press("ArrowRight")
        expect(page.get_by_text(day).first).to_be_attached()
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
