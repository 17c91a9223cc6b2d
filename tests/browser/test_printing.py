"""A printed page: map, date, lens, who says so and credits, on two pages at most."""

from pathlib import Path

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


def test_the_app_prints_as_the_saved_page_does(app: str, page: Page, tmp_path: Path):
    page.goto(f"{app}/?{DAY}&place=kasab")
    expect(page.locator("[data-player]")).to_have_attribute("data-date", "2014-04-03")
    sheets = printed(page, tmp_path / "app.pdf")
    assert len(sheets) <= 2
    whole = "\n".join(sheets)
    for words in (*SAID, "Who held Kasab?", "EA WorldView"):
        assert words in whole, words
