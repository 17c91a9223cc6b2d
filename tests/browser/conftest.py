"""A real Chromium, the app and a saved page; a page that errs or asks outside fails its test."""

from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from kasab_map.player.plugin import standalone
from kasab_map.shipped import shipped
from tests.browser.chromium import ARGUMENTS, chromium
from tests.browser.server import serving
from tests.once import made_once

HERE = Path(__file__).parent
LOCAL = ("http://127.0.0.1:", "ws://127.0.0.1:", "file:", "data:", "blob:", "about:")
DESKTOP, PHONE = (1280, 860), (390, 844)
SIZES = (DESKTOP, PHONE)

# The app's first run reads the data and divides the land, on a busy machine in some seconds.
PATIENCE_MS = 30_000
expect.set_options(timeout=PATIENCE_MS)

OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that none is forgotten."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("browser")


class Shared:
    """One Chromium, handed from module to module."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._browser: Browser | None = None

    def browser(self) -> Browser:
        """Give it, started where it is not running."""
        if self._browser is None or not self._browser.is_connected():
            self.close()
            playwright = self._open.enter_context(sync_playwright())
            self._browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
            self._open.callback(self._browser.close)
        return self._browser

    def close(self) -> None:
        """End it, and Playwright's event loop, which stands in the way of other tests' own."""
        self._browser = None
        self._open.close()


SHARED = Shared()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(nextitem: pytest.Item | None) -> Generator[None, None, None]:
    """Leave no browser to the tests of other folders."""
    try:
        return (yield)
    finally:
        if nextitem is None or not nextitem.path.is_relative_to(HERE):
            SHARED.close()


@pytest.fixture(scope="module")
def browser() -> Browser:
    """Chromium, headless."""
    return SHARED.browser()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Open watched pages: ``open_page(size=PHONE, offline=True)``."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def opened(size: tuple[int, int] = DESKTOP, **options: Any) -> Page:
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=viewport, **options)
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        watch(page, wrong)
        when_whole(page)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not wrong, "\n".join(wrong)


@pytest.fixture
def size() -> tuple[int, int]:
    """A desk's, where a test or a module does not say otherwise."""
    return DESKTOP


@pytest.fixture
def page(open_page: OpenPage, size: tuple[int, int]) -> Page:
    """A watched page."""
    return open_page(size=size)


def when_whole(page: Page) -> None:
    """Have a page that is opened at once read only when the player has made all of itself."""

    def waiting(go: Callable[..., Any]) -> Callable[..., Any]:
        def gone(*args: Any, **options: Any) -> Any:
            answer = go(*args, **options)
            expect(page.locator("[data-player]:not([data-whole])")).to_have_count(0)
            return answer

        return gone

    page.goto = waiting(page.goto)
    page.reload = waiting(page.reload)


def settle(page: Page) -> None:
    """Wait until the app's run has ended: before that, a page may show what the run before drew."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")


def watch(page: Page, wrong: list[str]) -> None:
    """Write down every error of a page and every request that leaves this machine."""

    def asked(url: str) -> None:
        if not url.startswith(LOCAL):
            wrong.append(f"asked outside: {url[:200]}")

    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("console", lambda m: wrong.append(f"console: {m.text}") if m.type == "error" else None)
    page.on("request", lambda request: asked(request.url))
    page.on("websocket", lambda socket: asked(socket.url))


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app, serving the shipped theatre."""
    log = tmp_path_factory.mktemp("app") / "streamlit.log"
    with serving(shipped("app.py"), log) as address:
        yield address


@pytest.fixture(scope="session")
def saved_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address, on disk, of the shipped theatre saved as one file."""
    return made_once(tmp_path_factory, "kasab.html", _saved).as_uri()


def _saved(file: Path) -> None:
    file.write_text(standalone(), encoding="utf-8")
