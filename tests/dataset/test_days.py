"""Days in an order that can be."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.dataset.tiny import Theatre

Spoil = Callable[[Theatre], object]
LIMITS = "a row is dated from 2011-01-01 (background) to 2014-09-13 (echoes): correct the day"
CHANGE_LIMITS = (
    "a control change is dated from 2013-12-21 (a baseline) to 2014-06-15 (the last day): "
    "correct the day"
)


def cell(table: str, id_: str, column: str, value: str) -> Spoil:
    return lambda theatre: theatre.cell(table, id_, column, value)


CASES: dict[str, tuple[Spoil, str]] = {
    "a claim long before the theatre": (
        cell("claims", "c0001", "event_date", "2004-03-20"),
        f"claims.csv:2: event_date: 2004-03-20 is before 2011-01-01; {LIMITS}",
    ),
    "a claim long after the theatre": (
        cell("claims", "c0007", "event_date", "2041-03-26"),
        f"claims.csv:8: event_date: 2041-03-26 is after 2014-09-13; {LIMITS}",
    ),
    "an event long after the theatre": (
        cell("events", "e0002", "date_latest", "2024-03-23"),
        f"events.csv:3: date_latest: 2024-03-23 is after 2014-09-13; {LIMITS}",
    ),
    "earliest after the event": (
        cell("claims", "c0004", "date_earliest", "2014-03-25"),
        "claims.csv:5: date_earliest: 2014-03-25 is after event_date 2014-03-24; "
        "correct one of the two",
    ),
    "latest before the event": (
        cell("claims", "c0004", "date_latest", "2014-03-23"),
        "claims.csv:5: date_latest: 2014-03-23 is before event_date 2014-03-24; "
        "correct one of the two",
    ),
    "an event's latest before it": (
        cell("events", "e0001", "date_latest", "2014-03-20"),
        "events.csv:2: date_latest: 2014-03-20 is before event_date 2014-03-21; "
        "correct one of the two",
    ),
    "reported before it happened": (
        cell("claims", "c0006", "reported_date", "2014-03-24"),
        "claims.csv:7: reported_date: 2014-03-24 is before it could have happened "
        "(date_earliest 2014-03-25); correct one of the two",
    ),
    "reported in time to come": (
        cell("claims", "c0006", "reported_date", "2114-03-24"),
        "claims.csv:7: reported_date: 2114-03-24 is yet to come; correct the year",
    ),
    "a source of time to come": (
        cell("sources", "radio-undated", "date", "2114-03-24"),
        "sources.csv:3: date: 2114-03-24 is yet to come; correct the year",
    ),
    "withdrawn before it was said": (
        cell("claims", "c0007", "withdrawn", "2014-03-26"),
        "claims.csv:8: withdrawn: 2014-03-26 is before it was said (reported_date 2014-03-27); "
        "correct one of the two",
    ),
    "withdrawn before it happened": (
        cell("claims", "c0002", "withdrawn", "2014-03-17"),
        "claims.csv:3: withdrawn: 2014-03-17 is before it was said (date_earliest 2014-03-18); "
        "correct one of the two",
    ),
    "a control change before the theatre": (
        cell("control_changes", "samra-1", "date", "2004-03-01"),
        f"control_changes.csv:5: date: 2004-03-01 is outside the theatre; {CHANGE_LIMITS}",
    ),
    "a control change after the theatre": (
        cell("control_changes", "samra-2", "date", "2014-06-16"),
        f"control_changes.csv:6: date: 2014-06-16 is outside the theatre; {CHANGE_LIMITS}",
    ),
}


@pytest.mark.parametrize(("spoil", "message"), CASES.values(), ids=CASES)
def test_one_impossible_day_is_one_problem(theatre: Theatre, spoil: Spoil, message: str):
    spoil(theatre)
    assert theatre.problems() == [f"geodata/{message}"]


def test_today_is_not_to_come(theatre: Theatre):
    theatre.cell("sources", "radio-undated", "date", date.today().isoformat())
    assert theatre.problems() == []
