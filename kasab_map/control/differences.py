"""Two editions of a theatre: which places on which days have another status, under which lens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kasab_map.control.interval import at
from kasab_map.control.on_day import intervals
from kasab_map.model import Dataset

ONE_DAY = timedelta(days=1)
ABSENT = "not in it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A run of days on which a place has one status in the old edition, another in the new."""

    lens: str
    place: str
    first: date
    last: date
    before: str
    after: str

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1


def differences(before: Dataset, after: Dataset, lenses: Sequence[str]) -> Iterator[Difference]:
    """Yield what differs between two editions, by lens, place and run of days.

    Both are read with the rules of this program: only what the data changed is shown.
    """
    first = min(before.first_day, after.first_day)
    last = max(before.last_day, after.last_day)
    days = [first + n * ONE_DAY for n in range((last - first).days + 1)]
    places = [*after.places, *(place for place in before.places if place not in after.places)]
    for lens in lenses:
        old, new = (_statuses(dataset, lens, days) for dataset in (before, after))
        absent = [ABSENT] * len(days)
        for place in places:
            sides = zip(days, old.get(place, absent), new.get(place, absent), strict=True)
            yield from _runs(lens, place, [side for side in sides if side[1] != side[2]])


def _statuses(dataset: Dataset, lens: str, days: Sequence[date]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for place, spans in intervals(dataset, lens=lens).items():
        answers = (at(spans, day) for day in days)
        found[place] = [now.status + (", disputed" if now.disputed else "") for now in answers]
    return found


def _runs(lens: str, place: str, sides: Sequence[tuple[date, str, str]]) -> Iterator[Difference]:
    """Join days in a row that differ in the same way."""
    run: Difference | None = None
    for day, old, new in sides:
        goes_on = run and (run.before, run.after, run.last + ONE_DAY) == (old, new, day)
        if run and not goes_on:
            yield run
        start = run.first if run and goes_on else day
        run = Difference(lens=lens, place=place, first=start, last=day, before=old, after=new)
    if run:
        yield run
