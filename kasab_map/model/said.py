"""Who says what, and where it can be read."""

import datetime as dt
from dataclasses import dataclass

from kasab_map.model.kinds import ClaimKind, Confidence
from kasab_map.model.status import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimant:
    """Who says so, and from which side.

    Attributes
    ----------
    side : str
        Id of a camp: a side, a camp that may speak for one, or ``independent``.
    """

    id: str
    name: str
    side: str
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
