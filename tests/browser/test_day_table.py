"""The day as a table: every place, under every lens, in the saved file as in the app."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kasab_map import control_on, read_dataset
from tests.browser.boxes import ALL_SIZES, scrolls

DAY = "2014-04-03"


@pytest.fixture(params=ALL_SIZES, ids=str)
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Each size on which it must be whole."""
    return request.param


def test_the_day_as_a_table_opens_from_the_words(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date={DAY}")
    page.get_by_role("button", name="This day as a table").click()
    dialog = page.get_by_role("dialog", name="The day as a table")
    expect(dialog).to_be_in_viewport(ratio=1)
    rows = dialog.locator("tbody tr")
    dataset = read_dataset()
    assert rows.count() == len(dataset.places)
    told = rows.evaluate_all("all => all.map((r) => [r.dataset.row, r.dataset.status])")
    now = control_on(dataset, dataset.first_day.replace(month=4, day=3))
    assert dict(told) == {place: row.status for place, row in now.items()}
    kasab = dialog.get_by_role("row", name="Kasab 2014-03-24")
    expect(kasab.get_by_role("cell")).to_have_count(4 + 6)
    assert not scrolls(page)
    with page.expect_download() as given:
        dialog.get_by_role("button", name="Download as CSV").click()
    assert given.value.suggested_filename == f"{DAY}.csv"
    text = Path(given.value.path()).read_text(encoding="utf-8")
    assert len(list(csv.reader(io.StringIO(text)))) == 1 + len(dataset.places)
    kasab.get_by_role("button").click()
    expect(dialog).to_be_hidden()
    expect(page.locator("[data-card=kasab]")).to_be_visible()
