"""Camps: when a claim is an admission."""

from kasab_map.model import Camp, Claim, is_held


def admits(claim: Claim, camp: Camp) -> bool:
    """Whether a party to the fighting says that another side holds the place."""
    return camp.speaks_for is not None and is_held(claim.status) and claim.status != camp.speaks_for


def against_interest(claim: Claim, camp: Camp) -> bool:
    """Whether a claim is no gain to whom its claimant speaks for, or is of nobody's party."""
    return camp.speaks_for is None or admits(claim, camp)
