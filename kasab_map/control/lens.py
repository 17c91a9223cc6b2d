"""What a lens is: one row that says whom to hear, when, and how an answer is made of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kasab_map.control.camps import against_interest
from kasab_map.control.interval import Interval
from kasab_map.model import Camp, Claim, Claimant, Dataset


@dataclass(frozen=True, slots=True)
class Lens:
    """A rule: whom it hears, and whether it hears only what had been said by the day shown.

    Attributes
    ----------
    method : callable
        What makes intervals of the records heard: the claims, or the editors' reading.
    hears : tuple of str or None
        Ids of the camps whose words reach the lens at all; None hears everyone.
    side : str or None
        The side whose claims alone it hears.
    who : str or None
        The claimant it hears alone.
    evening : bool
        Whether a day is answered from what had been said by its own evening.
    against_interest : bool
        Whether a partisan counts only where its claim hurts its own side. What is heard and
        not believed still ends what its camp had said before.
    """

    id: str
    method: Callable[[Dataset, "Lens", date | None], dict[str, tuple[Interval, ...]]]
    hears: tuple[str, ...] | None = None
    side: str | None = None
    who: str | None = None
    evening: bool = False
    against_interest: bool = False

    def admits(self, claimant: Claimant) -> bool:
        """Whether a claimant's words reach the lens."""
        if self.who is not None:
            return claimant.id == self.who
        return self.hears is None or claimant.side in self.hears

    def believes(self, claim: Claim, camp: Camp) -> bool:
        """Whether a claim that was heard counts."""
        return not self.against_interest or against_interest(claim, camp)
