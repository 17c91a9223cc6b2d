"""Scrubbing and playing on the real record: each day is painted, with the statuses it has."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from kasab_map.player.document import document_of
from tests.browser.conftest import PHONE, SIZES, OpenPage
from tests.browser.painted import RECORD_DAYS, shown
from tests.browser.waiting import until

PLAYER = "[data-player]"


@pytest.fixture(params=SIZES, ids=["desktop", "phone"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Every page at both sizes."""
    return request.param


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """The shipped theatre's timeline document."""
    return document_of()


def drag(page: Page, days: range, all_days: int) -> None:
    """Press on the first day's stretch of the axis and move over the others, a frame each."""
    box = page.get_by_role("slider").bounding_box()
    assert box
    at = [(box["x"] + box["width"] * (day + 0.5) / all_days, box["y"] + 30) for day in days]
    page.mouse.move(*at[0])
    page.mouse.down()
    for x, y in at:
        page.mouse.move(x, y)
        page.evaluate("() => new Promise(requestAnimationFrame)")
    page.mouse.up()


@pytest.mark.parametrize("lens", ["editors", "as-reported"])
def test_a_drag_paints_every_day_as_it_was(
    saved_page: str, page: Page, document: dict[str, Any], lens: str
):
    page.goto(f"{saved_page}?lens={lens}")
    expect(page.locator(PLAYER)).to_have_attribute("data-lens", lens)
    page.evaluate(RECORD_DAYS)
    days = document["days"]
    drag(page, range(days), days)
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-06-15")
    painted = page.evaluate("window.painted")
    assert len(painted) == days
    for day, (date, places) in enumerate(sorted(painted.items())):
        assert places == shown(document, day, lens), date


def test_keys_step_by_day_and_by_change(saved_page: str, page: Page, document: dict[str, Any]):
    page.goto(f"{saved_page}?date=2014-04-10")
    player, slider = page.locator(PLAYER), page.get_by_role("slider")
    for key, date in (
        ("ArrowRight", "2014-04-11"),
        ("ArrowLeft", "2014-04-10"),
        ("ArrowUp", "2014-04-11"),
        ("Home", "2014-03-21"),
        ("End", "2014-06-15"),
    ):
        slider.press(key)
        expect(player).to_have_attribute("data-date", date)
    slider.press("PageUp")  # of two changes in a frame, the second is painted at its end
    expect(player).not_to_have_attribute("data-date", "2014-06-15")
    changed = int(slider.get_attribute("aria-valuenow") or 0)
    assert shown(document, changed) != shown(document, changed - 1)
    assert shown(document, changed) == shown(document, document["days"] - 2)


