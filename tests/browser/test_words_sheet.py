"""The sheet of a phone: three stops, by button and by finger."""

from playwright.sync_api import Page, expect

from tests.browser.boxes import box
from tests.browser.conftest import PHONE, OpenPage


def opened(saved_page: str, open_page: OpenPage, query: str = "") -> Page:
    """Open a phone's page."""
    page = open_page(size=PHONE, has_touch=True)
    page.goto(f"{saved_page}?{query}")
    expect(page.locator(".kp-sheet")).to_have_attribute("data-stop", "half")
    return page


def test_a_button_goes_through_the_three_stops(saved_page: str, open_page: OpenPage):
    page = opened(saved_page, open_page)
    sheet, handle = page.locator(".kp-sheet"), page.locator(".kp-handle-bar")
    heights = {}
    for stop, name in (
        ("half", "Words: half open"),
        ("full", "Words: open. Close"),
        ("closed", "Words: closed"),
    ):
        expect(sheet).to_have_attribute("data-stop", stop)
        expect(page.get_by_role("button", name=name)).to_be_visible()
        heights[stop] = box(page, ".kp-sheet")[3]
        handle.click()
    expect(sheet).to_have_attribute("data-stop", "half")
    assert heights["closed"] == 44 < heights["half"] - 200 < heights["full"] - 200
    assert box(page, ".kp-map")[1] < 120


def test_a_finger_drags_it_and_it_stops_at_the_nearest(saved_page: str, open_page: OpenPage):
    page = opened(saved_page, open_page)
    sheet = page.locator(".kp-sheet")
    touch = page.context.new_cdp_session(page)

    def drag(by: int) -> None:
        x, y, width, _ = box(page, ".kp-handle-bar")
        at = [{"x": x + width / 2, "y": y + 12}]
        touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": at})
        for step in range(1, 9):
            moved = [{"x": at[0]["x"], "y": at[0]["y"] + by * step / 8}]
            touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": moved})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    drag(-220)
    expect(sheet).to_have_attribute("data-stop", "full")
    drag(230)
    expect(sheet).to_have_attribute("data-stop", "half")
    drag(280)
    expect(sheet).to_have_attribute("data-stop", "closed")


def test_choosing_a_place_opens_a_closed_sheet(saved_page: str, open_page: OpenPage):
    page = opened(saved_page, open_page, "date=2014-04-03")
    for _ in range(2):
        page.locator(".kp-handle-bar").click()
    sheet = page.locator(".kp-sheet")
    expect(sheet).to_have_attribute("data-stop", "closed")
    page.locator('[data-place="samra"]').click()
    expect(sheet).to_have_attribute("data-stop", "half")
    expect(page.locator('[data-card="samra"] .kp-title')).to_be_in_viewport()
