"""What must hold of control whatever the records say."""

import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kasab_map.control import at, control_on, intervals
from kasab_map.control.lenses import lenses_of
from kasab_map.model import Claim, Dataset
from tests.control.theatres import (
    DAYS,
    FOUR_CAMPS,
    FOUR_SIDES,
    PLACES,
    day,
    theatre,
    theatres,
)

LENSES = tuple(lenses_of(theatre()))

lens_ids = st.sampled_from(
    [*LENSES, "claimant:government", "claimant:independent", "claimant:opposition_monitor"]
)
evenings = st.none() | DAYS.map(day)


@given(theatres(), lens_ids, DAYS, evenings, st.randoms())
def test_the_order_of_rows_is_irrelevant(
    data: Dataset, lens: str, on: int, known_on: date | None, shuffle: random.Random
) -> None:
    rows = list(data.claims.items())
    changes = list(data.control_changes.items())
    shuffle.shuffle(rows)
    shuffle.shuffle(changes)
    shuffled = replace(data, claims=dict(rows), control_changes=dict(changes))
    expected = control_on(data, day(on), known_on, lens)
    assert control_on(shuffled, day(on), known_on, lens) == expected


@given(theatres(), lens_ids, DAYS, DAYS)
def test_a_claim_reported_later_never_changes_what_was_known_earlier(
    data: Dataset, lens: str, on: int, known_on: int
) -> None:
    def by_then(claim: Claim) -> bool:
        return claim.reported_date is not None and claim.reported_date <= day(known_on)

    earlier = replace(data, claims={i: c for i, c in data.claims.items() if by_then(c)})
    expected = control_on(earlier, day(on), day(known_on), lens)
    assert control_on(data, day(on), day(known_on), lens) == expected


@given(theatres(), DAYS)
def test_as_reported_is_every_claim_known_that_evening(data: Dataset, on: int) -> None:
    evening = control_on(data, day(on), lens="as-reported")
    again = control_on(data, day(on), known_on=day(on), lens="as-reported")
    assert evening == again
    later = control_on(data, day(on), known_on=day(on + 5), lens="as-reported")
    assert later == evening, "what is learned later must not seep into the evening shown"


@given(theatres(), lens_ids, DAYS, DAYS, st.data())
def test_withdrawing_a_claim_equals_never_having_had_it_from_that_day(
    data: Dataset, lens: str, on: int, taken_back: int, draw: st.DataObject
) -> None:
    said = [c for c in data.claims.values() if c.withdrawn is None]
    if not said:
        return
    gone = draw.draw(st.sampled_from(said))
    withdrawn = replace(
        data, claims={**data.claims, gone.id: replace(gone, withdrawn=day(taken_back))}
    )
    without = replace(data, claims={i: c for i, c in data.claims.items() if i != gone.id})
    for known_on in (day(taken_back), day(taken_back + 3), None):
        if lens == "as-reported" and on < taken_back:
            continue  # as reported then, the claim still stood on the evening shown
        now, never = (
            _standing(control_on(each, day(on), known_on, lens)) for each in (withdrawn, without)
        )
        assert now == never


def _standing(control: dict) -> dict:
    """Leave ``since`` out: as reported then, the run may have begun while the claim stood."""
    return {place: replace(now, since=None) for place, now in control.items()}


@given(theatres(), lens_ids, evenings)
def test_each_place_has_exactly_one_status_a_day(
    data: Dataset, lens: str, known_on: date | None
) -> None:
    spans = intervals(data, lens=lens, known_on=known_on)
    assert set(spans) == set(PLACES)
    for of_place in spans.values():
        firsts = [span.first for span in of_place]
        assert firsts[0] is None
        begun = [first for first in firsts[1:] if first]
        assert begun == sorted(set(begun))
        assert len(begun) == len(firsts) - 1
        for before, after in pairwise(of_place):
            assert replace(after, first=before.first) != before, "a day on which nothing changes"
    for number in range(-2, 25):
        assert set(control_on(data, day(number), known_on, lens)) == set(PLACES)


@given(theatres(), lens_ids, evenings, DAYS)
def test_control_on_a_day_is_that_days_interval(
    data: Dataset, lens: str, known_on: date | None, on: int
) -> None:
    now = control_on(data, day(on), known_on, lens)
    for place, spans in intervals(data, lens=lens, known_on=known_on).items():
        span = at(spans, day(on))
        assert (now[place].status, now[place].disputed) == (span.status, span.disputed)
        since = now[place].since
        if since is not None:
            assert since <= day(on)
            yesterday = at(spans, since - timedelta(days=1))
            same = yesterday.status == span.status
            if span.status == "unknown":
                same = same and yesterday.disputed == span.disputed
            assert not same, "since must be the first day of the run"


def named_otherwise(data: Dataset, names: dict[str, str]) -> Dataset:
    """Let every side be another, and everyone who speaks for it speak for that one."""
    return replace(
        data,
        camps={
            i: replace(c, speaks_for=names.get(c.speaks_for or "")) for i, c in data.camps.items()
        },
        claims={
            i: replace(c, status=names.get(c.status, c.status)) for i, c in data.claims.items()
        },
        control_changes={
            i: replace(c, status=names.get(c.status, c.status))
            for i, c in data.control_changes.items()
        },
    )


@given(theatres() | theatres(FOUR_SIDES, FOUR_CAMPS), st.data(), evenings, DAYS)
@settings(max_examples=200)
def test_naming_the_sides_otherwise_mirrors_the_map(
    data: Dataset, draw: st.DataObject, known_on: date | None, on: int
) -> None:
    sides = list(data.sides)
    names = dict(zip(sides, draw.draw(st.permutations(sides)), strict=True))
    lens = draw.draw(st.sampled_from(list(lenses_of(data))))
    side = lens.removesuffix("-side")
    its_mirror = f"{names[side]}-side" if side in names else lens
    seen = control_on(data, day(on), known_on, lens)
    in_mirror = control_on(named_otherwise(data, names), day(on), known_on, its_mirror)
    assert in_mirror == {
        place: replace(now, status=names.get(now.status, now.status)) for place, now in seen.items()
    }


@given(theatres(FOUR_SIDES, FOUR_CAMPS), DAYS, evenings)
def test_each_side_says_what_it_says_however_many_there_are(
    data: Dataset, on: int, known_on: date | None
) -> None:
    for side in data.sides:
        own = {i for i, camp in data.camps.items() if camp.speaks_for == side}
        only = replace(
            data,
            claims={i: c for i, c in data.claims.items() if data.claimants[c.claimant].side in own},
        )
        heard = control_on(data, day(on), known_on, f"{side}-side")
        assert heard == control_on(only, day(on), known_on, f"{side}-side")
