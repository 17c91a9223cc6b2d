"""One theatre's records, gathered."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from kasab_map.model.place import Place
from kasab_map.model.readings import ControlChange, Event
from kasab_map.model.said import Claim, Claimant, Source
from kasab_map.model.sides import Camp, Side
from kasab_map.model.status import CONTESTED, UNKNOWN, Status


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Dataset:
    """One theatre, read and found without a problem. Every mapping is keyed by record id.

    Attributes
    ----------
    first_day, last_day : date
        Both inclusive.
    bounds : tuple of float
        West, south, east, north in degrees, EPSG:4326.
    sides : mapping of id to Side
        Who can hold a place, in the order in which the theatre declares them.
    camps : mapping of id to Camp
        Everyone a claimant can speak for: each side, ``independent``, and what the theatre adds.
    contact : str
        Where readers send what they found wrong: a mailto: or https: address, or empty.
    """

    name: str
    title: str
    version: str
    first_day: dt.date
    last_day: dt.date
    bounds: tuple[float, float, float, float]
    sides: Mapping[str, Side]
    camps: Mapping[str, Camp]
    contact: str = ""
    places: Mapping[str, Place] = field(default_factory=dict[str, Place])
    claimants: Mapping[str, Claimant] = field(default_factory=dict[str, Claimant])
    sources: Mapping[str, Source] = field(default_factory=dict[str, Source])
    claims: Mapping[str, Claim] = field(default_factory=dict[str, Claim])
    control_changes: Mapping[str, ControlChange] = field(default_factory=dict[str, ControlChange])
    events: Mapping[str, Event] = field(default_factory=dict[str, Event])

    def __repr__(self) -> str:
        """Say what it is in a line: a notebook prints it."""
        return (
            f"<Dataset {self.name} {self.version}, {self.first_day} to {self.last_day}: "
            f"{len(self.places)} places, {len(self.claims)} claims>"
        )

    @property
    def days(self) -> tuple[dt.date, ...]:
        """Every day of the theatre, first and last included."""
        span = (self.last_day - self.first_day).days
        return tuple(self.first_day + dt.timedelta(days=n) for n in range(span + 1))

    @property
    def statuses(self) -> tuple[Status, ...]:
        """Every status a place can have: unknown, each side, contested."""
        return (UNKNOWN, *self.sides, CONTESTED)
