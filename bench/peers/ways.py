"""The ways of showing a day, each with the hands that scrub it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

from bench.local import HOST, address_of, free_port, wait_until_it_answers
from bench.peers import peers
from bench.scrubbing import Scrub, across

FIRST_OF_DRAG = 25
_THUMB_RADIUS = 8.0

FLOOR = """<!doctype html><meta charset="utf-8"><title>floor</title>
<input type="range" min="0" max="{last}" value="0" style="width: 1000px">
<svg width="1100" height="600"><circle data-day="0" cx="50" cy="300" r="40" fill="#1F7A8C"/></svg>
<script>
const circle = document.querySelector("circle");
document.querySelector("input").addEventListener("input", ({{target}}) => {{
  circle.setAttribute("cx", 50 + 10 * target.value);
  circle.setAttribute("data-day", target.value);
}});
</script>
"""
READ_FLOOR = "return document.querySelector('circle[data-day]')?.dataset.day"
READ_OURS = "return document.querySelector('[data-player]')?.dataset.date"
READ_ANY_MAP = "return document.querySelector('.leaflet-map-pane') && 'map'"

_ST_SLIDER = "[data-testid=stSlider]"

Points = tuple[list[float], float]


@dataclass(frozen=True, slots=True)
class Way:
    """One way: where it is opened, how its day is read, stepped and dragged."""

    name: str
    address: str
    read_day: str
    ready: Callable[[Page], None]
    points: Callable[[Page, int], Points]
    key: str | None = "ArrowRight"
    button: str = ""
    pause_ms: float = 120
    settle_ms: float = 500
    server: int | None = None


@dataclass(slots=True)
class Result:
    """What scrubbing a way took, and what its steps cost a server and the wire."""

    scrub: Scrub = field(default_factory=Scrub)
    cpu_ms: list[float] = field(default_factory=list)
    bytes_down: list[float] = field(default_factory=list)


def in_browser(folder: Path, days: int) -> list[Way]:
    """Give the ways that need no server; their pages stand in ``folder``."""
    (folder / "floor.html").write_text(FLOOR.format(last=days - 1), encoding="utf-8")

    def page(name: str) -> str:
        return (folder / f"{name}.html").as_uri()

    return [
        Way(
            "floor: a bare range input", page("floor"), READ_FLOOR, _focus("input"), _range("input")
        ),
        Way("our saved file", page("ours"), READ_OURS, _focus("[role=slider]"), _ours),
        Way(
            "folium Timeline + TimelineSlider, saved",
            page("timeline"),
            peers.READ_DAY,
            _focus(".leaflet-container"),
            _range("input.time-slider"),
        ),
        Way(
            "folium TimestampedGeoJson, saved",
            page("timestamped"),
            peers.READ_DAY,
            _nothing,
            _knob,
            key=None,
            button=".timecontrol-forward",
        ),
    ]


def served(apps: dict[str, tuple[str, int]]) -> list[Way]:
    """Give the ways that are Streamlit apps, from the address and process of each."""
    slow = {"pause_ms": 900.0, "settle_ms": 3000.0}
    thumb = _focus(f"{_ST_SLIDER} input")
    (ours, pid), rerun, fragment = apps["ours"], apps["rerun"], apps["fragment"]
    return [
        Way("our app", ours, READ_OURS, _focus("[role=slider]"), _ours, server=pid, **slow),
        Way(
            "rerun: st.slider, new map, st_folium",
            rerun[0],
            peers.READ_DAY,
            thumb,
            _streamlit,
            server=rerun[1],
            **slow,
        ),
        Way(
            "fragment: feature_group_to_add",
            fragment[0],
            peers.READ_DAY,
            thumb,
            _streamlit,
            server=fragment[1],
            **slow,
        ),
    ]


@contextmanager
def app(script: Path, folder: Path, **environment: str) -> Iterator[tuple[str, int]]:
    """Run a Streamlit script with a folder's settings; give its address and process."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script)]
    command += ["--server.address", HOST, "--server.port", str(port), "--server.headless", "true"]
    command += ["--browser.gatherUsageStats", "false", "--server.fileWatcherType", "none"]
    with subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            wait_until_it_answers(server, address_of(port))
            yield address_of(port), server.pid
        finally:
            server.terminate()


def _nothing(_: Page) -> None:
    """Leave a page as it opens."""


def _focus(selector: str) -> Callable[[Page], None]:
    def ready(page: Page) -> None:
        page.locator(selector).first.focus()

    return ready


def _box(page: Page, selector: str) -> dict[str, float]:
    box = page.locator(selector).first.bounding_box()
    if box is None:
        raise ValueError(f"{selector} is not on the page")
    return {"x": box["x"], "width": box["width"], "middle": box["y"] + box["height"] / 2}


def _range(selector: str) -> Callable[[Page, int], Points]:
    def points(page: Page, days: int) -> Points:
        box = _box(page, selector)
        return across(box["x"], box["width"], FIRST_OF_DRAG, days, _THUMB_RADIUS), box["middle"]

    return points


def _ours(page: Page, days: int) -> Points:
    box = _box(page, "[role=slider]")
    return across(box["x"], box["width"], FIRST_OF_DRAG, days), box["middle"]


def _handle(page: Page, handle: str, track: str, days: int) -> Points:
    """Take a handle where it is, and go a day's length of its track at a time."""
    held, along = _box(page, handle), _box(page, track)
    start = held["x"] + held["width"] / 2
    day = along["width"] / (days - 1)
    return [start + day * n for n in range(len(across(0, 1, 0, days)))], held["middle"]


def _knob(page: Page, days: int) -> Points:
    return _handle(
        page, ".timecontrol-dateslider .knob.main", ".timecontrol-dateslider .slider", days
    )


def _streamlit(page: Page, days: int) -> Points:
    thumb = f"{_ST_SLIDER} div:has(> [data-testid=stSliderThumbValue])"
    return _handle(page, thumb, f"{_ST_SLIDER} [role=group] > div", days)
