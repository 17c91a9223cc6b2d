"""The one day table: who held each place on each day under each lens, as every export has it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kasab_map.control import Interval, at, intervals, lenses_of
from kasab_map.model import Confidence, Dataset, Status

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What stands of one place under one lens."""

    lens: str
    place: str
    status: Status
    disputed: bool
    since: date | None
    confidence: Confidence | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow(Told):
    """One place on one day under one lens."""

    day: date
    stale_days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Told):
    """A stretch of the theatre's days, both ends included, on which one row stands for a place."""

    start: date
    end: date
    rationale: str

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.end - self.start).days + 1


def day_table(
    dataset: Dataset, lenses: Sequence[str] | None = None, known_on: date | None = None
) -> Iterator[DayRow]:
    """Give every place on every day of the theatre, by lens, place and day.

    Parameters
    ----------
    dataset : Dataset
        A theatre's records.
    lenses : sequence of str, optional
        Ids of lenses; without it, all that the theatre has.
    known_on : date, optional
        Only what had been said by the end of this day counts.

    Yields
    ------
    DayRow
        One at a time, for a large theatre has more of them than fit into memory.
    """
    for lens, place, verdicts in _verdicts(dataset, lenses, known_on):
        for day in dataset.days:
            now = at(verdicts, day)
            yield DayRow(**_told(lens, place, now), day=day, stale_days=now.stale_days(day))


def spans(
    dataset: Dataset, lenses: Sequence[str] | None = None, known_on: date | None = None
) -> Iterator[Span]:
    """Give the same table with days in a row joined on which nothing changes but the day.

    What began before the theatre begins with its first day here, and nothing outlasts its last.
    """
    for lens, place, verdicts in _verdicts(dataset, lenses, known_on):
        ends = [after.first - _ONE_DAY for after in verdicts[1:] if after.first]
        for now, until in zip(verdicts, [*ends, dataset.last_day], strict=True):
            start = max(now.first or dataset.first_day, dataset.first_day)
            end = min(until, dataset.last_day)
            if start <= end:
                yield Span(**_told(lens, place, now), start=start, end=end, rationale=now.rationale)


def _told(lens: str, place: str, now: Interval) -> dict[str, Any]:
    """Give the fields of :class:`Told`."""
    same = ("status", "disputed", "since", "confidence", "claims")
    return {"lens": lens, "place": place, **{name: getattr(now, name) for name in same}}


def _verdicts(
    dataset: Dataset, lenses: Sequence[str] | None, known_on: date | None
) -> Iterator[tuple[str, str, tuple[Interval, ...]]]:
    for lens in lenses_of(dataset) if lenses is None else lenses:
        for place, verdicts in intervals(dataset, lens=lens, known_on=known_on).items():
            yield lens, place, verdicts
