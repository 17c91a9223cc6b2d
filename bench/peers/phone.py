"""Open and step the saved file on a slow phone, beside the floor; see docs/performance.md.

The processor is slowed four times and the screen is 390x844. Needs Chromium and a quiet machine;
``--rounds 1`` is a first look.
"""

import argparse
import gzip
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize

from bench import machine
from bench.figures import markdown, median, number, p98
from bench.peers import ways
from bench.scrubbing import chromium, paints, step, wait_for_paint, watched
from kasab_map.player.plugin import standalone

SLOWED = 4
PHONE: ViewportSize = {"width": 390, "height": 844}
STEPS = 40
DAYS = 87
_SETTLE_MS = 3000.0
_PAUSE_MS = 200.0

# What a task takes beyond 50 ms keeps a finger waiting: the usual measure of a blocked thread.
_BLOCKED = """() => new Promise((tell) => {
  let blocked = 0;
  const watch = new PerformanceObserver((tasks) => {
    for (const {duration} of tasks.getEntries()) blocked += Math.max(0, duration - 50);
  });
  watch.observe({type: "longtask", buffered: true});
  setTimeout(() => tell(blocked), 100);
})"""


@dataclass(slots=True)
class Phone:
    """What one page took, in milliseconds."""

    opened: list[float] = field(default_factory=list)
    blocked: list[float] = field(default_factory=list)
    steps: list[float] = field(default_factory=list)


def main() -> None:
    """Print the table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds: int = parser.parse_args().rounds
    page = standalone().encode()
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        (folder / "ours.html").write_bytes(page)
        floor, ours, *_ = ways.in_browser(folder, DAYS)
        results = {floor.name: Phone(), ours.name: Phone()}
        print(f"{machine.describe()}; Chromium {browser.version}\n", flush=True)
        for turn in range(rounds):
            busy = machine.wait_for_calm()
            for way in (floor, ours):
                _measure(browser, way, results[way.name])
            print(f"Round {turn + 1}: others use {busy:.0%}.", flush=True)
    print("\n" + _table(results))
    small = len(gzip.compress(page, mtime=0))
    print(f"\nThe saved file: {number(len(page), 0)} bytes, {number(small, 0)} gzipped.")


def _measure(browser: Browser, way: ways.Way, result: Phone) -> None:
    """Open one page anew and step it."""
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = watched(context, way.read_day)
    slow = context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.goto(way.address, wait_until="commit")
    if not wait_for_paint(page, 0, 60):
        raise RuntimeError(f"{way.name}: nothing was painted")
    result.opened.append(_first(page))
    page.wait_for_timeout(_SETTLE_MS)
    result.blocked.append(page.evaluate(_BLOCKED))
    way.ready(page)
    step(page, 1, way.key, way.button, _PAUSE_MS)  # the first finds nothing ready
    result.steps += step(page, STEPS, way.key, way.button, _PAUSE_MS)
    context.close()


def _first(page: Page) -> float:
    begun: float = page.evaluate("performance.timeOrigin")
    return paints(page)[0][2] - begun


def _table(results: dict[str, Phone]) -> str:
    floor = next(iter(results.values()))
    header = ["page", "first painted ms", "x floor", "main thread blocked ms"]
    header += ["step ms, median", "x floor", "p98", "x floor"]
    rows = []
    for name, one in results.items():
        row = [name]
        for mine, least in (
            (median(one.opened), median(floor.opened)),
            (median(one.blocked), None),
            (median(one.steps), median(floor.steps)),
            (p98(one.steps), p98(floor.steps)),
        ):
            row.append(number(mine, 0))
            if least:
                row.append(number((mine or 0.0) / least))
        rows.append(row)
    return markdown(header, rows)


if __name__ == "__main__":
    main()
