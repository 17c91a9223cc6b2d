"""A claim or an account of an event, as a page tells it: who said it, when, and where it stands."""

from collections.abc import Mapping
from typing import Any

from kasab_map.export.asked import Asked
from kasab_map.export.words import place_word, status_word
from kasab_map.locale import messages
from kasab_map.model import Claim, Confidence, Event


def claim_told(asked: Asked, claim: Claim, *, with_place: bool) -> dict[str, Any]:
    """Tell a claim."""
    return {
        **_said(asked, claim),
        "status": status_word(asked, claim.status),
        "sureness": sureness(asked, claim.confidence),
        "withdrawn": claim.withdrawn,
        "place": named(asked, claim.place) if with_place else None,
    }


def event_told(asked: Asked, event: Event, *, with_place: bool) -> dict[str, Any]:
    """Tell one claimant's account of an event."""
    return {
        **_said(asked, event),
        "text": f"{event.title}. {event.paraphrase}",
        "status": "",
        "withdrawn": None,
        "place": named(asked, event.place) if with_place and event.place else None,
    }


def sureness(asked: Asked, confidence: Confidence | None) -> str:
    """Say how sure a row is."""
    return messages(asked.lang)[f"card.confidence.{confidence.value}"] if confidence else ""


def named(asked: Asked, place: str) -> Mapping[str, str]:
    """Give a place's id and its name."""
    return {"id": place, "name": place_word(asked, asked.records.places[place])}


def _said(asked: Asked, one: Claim | Event) -> dict[str, Any]:
    claimant = asked.records.claimants[one.claimant]
    names = asked.records.camps[claimant.side].names
    return {
        "id": one.id,
        "day": str(one.event_date),
        "who": claimant.name,
        "camp": names.get(asked.lang) or names["en"],
        "text": one.paraphrase,
        "locator": one.locator,
        "sources": [
            {
                "publisher": source.publisher,
                "title": source.title,
                "url": source.url,
                "date": source.date or source.date_note,
            }
            for source in map(asked.records.sources.__getitem__, one.sources)
        ],
    }
