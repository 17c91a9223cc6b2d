"""``kasab-map export site`` behind nginx: fast, strict, readable without scripts, kept offline."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from kasab_map.dataset.sources import as_source
from kasab_map.export.asked import Asked
from kasab_map.export.kinds import export
from kasab_map.shipped import shipped
from kasab_map.theatre import open_theatre
from tests.browser.conftest import watch
from tests.browser.nginx import nginx
from tests.browser.waiting import until

PLAYER = "[data-player]"
SOURCES = ".kp-card a[href^='http']"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "public"
    asked = Asked(theatre=open_theatre(), files=as_source(shipped("geodata")))
    export("site", folder, asked)
    return folder


@pytest.fixture
def served(site: Path, tmp_path: Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    with nginx(site, tmp_path) as found:
        yield found


def test_the_first_map_needs_no_record_and_the_second_no_network(
    served: tuple[str, "subprocess.Popen[bytes]"], browser: Browser, tmp_path: Path
):
    address, server = served
    context = browser.new_context()  # not watched: without a network requests fail, and say so
    try:
        page = context.new_page()
        _first_map(page, address)
        log = (tmp_path / "access.log").read_text(encoding="utf-8")
        answers = {line.split('"')[2].split()[0] for line in log.splitlines()}
        assert answers <= {"200", "304"}, log
        server.terminate()  # the network is gone, whoever asks
        server.wait()
        _without_a_network(page, address)
    finally:
        context.close()


def _first_map(page: Page, address: str) -> None:
    asked: list[str] = []
    wrong: list[str] = []
    held: list[Route] = []
    watch(page, wrong)
    page.on("request", lambda request: asked.append(request.url))

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/data/record.*", hold)
    page.goto(f"{address}/?date=2014-04-03&place=kasab")
    player = page.locator(PLAYER)
    expect(player).to_have_attribute("data-date", "2014-04-03")
    marker = page.locator('[data-place="kasab"]').first
    expect(marker).to_have_attribute("data-status", "opposition")
    page.get_by_role("slider").first.press("ArrowRight")
    expect(player).to_have_attribute("data-date", "2014-04-04")
    ledger = page.locator(SOURCES)
    assert ledger.count() == 0
    held[0].continue_()
    expect(ledger.first).to_be_attached()
    expect(player).to_have_attribute("data-date", "2014-04-04")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "slider"
    assert page.locator(".kp-ground image").count() == 1

    until(
        page, "navigator.serviceWorker.ready.then((found) => found.active?.state === 'activated')"
    )
    assert not [url for url in asked if not url.startswith((address, "data:", "blob:"))]
    assert not wrong, wrong


def _without_a_network(page: Page, address: str) -> None:
    player = page.locator(PLAYER)
    ledger = page.locator(SOURCES)
    page.goto(f"{address}/?date=2014-06-14&place=samra")
    expect(player).to_have_attribute("data-date", "2014-06-14")
    expect(ledger.first).to_be_attached()
    page.goto(f"{address}/places/kasab.html")  # never read: the map tells it
    expect(player).to_have_attribute("data-date", "2014-03-21")
    assert "place=kasab" in page.url


def test_without_scripts_a_day_leads_to_a_place_and_to_what_was_said(
    served: tuple[str, "subprocess.Popen[bytes]"], browser: Browser
):
    address, _ = served
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(address)
        page.get_by_role("link", name="Days").click()
        page.get_by_role("link", name="2014-03-24").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("2014-03-24")
        page.get_by_role("link", name="Kasab", exact=True).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Kasab")
        expect(page.locator("article").first).to_contain_text("KessabLinks")
        size = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert size[0] <= size[1]
        expect(page.locator("body")).to_have_css("background-color", "rgb(251, 250, 246)")
        page.emulate_media(color_scheme="dark")
        expect(page.locator("body")).to_have_css("background-color", "rgb(21, 25, 27)")
    finally:
        context.close()


def test_it_is_served_compressed_cached_and_under_its_policy(
    served: tuple[str, "subprocess.Popen[bytes]"], site: Path
):
    address, _ = served

    def head(name: str) -> tuple[int, dict[str, str]]:
        asked = Request(f"{address}/{name}", headers={"Accept-Encoding": "gzip"})
        with urlopen(asked, timeout=10) as answer:
            return answer.status, {key.lower(): value for key, value in answer.headers.items()}

    manifest = json.loads((site / "manifest.json").read_text(encoding="utf-8"))
    player = next(name for name in manifest["files"] if name.startswith("assets/player."))
    for name, cached in {"": "no-cache", player: "public, max-age=31536000, immutable"}.items():
        status, headers = head(name)
        assert status == 200
        assert headers["content-encoding"] == "gzip"
        assert headers["cache-control"] == cached
        assert headers["x-content-type-options"] == "nosniff"
        rules = headers["content-security-policy"].split("; ")
        assert {"default-src 'none'", "script-src 'self'", "style-src 'self'"} <= set(rules)
        assert "unsafe" not in headers["content-security-policy"]
    assert head("app.webmanifest")[1]["content-type"] == "application/manifest+json"
