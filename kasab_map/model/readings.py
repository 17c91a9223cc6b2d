"""What the editors make of the claims, and what happened besides."""

import datetime as dt  # not "from": records have a field called date
from dataclasses import dataclass

from kasab_map.model.kinds import Confidence, EventKind
from kasab_map.model.status import Status


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
