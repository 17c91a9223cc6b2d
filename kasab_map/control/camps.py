"""Camps: who speaks for whom, and when a claim is an admission."""

from kasab_map.model import Claim, Side, Status

PARTISAN = {
    Side.GOVERNMENT: Status.GOVERNMENT,
    Side.PRO_GOVERNMENT_MEDIA: Status.GOVERNMENT,
    Side.OPPOSITION: Status.OPPOSITION,
    Side.OPPOSITION_MONITOR: Status.OPPOSITION,
}
"""The sides that are party to the fighting, and the status each would like to report."""

HOLDERS = frozenset(Status) - {Status.CONTESTED, Status.UNKNOWN}
"""The statuses that say who held a place."""


def camp(side: Side) -> str:
    """Name the camp a side speaks for: that of its party to the fighting, or else itself alone."""
    return PARTISAN[side].value if side in PARTISAN else side.value


def admits(claim: Claim, side: Side) -> bool:
    """Whether a party to the fighting says that another holds the place."""
    return side in PARTISAN and claim.status in HOLDERS - {PARTISAN[side]}
