"""No claim is known before the first document that carries it, unless its locator says why."""

import re
from datetime import date

import pytest

from kasab_map import read_dataset
from kasab_map.model import Claim, Event, Source

DATASET = read_dataset()
SPOKE = re.compile(r"spoke on|moved it on|broadcast that")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def first_day(source: Source) -> date | None:
    """Give the day of a document: the printed one, or the first that its note names."""
    noted = DAY.search(source.date_note)
    return source.date or (date.fromisoformat(noted.group()) if noted else None)


def known_too_early(row: Claim | Event) -> bool:
    """Whether every document that carries a row is of a later day than the row's."""
    days = [first_day(DATASET.sources[one]) for one in row.sources]
    return row.reported_date is not None and all(d and d > row.reported_date for d in days)


@pytest.mark.parametrize("table", ["claims", "events"])
def test_what_was_known_before_its_documents_says_how(table: str) -> None:
    rows: list[Claim | Event] = list(getattr(DATASET, table).values())
    early = [row for row in rows if known_too_early(row)]
    assert [row.id for row in early if not SPOKE.search(row.locator)] == []


def test_the_evening_of_14_june_is_told_by_those_who_spoke_on_it() -> None:
    early = {row.id for row in DATASET.claims.values() if known_too_early(row)}
    assert early == {"c0023", "c0364", "c0372", "c0375", "c0424"}
