"""The slider dragged across all 87 days of the real record: each day as the command line has it."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from typer.testing import CliRunner

from kasab_map import read_dataset
from kasab_map.cli import app as command_line
from kasab_map.cli.options import read

DAYS = read_dataset().days
PAINTED = """() => {
    const told = () => ({
        day: document.querySelector('[data-player]').dataset.date,
        slider: document.querySelector('[role=slider]').getAttribute('aria-valuetext'),
        places: Object.fromEntries([...document.querySelectorAll('[data-place][data-status]')].map(
            ({dataset: of}) => [of.place, [of.status, of.disputed === 'true']])),
    });
    return new Promise((tell) => {
        requestAnimationFrame(() => requestAnimationFrame(() => tell(told())));
    });
}"""
"""What stands there once it has been painted."""


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command ask for 87 days and read the theatre but once."""
    monkeypatch.setattr("kasab_map.cli.state.read", cache(read))


def state(day: str, lens: str) -> dict[str, Any]:
    """Give what ``kasab-map state`` prints of a day."""
    asked = ["state", "--date", day, "--lens", lens, "--format", "json"]
    return json.loads(CliRunner().invoke(command_line, asked).stdout)["places"]


def dragged(slider: Locator, page: Page) -> Iterator[dict[str, Any]]:
    """Drag the knob over every day, the button held, and give what each has painted."""
    box = slider.bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    day_width = box["width"] / len(DAYS)
    page.mouse.move(box["x"] + day_width / 2, middle)
    page.mouse.down()
    for number in range(len(DAYS)):
        page.mouse.move(box["x"] + day_width * (number + 0.5), middle)
        yield page.evaluate(PAINTED)
    page.mouse.up()


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize("lens", ["editors", "as-reported"])
def test_every_day_of_a_drag_is_painted_as_state_prints_it(app: str, page: Page, lens: str):
    page.goto(f"{app}/?lens={lens}")
    expect(page.locator("[data-player]")).to_have_attribute("data-lens", lens)
    slider = page.get_by_role("slider")
    located = {place.id for place in read_dataset().places.values() if place.located}
    painted = list(dragged(slider, page))
    assert [each["day"] for each in painted] == [day.isoformat() for day in DAYS]
    for each in painted:
        told = state(each["day"], lens)
        expected = {p: [told[p]["status"], told[p]["disputed"]] for p in located}
        assert each["places"] == expected, each["day"]
        assert each["slider"].endswith("2014")
    page.wait_for_url("**date=2014-06-15**")


def test_the_address_opened_anew_shows_the_same(app: str, page: Page):
    page.goto(f"{app}/?date=2014-03-25&place=samra&lens=as-reported")
    player = page.locator("[data-player]")
    expect(player).to_have_attribute("data-date", "2014-03-25")
    samra = page.locator("[data-place=samra][data-status]")
    expect(samra).to_have_attribute("data-disputed", "true")
    page.keyboard.press("Tab")
    page.get_by_role("slider").press("ArrowRight")
    page.wait_for_url("**date=2014-03-26**")
    before = page.evaluate(PAINTED)
    page.goto(page.url)
    expect(player).to_have_attribute("data-date", "2014-03-26")
    expect(player).to_have_attribute("data-lens", "as-reported")
    assert page.evaluate(PAINTED) == before


@pytest.mark.parametrize(
    ("wrong", "told"),
    [("date=2014-02-30", "2014-02-30"), ("place=atlantis", "atlantis"), ("lens=rosy", "rosy")],
)
def test_a_wrong_address_falls_back_and_says_so(app: str, page: Page, wrong: str, told: str):
    page.goto(f"{app}/?{wrong}")
    expect(page.locator("[data-player]")).to_have_attribute("data-date", "2014-03-21")
    expect(page.get_by_text(told).first).to_be_visible()


def test_the_record_and_about_pages_open_and_ask_nothing_outside(app: str, page: Page):
    page.goto(app)
    page.get_by_role("link", name="Record", exact=True).click()
    expect(page.get_by_role("heading", name="The record")).to_be_visible()
    expect(page.get_by_role("radio", name="Claims")).to_be_visible()
    page.get_by_role("link", name="About").click()
    expect(page.get_by_role("heading", name="About this map")).to_be_visible()
    expect(page.get_by_role("heading", name="How to cite")).to_be_attached()
