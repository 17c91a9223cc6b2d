"""Figures and player never differ: the day table says what the player's document says."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from kasab_map import read_dataset
from kasab_map.control import control_on, lenses_of
from kasab_map.export.days import DayRow, day_table, spans
from kasab_map.model import Confidence, Dataset
from kasab_map.timeline import build_timeline


@pytest.fixture(scope="module")
def kasab() -> Dataset:
    return read_dataset()


def played(document: dict[str, Any]) -> Iterator[DayRow]:
    """Read the document as the player does: the last row of a place that begins by the day."""
    first = date.fromisoformat(document["first"])
    confidences = (None, *Confidence)
    silence = [None, None, 0, 0, 0, [], "", []]
    places = {place["id"]: place["control"] for place in document["places"]}
    for lens in document["lenses"]:
        for place, control in places.items():
            rows = control.get(lens["id"], [silence])
            starts = [row[0] for row in rows[1:]]
            for day in range(document["days"]):
                _, since, status, disputed, sure, claims, _, confirmed = rows[
                    bisect_right(starts, day)
                ]
                said = [one for one in confirmed if one <= day]
                yield DayRow(
                    lens=lens["id"],
                    place=place,
                    day=first + timedelta(days=day),
                    status=document["statuses"][status]["id"],
                    disputed=bool(disputed),
                    since=None if since is None else first + timedelta(days=since),
                    confidence=confidences[sure],
                    stale_days=day - said[-1] if said else None,
                    claims=tuple(document["claims"][n]["id"] for n in claims),
                )


def test_the_day_table_is_what_the_player_shows(kasab: Dataset) -> None:
    ours = {(row.lens, row.place, row.day): row for row in day_table(kasab)}
    theirs = {(row.lens, row.place, row.day): row for row in played(build_timeline(kasab))}
    assert len(ours) == len(kasab.places) * len(kasab.days) * len(lenses_of(kasab))
    assert ours.keys() == theirs.keys()
    assert [key for key, row in ours.items() if row != theirs[key]] == []


def test_the_day_table_is_what_control_says(kasab: Dataset) -> None:
    rows = [row for row in day_table(kasab, ["as-reported"]) if row.day == date(2014, 4, 3)]
    control = control_on(kasab, date(2014, 4, 3), lens="as-reported")
    assert [row.place for row in rows] == list(control)
    for row in rows:
        now = control[row.place]
        assert (row.status, row.since, row.claims) == (now.status, now.since, now.claims)


def test_spans_tile_the_days_and_say_the_same(kasab: Dataset) -> None:
    table = {(row.lens, row.place, row.day): row for row in day_table(kasab)}
    seen = 0
    for span in spans(kasab):
        assert kasab.first_day <= span.start <= span.end <= kasab.last_day
        for n in range(span.days):
            row = table[span.lens, span.place, span.start + timedelta(days=n)]
            assert (row.status, row.disputed, row.since, row.confidence, row.claims) == (
                span.status,
                span.disputed,
                span.since,
                span.confidence,
                span.claims,
            )
            seen += 1
    assert seen == len(table)


def test_a_lens_that_is_not_there_is_refused(kasab: Dataset) -> None:
    with pytest.raises(ValueError, match="lens: 'editor' is not one of"):
        next(day_table(kasab, ["editor"]))
