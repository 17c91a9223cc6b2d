"""Reported time: whether a claim had been made by an evening, and from when to when it counts."""

from datetime import date

from kasab_map.model import Claim

NEVER = date.max


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


def span(claim: Claim, known_on: date | None, *, evening: bool) -> tuple[date, date]:
    """Give the first day on which a claim counts and the first on which it no longer does.

    Asked with hindsight a claim is known or not, whatever the day; as of each day's own
    evening it is known from the day on which it was said until it is taken back.
    """
    if not evening:
        return (claim.date_latest, NEVER) if known(claim, known_on) else (NEVER, NEVER)
    said, withdrawn = claim.reported_date or NEVER, claim.withdrawn or NEVER
    if known_on is not None:
        said, withdrawn = (day if day <= known_on else NEVER for day in (said, withdrawn))
    return max(claim.date_latest, said), withdrawn
