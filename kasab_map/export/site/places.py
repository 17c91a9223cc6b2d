"""What stands on the page of a place: where it is, who held it when, and who says so."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from kasab_map.export.asked import Asked
from kasab_map.export.days import Span, spans
from kasab_map.export.site.said import claim_told, event_told, sureness
from kasab_map.export.words import lens_words, place_word, status_word
from kasab_map.locale import messages
from kasab_map.locale.languages import LANGUAGES
from kasab_map.model import UNKNOWN, Claim, Event, Place

_LANGUAGES = {language.id: language.name for language in LANGUAGES}


class PlacePages:
    """All that the pages say, gathered once."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._lenses = lens_words(asked)
        self._days = frozenset(map(str, asked.records.days))
        self._spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
        for span in spans(asked.records):
            if span.status != UNKNOWN or span.disputed:
                self._spans[span.place, span.lens].append(span)
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in sorted(asked.records.claims.values(), key=lambda c: (c.event_date, c.id)):
            self._claims[claim.place].append(claim)
        self._events: dict[str | None, list[Event]] = defaultdict(list)
        for event in sorted(asked.records.events.values(), key=lambda e: (e.event_date, e.id)):
            self._events[event.place].append(event)

    def claims(self, place: str) -> Sequence[Claim]:
        """Give what was said of a place, in the order of the days."""
        return self._claims.get(place, ())

    def values(self, place: Place) -> dict[str, Any]:
        """Give what its page is filled with."""
        asked = self._asked
        name = place_word(asked, place)
        say = messages(asked.lang)
        first, last = asked.records.first_day, asked.records.last_day
        own_claims = self.claims(place.id)
        return {
            "title": name,
            "description": say["site.place"].format(place=name, first=first, last=last),
            "place": {
                "id": place.id,
                "name": name,
                "note": place.note,
                "names": [
                    (tag, _LANGUAGES.get(tag, tag), text)
                    for tag, text in place.names.items()
                    if text
                ],
            },
            "where": _where(asked, place),
            "lenses": [
                {"id": id_, "name": word, "spans": self._told(place.id, id_)}
                for id_, word in self._lenses.items()
            ],
            "claims": [claim_told(asked, one, with_place=False) for one in own_claims],
            "events": [
                event_told(asked, one, with_place=False) for one in self._events.get(place.id, ())
            ],
            "days": self._days,
        }

    def _told(self, place: str, lens: str) -> list[dict[str, Any]]:
        return [
            {
                "start": str(span.start),
                "end": str(span.end),
                "status": status_word(self._asked, span.status, disputed=span.disputed),
                "sureness": sureness(self._asked, span.confidence),
                "rationale": span.rationale,
                "claims": span.claims,
            }
            for span in self._spans.get((place, lens), ())
        ]


def _where(asked: Asked, place: Place) -> str:
    say = messages(asked.lang)
    kind = say[f"kind.{place.kind.value}"]
    if place.lat is None or place.lon is None:
        return say["player.unlocated"].format(kind=kind)
    within = say["player.m"].format(n=f"{place.uncertainty_m or 0:g}")
    at = {"kind": kind, "lat": f"{place.lat:.4f}", "lon": f"{place.lon:.4f}", "within": within}
    parts = [say["player.located"].format(**at)]
    if place.source:
        key = "player.position_under" if place.licence else "player.position_from"
        parts.append(say[key].format(source=place.source, licence=place.licence))
    return " ".join(parts)
