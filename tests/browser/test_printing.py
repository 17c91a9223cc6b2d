"""A printed page: map, date, lens, who says so and credits, on two pages at most."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import DESKTOP, PHONE, OpenPage

DAY = "date=2014-04-03"
SAID = ("Thursday 3 April 2014", "according to the editors’ reading", "OpenStreetMap", "Edition")


def printed(page: Page, path: Path) -> list[str]:
    """Print a page on A4, as a reader would, and give the text of each sheet."""
    page.pdf(path=path, format="A4", print_background=True)
    return [sheet.extract_text() for sheet in PdfReader(path).pages]


def pictures(path: Path) -> int:
    """Count the pictures of the first sheet, however deep they lie."""

    def within(resources: Any) -> int:
        lying = [one.get_object() for one in resources.get("/XObject", {}).values()]
        own = sum(one["/Subtype"] == "/Image" for one in lying)
        return own + sum(within(one["/Resources"]) for one in lying if "/Resources" in one)

    return within(PdfReader(path).pages[0]["/Resources"])


@pytest.mark.parametrize(
    ("size", "asked", "told"),
    [
        (DESKTOP, DAY, ("Kasab: opposition", "Samra: opposition", "EA WorldView")),
        (DESKTOP, f"{DAY}&place=observatory-45", ("Contested and disputed", "SANA", "Masar Press")),
        (PHONE, f"{DAY}&place=kasab", ("Opposition since 24 March", "Syrian National Coalition")),
    ],
)
def test_the_saved_page_prints_the_answer_and_who_says_so(
    saved_page: str, page: Page, tmp_path: Path, asked: str, told: tuple[str, ...]
):
    page.goto(f"{saved_page}?{asked}")
    expect(page.locator("[data-player]")).to_have_attribute("data-date", "2014-04-03")
    before = page.locator(".kp-map").first.bounding_box()
    sheets = printed(page, tmp_path / "page.pdf")
    assert len(sheets) <= 2
    whole = "\n".join(sheets)
    for words in (*SAID, *told):
        assert words in whole, words
    for pressed in ("Play", "Share", "Find a place", "Previous"):
        assert pressed not in whole
    assert page.locator(".kp-map").first.bounding_box() == before


def test_a_page_read_by_night_prints_by_day(saved_page: str, open_page: OpenPage, tmp_path: Path):
    page = open_page(color_scheme="dark")
    page.goto(f"{saved_page}?{DAY}&place=observatory-45")
    expect(page.locator("[data-theme=dark]")).to_have_attribute("data-date", "2014-04-03")
    whole = "\n".join(printed(page, tmp_path / "page.pdf"))
    for words in (*SAID, "Contested and disputed", "SANA"):
        assert words in whole, words
    # What is made anew for paper is whole at once: its names have found their places.
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    corner = "one => one.style.transform === ''"
    assert not page.locator(".kp-country-name").first.evaluate(corner)
    assert not page.locator('[data-place="kasab"] .kp-label').first.evaluate(corner)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("[data-player]")).to_have_attribute("data-theme", "dark")
    # Relief, areas and the stripes of each contested place are pictures, by night as by day. What a
    # printer draws anew instead cuts a hole into what lies under it.
    page.emulate_media(color_scheme="light")
    expect(page.locator("[data-theme=dark]")).to_have_count(0)
    printed(page, tmp_path / "day.pdf")
    by_night, by_day = (pictures(tmp_path / name) for name in ("page.pdf", "day.pdf"))
    assert by_night == by_day >= 4


def test_the_app_prints_as_the_saved_page_does(app: str, page: Page, tmp_path: Path):
    page.goto(f"{app}/?{DAY}&place=kasab")
    expect(page.locator("[data-player]")).to_have_attribute("data-date", "2014-04-03")
    sheets = printed(page, tmp_path / "app.pdf")
    assert len(sheets) <= 2
    whole = "\n".join(sheets)
    for words in (*SAID, "Who held Kasab?", "EA WorldView"):
        assert words in whole, words
