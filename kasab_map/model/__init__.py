"""Records and closed lists of a theatre: what one row of each table means.

Standard library only, so that a notebook, a checker or another project can use the
records without a map or a data frame. Words follow docs/data-dictionary; nothing here
decides who held a place: that is :mod:`kasab_map.control`.
"""

import datetime as dt  # not "from": records have a field called date
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """Who held a place. ``contested`` is fighting inside it, never a disagreement of sources."""

    GOVERNMENT = "government"
    OPPOSITION = "opposition"
    CONTESTED = "contested"
    UNKNOWN = "unknown"


class Side(StrEnum):
    """Where a claimant stands."""

    GOVERNMENT = "government"
    PRO_GOVERNMENT_MEDIA = "pro_government_media"
    OPPOSITION = "opposition"
    OPPOSITION_MONITOR = "opposition_monitor"
    INDEPENDENT = "independent"
    ARMENIAN_MEDIA = "armenian_media"
    TURKISH_GOVERNMENT = "turkish_government"
    ENCYCLOPEDIA = "encyclopedia"


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


def supports(kind: ClaimKind, says: Status, status: Status) -> bool:
    """Whether a claim supports a reading: it says the same, or reports the fighting it reads.

    An attack on a place that its defenders still hold supports ``contested`` as well.
    """
    return says is status or (status is Status.CONTESTED and kind in FIGHTING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A point in the gazetteer.

    Attributes
    ----------
    lon, lat : float or None
        Degrees, EPSG:4326; both None for a place nobody could locate.
    uncertainty_m : float or None
        Radius in metres within which the true point lies; None when unlocated.
    """

    id: str
    kind: PlaceKind
    role: Role
    country: str
    names: Mapping[str, str]
    variants: tuple[str, ...] = ()
    lon: float | None = None
    lat: float | None = None
    uncertainty_m: float | None = None
    source: str = ""
    source_ref: str = ""
    licence: str = ""
    second_source: str = ""
    note: str = ""

    @property
    def lonlat(self) -> tuple[float, float] | None:
        """Longitude and latitude, or None for a place that nobody could locate."""
        return None if self.lon is None or self.lat is None else (self.lon, self.lat)

    @property
    def located(self) -> bool:
        """Whether the place has a position."""
        return self.lonlat is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimant:
    """Who says so, and from which side."""

    id: str
    name: str
    side: Side
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The document that carried a claim. ``date`` is None when none is printed on it.

    ``founding`` marks the documents that a theatre began from.
    """

    id: str
    publisher: str
    title: str
    date: dt.date | None = None
    date_note: str = ""
    url: str = ""
    language: str = ""
    note: str = ""
    founding: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claimant's statement that a place had a status on a day.

    Attributes
    ----------
    event_date, date_earliest, date_latest : date
        Valid time: the likeliest day, and the first and last it could be (both inclusive).
    reported_date : date or None
        Reported time: the first day anyone could have read it; None when not known.
    withdrawn : date or None
        First day on which the claim no longer counts, because it was taken back.
    implied : bool
        Whether the claimant did not say the status, and we only infer it from what was said.
    """

    id: str
    place: str
    event_date: dt.date
    date_earliest: dt.date
    date_latest: dt.date
    kind: ClaimKind
    status: Status
    claimant: str
    sources: tuple[str, ...]
    confidence: Confidence
    paraphrase: str
    reported_date: dt.date | None = None
    locator: str = ""
    withdrawn: dt.date | None = None
    implied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlChange:
    """The editors' reading: from ``date`` (inclusive) until the place's next row, this status."""

    id: str
    place: str
    date: dt.date
    status: Status
    confidence: Confidence
    claims: tuple[str, ...]
    rationale: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One claimant's account of something that changed no control.

    Accounts of the same event share one ``title``, so that they can be read side by side.
    """

    id: str
    event_date: dt.date
    date_earliest: dt.date
    date_latest: dt.date
    kind: EventKind
    title: str
    claimant: str
    sources: tuple[str, ...]
    confidence: Confidence
    paraphrase: str
    place: str | None = None
    reported_date: dt.date | None = None
    locator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """One theatre, read and found without a problem. Every mapping is keyed by record id.

    Attributes
    ----------
    first_day, last_day : date
        Both inclusive.
    bounds : tuple of float
        West, south, east, north in degrees, EPSG:4326.
    """

    name: str
    title: str
    version: str
    first_day: dt.date
    last_day: dt.date
    bounds: tuple[float, float, float, float]
    places: Mapping[str, Place] = field(default_factory=dict[str, Place])
    claimants: Mapping[str, Claimant] = field(default_factory=dict[str, Claimant])
    sources: Mapping[str, Source] = field(default_factory=dict[str, Source])
    claims: Mapping[str, Claim] = field(default_factory=dict[str, Claim])
    control_changes: Mapping[str, ControlChange] = field(default_factory=dict[str, ControlChange])
    events: Mapping[str, Event] = field(default_factory=dict[str, Event])

    @property
    def days(self) -> tuple[dt.date, ...]:
        """Every day of the theatre, first and last included."""
        span = (self.last_day - self.first_day).days
        return tuple(self.first_day + dt.timedelta(days=n) for n in range(span + 1))
