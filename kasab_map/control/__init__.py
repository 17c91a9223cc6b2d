"""Control: from records to who held a place on a day, and what was known of it by when.

The two time axes stay apart. *Valid time* is the day asked about; *reported time*,
``known_on``, is the evening on which it is asked. The rules are in :mod:`kasab_map.control.lenses`
and, in words, in docs/method.md. Pure functions, standard library only.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from kasab_map.control.lenses import (
    WORD_STANDS,
    Lens,
    Verdict,
    Word,
    camp,
    find_lens,
    known,
    last_word,
    weigh,
)
from kasab_map.model import (
    Claim,
    Claimant,
    Confidence,
    ControlChange,
    Dataset,
    Status,
    supports,
)

_NEVER = date.max


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Who held one place on one day, under one lens."""

    status: Status
    since: date | None
    confidence: Confidence | None
    disputed: bool
    stale_days: int | None
    claims: tuple[str, ...]


def control_on(
    dataset: Dataset, day: date, known_on: date | None = None, lens: str = "editors"
) -> dict[str, Control]:
    """Say who held every place on a day.

    Parameters
    ----------
    dataset : Dataset
        A theatre.
    day : date
        The day asked about. Days outside the theatre are answered from the same records.
    known_on : date, optional
        Only what had been said by the end of this day counts. None: all that is known now.
    lens : str
        One of :data:`kasab_map.control.lenses.LENSES`, or ``claimant:<id>``.

    Returns
    -------
    dict of place id to Control
        Exactly one entry for each place of the dataset, in the dataset's order.

    Raises
    ------
    ValueError
        If ``lens`` is not the id of a lens.
    """
    found: dict[str, Control] = {}
    for place, spans in intervals(dataset, lens=lens, known_on=known_on).items():
        now = at(spans, day)
        found[place] = Control(
            status=now.status,
            since=now.since,
            confidence=now.confidence,
            disputed=now.disputed,
            stale_days=now.stale_days(day),
            claims=now.claims,
        )
    return found


def at(spans: Sequence[Interval], day: date) -> Interval:
    """Pick the interval that a day falls in."""
    return next(s for s in reversed(spans) if s.first is None or s.first <= day)


def intervals(
    dataset: Dataset, *, lens: str = "editors", known_on: date | None = None
) -> dict[str, tuple[Interval, ...]]:
    """Cut each place's time into intervals of one verdict.

    Parameters
    ----------
    dataset : Dataset
        A theatre.
    lens, known_on
        As in :func:`control_on`.

    Returns
    -------
    dict of place id to tuple of Interval
        Ascending; the first has ``first`` None, so that every day falls in exactly one.

    Raises
    ------
    ValueError
        If ``lens`` is not the id of a lens.
    """
    rule = find_lens(lens, dataset.claimants)
    said: dict[str, list[Claim]] = {place: [] for place in dataset.places}
    for claim in dataset.claims.values():
        if rule.hears(claim, dataset.claimants[claim.claimant].side):
            said[claim.place].append(claim)
    if rule.id == "editors":
        rows: dict[str, list[ControlChange]] = {place: [] for place in dataset.places}
        for row in dataset.control_changes.values():
            rows[row.place].append(row)
        return {
            place: _editors(rows[place], claims, dataset.claims, known_on)
            for place, claims in said.items()
        }
    return {
        place: _from_claims(claims, dataset.claimants, rule, known_on)
        for place, claims in said.items()
    }


class _Reading(NamedTuple):
    """What is made of a place's claims from a day on."""

    day: date
    found: Verdict
    rationale: str
    confirmed: tuple[date, ...]


_SILENCE = Interval(first=None, since=None, status=Status.UNKNOWN, disputed=False, confidence=None)


