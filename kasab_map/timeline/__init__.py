"""The timeline document: all that the player needs for every day, as one plain dict.

The document is described in kasab_map/timeline/timeline.schema.json. It names each claim,
claimant and source once and refers to them by index, counts days from the theatre's first
(day 0; earlier days are negative), and carries the geometry once: a day is a colouring.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from kasab_map.control import Interval, intervals
from kasab_map.control.lenses import lenses_of
from kasab_map.model import Claim, Confidence, Dataset, Event, Place, Role
from kasab_map.model.ground import Ground
from kasab_map.model.signs import signs
from kasab_map.model.story import Story
from kasab_map.model.words import Words
from kasab_map.territory import Tessellation
from kasab_map.timeline.geometry import territory
from kasab_map.timeline.ground import ground_of, words_of
from kasab_map.timeline.parties import camps, lenses, sides, statuses
from kasab_map.timeline.stories import stories_of

FORMAT = "kasab-timeline"
VERSION = 2

CONFIDENCE_CODES = {None: 0, Confidence.LOW: 1, Confidence.MEDIUM: 2, Confidence.HIGH: 3}


def build_timeline(
    dataset: Dataset,
    tessellation: Tessellation | None = None,
    *,
    ground: Ground | None = None,
    words: Mapping[str, Words] | None = None,
    stories: Iterable[Story] = (),
) -> dict[str, Any]:
    """Gather a theatre into the document that the player reads.

    Parameters
    ----------
    dataset : Dataset
        A theatre.
    tessellation : Tessellation, optional
        Its cells and edges, EPSG:4326. Without one the map shows places only.
    ground : Ground, optional
        What lies under the record. Without one the map stands on open paper.
    words : mapping of language to Words, optional
        What the theatre says of itself; without them, its title heads the map.
    stories : iterable of Story
        Guided tours of it.

    Returns
    -------
    dict
        JSON-serialisable; the same theatre gives the same document, byte for byte.
    """
    places = _in_order(dataset)
    index = _Index(dataset, places)
    events = _events(dataset, index)
    spans = {lens: intervals(dataset, lens=lens) for lens in lenses_of(dataset)}
    return {
        "format": FORMAT,
        "version": VERSION,
        "name": dataset.name,
        "title": dataset.title,
        "edition": dataset.version,
        **({"contact": dataset.contact} if dataset.contact else {}),
        "first": dataset.first_day.isoformat(),
        "days": len(dataset.days),
        "main": [place.id for place in places if place.role is Role.MAIN],
        "statuses": statuses(dataset),
        "sides": sides(dataset),
        "signs": signs(),
        "camps": camps(dataset),
        "lenses": lenses(dataset),
        "view": _view(dataset, places),
        "places": _places(places, index, spans),
        "claims": [index.claim(claim) for claim in index.claims],
        "claimants": [
            {"id": c.id, "name": c.name, "side": c.side, "note": c.note}
            for c in dataset.claimants.values()
        ],
        "sources": [
            {
                "id": s.id,
                "publisher": s.publisher,
                "title": s.title,
                "date": s.date.isoformat() if s.date else s.date_note,
                "url": s.url,
                "language": s.language,
            }
            for s in dataset.sources.values()
        ],
        "events": events,
        "territory": territory(dataset, tessellation, index.place, spans, ground),
        "ground": ground_of(ground),
        "words": words_of(words),
        "stories": stories_of(dataset, stories, index.place, index.of_claim, events),
    }


def _in_order(dataset: Dataset) -> list[Place]:
    """Order places by role, the most spoken of first: the order of the lanes."""
    spoken = Counter(claim.place for claim in dataset.claims.values())
    roles = list(Role)
    return sorted(dataset.places.values(), key=lambda p: (roles.index(p.role), -spoken[p.id], p.id))


class _Index:
    """Positions of records in the document's lists."""

    def __init__(self, dataset: Dataset, places: list[Place]) -> None:
        self.first = dataset.first_day.toordinal()
        self.status = {status: n for n, status in enumerate(dataset.statuses)}
        self.claims = sorted(dataset.claims.values(), key=lambda c: (c.event_date, c.id))
        self.place = {place.id: n for n, place in enumerate(places)}
        self.of_claim = {claim.id: n for n, claim in enumerate(self.claims)}
        self.claimant = {i: n for n, i in enumerate(dataset.claimants)}
        self.source = {i: n for n, i in enumerate(dataset.sources)}

    def day(self, day: date | None) -> int | None:
        return None if day is None else day.toordinal() - self.first

    def claim(self, claim: Claim) -> dict[str, Any]:
        return {
            "id": claim.id,
            "place": self.place[claim.place],
            "day": self.day(claim.event_date),
            "earliest": self.day(claim.date_earliest),
            "latest": self.day(claim.date_latest),
            "reported": self.day(claim.reported_date),
            "withdrawn": self.day(claim.withdrawn),
            "kind": claim.kind.value,
            "status": self.status[claim.status],
            "claimant": self.claimant[claim.claimant],
            "sources": [self.source[i] for i in claim.sources],
            "locator": claim.locator,
            "confidence": CONFIDENCE_CODES[claim.confidence],
            "text": claim.paraphrase,
        }

    def rows(self, spans: Sequence[Interval]) -> list[list[Any]]:
        ends = [span.first for span in spans[1:]]
        return [self.interval(*row) for row in zip(spans, [*ends, None], strict=True)]

    def interval(self, span: Interval, end: date | None) -> list[Any]:
        # Only the confirmations that a day of this row can ask for, or a place with a thousand
        # rows would repeat each of them a thousand times: the last before it, and its own.
        said = span.confirmed
        before = bisect_right(said, span.first) - 1 if span.first else 0
        after = bisect_left(said, end) if end else None
        return [
            self.day(span.first),
            self.day(span.since),
            self.status[span.status],
            int(span.disputed),
            CONFIDENCE_CODES[span.confidence],
            [self.of_claim[i] for i in span.claims],
            span.rationale,
            [self.day(day) for day in said[max(0, before) : after]],
        ]

    def account(self, event: Event) -> dict[str, Any]:
        return {
            "id": event.id,
            "claimant": self.claimant[event.claimant],
            "sources": [self.source[i] for i in event.sources],
            "reported": self.day(event.reported_date),
            "text": event.paraphrase,
        }


