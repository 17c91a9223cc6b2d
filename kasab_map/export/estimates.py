"""What each kind of file takes, as measured on the theatre that travels with the program."""

from kasab_map.control import lenses_of
from kasab_map.export.asked import Asked

MEASURED = {
    "html": (1_165, 2.0),
    "site": (3_900, 6.0),
    "csv": (3_480, 2.0),
    "xlsx": (1_470, 4.0),
    "parquet": (25, 2.0),
    "geojson": (410, 2.0),
    "gpkg": (550, 2.0),
    "lpf": (195, 0.5),
    "datapackage": (285, 0.5),
    "svg": (2_580, 3.0),
    "png": (795, 7.0),
    "pdf": (1_580, 4.0),
    "caption": (1, 0.2),
    "bibtex": (1, 0.2),
    "csl": (1, 0.2),
}
"""Kilobytes, and seconds of one core."""
_MEASURED_ON = 78 * 87 * 6
"""Places, days and lenses of that theatre."""
_ALIKE = frozenset({"svg", "png", "pdf", "caption", "bibtex", "csl"})
"""A view of one day costs much the same however long the record is."""


def estimate(kind: str, asked: Asked) -> tuple[float, float] | None:
    """Guess how many kilobytes a file will have and how many seconds it takes.

    Returns
    -------
    tuple of float, or None
        None of a kind that nobody has measured.
    """
    if kind not in MEASURED:
        return None
    size, seconds = MEASURED[kind]
    records = asked.records
    rows = len(records.places) * len(records.days) * len(lenses_of(records))
    times = 1.0 if kind in _ALIKE else max(rows / _MEASURED_ON, 0.05)
    return size * times, max(seconds * times, 0.2)
