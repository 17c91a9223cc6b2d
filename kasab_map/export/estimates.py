"""What each kind of file takes, as measured on the theatre that travels with the program.

``python -m bench.exports`` measures anew; docs/performance.md has the whole table.
"""

from kasab_map.control import lenses_of
from kasab_map.export.asked import Asked
from kasab_map.export.changes import MAPS, turns

Cost = tuple[float, float]
"""Kilobytes, and seconds of one core."""

OF_A_VIEW: dict[str, Cost] = {
    "svg": (1_150, 3.5),
    "png": (890, 4.5),
    "pdf": (600, 4.0),
    "worksheet": (240, 3.5),
    "answers": (300, 3.5),
    "caption": (1, 0.5),
    "bibtex": (1, 0.5),
    "csl": (1, 0.5),
}
"""One day costs much the same however long the record is."""
OF_A_RECORD: dict[str, Cost] = {
    "html": (1_140, 2.5),
    "site": (3_800, 4.5),
    "csv": (3_560, 2.0),
    "xlsx": (1_500, 4.5),
    "parquet": (25, 2.5),
    "geojson": (420, 2.0),
    "gpkg": (560, 2.5),
    "lpf": (200, 0.5),
    "datapackage": (240, 0.5),
}
_MEASURED_ON = 78 * 87 * 6
"""Places, days and lenses of that theatre."""
OF_A_CHANGE: dict[str, Cost] = {
    "multiples": (130, 0.3),
    "gif": (21, 0.3),
    "mp4": (45, 0.8),
    "webm": (60, 0.8),
    "handout": (180, 0.6),
}
"""One more picture."""
_START_S = 2.0
"""Until the first of several pictures."""


def estimate(kind: str, asked: Asked) -> Cost:
    """Guess how many kilobytes a file will have and how many seconds it takes."""
    if kind in OF_A_VIEW:
        return OF_A_VIEW[kind]
    if kind in OF_A_CHANGE:
        size, seconds = OF_A_CHANGE[kind]
        pictures = len(turns(asked))
        if kind == "handout":
            pictures = min(pictures, MAPS)
        return size * pictures, _START_S + seconds * pictures
    size, seconds = OF_A_RECORD[kind]
    records = asked.records
    rows = len(records.places) * len(records.days) * len(lenses_of(records))
    times = max(rows / _MEASURED_ON, 0.05)
    return size * times, max(seconds * times, 0.2)
