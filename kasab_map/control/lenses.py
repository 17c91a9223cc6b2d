"""Lenses: the rules that turn the claims about one place into one status.

Each rule is written out in words in docs/method.md; the words and the code are kept
side by side on purpose, so change both or neither. Standard library only.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from itertools import groupby
from typing import NamedTuple

from kasab_map.model import FIGHTING, Claim, Confidence, Side, Status

LENSES = (
    "editors",
    "as-reported",
    "government-side",
    "opposition-side",
    "independent",
    "against-interest",
)
"""Stable ids; besides these, ``claimant:<id>`` hears one claimant alone."""

WORD_STANDS = timedelta(days=7)
"""How long after its own day a side's last word still contradicts a newer one."""

PARTISAN = {
    Side.GOVERNMENT: Status.GOVERNMENT,
    Side.PRO_GOVERNMENT_MEDIA: Status.GOVERNMENT,
    Side.OPPOSITION: Status.OPPOSITION,
    Side.OPPOSITION_MONITOR: Status.OPPOSITION,
}
"""The sides that are party to the fighting, and the status each would like to report."""

_OPPONENT = {Status.GOVERNMENT: Status.OPPOSITION, Status.OPPOSITION: Status.GOVERNMENT}

_RANK = {level: rank for rank, level in enumerate(Confidence)}


class Verdict(NamedTuple):
    """What a lens makes of the claims about one place on one day."""

    status: Status
    disputed: bool
    confidence: Confidence | None
    claims: tuple[Claim, ...]


UNREPORTED = Verdict(Status.UNKNOWN, False, None, ())


@dataclass(frozen=True, slots=True)
class Lens:
    """A rule: whom it hears, and whether it hears only what had been said by the day shown."""

    id: str
    hears: Callable[[Claim, Side], bool]
    evening: bool = False


def find_lens(lens_id: str, claimants: Iterable[str] = ()) -> Lens:
    """Look a lens up by its id.

    Parameters
    ----------
    lens_id : str
        One of :data:`LENSES`, or ``claimant:<id>``.
    claimants : iterable of str
        The claimant ids that ``claimant:<id>`` may name.

    Raises
    ------
    ValueError
        If there is no such lens, or no such claimant; the message lists the nearest ones.
    """
    kind, _, who = lens_id.partition(":")
    if kind == "claimant" and who:
        known = sorted(claimants)
        if who not in known:
            near = get_close_matches(who, known)
            hint = f"; did you mean {near[0]!r}?" if near else "; see geodata/claimants.csv"
            raise ValueError(f"lens: no claimant {who!r}{hint}")
        return Lens(lens_id, lambda claim, side: claim.claimant == who)
    if lens_id not in _RULES:
        near = get_close_matches(lens_id, LENSES)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        listed = ", ".join(LENSES)
        raise ValueError(f"lens: {lens_id!r} is not one of {listed}, claimant:<id>{hint}")
    return _RULES[lens_id]


def camp(side: Side) -> str:
    """Name the camp a side speaks for: government and opposition, or else the side alone."""
    return PARTISAN[side].value if side in PARTISAN else side.value


def hurts_own_side(claim: Claim, side: Side) -> bool:
    """Whether a partisan claimant says that its opponent holds the place."""
    return side in PARTISAN and claim.status is _OPPONENT[PARTISAN[side]]


_RULES = {
    rule.id: rule
    for rule in (
        Lens("editors", lambda claim, side: True),
        Lens("as-reported", lambda claim, side: True, evening=True),
        Lens("government-side", lambda claim, side: camp(side) == "government"),
        Lens("opposition-side", lambda claim, side: camp(side) == "opposition"),
        Lens("independent", lambda claim, side: side is Side.INDEPENDENT),
        Lens(
            "against-interest",
            lambda claim, side: side not in PARTISAN or hurts_own_side(claim, side),
        ),
    )
}


def known(claim: Claim, on: date | None) -> bool:
    """Whether a claim had been made, and not taken back, by the end of day ``on``.

    ``None`` asks what is known now: every claim that was never taken back. A claim whose
    reported date nobody knows is known now, and on no day of the past.
    """
    if on is None:
        return claim.withdrawn is None
    if claim.reported_date is None or claim.reported_date > on:
        return False
    return claim.withdrawn is None or claim.withdrawn > on


class Word(NamedTuple):
    """What a camp says of the newest day that it speaks of."""

    day: date
    statuses: frozenset[Status]
    claims: tuple[Claim, ...]


def last_word(said: Collection[Claim]) -> Word:
    """Give the newest day a camp speaks of, and all that its claimants say of that day.

    Claims are ranked by ``date_earliest``, so a vague one never overrules a precise one.

    Parameters
    ----------
    said : collection of Claim, not empty
        What one camp says about one place, as far as it has begun to count; none ``unknown``.
    """
    day = max(claim.date_earliest for claim in said)
    of_that_day = [claim for claim in said if claim.date_earliest == day]
    if len(of_that_day) == 1:
        return Word(day, frozenset((of_that_day[0].status,)), tuple(of_that_day))
    of_that_day.sort(key=lambda c: (c.claimant, c.id))
    statuses: set[Status] = set()
    kept: list[Claim] = []
    for _, claims in groupby(of_that_day, key=lambda c: c.claimant):
        outcomes = _settle(list(claims))
        settled = {claim.status for claim in outcomes}
        # Taken and lost again within the day: it changed hands.
        statuses |= settled if len(settled) == 1 else {Status.CONTESTED}
        kept += outcomes
    return Word(day, frozenset(statuses), tuple(kept))


def _settle(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Settle what one claimant says of one day: later corrects earlier, outcome ends process."""
    latest = max(claim.reported_date or date.min for claim in claims)
    last_said = [c for c in claims if (c.reported_date or date.min) == latest]
    return [claim for claim in last_said if claim.kind not in FIGHTING] or last_said


def weigh(words: Collection[Word], on: date) -> Verdict:
    """Turn the camps' last words about one place into one status.

    Parameters
    ----------
    words : collection of Word
        One a camp; a camp that has said nothing yet is left out.
    on : date
        The day asked about: how old each word is by then.

    Returns
    -------
    Verdict
        ``disputed`` with status ``unknown`` when camps, or one camp's own claimants,
        contradict each other: no lens picks a winner.
    """
    if not words:
        return UNREPORTED
    newest = max(word.day for word in words)
    standing = [word for word in words if word.day == newest or on - word.day <= WORD_STANDS]
    statuses = {status for word in standing for status in word.statuses}
    heard = sorted((c for word in standing for c in word.claims), key=lambda c: c.id)
    if len(statuses) > 1:
        return Verdict(Status.UNKNOWN, True, Confidence.LOW, tuple(heard))
    best = max((claim.confidence for claim in heard), key=_RANK.__getitem__)
    return Verdict(statuses.pop(), False, best, tuple(heard))
