"""Days in an order that can be: it happened, it was said, it was taken back."""

from collections.abc import Iterator
from datetime import date, timedelta

from kasab_map.dataset.draft import Draft, Row
from kasab_map.dataset.problem import Problem

# Background (who held a place long before) may reach this far back, echoes this far beyond.
YEARS_OF_BACKGROUND = 3
DAYS_OF_ECHO = 90
# A baseline of the editors' reading starts at most this long before the first day.
DAYS_OF_BASELINE = 90
VALID_TIME = ("event_date", "date_earliest", "date_latest")


def days_follow_each_other(draft: Draft) -> Iterator[Problem]:
    """Yield, for each claim, event and source, the first of its days that cannot be."""
    first = date(draft.package.first_day.year - YEARS_OF_BACKGROUND, 1, 1)
    last = draft.package.last_day + timedelta(days=DAYS_OF_ECHO)
    for row in (*draft.rows("claims"), *draft.rows("events")):
        found = _outside(row, first, last) or _disordered(row) or _said_too_early(row)
        if found:
            column, message = found
            row.unsound.add(column)
            yield row.problem(column, message)
    for row in draft.rows("sources"):
        if message := _in_future(row.day("date")):
            yield row.problem("date", message)


def _outside(row: Row, first: date, last: date) -> tuple[str, str] | None:
    for column in VALID_TIME:
        day = row.day(column)
        if day and not first <= day <= last:
            side = f"before {first}" if day < first else f"after {last}"
            limits = f"a row is dated from {first} (background) to {last} (echoes)"
            return column, f"{day} is {side}; {limits}: correct the day"
    return None


def _disordered(row: Row) -> tuple[str, str] | None:
    event, earliest, latest = (row.day(column) for column in VALID_TIME)
    if event and earliest and earliest > event:
        return "date_earliest", f"{earliest} is after event_date {event}; correct one of the two"
    if event and latest and latest < event:
        return "date_latest", f"{latest} is before event_date {event}; correct one of the two"
    if earliest and latest and latest < earliest:
        return "date_latest", f"{latest} is before date_earliest {earliest}; correct one of the two"
    return None


def _said_too_early(row: Row) -> tuple[str, str] | None:
    earliest, reported = row.day("date_earliest"), row.day("reported_date")
    withdrawn = row.day("withdrawn")
    if message := _in_future(reported):
        return "reported_date", message
    if reported and earliest and reported < earliest:
        remedy = f"before it could have happened (date_earliest {earliest})"
        return "reported_date", f"{reported} is {remedy}; correct one of the two"
    said, column = (reported, "reported_date") if reported else (earliest, "date_earliest")
    if message := _in_future(withdrawn):
        return "withdrawn", message
    if withdrawn and said and withdrawn < said:
        remedy = f"before it was said ({column} {said})"
        return "withdrawn", f"{withdrawn} is {remedy}; correct one of the two"
    return None


def _in_future(day: date | None) -> str:
    is_future = day is not None and day > date.today()
    return f"{day} is yet to come; correct the year" if is_future else ""


def changes_lie_in_the_theatre(draft: Draft) -> Iterator[Problem]:
    """Yield each control change dated outside the theatre and the weeks before it."""
    first = draft.package.first_day - timedelta(days=DAYS_OF_BASELINE)
    last = draft.package.last_day
    for row in draft.rows("control_changes"):
        day = row.day("date")
        if day and not first <= day <= last:
            row.unsound.add("date")
            limits = f"a control change is dated from {first} (a baseline) to {last} (the last day)"
            yield row.problem("date", f"{day} is outside the theatre; {limits}: correct the day")
