"""The editors' rows name every claim that contradicts them, and notes say who is silent."""

from datetime import date, timedelta

from kasab_map import read_dataset
from kasab_map.model import UNKNOWN, Claim, ControlChange, Dataset, supports

DATASET = read_dataset()
QUIET = "No claim or event in this record names it."


def spans(dataset: Dataset) -> list[tuple[ControlChange, date]]:
    """Give each row of the editors' reading with the last day it counts."""
    rows = sorted(dataset.control_changes.values(), key=lambda row: (row.place, row.date))
    ends: list[tuple[ControlChange, date]] = []
    for row, later in zip(rows, [*rows[1:], None], strict=True):
        goes_on = later is None or later.place != row.place
        ends.append((row, dataset.last_day if goes_on else later.date - timedelta(days=1)))
    return ends


def contradicts(claim: Claim, row: ControlChange, last: date) -> bool:
    """Whether a claim says outright, of a day it names, something else than the row."""
    outright = not (claim.withdrawn or claim.implied or claim.status == UNKNOWN)
    of_one_day = claim.date_earliest == claim.date_latest and row.date <= claim.event_date <= last
    says_so = outright and row.status != UNKNOWN and claim.place == row.place
    return says_so and of_one_day and not supports(claim.kind, claim.status, row.status)


def corrected(claim: Claim, row: ControlChange) -> bool:
    """Whether its own claimant says of the same day what the row says, in a claim it cites."""
    return any(
        other.claimant == claim.claimant
        and other.event_date == claim.event_date
        and supports(other.kind, other.status, row.status)
        for other in (DATASET.claims[one] for one in row.claims)
    )


def test_each_row_cites_every_claim_that_contradicts_it() -> None:
    missing = [
        (row.id, claim.id)
        for row, last in spans(DATASET)
        for claim in DATASET.claims.values()
        if contradicts(claim, row, last)
        and claim.id not in row.claims
        and not corrected(claim, row)
    ]
    assert missing == []


def test_only_a_claimants_own_later_word_excuses_a_row() -> None:
    row = DATASET.control_changes["kasab-2014-06-15"]
    assert corrected(DATASET.claims["c0384"], row)
    assert not corrected(DATASET.claims["c0052"], DATASET.control_changes["kasab-2014-03-22"])


def test_a_note_says_so_where_no_claim_or_event_names_a_place() -> None:
    named = {claim.place for claim in DATASET.claims.values()}
    named |= {event.place for event in DATASET.events.values() if event.place}
    for place in DATASET.places.values():
        assert (QUIET in place.note) is (place.id not in named), place.id


def test_the_four_places_of_the_syrian_observer_say_why_they_are_there() -> None:
    for one in ("doreen", "salma", "marj-khawkha", "kom"):
        assert "The Syrian Observer" in DATASET.places[one].note


def test_only_founding_documents_may_be_cited_by_nothing() -> None:
    rows = [*DATASET.claims.values(), *DATASET.events.values()]
    cited = {source for row in rows for source in row.sources}
    assert {s.id for s in DATASET.sources.values() if s.id not in cited and not s.founding} == set()