def test_the_slider_says_the_day_in_words(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03")
    slider = page.get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuetext", "Thursday 3 April 2014")
    expect(slider).to_have_accessible_name("Day")


def pace(page: Page, group: str, choice: str) -> None:
    """Choose in the menu under the speed."""
    if not page.locator(".kp-pace").evaluate("menu => menu.open"):
        page.locator(".kp-pace-name").click()
    page.get_by_role("group", name=group).get_by_role("button", name=choice, exact=True).click()


def test_playing_runs_to_the_end_and_stops(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-06-12")
    pace(page, "Speed", "8")
    page.get_by_role("slider").press(" ")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-06-15")
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_playing_by_change_skips_the_quiet_weeks(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-05-20")
    pace(page, "Play by", "Change")
    pace(page, "Speed", "2")
    page.get_by_role("slider").press("PageDown")
    expect(page.locator(PLAYER)).not_to_have_attribute("data-date", "2014-05-20")
    soon = page.locator(PLAYER).get_attribute("data-date")
    page.get_by_label("Go to a date").fill("2014-05-20")
    page.evaluate(RECORD_DAYS)
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.locator(PLAYER)).to_have_attribute("data-date", soon or "")
    until(page, f"'{soon}' in window.painted")  # which is written down a frame later
    assert page.evaluate("Object.keys(window.painted).slice(0, 2)") == ["2014-05-20", soon]


def test_playing_backwards_and_in_a_loop(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-22")
    pace(page, "Speed", "8")
    pace(page, "Direction", "Backwards")
    pace(page, "Direction", "Again and again")
    page.get_by_role("slider").press(" ")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", re.compile("^2014-0[56]"))


@pytest.mark.parametrize(("by", "then"), [("Week", "2014-04-10"), ("Month", "2014-05-03")])
def test_playing_by_weeks_and_calendar_months(saved_page: str, page: Page, by: str, then: str):
    page.goto(f"{saved_page}?date=2014-04-03")
    page.evaluate(RECORD_DAYS)
    pace(page, "Play by", by)
    pace(page, "Speed", "1")
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.locator(PLAYER)).to_have_attribute("data-date", then)
    page.get_by_role("button", name="Pause").click()
    assert sorted(page.evaluate("window.painted"))[:2] == ["2014-04-03", then]


def test_a_span_of_days_is_chosen_and_played_in_a_loop(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-24")
    pace(page, "A span of days", "From this day")
    page.get_by_label("Go to a date").fill("2014-03-26")
    pace(page, "A span of days", "To this day")
    expect(page.locator(".kp-span")).to_be_visible()
    pace(page, "Speed", "8")
    pace(page, "Direction", "Again and again")
    page.evaluate(RECORD_DAYS)
    page.get_by_role("slider").press(" ")
    page.wait_for_timeout(1500)
    assert sorted(page.evaluate("window.painted")) == ["2014-03-24", "2014-03-25", "2014-03-26"]
    page.get_by_role("slider").press(" ")
    pace(page, "A span of days", "All days")
    expect(page.locator(".kp-span")).to_be_hidden()


def test_a_click_on_a_lane_goes_to_that_day_and_place(saved_page: str, page: Page):
    page.goto(f"{saved_page}?place=samra&date=2014-05-01")
    lane = page.locator('.kp-lane:has([data-lane="samra"]) .kp-lane-bar')
    box = lane.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] * 13.5 / 87, box["y"] + 6)
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-03")
    expect(page.locator('[data-card="samra"]')).to_be_visible()


def test_the_view_is_kept_while_days_pass(saved_page: str, page: Page):
    page.goto(f"{saved_page}?view=35.8800,35.9500,13")
    pane = page.locator(".leaflet-map-pane").first
    pane.evaluate("pane => { pane.dataset.same = 'yes'; }")
    drag(page, range(40), 87)
    page.wait_for_url("**view=35.8800,35.9500,13**")
    expect(pane).to_have_attribute("data-same", "yes")


def test_a_thumb_drags_the_playhead_on_a_phone(saved_page: str, open_page: OpenPage):
    page = open_page(size=PHONE, has_touch=True)
    page.goto(saved_page)
    knob = page.locator(".kp-flag").bounding_box()
    assert knob
    assert knob["width"] >= 30
    x, y = knob["x"] + knob["width"] / 2, knob["y"] + knob["height"] / 2
    touch = page.context.new_cdp_session(page)
    touch.send(
        "Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]}
    )
    for step in range(1, 11):
        moved = {"type": "touchMove", "touchPoints": [{"x": x + 8 * step, "y": y}]}
        touch.send("Input.dispatchTouchEvent", moved)
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    box = page.get_by_role("slider").bounding_box()
    assert box
    day = int(page.get_by_role("slider").get_attribute("aria-valuenow") or 0)
    assert abs(day - 80 * 87 / box["width"]) <= 1  # taken up where it stood, not called


def test_a_phone_opens_with_the_playhead_in_view(saved_page: str, open_page: OpenPage):
    page = open_page(size=PHONE)
    page.goto(f"{saved_page}?date=2014-06-15")
    expect(page.locator(".kp-flag")).to_be_in_viewport()


def test_reduced_motion_steps_instead_of_gliding(saved_page: str, open_page: OpenPage):
    for motion, gliding in (("no-preference", True), ("reduce", False)):
        page = open_page(reduced_motion=motion)
        page.goto(saved_page)
        page.get_by_role("slider").press(" ")
        moved = page.locator(".kp-head").evaluate(
            "head => getComputedStyle(head).transitionDuration"
        )
        assert (moved != "0s") is gliding
