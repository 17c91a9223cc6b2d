"""Intervals: stretches of days on which one verdict about a place stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from kasab_map.control.weighing import Verdict
from kasab_map.model import UNKNOWN, Claim, Confidence, Status

STALE_AFTER = timedelta(days=7)
"""How long after a claim confirmed it a status is fresh; the seventh day is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A stretch of days, first inclusive, on which one verdict stands until the next interval.

    Attributes
    ----------
    first : date or None
        None when nothing is recorded before: the place is unknown from time immemorial.
    since : date or None
        First day of the unbroken run of this status, disputed or not; earlier than ``first``
        when only the claims behind an unchanged status are new.
    claims : tuple of str
        Ids of the claims behind the status, those that contradict it included.
    rationale : str
        The editors' reason; empty under every other lens.
    confirmed : tuple of date
        Days, ascending, on which a claim says the same as this interval's status.
    """

    first: date | None
    since: date | None
    status: Status
    disputed: bool
    confidence: Confidence | None
    claims: tuple[str, ...] = ()
    rationale: str = ""
    confirmed: tuple[date, ...] = ()

    def stale_days(self, day: date) -> int | None:
        """Days since a claim last said so; None if none has, or if nothing is said."""
        said = [confirmed for confirmed in self.confirmed if confirmed <= day]
        return (day - said[-1]).days if said else None


class Reading(NamedTuple):
    """What is made of a place's records from a day on."""

    day: date
    found: Verdict
    rationale: str
    confirmed: tuple[date, ...]


_SILENCE = Interval(first=None, since=None, status=UNKNOWN, disputed=False, confidence=None)


def at(spans: Sequence[Interval], day: date) -> Interval:
    """Pick the interval that a day falls in."""
    return next(s for s in reversed(spans) if s.first is None or s.first <= day)


def join(readings: Iterable[Reading]) -> tuple[Interval, ...]:
    """Join readings into intervals, dropping a day on which nothing changes."""
    spans = [_SILENCE]
    for day, found, rationale, confirmed in readings:
        last = spans[-1]
        span = Interval(
            first=day,
            since=last.since if _answer(found) == _answer(last) else day,
            status=found.status,
            disputed=found.disputed,
            confidence=found.confidence,
            claims=tuple(claim.id for claim in found.claims),
            rationale=rationale,
            confirmed=confirmed,
        )
        if replace(span, first=last.first) != last:
            spans.append(span)
    return tuple(spans)


def _answer(found: Verdict | Interval) -> tuple[Status, bool]:
    """Give what a reader is told; a known status stays the same answer while it is disputed."""
    return found.status, found.disputed and found.status == UNKNOWN


def confirming(found: Verdict, heard: Iterable[Claim]) -> tuple[date, ...]:
    """List the days on which a claim says what the verdict says.

    A dispute is confirmed by every word of it; silence is confirmed by nothing.
    """
    if found.status == UNKNOWN and not found.disputed:
        return ()
    agreed = (c for c in heard if found.disputed or c.status == found.status)
    return tuple(sorted({claim.event_date for claim in agreed}))
