"""``svg``, ``png`` and ``pdf``: a day under one lens on a page, to print or to show.

Matplotlib, because it writes all three from one drawing, without a browser or a font of the
system, and the same bytes each time.
"""

import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from kasab_map.export.asked import Asked
from kasab_map.export.caption import caption
from kasab_map.export.chart import Chart
from kasab_map.export.citing import address_of, citation
from kasab_map.export.inks import INK, PAPER, SOFT
from kasab_map.export.key import draw_key
from kasab_map.export.locator import draw_locator
from kasab_map.export.plate import plate
from kasab_map.export.words import lens_word
from kasab_map.export.writing import Progress
from kasab_map.locale.dates import day_word

PAGES_INCHES = {"a4": (8.27, 11.69), "letter": (8.5, 11.0)}
"""Upright."""
DOTS_PER_INCH = 200
INK_DOTS = 110
"""An inch, of ink and relief in a drawing: they are soft; its lines and words are drawn as such."""
SETTINGS: Any = {
    "font.family": "DejaVu Sans",  # travels with the library
    "hatch.linewidth": 0.6,
    "pdf.fonttype": 42,
    "svg.hashsalt": "kasab-map",
    "text.parse_math": False,  # a name that holds a $ is a name
}
UNDATED: dict[str, dict[str, Any]] = {
    "svg": {"Date": None},
    "png": {"Software": None},
    "pdf": {"CreationDate": None},
}


@contextmanager
def drawing() -> Iterator[None]:
    """Draw with our settings, whatever those of the user are."""
    import matplotlib as mpl  # noqa: PLC0415 - of an extra

    with mpl.rc_context(SETTINGS):
        yield


def page(inches: tuple[float, float], dots: float) -> Any:
    """Give an empty page on which texts can be measured."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - of an extra
    from matplotlib.figure import Figure  # noqa: PLC0415

    figure = Figure(figsize=inches, facecolor=PAPER, dpi=dots)
    FigureCanvasAgg(figure)
    return figure


def write(form: str, asked: Asked, path: Path, progress: Progress) -> None:
    """Draw the page and save it in a form that matplotlib knows."""
    progress(0)
    with drawing():
        high, wide = PAGES_INCHES[asked.paper]
        figure = page((wide, high), DOTS_PER_INCH if form == "png" else INK_DOTS)
        _page(figure, asked)
        progress(0.5)
        # Not straight to the disk: where that is full, the library fails in ways of its own.
        drawn = BytesIO()
        figure.savefig(drawn, format=form, metadata=UNDATED[form])
    path.write_bytes(drawn.getvalue())


write_svg, write_png, write_pdf = (partial(write, form) for form in UNDATED)


def credits_of(asked: Asked, width: int, first: str = "") -> list[str]:
    """Give caption, citation and credits as lines of a width; ``first`` instead of the caption."""
    below = [first or caption(asked), f"{citation(asked)} {address_of(asked)}".strip()]
    below += [" \N{MIDDLE DOT} ".join(asked.theatre.ground.credits)]
    return [line for text in below for line in textwrap.wrap(text, width)]


def _page(figure: Any, asked: Asked) -> None:
    words = asked.theatre.say(asked.lang)
    serif = {"family": "DejaVu Serif", "weight": "bold"}
    figure.text(0.035, 0.945, words.title, size=19, color=INK, **serif)
    head = f"{day_word(asked.one_day, asked.lang)}  \N{MIDDLE DOT}  {lens_word(asked)}"
    figure.text(0.965, 0.945, head, size=13, color=INK, ha="right")
    ready = plate(asked)
    control = ready.control(asked.one_day)
    chart = Chart(figure.add_axes((0.035, 0.13, 0.70, 0.79)), ready, unit=0.68)
    chart.day(asked.one_day, control=control)
    inferred = ready.front is not None
    draw_key(figure.add_axes((0.755, 0.40, 0.21, 0.52)), asked, control, inferred=inferred)
    draw_locator(figure.add_axes((0.755, 0.13, 0.21, 0.25), anchor="SW"), asked)
    lines = credits_of(asked, 190)
    figure.text(0.035, 0.105, "\n".join(lines), size=6.5, color=SOFT, va="top", linespacing=1.35)
