"""What can be said of a place: a side holds it, it is fought over, or nobody says."""

from typing import Final

from kasab_map.model.kinds import FIGHTING, ClaimKind

Status = str
"""The id of the side that holds the place, or :data:`CONTESTED`, or :data:`UNKNOWN`."""

CONTESTED: Final = "contested"
"""Fighting inside the place, never a disagreement of sources."""

UNKNOWN: Final = "unknown"
"""No report."""


def is_held(status: Status) -> bool:
    """Whether a side holds the place."""
    return status not in {CONTESTED, UNKNOWN}


def supports(kind: ClaimKind, says: Status, status: Status) -> bool:
    """Whether a claim supports a reading: it says the same, or reports the fighting it reads.

    An attack on a place that its defenders still hold supports ``contested`` as well.
    """
    return says == status or (status == CONTESTED and kind in FIGHTING)
