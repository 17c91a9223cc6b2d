"""Take it with you: the view as words and rows in any page, every kind of file in the app."""

import csv
import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, expect

from kasab_map.dataset.sources import as_source
from kasab_map.export.asked import Asked
from kasab_map.export.caption import caption, in_words
from kasab_map.export.citing import citation, view_of
from kasab_map.export.kinds import export
from kasab_map.shipped import shipped
from kasab_map.theatre import open_theatre
from tests.browser.conftest import OpenPage

PLAYER = "[data-player]"
VIEWS = (
    ("2014-04-03", "editors"),
    ("2014-03-23", "as-reported"),
    ("2014-06-15", "opposition-side"),
)


def test_a_saved_page_gives_the_view_in_the_words_and_rows_of_the_program(
    saved_page: str, page: Page, tmp_path: Path
):
    asked = Asked(theatre=open_theatre(), files=as_source(shipped("geodata")))
    for day, lens in VIEWS:
        page.goto(f"{saved_page}?date={day}&lens={lens}")
        page.get_by_role("button", name="Share").click()
        expect(page.get_by_text("nobody else can open its link")).to_be_visible()
        own = replace(asked, lens=lens, day=date.fromisoformat(day))
        for name, text in {
            "Caption": caption(own),
            "Citation": f"{citation(own)} {view_of(own)}",
        }.items():
            assert page.get_by_role("textbox", name=name).input_value() == text
        told = page.get_by_role("textbox", name="Alternative text").input_value()
        assert set(re.split(r"[.,:] ?", told)) == set(re.split(r"[.,:] ?", in_words(own)))
        with page.expect_download() as download:
            page.get_by_role("button", name="This day as CSV").click()
        assert download.value.suggested_filename == f"kasab-2014-{day}-{lens}.csv"
        file = tmp_path / "all.csv"
        export("csv", file, own)
        expected = [row for row in rows(file) if row["date"] == day]
        assert sorted(map(str, rows(download.value.path()))) == sorted(map(str, expected))


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


def test_in_somebodys_page_it_is_map_headline_and_time(saved_page: str, open_page: OpenPage):
    page = open_page(size=(600, 420))
    page.goto(f"{saved_page}?embed=1&date=2014-04-03&lens=as-reported&edition=1.0.0")
    player = page.locator(PLAYER)
    expect(player).to_have_attribute("data-date", "2014-04-03")
    expect(player).to_have_attribute("data-lens", "as-reported")
    expect(page.get_by_text("made with edition 1.0.0 of the data")).to_be_visible()
    page.get_by_role("button", name="Close").first.click()
    expect(page.locator(".kp-headline")).to_be_visible()
    expect(page.get_by_text("According to what was known that day")).to_be_visible()
    for gone in (".kp-header", ".kp-sheet", ".kp-legend", ".kp-controls"):
        expect(page.locator(gone)).to_be_hidden()
    box = page.locator(".leaflet-container").bounding_box()
    assert box
    assert box["height"] > 220
    seen = page.locator('[data-place="kasab"]').first.bounding_box()
    assert seen
    assert box["y"] < seen["y"] < box["y"] + box["height"]
    page.get_by_role("slider").first.press("ArrowRight")
    expect(player).to_have_attribute("data-date", "2014-04-04")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_app_makes_every_kind_and_leaves_nothing_when_it_is_stopped(app: str, page: Page):
    page.goto(f"{app}/?date=2014-04-03&lens=as-reported")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-03")
    page.get_by_role("button", name="Share").click()
    expect(page.get_by_text("opens on this machine only")).to_be_visible()
    page.get_by_role("button", name="All files").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("the map and pages as a folder").click()
    expect(dialog.get_by_text("About 3.8 MB")).to_be_visible()
    dialog.get_by_role("button", name="Make the file").click()
    dialog.get_by_role("button", name="Cancel").click()
    expect(dialog.get_by_role("button", name="Make the file")).to_be_visible()
    dialog.get_by_text("a citation for LaTeX").click()
    expect(dialog.get_by_text("About 1 KB")).to_be_visible()
    dialog.get_by_role("button", name="Make the file").click()
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Save it").click()
    assert download.value.suggested_filename == "kasab-2014-2014-04-03-as-reported-bibtex.bib"
    text = download.value.path().read_text(encoding="utf-8")
    assert "what was known that day" in text
    expect(dialog.get_by_text("@misc").first).to_be_visible()