def _from_claims(
    claims: Iterable[Claim], claimants: Mapping[str, Claimant], rule: Lens, known_on: date | None
) -> tuple[Interval, ...]:
    """Weigh the claims anew on each day on which one begins, ceases or grows too old to count."""
    turns: dict[date, list[Claim]] = {}
    for claim in claims:
        begin, end = _heard(claim, rule, known_on)
        if begin < end and claim.status is not Status.UNKNOWN:
            turns.setdefault(begin, []).append(claim)
            turns.setdefault(end, []).append(claim)
            turns.setdefault(claim.date_earliest + WORD_STANDS + timedelta(days=1), [])
    turns.pop(_NEVER, None)
    return _join(_weighed(turns, claimants))


def _heard(claim: Claim, rule: Lens, known_on: date | None) -> tuple[date, date]:
    """Give the first day on which a lens counts a claim and the first on which it no longer does.

    Asked with hindsight a claim is known or not, whatever the day; as reported then it is known
    from the day on which it was said until it is taken back.
    """
    if not rule.evening:
        return (claim.date_latest, _NEVER) if known(claim, known_on) else (_NEVER, _NEVER)
    said, withdrawn = claim.reported_date or _NEVER, claim.withdrawn or _NEVER
    if known_on is not None:
        said, withdrawn = (day if day <= known_on else _NEVER for day in (said, withdrawn))
    return max(claim.date_latest, said), withdrawn


def _weighed(
    turns: Mapping[date, Sequence[Claim]], claimants: Mapping[str, Claimant]
) -> Iterator[_Reading]:
    """Go through the days; only the camps whose claims begin or cease are asked anew."""
    said: dict[str, dict[str, Claim]] = {}
    words: dict[str, Word] = {}
    for day in sorted(turns):
        for claim in turns[day]:
            speaks_for = camp(claimants[claim.claimant].side)
            own = said.setdefault(speaks_for, {})
            if own.pop(claim.id, None) is None:  # its first turn begins it, its second ends it
                own[claim.id] = claim
            words.pop(speaks_for, None)
        for speaks_for in said.keys() - words.keys():
            if said[speaks_for]:
                words[speaks_for] = last_word(said[speaks_for].values())
        found = weigh(words.values(), day)
        heard = (claim for own in said.values() for claim in own.values())
        agreed = found.claims if found.disputed else heard
        yield _Reading(day, found, "", _confirming(found, agreed))


def _editors(
    rows: Iterable[ControlChange],
    said: Iterable[Claim],
    claims: Mapping[str, Claim],
    known_on: date | None,
) -> tuple[Interval, ...]:
    """Follow the editors' rows that rest on at least one claim known by then."""
    heard = [claim for claim in said if known(claim, known_on)]
    readings: dict[date, _Reading] = {}
    for row in rows:
        cited = [claims[i] for i in row.claims if i in claims and known(claims[i], known_on)]
        if row.status is Status.UNKNOWN:
            carried, against = bool(cited), False
        else:
            carried = any(_supports(claim, row.status) for claim in cited)
            against = any(_contradicts(claim, row.status) for claim in cited)
        if carried:
            found = Verdict(row.status, against, row.confidence, tuple(cited))
            confirmed = _confirming(found, heard)
            readings[row.date] = _Reading(row.date, found, row.rationale, confirmed)
    return _join(readings[day] for day in sorted(readings))


def _supports(claim: Claim, status: Status) -> bool:
    return supports(claim.kind, claim.status, status)


def _contradicts(claim: Claim, status: Status) -> bool:
    return claim.status is not Status.UNKNOWN and not _supports(claim, status)


def _join(readings: Iterable[_Reading]) -> tuple[Interval, ...]:
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
    return found.status, found.disputed and found.status is Status.UNKNOWN


def _confirming(found: Verdict, heard: Iterable[Claim]) -> tuple[date, ...]:
    """List the days on which a claim says what the verdict says.

    A dispute is confirmed by every word of it; silence is confirmed by nothing.
    """
    if found.status is Status.UNKNOWN and not found.disputed:
        return ()
    agreed = (c for c in heard if found.disputed or c.status is found.status)
    return tuple(sorted({claim.event_date for claim in agreed}))
