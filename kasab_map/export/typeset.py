"""Typesetting: what is gathered from the record, set on pages by Typst.

Typst, because one wheel for every Python and system holds all of it, fonts among them, where
WeasyPrint wants libraries of the system; it shapes every script and writes the same bytes.
"""

import json
from collections.abc import Collection, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from kasab_map.control import Control
from kasab_map.export.asked import Asked
from kasab_map.export.chart import Chart
from kasab_map.export.key import draw_key
from kasab_map.export.picture import INK_DOTS, UNDATED, drawing, page
from kasab_map.export.plate import Plate

_SHEETS = Path(__file__).parent / "sheets"
_PAPERS = {"a4": "a4", "letter": "us-letter"}
_UNIT = 0.62


def typeset(sheet: str, asked: Asked, data: Mapping[str, Any]) -> bytes:
    """Set a sheet; what is in the data is text, whatever characters it holds."""
    import typst  # noqa: PLC0415 - of an extra
    from matplotlib import get_data_path  # noqa: PLC0415

    said = {"paper": _PAPERS[asked.paper], "lang": asked.lang, **data}
    folder: Any = str(Path(get_data_path()) / "fonts" / "ttf")
    return typst.compile(
        (_SHEETS / f"{sheet}.typ").read_bytes(),
        sys_inputs={"data": json.dumps(said, ensure_ascii=False)},
        # Libertinus travels with Typst, and DejaVu, for further scripts, with matplotlib.
        font_paths=[folder],
        ignore_system_fonts=True,
    )


def map_of(
    ready: Plate,
    control: Mapping[str, Control],
    changed: Collection[str] = (),
    *,
    inches: tuple[float, float] = (5.2, 3.9),
) -> str:
    """Draw a map without words around it, as SVG."""
    with drawing():
        figure = page(inches, INK_DOTS)
        chart = Chart(figure.add_axes((0.004, 0.005, 0.992, 0.99)), ready, unit=_UNIT, few=True)
        chart.day(ready.asked.one_day, changed, control)
        return _svg(figure)


def key_of(ready: Plate, control: Mapping[str, Control]) -> str:
    """Draw the key of such maps."""
    with drawing():
        figure = page((3.0, 4.1), INK_DOTS)
        axes = figure.add_axes((0.02, 0.02, 0.96, 0.96))
        inferred = ready.front is not None
        draw_key(axes, ready.asked, control, inferred=inferred, counted=False)
        return _svg(figure)


def _svg(figure: Any) -> str:
    drawn = BytesIO()
    figure.savefig(drawn, format="svg", metadata=UNDATED["svg"])
    return drawn.getvalue().decode("utf-8")
