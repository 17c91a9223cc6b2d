"""A theatre hostile in every value that the check lets be: drawn, readable, and nothing ran."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kasab_map.player.plugin import standalone
from kasab_map.serving import THEATRE_VARIABLE
from kasab_map.shipped import shipped
from tests.browser.server import serving
from tests.theatre.conftest import hostile_theatre
from tests.theatre.spoiling import HOSTILE, SUM

PLAYER = "[data-player]"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_theatre(tmp_path_factory)


@pytest.fixture(scope="module")
def addresses(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """One file, and the app."""
    home = tmp_path_factory.mktemp("page")
    file = home / "page.html"
    file.write_text(standalone(folder), encoding="utf-8")
    theatre = {THEATRE_VARIABLE: str(folder)}
    with serving(shipped("app.py"), home / "log.txt", **theatre) as address:
        yield {"one file": file.as_uri(), "the app": address}


@pytest.mark.parametrize("shell", ["one file", "the app"])
def test_it_is_shown_as_text_and_nothing_of_it_runs(
    addresses: dict[str, str], shell: str, page: Page
):
    page.goto(addresses[shell])
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-03-21")
    expect(page.locator(PLAYER)).to_have_attribute("data-whole", "")
    expect(page.locator("h1").first).to_have_text(HOSTILE)
    expect(page.locator(".leaflet-control-attribution summary")).to_have_text(HOSTILE)
    expect(page.locator("[data-ground=border] path:not(.kp-casing)")).to_have_count(1)
    expect(page.locator("[data-ground=relief] image")).to_have_count(1)
    for button in ("Compare", "Changes", "Share"):
        pressed = page.locator(PLAYER).get_by_role("button", name=button, include_hidden=True)
        pressed.first.dispatch_event("click")
        page.keyboard.press("Escape")
    assert SUM not in page.content()
    assert page.evaluate("window.hurt") is None
    assert page.locator("img[src=x]").count() == 0
