"""The record's tables as people read them: words instead of ids, each row with its way to the map.

A cell is a list of texts and links; what links are made of is escaped where it is drawn
(:mod:`kasab_map.pages.drawn`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from kasab_map.export.words import name_of_status
from kasab_map.locale import messages
from kasab_map.model import Claim, ControlChange, Dataset, Event, Place, Source
from kasab_map.pages.said import camp_word, day_word, kind_word, place_word


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere: to the map (``./?…``) or to a document of the web."""

    text: str
    to: str


@dataclass(frozen=True, slots=True)
class Soft:
    """A text beside the first thing a cell says."""

    text: str


Piece = str | Link | Soft
Cell = Sequence[Piece]


class Reader:
    """Turns records into rows of cells.

    Parameters
    ----------
    dataset : Dataset
        The theatre.
    lens : str
        The lens under which links open the map.
    """

    def __init__(self, dataset: Dataset, lens: str) -> None:
        self._set, self._lens = dataset, lens
        self._rows: dict[str, Callable[[Any], tuple[Cell, ...]]] = {
            "claims": self._claim,
            "control_changes": self._change,
            "events": self._event,
            "places": self._place,
            "sources": self._source,
        }
        self._carried = _carried(dataset)

    def row(self, table: str, record: str) -> tuple[Cell, ...]:
        """Give a record as cells, in the order of :data:`COLUMNS`."""
        return self._rows[table](getattr(self._set, table)[record])

    def _claim(self, claim: Claim) -> tuple[Cell, ...]:
        say = messages()
        who = self._set.claimants[claim.claimant]
        taken = claim.withdrawn and say["claim.taken_back"].format(date=day_word(claim.withdrawn))
        return (
            [self._map(day_word(claim.event_date), claim.event_date, claim.place)],
            [self._map(place_word(self._set, claim.place), claim.event_date, claim.place)],
            [
                name_of_status(self._set, claim.status),
                Soft(kind_word("claims", claim.kind.value)),
            ],
            [who.name, Soft(camp_word(self._set, who.side))],
            [claim.paraphrase, Soft(" ".join(filter(None, (claim.locator, taken))))],
            [day_word(claim.reported_date)],
            self._documents(claim.sources),
        )

    def _change(self, change: ControlChange) -> tuple[Cell, ...]:
        claims = [self._set.claims[one] for one in change.claims]
        documents = dict.fromkeys(source for claim in claims for source in claim.sources)
        return (
            [self._map(day_word(change.date), change.date, change.place)],
            [self._map(place_word(self._set, change.place), change.date, change.place)],
            [
                name_of_status(self._set, change.status),
                Soft(messages()[f"card.confidence.{change.confidence.value}"]),
            ],
            [change.rationale],
            [
                ", ".join(dict.fromkeys(self._set.claimants[one.claimant].name for one in claims)),
            ],
            self._documents(tuple(documents)),
        )

    def _event(self, event: Event) -> tuple[Cell, ...]:
        who = self._set.claimants[event.claimant]
        return (
            [self._map(day_word(event.event_date), event.event_date, event.place)],
            [self._map(place_word(self._set, event.place), event.event_date, event.place)],
            [event.title, Soft(kind_word("events", event.kind.value))],
            [who.name, Soft(camp_word(self._set, who.side))],
            [event.paraphrase, Soft(event.locator)],
            self._documents(event.sources),
        )

    def _place(self, place: Place) -> tuple[Cell, ...]:
        say = messages()
        others = [name for lang, name in place.names.items() if lang != "en" and name]
        where = say["record.no_position"]
        if place.lonlat:
            lon, lat = place.lonlat
            quarter = f"tool.coordinates.{'sn'[lat >= 0]}{'we'[lon >= 0]}"
            where = say["record.position"].format(
                where=say[quarter].format(lat=f"{abs(lat):.4f}", lon=f"{abs(lon):.4f}"),
                within=say["player.m"].format(n=f"{place.uncertainty_m or 0:,.0f}"),
            )
        return (
            [self._map(place.names["en"], None, place.id), Soft(kind_word("places", place.kind))],
            [", ".join(others)],
            [", ".join(place.variants)],
            [where, Soft(place.note)],
            [place.source, Soft(place.licence)],
        )

    def _source(self, source: Source) -> tuple[Cell, ...]:
        carried = self._carried.get(source.id, ())
        first = carried[0] if carried else None
        seen = len(carried)
        return (
            [Link(source.title or source.publisher, source.url), Soft(source.language)],
            [source.publisher],
            [day_word(source.date) if source.date else source.date_note],
            [
                self._map(str(seen), first.event_date, first.place) if first else "0",
            ],
            [source.note],
        )

    def _documents(self, sources: Sequence[str]) -> Cell:
        known = [self._set.sources[one] for one in sources]
        return [Link(source.publisher or source.title, source.url) for source in known]

    def _map(self, text: str, day: date | None, place: str | None) -> Piece:
        """Lead to the map; what lies outside its days is told on the day nearest to it."""
        if not text:
            return ""
        shown = day and min(max(day, self._set.first_day), self._set.last_day).isoformat()
        asked = {"date": shown, "place": place, "lens": self._lens}
        return Link(text, f"./?{urlencode({key: value for key, value in asked.items() if value})}")


COLUMNS = {
    "claims": ("day", "place", "says", "who", "said", "published", "source"),
    "control_changes": ("since", "place", "holder", "why", "who", "source"),
    "events": ("day", "place", "event", "who", "said", "source"),
    "places": ("place", "names", "spellings", "position", "position_source"),
    "sources": ("document", "publisher", "date", "carries", "note"),
}
"""The columns of each table, by the ids of their headings; the first table opens first."""


def _carried(dataset: Dataset) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in dataset.claims.values():
        for source in claim.sources:
            found.setdefault(source, []).append(claim)
    return found
