"""The editors' reading: its rows, as far as the claims they rest on were known."""

from collections.abc import Iterable, Mapping
from datetime import date

from kasab_map.control.interval import Interval, Reading, confirming, join
from kasab_map.control.knowing import known
from kasab_map.control.lens import Lens
from kasab_map.control.weighing import Verdict
from kasab_map.model import UNKNOWN, Claim, ControlChange, Dataset, Status, supports


def from_reading(
    dataset: Dataset, lens: Lens, known_on: date | None
) -> dict[str, tuple[Interval, ...]]:
    """Cut each place's time by the editors' rows about it."""
    heard: dict[str, list[Claim]] = {place: [] for place in dataset.places}
    for claim in dataset.claims.values():
        if lens.admits(dataset.claimants[claim.claimant]) and known(claim, known_on):
            heard[claim.place].append(claim)
    rows: dict[str, list[ControlChange]] = {place: [] for place in dataset.places}
    for row in dataset.control_changes.values():
        rows[row.place].append(row)
    return {
        place: _follow(rows[place], claims, dataset.claims, known_on)
        for place, claims in heard.items()
    }


def _follow(
    rows: Iterable[ControlChange],
    heard: Iterable[Claim],
    claims: Mapping[str, Claim],
    known_on: date | None,
) -> tuple[Interval, ...]:
    """Follow the rows that rest on at least one claim known by then."""
    readings: dict[date, Reading] = {}
    for row in rows:
        cited = [claims[i] for i in row.claims if i in claims and known(claims[i], known_on)]
        if row.status == UNKNOWN:
            carried, against = bool(cited), False
        else:
            carried = any(_supports(claim, row.status) for claim in cited)
            against = any(_contradicts(claim, row.status) for claim in cited)
        if carried:
            found = Verdict(row.status, against, row.confidence, tuple(cited))
            confirmed = confirming(found, heard)
            readings[row.date] = Reading(row.date, found, row.rationale, confirmed)
    return join(readings[day] for day in sorted(readings))


def _supports(claim: Claim, status: Status) -> bool:
    return supports(claim.kind, claim.status, status)


def _contradicts(claim: Claim, status: Status) -> bool:
    """Whether a claimant says otherwise; what is only implied disputes nothing."""
    says = claim.status != UNKNOWN and not claim.implied
    return says and not _supports(claim, status)
