"""Closed lists: what is the same in every theatre, whoever fights in it."""

from enum import StrEnum


class ClaimKind(StrEnum):
    """What a claimant says happened."""

    CAPTURED = "captured"
    RECAPTURED = "recaptured"
    ATTACKED = "attacked"
    CONTESTED = "contested"
    ADVANCE = "advance"
    HELD = "held"
    DENIED = "denied"
    WITHDRAWN = "withdrawn"


class EventKind(StrEnum):
    """What sort of thing happened that changed no control."""

    TOLL = "toll"
    DISPLACEMENT = "displacement"
    RETURN = "return"
    AIR = "air"
    SHELLING = "shelling"
    STATEMENT = "statement"
    DAMAGE = "damage"
    FRONT = "front"


class PlaceKind(StrEnum):
    """What a place is. ``beach`` and ``area`` are named stretches, never coloured."""

    VILLAGE = "village"
    TOWN = "town"
    CITY = "city"
    BORDER_CROSSING = "border_crossing"
    POLICE_POST = "police_post"
    OBSERVATORY = "observatory"
    HILL = "hill"
    MOUNTAIN = "mountain"
    BEACH = "beach"
    AREA = "area"


class Role(StrEnum):
    """How near a place is to the question: the main six, the rest of the front, the context."""

    MAIN = "main"
    FRONT = "front"
    CONTEXT = "context"


class Confidence(StrEnum):
    """How sure the person who coded the row is that it is coded rightly."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


FIGHTING = frozenset({ClaimKind.ATTACKED, ClaimKind.ADVANCE, ClaimKind.CONTESTED})
"""Kinds of claim that report fighting; the others report how it ended."""
