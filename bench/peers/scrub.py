"""Scrub Kasab in every way there is, in one run, and print the ratios; see docs/performance.md.

Needs Chromium, npm (for the peers' scripts) and a quiet machine. ``--rounds 1`` is a first look.
"""

import argparse
import gzip
import json
import statistics
import tempfile
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, CDPSession

from bench import machine
from bench.figures import markdown, median, number, p95
from bench.peers import assets, peers, scene, ways
from bench.scrubbing import (
    DRAG_DAYS,
    VIEWPORT,
    chromium,
    drag,
    paints,
    step,
    wait_for_paint,
    watched,
)
from kasab_map.player.document import document_of
from kasab_map.player.plugin import standalone
from kasab_map.shipped import shipped

HERE = Path(__file__).parent
STEPS = 20
OPENINGS = 3


def main() -> None:
    """Print the tables in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds: int = parser.parse_args().rounds
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        assets.fetch(folder)
        server = stack.enter_context(assets.serving(folder))
        kasab = scene.make()
        _write_pages(folder, kasab, server)
        peer = {"SCENE": str(folder / "scene.json"), "ASSETS": server}
        running = {  # others with Streamlit's own settings, as they are usually run
            name: stack.enter_context(ways.app(HERE / "apps" / f"{name}.py", folder, **peer))
            for name in ("rerun", "fragment", "empty")
        }
        ours = shipped("app.py")
        running["ours"] = stack.enter_context(ways.app(ours, ours.parent))
        days = len(kasab["days"])
        all_ways = [*ways.in_browser(folder, days), *ways.served(running)]
        browser = stack.enter_context(chromium())
        results = {way.name: ways.Result() for way in all_ways}
        opened: dict[str, list[float]] = {}
        busy: list[float] = []
        print(f"{machine.describe()}; Chromium {browser.version}\n", flush=True)
        for turn in range(rounds):
            for way in all_ways:
                busy.append(machine.wait_for_calm())
                _scrub(browser, way, days, results[way.name])
            busy.append(machine.wait_for_calm())
            _open_all(browser, folder, running, opened)
            print(f"Round {turn + 1}: others use {max(busy):.0%} at most.", flush=True)
    print("\n" + _scrub_table(results))
    print("\n" + _open_table(opened))
    print("\n" + _document_line())


def _write_pages(folder: Path, kasab: scene.Scene, server: str) -> None:
    (folder / "scene.json").write_text(json.dumps(kasab), encoding="utf-8")
    (folder / "ours.html").write_text(standalone(), encoding="utf-8")
    drawn = {
        "timestamped": peers.timestamped(kasab),
        "timeline": peers.timeline(kasab, scene.runs(kasab)),
    }
    for name, chart in drawn.items():
        html = assets.turn(chart.get_root().render(), server)
        (folder / f"{name}.html").write_text(html, encoding="utf-8")


def _scrub(
    browser: Browser,
    way: ways.Way,
    days: int,
    result: ways.Result,
) -> None:
    """Scrub one way once: its steps one by one, then its drag."""
    context = browser.new_context(viewport=VIEWPORT)
    page = watched(context, way.read_day)
    received = _Received(context.new_cdp_session(page))
    page.goto(way.address)
    if not wait_for_paint(page, 0, 60):
        raise RuntimeError(f"{way.name}: nothing was painted")
    page.wait_for_timeout(way.settle_ms)
    way.ready(page)
    step(page, 1, way.key, way.button, way.pause_ms)  # the first finds nothing ready
    received.total = 0
    used = machine.cpu_seconds(way.server) if way.server else 0.0
    result.scrub.steps += step(page, STEPS, way.key, way.button, way.pause_ms)
    if way.server:
        result.cpu_ms.append((machine.cpu_seconds(way.server) - used) * 1000 / STEPS)
        result.bytes_down.append(received.total / STEPS)
    xs, y = way.points(page, days)
    latencies = drag(page, xs, y, way.settle_ms)
    result.scrub.drag += latencies
    result.scrub.painted.append(len(latencies))
    context.close()


class _Received:
    """Bytes that came down to a page: over its socket and in answer to its requests."""

    def __init__(self, session: CDPSession) -> None:
        self.total = 0.0
        session.on("Network.loadingFinished", lambda e: self._add(e["encodedDataLength"]))
        session.on("Network.webSocketFrameReceived", lambda e: self._add_frame(e["response"]))
        session.send("Network.enable")

    def _add(self, size: float) -> None:
        self.total += size

    def _add_frame(self, frame: dict[str, object]) -> None:
        size = len(str(frame["payloadData"]))
        self._add(size * 3 / 4 if frame["opcode"] == 2 else size)


def _open_all(
    browser: Browser,
    folder: Path,
    running: dict[str, tuple[str, int]],
    opened: dict[str, list[float]],
) -> None:
    """Open each page anew, nothing cached, and take the time to its first painted map."""
    pages = {
        "our saved file": ((folder / "ours.html").as_uri(), ways.READ_OURS),
        "our app": (running["ours"][0], ways.READ_OURS),
        "an empty st_folium page": (running["empty"][0], ways.READ_ANY_MAP),
        "rerun: st.slider, new map, st_folium": (running["rerun"][0], peers.READ_DAY),
    }
    for _ in range(OPENINGS):
        for name, (address, read_day) in pages.items():
            context = browser.new_context(viewport=VIEWPORT)
            page = watched(context, read_day)
            page.goto(address, wait_until="commit")
            wait_for_paint(page, 0, 60)
            begun = page.evaluate("performance.timeOrigin")
            opened.setdefault(name, []).append(paints(page)[0][2] - begun)
            context.close()


def _scrub_table(results: dict[str, ways.Result]) -> str:
    steps = {name: median(one.scrub.steps) or 0.0 for name, one in results.items()}
    drags = {name: median(one.scrub.drag) or 0.0 for name, one in results.items()}
    floor = next(iter(results))
    header = ["way", "step ms, median", "p95", "x floor", f"drag: painted of {DRAG_DAYS}"]
    header += [
        "input to paint ms, median",
        "p95",
        "x floor",
        "server CPU ms a step",
        "bytes a step",
    ]
    rows = [
        [
            name,
            number(steps[name]),
            number(p95(one.scrub.steps)),
            number(steps[name] / steps[floor]),
            number(one.scrub.painted_of_drag, 0),
            number(median(one.scrub.drag)),
            number(p95(one.scrub.drag)),
            number(drags[name] / drags[floor]),
            number(median(one.cpu_ms), 0),
            number(median(one.bytes_down), 0),
        ]
        for name, one in results.items()
    ]
    return markdown(header, rows)


def _open_table(opened: dict[str, list[float]]) -> str:
    rows = [
        [name, number(statistics.median(times), 0), number(min(times), 0), number(max(times), 0)]
        for name, times in opened.items()
    ]
    return markdown(["first painted map", "ms, median", "least", "most"], rows)


def _document_line() -> str:
    text = json.dumps(document_of(), ensure_ascii=False, separators=(",", ":")).encode()
    small = len(gzip.compress(text, mtime=0))
    page = len(standalone().encode())
    return (
        f"The timeline document: {number(len(text), 0)} bytes, {number(small, 0)} gzipped. "
        f"The saved file: {number(page, 0)} bytes."
    )


if __name__ == "__main__":
    main()