def _places(
    places: list[Place], index: _Index, control: Mapping[str, Mapping[str, Sequence[Interval]]]
) -> list[dict[str, Any]]:
    return [
        {
            "id": place.id,
            "kind": place.kind.value,
            "role": place.role.value,
            "country": place.country,
            "names": dict(place.names),
            "variants": list(place.variants),
            "lat": place.lat,
            "lon": place.lon,
            "uncertainty_m": place.uncertainty_m,
            "source": place.source,
            "licence": place.licence,
            "note": place.note,
            "control": {
                lens: index.rows(spans[place.id])
                for lens, spans in control.items()
                if len(spans[place.id]) > 1
            },
        }
        for place in places
    ]


def _view(dataset: Dataset, places: list[Place]) -> dict[str, Any]:
    """Open on the main places, with room around them; the theatre's bounds limit panning."""
    west, south, east, north = dataset.bounds
    shown = [p for p in places if p.role is Role.MAIN and p.lon is not None and p.lat is not None]
    lons = [p.lon for p in shown if p.lon is not None] or [west, east]
    lats = [p.lat for p in shown if p.lat is not None] or [south, north]
    return {
        "open": [[min(lats), min(lons)], [max(lats), max(lons)]],
        "bounds": [[south, west], [north, east]],
    }


def _events(dataset: Dataset, index: _Index) -> list[dict[str, Any]]:
    """Line up the accounts of one event under its title; its day is the likeliest of them."""
    told: dict[tuple[str, str | None], list[Event]] = {}
    for event in dataset.events.values():
        told.setdefault((event.title, event.place), []).append(event)
    gathered = [
        {
            "day": index.day(min(e.event_date for e in accounts)),
            "place": None if place is None else index.place[place],
            "kind": accounts[0].kind.value,
            "title": title,
            "accounts": [index.account(e) for e in sorted(accounts, key=lambda e: e.id)],
        }
        for (title, place), accounts in told.items()
    ]
    return sorted(gathered, key=lambda e: (e["day"], e["title"], e["accounts"][0]["id"]))
