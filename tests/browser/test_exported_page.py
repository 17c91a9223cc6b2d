"""``kasab-map export html``: the page opens on the view asked, from disk, and asks for nothing."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from kasab_map.dataset.sources import as_source
from kasab_map.export.asked import Asked
from kasab_map.export.kinds import export
from kasab_map.shipped import shipped
from kasab_map.theatre import open_theatre
from tests.browser.conftest import OpenPage


@pytest.fixture(scope="module")
def exported_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("exported") / "kasab.html"
    asked = Asked(
        theatre=open_theatre(),
        files=as_source(shipped("geodata")),
        day=date(2014, 4, 3),
        place="observatory-45",
        lens="as-reported",
    )
    export("html", target, asked)
    return target


def test_it_plays_from_disk_and_asks_for_nothing(exported_page: Path, open_page: OpenPage) -> None:
    page = open_page(offline=True)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(exported_page.as_uri())
    player = page.locator("[data-player]")
    expect(player).to_have_attribute("data-date", "2014-04-03")
    expect(player).to_have_attribute("data-lens", "as-reported")
    page.get_by_role("slider").first.press("ArrowRight")
    expect(player).to_have_attribute("data-date", "2014-04-04")
    own = [url for url in requests if url.startswith("file:")]
    assert own == [exported_page.as_uri()]
    assert not [url for url in requests if not url.startswith(("file:", "data:", "blob:"))]
