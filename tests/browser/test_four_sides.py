"""A theatre of four sides plays as one of two does: every day painted, every side in the legend."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kasab_map.dataset import check, read_dataset
from kasab_map.player.document import document_of
from kasab_map.player.plugin import standalone
from tests.browser.painted import shown
from tests.four_sides import SIDES, four_sides

NAMES = ["Crown", "Guild", "League", "Free Towns"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return four_sides(tmp_path_factory.mktemp("theatre") / "four").folder


def test_it_is_read_and_checked(folder: Path) -> None:
    assert check(folder) == []
    assert list(read_dataset(folder).sides) == [side["id"] for side in SIDES]


@pytest.mark.parametrize("lens", ["editors", "league-side", "against-interest"])
def test_every_day_is_painted_as_the_document_has_it(page: Page, folder: Path, lens: str) -> None:
    document = document_of(folder)
    saved = folder.parent / "four.html"
    saved.write_text(standalone(folder, lens=lens), encoding="utf-8")
    page.goto(saved.as_uri())
    page.get_by_role("slider").focus()
    first = date.fromisoformat(document["first"])
    for day in range(document["days"]):
        today = str(first + timedelta(days=day))
        expect(page.locator("[data-player]")).to_have_attribute("data-date", today)
        marks = page.locator("[data-place][data-status]")
        painted = marks.evaluate_all(
            "marks => Object.fromEntries(marks.map((mark) => "
            "[mark.dataset.place, [mark.dataset.status, mark.dataset.disputed === 'true']]))"
        )
        assert painted == shown(document, day, lens), f"day {day}"
        page.keyboard.press("ArrowRight")


def test_the_legend_names_every_side_by_its_own_sign(page: Page, folder: Path) -> None:
    saved = folder.parent / "legend.html"
    saved.write_text(standalone(folder), encoding="utf-8")
    page.goto(saved.as_uri())
    entries = page.locator(".kp-legend [data-look]")
    expect(entries).to_have_count(len(NAMES) + 3)
    assert entries.all_inner_texts()[:4] == NAMES
    inks = [side["ink"] for side in document_of(folder)["sides"]]
    signs = page.locator(".kp-legend [data-look] .kp-shape")
    fill = "sign => getComputedStyle(sign).fill"
    wanted = [f"rgb({', '.join(str(part) for part in bytes.fromhex(ink[1:]))})" for ink in inks]
    assert [signs.nth(n).evaluate(fill) for n in range(4)] == wanted
    assert len(set(inks)) == 4


def test_a_third_side_wears_its_mark_over_its_ground(page: Page, folder: Path) -> None:
    saved = folder.parent / "marks.html"
    saved.write_text(standalone(folder), encoding="utf-8")
    page.goto(saved.as_uri())
    sheet = page.locator("canvas.kp-marks")
    expect(sheet).to_have_count(1)
    inked = """sheet => sheet.getContext("2d").getImageData(0, 0, sheet.width, sheet.height).data
      .some((part, n) => n % 4 === 3 && part > 0)"""
    days = document_of(folder)["days"]
    seen = False
    for _ in range(days):
        seen = seen or sheet.evaluate(inked)
        page.get_by_role("slider").press("ArrowRight")
    assert seen
