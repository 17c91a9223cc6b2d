"""What a lens is: one row that says whom to hear, when, and how an answer is made of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kasab_map.control.interval import Interval
from kasab_map.model import Claim, Claimant, Dataset


def everyone(claimant: Claimant) -> bool:
    """Hear every claimant."""
    return True


def in_full(claim: Claim, claimant: Claimant) -> bool:
    """Take a claimant at its word."""
    return True


@dataclass(frozen=True, slots=True)
class Lens:
    """A rule: whom it hears, and whether it hears only what had been said by the day shown.

    Attributes
    ----------
    method : callable
        What makes intervals of the records heard: the claims, or the editors' reading.
    hears : callable
        Whether a claimant's words reach the lens at all.
    believes : callable
        Whether a claim that was heard counts. What is heard and not believed still ends what
        its camp had said before.
    evening : bool
        Whether a day is answered from what had been said by its own evening.
    """

    id: str
    method: Callable[[Dataset, "Lens", date | None], dict[str, tuple[Interval, ...]]]
    hears: Callable[[Claimant], bool] = everyone
    believes: Callable[[Claim, Claimant], bool] = in_full
    evening: bool = False
