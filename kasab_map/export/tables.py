"""The day table and its joined days as rows of plain cells, for every kind that writes tables."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from kasab_map.control import lenses_of
from kasab_map.export.asked import Asked
from kasab_map.export.days import DayRow, Span, day_table, spans

Cell = str | int | float | bool | date | None

DAY_COLUMNS = (
    "date",
    "lens",
    "place",
    "name",
    "status",
    "disputed",
    "since",
    "confidence",
    "stale_days",
    "claims",
    "lat",
    "lon",
)
SPAN_COLUMNS = (
    "start",
    "end",
    "lens",
    "place",
    "name",
    "status",
    "disputed",
    "since",
    "confidence",
    "claims",
    "rationale",
    "lat",
    "lon",
)


def day_rows(asked: Asked) -> Iterator[tuple[Cell, ...]]:
    """Give the day table as cells in the order of :data:`DAY_COLUMNS`."""
    for row in day_table(asked.records, asked.lenses):
        place = asked.records.places[row.place]
        yield (
            row.day,
            *_who(row, asked),
            row.status,
            row.disputed,
            row.since,
            row.confidence and row.confidence.value,
            row.stale_days,
            " ".join(row.claims),
            place.lat,
            place.lon,
        )


def span_rows(asked: Asked) -> Iterator[tuple[Cell, ...]]:
    """Give the joined days as cells in the order of :data:`SPAN_COLUMNS`."""
    for row in spans(asked.records, asked.lenses):
        place = asked.records.places[row.place]
        yield (
            row.start,
            row.end,
            *_who(row, asked),
            row.status,
            row.disputed,
            row.since,
            row.confidence and row.confidence.value,
            " ".join(row.claims),
            row.rationale,
            place.lat,
            place.lon,
        )


def day_count(asked: Asked) -> int:
    """Tell how many rows the day table has."""
    lenses = lenses_of(asked.records) if asked.lenses is None else asked.lenses
    return len(lenses) * len(asked.records.places) * len(asked.records.days)


def _who(row: DayRow | Span, asked: Asked) -> tuple[str, str, str]:
    names: Any = asked.records.places[row.place].names
    return row.lens, row.place, names.get(asked.lang) or names["en"]
