"""Ask who held Kasab, in a theatre of a few claims."""

from kasab_map.control import Control, control_on
from kasab_map.model import Claim, ControlChange
from tests.control.theatres import day, theatre


def kasab(
    *claims: Claim,
    on: int,
    lens: str = "as-reported",
    known_on: int | None = None,
    changes: tuple[ControlChange, ...] = (),
) -> Control:
    """Ask for one day at Kasab."""
    evening = None if known_on is None else day(known_on)
    return control_on(theatre(*claims, changes=changes), day(on), evening, lens)["kasab"]


def answer(found: Control) -> str:
    """Give the status, or the word disputed."""
    return "disputed" if found.disputed else found.status
