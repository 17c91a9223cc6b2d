"""Records and closed lists of a theatre: what one row of each table means.

Standard library only, so that a notebook, a checker or another project can use the
records without a map or a data frame. Words follow docs/data-dictionary; nothing here
decides who held a place: that is :mod:`kasab_map.control`. Who fights is not here either:
a theatre declares its own sides, and a status is the id of one.
"""

from kasab_map.model.dataset import Dataset
from kasab_map.model.kinds import (
    FIGHTING,
    ClaimKind,
    Confidence,
    EventKind,
    PlaceKind,
    Role,
)
from kasab_map.model.place import Place
from kasab_map.model.readings import ControlChange, Event
from kasab_map.model.said import Claim, Claimant, Source
from kasab_map.model.sides import INDEPENDENT, Camp, Side, camps_of, plain_sides
from kasab_map.model.status import CONTESTED, UNKNOWN, Status, is_held, supports

__all__ = [
    "CONTESTED",
    "FIGHTING",
    "INDEPENDENT",
    "UNKNOWN",
    "Camp",
    "Claim",
    "ClaimKind",
    "Claimant",
    "Confidence",
    "ControlChange",
    "Dataset",
    "Event",
    "EventKind",
    "Place",
    "PlaceKind",
    "Role",
    "Side",
    "Source",
    "Status",
    "camps_of",
    "is_held",
    "plain_sides",
    "supports",
]
