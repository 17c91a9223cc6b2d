"""The made-up theatre is whole, the same each time, and as large as was asked."""

import pytest

from bench.made_up import bounds_of, synthetic_theatre
from kasab_map.control import intervals
from kasab_map.control.lenses import lenses_of
from kasab_map.model import Role


@pytest.mark.parametrize(("places", "changes"), [(1, 0), (9, 40), (100, 2000)])
def test_it_is_as_large_as_was_asked(places: int, changes: int):
    made = synthetic_theatre(places, changes)
    assert len(made.places) == places
    assert len(made.control_changes) == changes
    assert len(made.claims) >= changes


def test_the_same_seed_makes_the_same_theatre_and_another_another():
    assert synthetic_theatre(9, 60, seed=1) == synthetic_theatre(9, 60, seed=1)
    assert synthetic_theatre(9, 60, seed=1) != synthetic_theatre(9, 60, seed=2)


def test_every_reference_leads_somewhere_and_every_place_lies_in_the_theatre():
    made = synthetic_theatre(50, 500)
    west, south, east, north = bounds_of(50)
    for place in made.places.values():
        assert place.lonlat
        assert west < place.lonlat[0] < east
        assert south < place.lonlat[1] < north
    for claim in made.claims.values():
        assert claim.place in made.places
        assert claim.claimant in made.claimants
        assert set(claim.sources) <= set(made.sources)
        assert claim.date_earliest <= claim.event_date <= claim.date_latest
    for row in made.control_changes.values():
        assert all(made.claims[cited].place == row.place for cited in row.claims)
        assert made.first_day <= row.date <= made.last_day
    assert {place.role for place in made.places.values()} == {Role.MAIN, Role.FRONT}


def test_each_change_is_a_change_and_both_sides_hold_ground():
    made = synthetic_theatre(50, 500)
    spans = intervals(made)
    rows = sum(len(own) - 1 for own in spans.values())
    assert rows == 500
    held = {span.status for own in spans.values() for span in own}
    assert {"west", "east", "contested"} <= held


def test_every_lens_has_something_to_say():
    made = synthetic_theatre(20, 200)
    for lens in lenses_of(made):
        assert any(len(own) > 1 for own in intervals(made, lens=lens).values()), lens


def test_more_changes_than_days_are_refused():
    with pytest.raises(ValueError, match="no room for 100 changes in 60 days"):
        synthetic_theatre(1, 100, days=60)
