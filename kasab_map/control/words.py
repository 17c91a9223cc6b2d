"""A camp's last word about a place: what it told, what it denied, what it only implied."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from kasab_map.model import CONTESTED, FIGHTING, Claim, ClaimKind, Status


class Saying(NamedTuple):
    """One claim of a last word, and the status that it comes to beside its claimant's others."""

    day: date
    status: Status
    claim: Claim

    @property
    def fighting(self) -> bool:
        """Whether it says that there was fighting and names no holder."""
        return self.status == CONTESTED

    @property
    def denial(self) -> bool:
        """Whether it says no more than that another's claim is untrue."""
        return self.claim.kind is ClaimKind.DENIED


class Word(NamedTuple):
    """What a camp says of the newest day that it speaks of.

    ``implied`` is empty where the camp has stated anything.
    """

    told: tuple[Saying, ...] = ()
    denied: tuple[Saying, ...] = ()
    implied: tuple[Saying, ...] = ()

    def believed(self, trusted: Callable[[Claim], bool]) -> "Word":
        """Leave out what is not to be trusted; it still ends what the camp had said before."""
        sayings = [saying for part in self for saying in part]
        if all(trusted(saying.claim) for saying in sayings):
            return self
        last = max(saying.day for saying in sayings)
        return Word(
            *(tuple(s for s in part if s.day == last and trusted(s.claim)) for part in self)
        )


def last_word(said: Collection[Claim]) -> Word:
    """Give what a camp says of the newest day it speaks of, all its claimants together.

    Claims are ranked by ``date_earliest``, so a vague one never overrules a precise one.
    A denial does not replace what its camp has told of earlier days, except that it ends the
    fighting; whatever a camp tells ends its earlier denials.

    Parameters
    ----------
    said : collection of Claim, not empty
        What one camp says about one place, as far as it has begun to count; none ``unknown``.
    """
    # To deny is to state, whatever the row says.
    stated = [c for c in said if c.kind is ClaimKind.DENIED or not c.implied]
    if not stated:
        return Word(implied=tuple(_sayings(_newest(said))))
    last = tuple(_sayings(_newest(stated)))
    told = tuple(saying for saying in last if not saying.denial)
    denied = tuple(saying for saying in last if saying.denial)
    if not told:
        earlier = _newest(claim for claim in stated if claim.kind is not ClaimKind.DENIED)
        told = tuple(s for s in _sayings(earlier) if s.day == last[0].day or not s.fighting)
    return Word(told, denied)


def _newest(claims: Iterable[Claim]) -> list[Claim]:
    """Keep the claims of the newest day."""
    known = list(claims)
    day = max((claim.date_earliest for claim in known), default=None)
    return [claim for claim in known if claim.date_earliest == day]


def _sayings(of_one_day: Collection[Claim]) -> Iterator[Saying]:
    """Settle the claims of one day, claimant by claimant."""
    in_order = sorted(of_one_day, key=lambda claim: (claim.claimant, claim.id))
    for _, claims in groupby(in_order, key=lambda claim: claim.claimant):
        settled = _settle(list(claims))
        outcomes = {claim.status for claim in settled if claim.kind is not ClaimKind.DENIED}
        for claim in settled:
            # Taken and lost again within the day: it changed hands.
            mixed = len(outcomes) > 1 and claim.kind is not ClaimKind.DENIED
            status = CONTESTED if mixed else claim.status
            yield Saying(claim.date_earliest, status, claim)


def _settle(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Settle what one claimant says of one day: later corrects earlier, outcome ends process."""
    latest = max(claim.reported_date or date.min for claim in claims)
    last_said = [c for c in claims if (c.reported_date or date.min) == latest]
    return [claim for claim in last_said if claim.kind not in FIGHTING] or last_said
