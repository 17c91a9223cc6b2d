"""The day table and its joined days as rows of plain cells, for every kind that writes tables."""

from collections.abc import Iterator
from datetime import date

from kasab_map.control import lenses_of
from kasab_map.export.asked import Asked
from kasab_map.export.days import DayRow, Span, day_table, spans
from kasab_map.export.words import place_word

Cell = str | int | float | bool | date | None

_TOLD = ("lens", "place", "name", "status", "disputed", "since", "confidence")
DAY_COLUMNS = (
    "date",
    *_TOLD,
    "stale_days",
    "claims",
    "lat",
    "lon",
)
SPAN_COLUMNS = (
    "start",
    "end",
    *_TOLD,
    "claims",
    "rationale",
    "lat",
    "lon",
)


def day_rows(asked: Asked) -> Iterator[tuple[Cell, ...]]:
    """Give the day table as cells in the order of :data:`DAY_COLUMNS`."""
    for row in day_table(asked.records, asked.lenses, asked.known_on):
        yield (
            row.day,
            *_told(row, asked),
            row.stale_days,
            " ".join(row.claims),
            *_position(row, asked),
        )


def span_rows(asked: Asked) -> Iterator[tuple[Cell, ...]]:
    """Give the joined days as cells in the order of :data:`SPAN_COLUMNS`."""
    for row in spans(asked.records, asked.lenses, asked.known_on):
        yield (
            row.start,
            row.end,
            *_told(row, asked),
            " ".join(row.claims),
            row.rationale,
            *_position(row, asked),
        )


def day_count(asked: Asked) -> int:
    """Tell how many rows the day table has."""
    lenses = lenses_of(asked.records) if asked.lenses is None else asked.lenses
    return len(lenses) * len(asked.records.places) * len(asked.records.days)


def _told(row: DayRow | Span, asked: Asked) -> tuple[Cell, ...]:
    """Give what both tables say of a place under a lens, ``lens`` to ``confidence``."""
    name = place_word(asked, asked.records.places[row.place])
    sure = row.confidence and row.confidence.value
    return row.lens, row.place, name, row.status, row.disputed, row.since, sure


def _position(row: DayRow | Span, asked: Asked) -> tuple[Cell, Cell]:
    place = asked.records.places[row.place]
    return place.lat, place.lon
