"""Measure the cold start: from ``kasab-map serve`` to the first painted map, in a real browser.

Run with ``make bench``; the figures of docs/performance.md come from here. A bare Streamlit
page, one line of text, is measured in the same run: the floor that Streamlit itself sets.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.local import HOST, address_of, free_port, wait_until_it_answers
from kasab_map import progress

ROUNDS = 3
PAINTED = "[data-player][data-date] [data-place][data-status]"
SETTLED_PAINT = "() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))"


@contextmanager
def serving(*command: str, port: int) -> Iterator[str]:
    """Start a server, wait until it answers, and end it afterwards."""
    with subprocess.Popen(
        [sys.executable, "-m", *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            wait_until_it_answers(server, address_of(port))
            yield address_of(port)
        finally:
            server.terminate()
            server.wait(30)


def until_painted(browser: Browser, address: str, selector: str) -> float:
    """Open a fresh page and give the seconds until ``selector`` has been painted."""
    page = browser.new_page(viewport={"width": 1280, "height": 860})
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(selector, state="attached", timeout=60_000)
    page.evaluate(SETTLED_PAINT)
    taken = time.perf_counter() - start
    page.close()
    return taken


def measure(browser: Browser, command: list[str], port: int, selector: str) -> tuple[float, ...]:
    """Give seconds to the server's answer, to the first paint from the start, and when warm."""
    start = time.perf_counter()
    with serving(*command, port=port) as address:
        answered = time.perf_counter() - start
        until_painted(browser, address, selector)
        painted = time.perf_counter() - start
        warm = statistics.median(until_painted(browser, address, selector) for _ in range(3))
    return answered, painted, warm


def main() -> None:
    """Print a table in Markdown."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    rows: dict[str, list[tuple[float, ...]]] = {"kasab-map serve": [], "a bare Streamlit page": []}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        bare = Path(folder) / "bare.py"
        bare.write_text("import streamlit as st\nst.text('painted')\n", encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for turn in range(ROUNDS):
            progress.line(f"Round {turn + 1} of {ROUNDS}")
            port = free_port()
            ours = ["kasab_map", "serve", "--no-browser", "--port", str(port)]
            rows["kasab-map serve"].append(measure(browser, ours, port, PAINTED))
            port = free_port()
            floor = ["streamlit", "run", str(bare), "--server.headless", "true"]
            floor += ["--server.address", HOST, "--server.port", str(port)]
            floor += ["--browser.gatherUsageStats", "false"]
            rows["a bare Streamlit page"].append(
                measure(browser, floor, port, "[data-testid=stText]")
            )
        browser.close()
    print("| | server answers, s | first painted, s | painted when warm, s |")
    print("|---|---|---|---|")
    for name, rounds in rows.items():
        medians = [statistics.median(column) for column in zip(*rounds, strict=True)]
        print(f"| {name} | " + " | ".join(f"{m:.2f}" for m in medians) + " |")


if __name__ == "__main__":
    main()
