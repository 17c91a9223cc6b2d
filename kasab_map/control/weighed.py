"""A reader's own weights: how much each word that stands counts for the answer."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kasab_map.control.from_claims import from_claims
from kasab_map.control.interval import Interval, Reading, join
from kasab_map.control.lens import Lens
from kasab_map.control.weighing import UNREPORTED, Verdict
from kasab_map.model import UNKNOWN, Claim, Confidence, Dataset, Status

MOST = 3
"""The largest weight; 0 leaves a claim out, and a claim without a weight counts as 1."""

Weights = Mapping[str, int]


class Counted(NamedTuple):
    """One claim that stands, as far as it counts."""

    id: str
    status: Status
    weight: int


def heaviest(standing: Sequence[Counted]) -> Status | None:
    """Add the weights up by status.

    Parameters
    ----------
    standing : sequence of Counted
        The claims that stand on a day, each once.

    Returns
    -------
    str or None
        The status with more weight than every other; None if the heaviest are equal.
        ``unknown`` if nothing weighs anything.
    """
    sums: dict[Status, int] = {}
    for claim in standing:
        sums[claim.status] = sums.get(claim.status, 0) + claim.weight
    most = max(sums.values(), default=0)
    if not most:
        return UNKNOWN
    leading = [status for status, weight in sums.items() if weight == most]
    return leading[0] if len(leading) == 1 else None


def weighed_lens(dataset: Dataset, lens_id: str, asked: str) -> Lens:
    """Make the lens ``weighed:<claim>=<weight>,...``.

    Raises
    ------
    ValueError
        If a claim is unknown, named twice, or its weight is no whole number from 0 to 3.
    """
    weights: dict[str, int] = {}
    for part in asked.split(",") if asked else ():
        claim, _, weight = part.partition("=")
        if claim not in dataset.claims:
            raise ValueError(f"lens: {claim!r} is not a claim; see claims.csv")
        if claim in weights:
            raise ValueError(f"lens: {claim!r} is weighed twice; weigh it once")
        if weight not in map(str, range(MOST + 1)):
            raise ValueError(f"lens: {part!r} gives no whole weight from 0 to {MOST}")
        weights[claim] = int(weight)

    def method(
        dataset: Dataset, lens: Lens, known_on: date | None
    ) -> dict[str, tuple[Interval, ...]]:
        standing = from_claims(dataset, lens, known_on)
        return {
            place: join(_weighed(spans, dataset.claims, weights))
            for place, spans in standing.items()
        }

    return Lens(lens_id, method, evening=True)


def _weighed(
    spans: Sequence[Interval], claims: Mapping[str, Claim], weights: Weights
) -> Iterator[Reading]:
    for span in spans:
        if span.first is None:
            continue
        heard = [claims[id_] for id_ in span.claims if weights.get(id_, 1)]
        status = heaviest([Counted(c.id, c.status, weights.get(c.id, 1)) for c in heard])
        if status == UNKNOWN:
            yield Reading(span.first, UNREPORTED, "", ())
            continue
        found = Verdict(status or UNKNOWN, status is None, Confidence.LOW, tuple(heard))
        agreed = {c.event_date for c in heard if status is None or c.status == status}
        yield Reading(span.first, found, "", tuple(sorted(agreed)))
