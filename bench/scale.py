"""What a theatre costs against the number of its places: built, saved, opened and scrubbed."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.build import WHOLE_ZOOM, Built, build
from bench.figures import markdown, median, number, p95
from bench.made_up import bounds_of
from bench.scrubbing import (
    DRAG_DAYS,
    VIEWPORT,
    Scrub,
    across,
    chromium,
    drag,
    paints,
    step,
    wait_for_paint,
    watched,
)

STEPS = 20
READ_DAY = "return document.querySelector('[data-player]')?.dataset.date"
OPENS_WITHIN_S = 180.0
HEADER = (
    "places",
    "changes",
    "build s",
    "of it cells s",
    "peak MB",
    "document MB",
    "gzipped MB",
    "opened s",
    "step ms, median",
    "p95",
    f"drag: painted of {DRAG_DAYS}",
    "input to paint ms, median",
    "p95",
)


@dataclass(frozen=True, slots=True)
class Scale:
    """One size of theatre and what it cost."""

    places: int
    changes: int
    built: Built
    opened_s: float
    scrub: Scrub


def measure(places: int, changes: int, days: int) -> Scale:
    """Build a made-up theatre of a size and scrub it."""
    with TemporaryDirectory() as folder:
        page = Path(folder) / "theatre.html"
        built = build(places, changes, days, page)
        opened_s, scrub = _scrub(page, days, _whole(places))
    return Scale(places, changes, built, opened_s, scrub)


def table(sizes: Iterable[Scale]) -> str:
    """Write one line a size."""
    return markdown(HEADER, (_row(size) for size in sizes))


def _whole(places: int) -> str:
    """Look at the whole theatre: the most that a day may have to repaint."""
    west, south, east, north = bounds_of(places)
    return f"{(south + north) / 2:.4f},{(west + east) / 2:.4f},{WHOLE_ZOOM}"


def _scrub(file: Path, days: int, view: str) -> tuple[float, Scrub]:
    with chromium() as browser:
        page = watched(browser.new_context(viewport=VIEWPORT), READ_DAY)
        page.set_default_timeout(OPENS_WITHIN_S * 1000)
        start = time.perf_counter()
        page.goto(f"{file.as_uri()}?view={view}", wait_until="commit")
        wait_for_paint(page, 0, OPENS_WITHIN_S)
        opened_s = time.perf_counter() - start
        if not paints(page):
            return opened_s, Scrub()
        slider = page.get_by_role("slider")
        slider.focus()
        page.keyboard.press("ArrowRight")  # the first step finds nothing ready
        page.wait_for_timeout(1000)
        scrub = Scrub(steps=step(page, STEPS, "ArrowRight", "", 100))
        box = slider.bounding_box()
        if box:
            xs = across(box["x"], box["width"], days // 3, days)
            scrub.drag = drag(page, xs, box["y"] + box["height"] / 2, 500)
            scrub.painted = [len(scrub.drag)]
        return opened_s, scrub


def _row(size: Scale) -> tuple[str, ...]:
    built, scrub = size.built, size.scrub
    return (
        number(size.places, 0),
        number(size.changes, 0),
        number(built.seconds),
        number(built.territory_s),
        number(built.peak_mb, 0),
        number(built.document_mb),
        number(built.gzipped_mb),
        number(size.opened_s),
        number(median(scrub.steps)),
        number(p95(scrub.steps)),
        number(scrub.painted_of_drag, 0),
        number(median(scrub.drag)),
        number(p95(scrub.drag)),
    )
