"""What is asked of an export, and what it says when it cannot be had."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kasab_map.control import find_lens
from kasab_map.dataset import FileSource
from kasab_map.model import Dataset
from kasab_map.theatre import Theatre

EDITORS = "editors"
PAPERS = ("a4", "letter")


class ExportError(Exception):
    """What was asked cannot be had; the message says what can be done instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A theatre, and the view of it that an export shows.

    Attributes
    ----------
    files : FileSource
        What the theatre was opened from.
    lens : str or None
        Without one, tables have every lens and all else the editors' reading.
    day : date or None
        Of a view; without one, the theatre's first day.
    place : str or None
        Of a view.
    known_on : date or None
        Only what had been said by the end of this day counts; without one, all that is known.
    address : str
        Where the map is published, for citations; empty when it is not.
    paper : {"a4", "letter"}
        Of what is drawn or set on pages.
    """

    theatre: Theatre
    files: FileSource
    lens: str | None = None
    day: date | None = None
    place: str | None = None
    lang: str = "en"
    known_on: date | None = None
    address: str = ""
    paper: str = "a4"

    def __post_init__(self) -> None:
        records = self.records
        if self.paper not in PAPERS:
            raise ValueError(f"paper: {self.paper!r} is not one of {', '.join(PAPERS)}")
        if self.lens is not None:
            find_lens(records, self.lens)
        if self.day and not records.first_day <= self.day <= records.last_day:
            days = f"{records.first_day} to {records.last_day}"
            raise ValueError(f"date: {self.day} is not one of its days, {days}")
        if self.place is not None and self.place not in records.places:
            raise ValueError(f"place: {self.place!r} is not the id of one; see places in the data")

    @property
    def records(self) -> Dataset:
        """The theatre's records."""
        return self.theatre.records

    @property
    def lenses(self) -> Sequence[str] | None:
        """The lenses of a table; None for all."""
        return None if self.lens is None else (self.lens,)

    @property
    def one_lens(self) -> str:
        """The lens of what shows only one."""
        return self.lens or EDITORS

    @property
    def one_day(self) -> date:
        """The day of what shows only one."""
        return self.day or self.records.first_day
