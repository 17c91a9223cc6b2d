"""What is not guessed: a lens without every answer that nobody confirmed within the week."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from kasab_map.control.interval import STALE_AFTER, Interval, Reading, join
from kasab_map.control.lens import Lens
from kasab_map.control.weighing import UNREPORTED, Verdict
from kasab_map.model import Claim, Dataset

_OVER = STALE_AFTER + timedelta(days=1)


def freshly(base: Lens) -> Lens:
    """Make the lens ``fresh:<id>``, that answers as another does while the answer is fresh."""

    def method(dataset: Dataset, _: Lens, known_on: date | None) -> dict[str, tuple[Interval, ...]]:
        found = base.method(dataset, base, known_on)
        return {place: fresh(spans, dataset.claims) for place, spans in found.items()}

    return replace(base, id=f"fresh:{base.id}", method=method)


def fresh(spans: Sequence[Interval], claims: Mapping[str, Claim]) -> tuple[Interval, ...]:
    """Cut a place's intervals down to the days on which a recent claim says the same.

    Parameters
    ----------
    spans : sequence of Interval
        What a lens makes of one place, ascending.
    claims : mapping of id to Claim
        Those that the intervals name.

    Returns
    -------
    tuple of Interval
        The same answers, and ``unknown`` where the last claim that says so is more than
        :data:`~kasab_map.control.interval.STALE_AFTER` old, or none ever did.
    """
    return join(_readings(spans, claims))


def _readings(spans: Sequence[Interval], claims: Mapping[str, Claim]) -> Iterator[Reading]:
    ends = [span.first for span in spans[1:]]
    for span, end in zip(spans, [*ends, None], strict=True):
        if span.first is None:
            continue
        heard = tuple(claims[id_] for id_ in span.claims)
        found = Verdict(span.status, span.disputed, span.confidence, heard)
        for day in _turns(span.confirmed, span.first, end or date.max):
            said = bisect_right(span.confirmed, day)
            if said and day < span.confirmed[said - 1] + _OVER:
                yield Reading(day, found, span.rationale, span.confirmed)
            else:
                yield Reading(day, UNREPORTED, "", ())


def _turns(confirmed: Sequence[date], first: date, end: date) -> list[date]:
    """List the days from ``first`` to before ``end`` on which an answer grows fresh or stale."""
    turns = {first, *confirmed, *(day + _OVER for day in confirmed)}
    return sorted(day for day in turns if first <= day < end)
