"""Control on a day: the two questions that the rest of the program asks."""

from dataclasses import dataclass
from datetime import date

from kasab_map.control.interval import Interval, at
from kasab_map.control.lenses import find_lens
from kasab_map.model import Confidence, Dataset, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Who held one place on one day, under one lens.

    Attributes
    ----------
    status : str
        A side's id, ``contested`` (fighting inside) or ``unknown`` (no report).
    since : date or None
        First day with this status, inclusive; None where nothing had been said.
    confidence : Confidence or None
        The editors' own in their reading, else the best among the claims that were heard; None
        where nothing had been said.
    disputed : bool
        Whether claimants disagree, whatever the status.
    stale_days : int or None
        Whole days from the last claim that bears the status out; None where there is none.
    claims : tuple of str
        Ids of the claims that it rests on.
    """

    status: Status
    since: date | None
    confidence: Confidence | None
    disputed: bool
    stale_days: int | None
    claims: tuple[str, ...]


def control_on(
    dataset: Dataset, day: date, known_on: date | None = None, lens: str = "editors"
) -> dict[str, Control]:
    """Say who held every place on a day.

    Parameters
    ----------
    dataset : Dataset
        A theatre.
    day : date
        The day asked about. Days outside the theatre are answered from the same records.
    known_on : date, optional
        Only what had been said by the end of this day counts. None: all that is known now.
    lens : str
        One of :func:`kasab_map.control.lenses_of`, or ``claimant:<id>``.

    Returns
    -------
    dict of place id to Control
        Exactly one entry for each place of the dataset, in the dataset's order.

    Raises
    ------
    ValueError
        If ``lens`` is not the id of a lens.
    """
    found: dict[str, Control] = {}
    for place, spans in intervals(dataset, lens=lens, known_on=known_on).items():
        now = at(spans, day)
        found[place] = Control(
            status=now.status,
            since=now.since,
            confidence=now.confidence,
            disputed=now.disputed,
            stale_days=now.stale_days(day),
            claims=now.claims,
        )
    return found


def intervals(
    dataset: Dataset, *, lens: str = "editors", known_on: date | None = None
) -> dict[str, tuple[Interval, ...]]:
    """Cut each place's time into intervals of one verdict.

    Parameters
    ----------
    dataset : Dataset
        A theatre.
    lens, known_on
        As in :func:`control_on`.

    Returns
    -------
    dict of place id to tuple of Interval
        Ascending; the first has ``first`` None, so that every day falls in exactly one.

    Raises
    ------
    ValueError
        If ``lens`` is not the id of a lens.
    """
    row = find_lens(dataset, lens)
    return row.method(dataset, row, known_on)
