"""The speaker's window stays in step with the projector's: a page on disk, keys, mouse, reloads."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

STEP = ".kp-story-day .kp-soft"


def at(page: Page, title: str):
    expect(page.locator(".kp-story-title")).to_have_text(title)


def test_two_windows_of_one_file_tell_one_story(saved_page: str, open_page: OpenPage):
    projector = open_page(size=(1280, 720), offline=True, reduced_motion="reduce")
    projector.goto(f"{saved_page}?story=observatory-45,3")
    projector.keyboard.press("p")
    with projector.expect_popup() as opened:
        projector.keyboard.press("s")
    speaker = opened.value
    here = speaker.locator(".kp-speaker-here h2")
    expect(here).to_have_text("One hill, four answers")
    expect(speaker.locator(".kp-speaker-notes")).to_contain_text("Seven documents")
    expect(speaker.locator(".kp-speaker-next strong")).to_have_text("A colonel dies")
    expect(speaker.locator(".kp-speaker-time")).to_contain_text("until minute 18 of 45")
    assert projector.locator(".kp-speaker").count() == 0

    speaker.keyboard.press("PageDown")
    at(projector, "A colonel dies")
    projector.keyboard.press("PageDown")
    expect(here).to_have_text("Regained, says a newspaper")
    box = speaker.locator(".kp-map").bounding_box()
    assert box
    speaker.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=3)
    expect(projector.locator(".kp-pointer")).to_be_visible()
    speaker.mouse.move(10, 700)
    expect(projector.locator(".kp-pointer")).to_be_hidden()
    speaker.get_by_role("button", name="Dark screen").click()
    expect(projector.locator(".kp-blank")).to_be_visible()

    projector.reload()
    expect(projector.locator("[data-presenting]")).to_be_visible()
    expect(projector.locator(".kp-blank")).to_be_visible()
    speaker.get_by_role("button", name="Show the screen").click()
    expect(projector.locator(".kp-blank")).to_be_hidden()
    speaker.keyboard.press("PageDown")
    at(projector, "The thirty-first of March")
    speaker.reload()
    expect(here).to_have_text("The thirty-first of March")
    speaker.get_by_role("button", name="Back").click()
    at(projector, "Regained, says a newspaper")
