"""``multiples``: a small map for each change, on pages to print, in grey too."""

import textwrap
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kasab_map.export.asked import Asked
from kasab_map.export.changes import Turn, told, turns
from kasab_map.export.chart import Chart
from kasab_map.export.inks import INK, SOFT
from kasab_map.export.key import draw_key
from kasab_map.export.picture import (
    DOTS_PER_INCH,
    INK_DOTS,
    PAGES_INCHES,
    UNDATED,
    credits_of,
    drawing,
    page,
)
from kasab_map.export.plate import Plate, plate
from kasab_map.export.words import lens_word
from kasab_map.export.writing import Progress
from kasab_map.locale import messages
from kasab_map.locale.dates import day_word

COLUMNS, ROWS = 2, 3
A_PAGE = COLUMNS * ROWS
_MARGIN, _GAP = 0.06, 0.03
_TOP, _BOTTOM = 0.925, 0.075
_WORDS = 0.075
"""Shares of the page; the last is the room for what changed, over each map."""
_MOST_LINES = 6
_UNIT = 0.44


def write(asked: Asked, path: Path, progress: Progress) -> None:
    """Write one PDF; into a file that ends in .zip, each page as SVG and as PNG."""
    from matplotlib.backends.backend_pdf import PdfPages  # noqa: PLC0415 - of an extra

    progress(0)
    with drawing():
        if path.suffix == ".zip":
            with ZipFile(path, "w", ZIP_DEFLATED) as archive:
                for number, figure in enumerate(_pages(asked, DOTS_PER_INCH, progress), start=1):
                    for form, dots in (("svg", INK_DOTS), ("png", DOTS_PER_INCH)):
                        drawn = BytesIO()
                        figure.savefig(drawn, format=form, dpi=dots, metadata=UNDATED[form])
                        # A day of its own would make each export another file.
                        archive.writestr(ZipInfo(f"page-{number:02}.{form}"), drawn.getvalue())
            return
        whole = BytesIO()
        with PdfPages(whole, metadata=UNDATED["pdf"]) as book:
            for figure in _pages(asked, INK_DOTS, progress):
                book.savefig(figure)
    path.write_bytes(whole.getvalue())


def _pages(asked: Asked, dots: int, progress: Progress) -> Iterator[Any]:
    days = turns(asked)
    ready = plate(asked)
    count = len(days) // A_PAGE + 1  # the key takes the place after the last map
    for number in range(count):
        figure = page(PAGES_INCHES[asked.paper], dots)
        _around(figure, asked, f"{number + 1} / {count}")
        for n, turn in enumerate(days[number * A_PAGE : (number + 1) * A_PAGE]):
            progress((number * A_PAGE + n) / len(days))
            _one(figure, ready, turn, n)
        if number == count - 1:
            left, low, wide, high = _box(len(days) % A_PAGE)
            axes = figure.add_axes((left, low, wide, high - 0.012))
            inferred = ready.front is not None
            draw_key(axes, asked, days[-1].control, size=6.5, inferred=inferred, counted=False)
        yield figure


def _around(figure: Any, asked: Asked, number: str) -> None:
    words = asked.theatre.say(asked.lang)
    serif = {"family": "DejaVu Serif", "weight": "bold"}
    figure.text(_MARGIN, 0.95, words.title, size=15, color=INK, **serif)
    head = f"{lens_word(asked)}  \N{MIDDLE DOT}  {number}"
    figure.text(1 - _MARGIN, 0.95, head, size=9, color=INK, ha="right")
    inferred = messages(asked.lang)["export.inferred"]
    lines = "\n".join(credits_of(asked, 155, inferred))
    figure.text(_MARGIN, 0.06, lines, size=5.5, color=SOFT, va="top", linespacing=1.35)


def _box(n: int) -> tuple[float, float, float, float]:
    """Give the left, the foot, the width and the height of a map with its words."""
    wide = (1 - 2 * _MARGIN - (COLUMNS - 1) * _GAP) / COLUMNS
    high = (_TOP - _BOTTOM) / ROWS
    left = _MARGIN + n % COLUMNS * (wide + _GAP)
    return left, _TOP - (n // COLUMNS + 1) * high, wide, high


def _one(figure: Any, ready: Plate, turn: Turn, n: int) -> None:
    left, low, wide, high = _box(n)
    axes = figure.add_axes((left, low + 0.008, wide, high - _WORDS - 0.008))
    chart = Chart(axes, ready, unit=_UNIT, few=True)
    chart.day(turn.day, turn.before, turn.control)
    asked = ready.asked
    top = low + high - 0.006
    figure.text(
        left, top, day_word(turn.day, asked.lang), size=9, weight="bold", color=INK, va="top"
    )
    lines = [line for text in told(asked, turn) for line in textwrap.wrap(text, 76)]
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], "\N{HORIZONTAL ELLIPSIS}"]
    figure.text(
        left, top - 0.014, "\n".join(lines), size=6.2, color=INK, va="top", linespacing=1.25
    )
