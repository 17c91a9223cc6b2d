"""``svg``, ``png`` and ``pdf``: a day under one lens on an A4 page, to print or to show.

Matplotlib, because it writes all three from one drawing, without a browser or a font of the
system, and the same bytes each time.
"""

import textwrap
from functools import partial
from pathlib import Path
from typing import Any

from kasab_map.export.asked import Asked
from kasab_map.export.caption import caption
from kasab_map.export.chart import draw_map
from kasab_map.export.citing import address_of, citation
from kasab_map.export.inks import INK, PAPER, SOFT
from kasab_map.export.key import draw_key
from kasab_map.export.locator import draw_locator
from kasab_map.export.words import lens_word
from kasab_map.export.writing import Progress

A4_INCHES = (11.69, 8.27)
DOTS_PER_INCH = 200
_SETTINGS: Any = {
    "font.family": "DejaVu Sans",  # travels with the library
    "hatch.linewidth": 0.6,
    "pdf.fonttype": 42,
    "svg.hashsalt": "kasab-map",
    "text.parse_math": False,  # a name that holds a $ is a name
}
_UNDATED: dict[str, dict[str, Any]] = {
    "svg": {"Date": None},
    "png": {"Software": None},
    "pdf": {"CreationDate": None},
}


def write(form: str, asked: Asked, path: Path, progress: Progress) -> None:
    """Draw the page and save it in a form that matplotlib knows."""
    import matplotlib as mpl  # noqa: PLC0415 - of an extra
    from matplotlib.figure import Figure  # noqa: PLC0415

    progress(0)
    with mpl.rc_context(_SETTINGS):
        figure = Figure(figsize=A4_INCHES, facecolor=PAPER)
        _page(figure, asked)
        progress(0.5)
        figure.savefig(path, format=form, dpi=DOTS_PER_INCH, metadata=_UNDATED[form])


write_svg, write_png, write_pdf = (partial(write, form) for form in _UNDATED)


def _page(figure: Any, asked: Asked) -> None:
    words = asked.theatre.say(asked.lang)
    figure.text(0.035, 0.945, words.title, size=19, weight="bold", color=INK)
    head = f"{asked.one_day}  \N{MIDDLE DOT}  {lens_word(asked)}"
    figure.text(0.965, 0.945, head, size=13, color=INK, ha="right")
    shapes = draw_map(figure.add_axes((0.035, 0.13, 0.68, 0.79)), asked)
    draw_key(figure.add_axes((0.735, 0.13, 0.23, 0.79)), asked, inferred=shapes)
    draw_locator(figure.add_axes((0.735, 0.13, 0.23, 0.25), anchor="SW"), asked)
    below = [caption(asked), f"{citation(asked)} {address_of(asked)}".strip()]
    below += [" \N{MIDDLE DOT} ".join(asked.theatre.ground.credits)]
    lines = [line for text in below for line in textwrap.wrap(text, 190)]
    figure.text(0.035, 0.105, "\n".join(lines), size=6.5, color=SOFT, va="top", linespacing=1.35)
