"""Weighing: what the camps' last words about one place come to on one day."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import NamedTuple

from kasab_map.control.words import Saying, Word
from kasab_map.model import UNKNOWN, Claim, Confidence, Status

WORD_STANDS = timedelta(days=7)
"""How long after its own day a denial, fighting, or a word that is not the newest counts."""

_RANK = {level: rank for rank, level in enumerate(Confidence)}


class Verdict(NamedTuple):
    """What a lens makes of the records about one place on one day."""

    status: Status
    disputed: bool
    confidence: Confidence | None
    claims: tuple[Claim, ...]


UNREPORTED = Verdict(UNKNOWN, False, None, ())


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
    standing = _standing(words, on)
    if not standing:
        return UNREPORTED
    statuses = {saying.status for saying in standing}
    heard = tuple(sorted((saying.claim for saying in standing), key=lambda claim: claim.id))
    if len(statuses) > 1:
        return Verdict(UNKNOWN, True, Confidence.LOW, heard)
    best = max((claim.confidence for claim in heard), key=_RANK.__getitem__)
    return Verdict(statuses.pop(), False, best, heard)


def _standing(words: Collection[Word], on: date) -> list[Saying]:
    """Pick what counts on a day; as days pass in silence it only ever becomes less.

    A denial names a holder only where nobody has told anything, and what is implied only where
    nobody has stated anything: fighting that has lapsed was told too.
    """
    told = [saying for word in words for saying in word.told]
    denied = [saying for word in words for saying in word.denied]
    if not told:
        return _fresh_or_newest(denied or [s for word in words for s in word.implied], on)
    standing = _fresh_or_newest(_without_past_fighting(told), on)
    return standing and standing + [denial for denial in denied if _fresh(denial, on)]


def _without_past_fighting(told: list[Saying]) -> list[Saying]:
    """Leave out fighting of a day before the newest one of which someone tells how it ended."""
    ended = max((saying.day for saying in told if not saying.fighting), default=date.min)
    return [saying for saying in told if not saying.fighting or saying.day >= ended]


def _fresh_or_newest(sayings: list[Saying], on: date) -> list[Saying]:
    """Keep the newest day's, however old, and what is at most seven days old; fighting lapses."""
    newest = max((saying.day for saying in sayings), default=date.min)
    return [s for s in sayings if _fresh(s, on) or (s.day == newest and not s.fighting)]


def _fresh(saying: Saying, on: date) -> bool:
    return on - saying.day <= WORD_STANDS
