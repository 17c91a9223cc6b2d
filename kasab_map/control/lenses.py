"""The table of lenses, a row each; docs/method.md says the same in words.

The words and the table are kept side by side on purpose, so change both or neither.
"""

from collections.abc import Callable, Iterable
from difflib import get_close_matches

from kasab_map.control.camps import PARTISAN, admits, camp
from kasab_map.control.editors import from_reading
from kasab_map.control.from_claims import from_claims
from kasab_map.control.lens import Lens
from kasab_map.model import Claim, Claimant, Side


def _camp_of(side: Side) -> Callable[[Claimant], bool]:
    return lambda claimant: camp(claimant.side) == camp(side)


def _only(side: Side) -> Callable[[Claimant], bool]:
    return lambda claimant: claimant.side is side


def _against_interest(claim: Claim, claimant: Claimant) -> bool:
    return claimant.side not in PARTISAN or admits(claim, claimant.side)


_ROWS = (
    Lens("editors", from_reading),
    Lens("as-reported", from_claims, evening=True),
    Lens("government-side", from_claims, hears=_camp_of(Side.GOVERNMENT)),
    Lens("opposition-side", from_claims, hears=_camp_of(Side.OPPOSITION)),
    Lens("independent", from_claims, hears=_only(Side.INDEPENDENT)),
    Lens("against-interest", from_claims, believes=_against_interest),
)
_BY_ID = {row.id: row for row in _ROWS}

LENSES = tuple(_BY_ID)
"""Stable ids; besides these, ``claimant:<id>`` hears one claimant alone."""


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
        return Lens(lens_id, from_claims, hears=lambda claimant: claimant.id == who)
    if lens_id not in _BY_ID:
        near = get_close_matches(lens_id, LENSES)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        listed = ", ".join(LENSES)
        raise ValueError(f"lens: {lens_id!r} is not one of {listed}, claimant:<id>{hint}")
    return _BY_ID[lens_id]
