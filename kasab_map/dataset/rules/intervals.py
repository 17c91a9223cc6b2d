"""The editors' reading of a place: rows that follow one another with no gap and no overlap."""

from collections.abc import Iterator
from itertools import pairwise

from kasab_map.dataset.draft import Draft, Row
from kasab_map.dataset.problem import Problem

MAIN = "main"


def intervals_neither_overlap_nor_lack(draft: Draft) -> Iterator[Problem]:
    """Yield two rows for one day, rows that change nothing, and places without a baseline."""
    rows = draft.rows("control_changes")
    for changes in changes_by_place(draft).values():
        for row, later in pairwise(changes):
            yield from _overlap_or_no_change(row, later)
    # A row whose place or day is damaged may be the very one that seems to be missing.
    if draft.is_complete("control_changes") and all(row.is_sound("place", "date") for row in rows):
        yield from _no_baseline(draft)
        yield from _main_without_changes(draft)


def changes_by_place(draft: Draft) -> dict[str, list[Row]]:
    """Group the rows with a sound place and day by place, each group by day."""
    grouped: dict[str, list[Row]] = {}
    for row in draft.rows("control_changes"):
        if row.is_sound("place", "date"):
            grouped.setdefault(row.text("place"), []).append(row)
    return {
        place: sorted(rows, key=lambda row: (row.text("date"), row.line))
        for place, rows in grouped.items()
    }


def _overlap_or_no_change(row: Row, later: Row) -> Iterator[Problem]:
    if row.text("date") == later.text("date"):
        first = f"{later.text('place')} has a row for {row.text('date')} on line {row.line} already"
        yield later.problem("date", f"{first}; keep one, or correct the day")
    elif row.is_sound("status", "confidence") and later.is_sound("status", "confidence"):
        said = f"{later.text('status')} ({later.text('confidence')})"
        if said == f"{row.text('status')} ({row.text('confidence')})":
            remedy = f"as on line {row.line}; delete the row (its claims can stand there)"
            yield later.problem("status", f"is {said}, {remedy} or correct it")


def _no_baseline(draft: Draft) -> Iterator[Problem]:
    first_day = draft.package.first_day
    for place, changes in changes_by_place(draft).items():
        day = changes[0].day("date")
        if day and day > first_day:
            gap = f"nothing says who held {place} from {first_day} until {day}"
            remedy = "add a row on or before the first day ('unknown' is an answer)"
            yield changes[0].problem("date", f"{gap}; {remedy}")


def _main_without_changes(draft: Draft) -> Iterator[Problem]:
    known = changes_by_place(draft)
    table = draft.tables["control_changes"]
    for feature in draft.features:
        if feature.id and feature.id not in known and feature.properties.text("role") == MAIN:
            remedy = f"add its rows to {table.resource.path} ('unknown' is an answer)"
            message = f"{feature.id} is one of the main places and has no control change; {remedy}"
            yield feature.properties.problem("role", message)
