"""Weighing: what the camps' last words about one place come to on one day."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from kasab_map.control.words import Saying, Word
from kasab_map.model import UNKNOWN, Claim, Confidence, Status

WORD_STANDS = timedelta(days=7)
"""How long after its own day a denial, fighting, or a word that is not the newest counts."""

Sayings = tuple[Saying, ...]

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
    told = _spoken(word.told for word in words)
    denied = _spoken(word.denied for word in words)
    if not told:
        return _fresh_or_newest(denied or _spoken(word.implied for word in words), on)
    standing = _fresh_or_newest(_without_past_fighting(told), on)
    fresh = [denial for said in denied for denial in said if _fresh(denial, on)]
    return standing and standing + fresh


def _spoken(parts: Iterable[Sayings]) -> list[Sayings]:
    return [said for said in parts if said]


def _without_past_fighting(told: list[Sayings]) -> list[Sayings]:
    """Leave out fighting of a day before the newest one of which someone tells how it ended."""
    ended = max((s.day for said in told for s in said if not s.fighting), default=date.min)
    kept = (tuple(s for s in said if not s.fighting or s.day >= ended) for said in told)
    return _spoken(kept)


def _fresh_or_newest(parts: list[Sayings], on: date) -> list[Saying]:
    """Keep what is at most seven days old, and however old the newest; not fighting alone."""
    newest = max((saying.day for said in parts for saying in said), default=date.min)
    lasting = [said for said in parts if not all(saying.fighting for saying in said)]
    return [
        saying
        for said in parts
        for saying in said
        if _fresh(saying, on) or (saying.day == newest and said in lasting)
    ]


def _fresh(saying: Saying, on: date) -> bool:
    return on - saying.day <= WORD_STANDS
