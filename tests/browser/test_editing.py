"""A correction from start to finish: edit, see what it changes, save, and the map shows it."""

import contextlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, expect

from bench.local import address_of, free_port
from kasab_map.dataset import check
from kasab_map.shipped import shipped
from tests.browser.conftest import OpenPage, settle

COMMAND = Path(sys.executable).parent / "kasab-map"
MARKER = '[data-place="{}"][data-status]'


@contextlib.contextmanager
def edited(folder: Path) -> Iterator[str]:
    """Run ``kasab-map edit`` on a folder until it has said where the app is."""
    port = free_port()
    command = [str(COMMAND), "edit", str(folder), "--no-browser", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            assert "is open at" in running.stdout.readline()
            yield address_of(port)
        finally:
            running.terminate()


def write(page: Page, columns: int, text: str) -> None:
    """Write into the cell so many columns right of the first, in the only row that is shown."""
    settle(page)  # it draws its table anew at the end of a run
    grid = page.get_by_test_id("stDataFrame").first
    expect(grid.get_by_test_id("glide-cell-1-0")).to_be_attached()
    box = grid.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 90, box["y"] + 52)
    for column in range(1, columns + 2):
        # The table says which cell is chosen, a moment after the key.
        chosen = grid.get_by_test_id(f"glide-cell-{column}-0")
        expect(chosen).to_have_attribute("aria-selected", "true")
        if column <= columns:
            page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    cell = page.locator("#portal").get_by_role("textbox")
    cell.fill(text)
    cell.press("Enter")


def test_a_correction_from_start_to_finish(tmp_path: Path, open_page: OpenPage):
    folder = shutil.copytree(shipped("geodata"), tmp_path / "theatre")
    before = (folder / "control_changes.csv").read_text("utf-8")
    row = next(line for line in before.splitlines() if line.startswith("samra-2014-03-25,"))
    assert ",2014-03-25," in row
    with edited(folder) as address:
        page = open_page()
        page.goto(f"{address}/?date=2014-03-25")
        expect(page.locator("[data-player]")).to_have_attribute("data-date", "2014-03-25")
        samra = page.locator(MARKER.format("samra")).first
        status = samra.get_attribute("data-status")
        page.get_by_role("link", name="Edit").click()
        page.get_by_text("Control changes").first.click()
        page.get_by_label("Find").fill("samra-2014-03-25")
        page.get_by_label("Find").press("Enter")
        expect(page.get_by_text("1 row", exact=True)).to_be_visible()

        write(page, 2, "2014-03-32")
        expect(page.get_by_text("1 problem: mend it to save.")).to_be_visible()
        page.get_by_role("button", name="Put “2014-03-25”").click()
        expect(page.get_by_text("Nothing is edited.")).to_be_visible()

        write(page, 2, "2014-03-26")
        expect(page.get_by_text(re.compile("1 edit: 1 place-day changes"))).to_be_visible()
        settle(page)
        page.get_by_role("button", name="Save").click()
        page.get_by_label("Why, in a sentence").fill("The paper says the 26th.")
        page.get_by_label("Why, in a sentence").press("Enter")
        page.get_by_role("button", name="Save all tables").click()
        expect(page.get_by_text("Saved: control_changes.csv, CHANGELOG.md.")).to_be_visible()

        page.goto(f"{address}/?date=2014-03-25")
        expect(page.locator("[data-player]")).to_have_attribute("data-date", "2014-03-25")
        expect(samra).not_to_have_attribute("data-status", str(status))
        page.context.close()  # before its server ends
    after = (folder / "control_changes.csv").read_text("utf-8")
    assert after == before.replace(row, row.replace(",2014-03-25,", ",2014-03-26,"))
    assert "- The paper says the 26th. (control_changes" in (folder / "CHANGELOG.md").read_text()
    assert check(folder) == []
