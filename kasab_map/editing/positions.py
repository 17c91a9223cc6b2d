"""Where a place lies: found anew, with how sure, and the position before kept in its note."""

from collections.abc import Mapping
from math import asin, cos, radians, sin, sqrt

from kasab_map.dataset.layer_sheet import LAT, LON
from kasab_map.editing.draft import Draft

EARTH_M = 6_371_008.8
"""The mean radius of the earth."""
DECIMALS = 5
"""Of a degree: about a metre."""

Cells = Mapping[str, str]


def moved(draft: Draft, id_: str, cells: Cells) -> Draft:
    """Give a place another position, how sure it is, and where that comes from.

    Parameters
    ----------
    cells : mapping of str to str
        lat and lon, and whatever else is said of the position.
    """
    layer, index = draft.place(id_)
    return draft.changed(layer, index, cells)


def with_note_kept(before: Draft, after: Draft) -> Draft:
    """Have each place that an edit moved tell in its note where it was before."""
    for change in after.changes():
        if change.table not in after.layers or not change.before or not change.after:
            continue
        note = note_of(change.before, change.after)
        if note != change.after.get("note", "") and _moved_between(before, after, change.id):
            after = moved(after, change.id, {"note": note})
    return after


def note_of(before: Cells, after: Cells) -> str:
    """Write the note of a place that was moved: its own words, then where it was.

    Examples
    --------
    >>> note_of(
    ...     {"lat": "35.9", "lon": "36", "uncertainty_m": "400", "source": "GeoNames 1"},
    ...     {"lat": "35.91", "lon": "36", "note": "A village."},
    ... )
    'A village. Earlier placed at 35.9, 36, within 400 m (GeoNames 1).'
    """
    note, told = after.get("note", ""), _was(before)
    own = note.replace(told, "").strip() if told else note
    if not told or (before[LAT], before[LON]) == (after[LAT], after[LON]):
        return own
    return f"{own} {told}".strip()


def metres_between(before: Cells, after: Cells) -> float | None:
    """Measure how far a place was moved; None where either has no position."""
    try:
        lat, lon, to_lat, to_lon = (
            radians(float(row[name])) for row in (before, after) for name in (LAT, LON)
        )
    except ValueError:
        return None
    north, east = sin((to_lat - lat) / 2), sin((to_lon - lon) / 2)
    return 2 * EARTH_M * asin(sqrt(north**2 + cos(lat) * cos(to_lat) * east**2))


def degrees(value: float) -> str:
    """Write a coordinate as the layers do.

    Examples
    --------
    >>> degrees(35.9100001)
    '35.91'
    """
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")


def _was(before: Cells) -> str:
    if not (before.get(LAT) and before.get(LON)):
        return ""
    sure = f", within {before['uncertainty_m']} m" if before.get("uncertainty_m") else ""
    source = f" ({before['source']})" if before.get("source") else ""
    return f"Earlier placed at {before[LAT]}, {before[LON]}{sure}{source}."


def _moved_between(before: Draft, after: Draft, id_: str) -> bool:
    """Whether this very edit moved the place; a note that was edited since is left alone."""
    try:
        (was, at), (is_, to) = before.place(id_), after.place(id_)
    except KeyError:
        return False
    old, new = before.rows(was)[at], after.rows(is_)[to]
    return (old[LAT], old[LON]) != (new[LAT], new[LON])
