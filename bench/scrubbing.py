"""Scrubbing a page as a reader does, in a real Chromium, and taking the time until it is painted.

The same hands serve every way of showing a day: keys one at a time, and a drag over 30 days.
Latency runs from the input event, by the browser's own time stamp, to the frame in which the
map shows the day (see probe.js).
"""

import os
import shutil
import time
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.figures import median

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

PROBE = Path(__file__).with_name("probe.js")
DRAG_DAYS = 30
DRAG_DAYS_A_SECOND = 27
VIEWPORT: "ViewportSize" = {"width": 1280, "height": 860}
_ASK_EVERY_MS = 10
_NAMES = ("chromium", "chromium-browser", "google-chrome")


class BenchError(Exception):
    """Nothing can be measured; the message says what is missing."""


@dataclass(slots=True)
class Scrub:
    """What scrubbing one page gave, in milliseconds."""

    steps: list[float] = field(default_factory=list)
    drag: list[float] = field(default_factory=list)
    painted: list[int] = field(default_factory=list)

    @property
    def painted_of_drag(self) -> float | None:
        """How many of a drag's days were painted, the median of all drags."""
        return median([float(count) for count in self.painted])


@contextmanager
def chromium() -> "Iterator[Browser]":
    """Open a Chromium: what ``CHROMIUM`` names, or the first one installed."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- for development only
    except ImportError:
        raise BenchError("bench drives a browser: pip install playwright") from None
    names = (os.environ.get("CHROMIUM", ""), *_NAMES)
    path = next((found for name in names if name and (found := shutil.which(name))), None)
    if path is None:
        raise BenchError("bench drives a Chromium: install one, or set CHROMIUM=/path/to/one")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def watched(context: "BrowserContext", read_day: str) -> "Page":
    """Open a page whose paints are noted; ``read_day`` is JavaScript that gives the day shown."""
    page = context.new_page()
    page.add_init_script(f"window.kasabDay = () => {{ {read_day} }};\n{PROBE.read_text('utf-8')}")
    return page


def paints(page: "Page") -> list[tuple[str, float, float]]:
    """Give the day, latency and time of each paint so far: latency from the last input before."""
    inputs: list[float] = []
    shown: list[tuple[str, float, float]] = []
    for log in _ask_frames(
        page, "window.kasabWatch?.(), window.kasabLog ?? {inputs: [], paints: []}"
    ):
        inputs += log["inputs"]
        shown += [(str(p["day"]), p["changed"], p["at"]) for p in log["paints"]]
    inputs.sort()
    found = []
    for day, changed, at in sorted(shown, key=lambda paint: paint[2]):
        before = bisect_right(inputs, changed)
        found.append((day, at - inputs[before - 1] if before else at, at))
    return found


def forget(page: "Page") -> None:
    """Begin anew: what was noted before does not count."""
    _ask_frames(page, "() => { if (window.kasabLog) kasabLog.inputs = [], kasabLog.paints = []; }")


def _ask_frames(page: "Page", script: str) -> list[Any]:
    """Run a script in every frame; one that a rerun is just taking away has nothing to tell."""
    from playwright.sync_api import Error  # noqa: PLC0415 -- for development only

    answers = []
    for frame in page.frames:
        with suppress(Error):
            answers.append(frame.evaluate(script))
    return answers


def wait_for_paint(page: "Page", after: int, limit_s: float = 20.0) -> bool:
    """Wait until more than ``after`` days have been painted."""
    until = time.monotonic() + limit_s
    while time.monotonic() < until:
        if len(paints(page)) > after:
            return True
        page.wait_for_timeout(_ASK_EVERY_MS)
    return False


def _settle(page: "Page", for_ms: float) -> None:
    """Wait, and go on asking: a frame that is made meanwhile notes nothing until it is asked."""
    until = time.monotonic() + for_ms / 1000
    while time.monotonic() < until:
        page.wait_for_timeout(_ASK_EVERY_MS)
        if len(page.frames) > 1:
            paints(page)


def step(page: "Page", count: int, key: str | None, button: str, pause_ms: float) -> list[float]:
    """Go a day on ``count`` times, by a key or a button, and give the latencies.

    The next is done when the last was painted and ``pause_ms`` have passed.
    """
    latencies: list[float] = []
    for _ in range(count):
        forget(page)
        if key:
            page.keyboard.press(key)
        else:
            page.locator(button).first.click()
        if wait_for_paint(page, 0):
            page.wait_for_timeout(pause_ms)
            latencies.append(paints(page)[-1][1])
    return latencies


def drag(page: "Page", xs: Sequence[float], y: float, settle_ms: float) -> list[float]:
    """Drag over one point a day, as fast as a hand does; give the latency of each day painted.

    The first point is pressed, and is not one of the days dragged over.
    """
    page.mouse.move(xs[0], y)
    page.mouse.down()
    page.wait_for_timeout(settle_ms)
    forget(page)
    start = time.perf_counter()
    for number, x in enumerate(xs[1:]):
        time.sleep(max(0.0, start + number / DRAG_DAYS_A_SECOND - time.perf_counter()))
        page.mouse.move(x, y)
    page.mouse.up()
    _settle(page, settle_ms)
    latest: dict[str, float] = {}
    for day, latency, _ in paints(page):
        latest[day] = latency
    return list(latest.values())


def across(left: float, width: float, first: int, days: int, inset: float = 0.0) -> list[float]:
    """Give the points of a drag over a slider: a day to begin on and the 30 after it.

    Parameters
    ----------
    left, width : float
        The slider's box, in pixels.
    first, days : int
        The day pressed, and how many days the slider is long.
    inset : float
        How far from the slider's ends its first and last day are, in pixels; 0 where each day
        has its own stretch.
    """
    numbers = range(first, first + DRAG_DAYS + 1)
    shares = [n / (days - 1) if inset else (n + 0.5) / days for n in numbers]
    return [left + inset + share * (width - 2 * inset) for share in shares]
