"""What stands on the page of a day: every place under every lens, and what was said of that day."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from kasab_map.control import Interval, at, intervals
from kasab_map.export.asked import Asked
from kasab_map.export.site.said import claim_told, event_told, named
from kasab_map.export.words import lens_words, status_word
from kasab_map.locale import counted, messages
from kasab_map.model import UNKNOWN, Claim, Event, Role


class DayPages:
    """All that the pages say, gathered once."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._lenses = lens_words(asked)
        self._control = {id_: intervals(asked.records, lens=id_) for id_ in self._lenses}
        self._days = asked.records.days
        self._names = frozenset(map(str, self._days))
        roles = list(Role)
        places = asked.records.places.values()
        self._places = [p.id for p in sorted(places, key=lambda p: roles.index(p.role))]
        self._claims: dict[date, list[Claim]] = defaultdict(list)
        for claim in sorted(asked.records.claims.values(), key=lambda c: c.id):
            self._claims[claim.event_date].append(claim)
        self._events: dict[date, list[Event]] = defaultdict(list)
        for event in sorted(asked.records.events.values(), key=lambda e: e.id):
            self._events[event.event_date].append(event)

    def claims(self, day: date) -> Sequence[Claim]:
        """Give what was said of a day."""
        return self._claims.get(day, ())

    def values(self, day: date) -> dict[str, Any]:
        """Give what its page is filled with."""
        asked = self._asked
        say = messages(asked.lang)
        n = (day - self._days[0]).days
        rows = [
            {"place": named(asked, place), "cells": cells}
            for place in self._places
            if any(cells := self._cells(place, day))
        ]
        return {
            "title": say["site.day"].format(date=day),
            "description": say["site.day.what"].format(
                title=asked.theatre.say(asked.lang).title, date=day
            ),
            "day": str(day),
            "before": str(self._days[n - 1]) if n else "",
            "after": str(self._days[n + 1]) if n + 1 < len(self._days) else "",
            "lenses": [{"id": id_, "name": word} for id_, word in self._lenses.items()],
            "rows": rows,
            "silent": counted("site.silent", len(self._places) - len(rows), asked.lang),
            "claims": [claim_told(asked, one, with_place=True) for one in self.claims(day)],
            "events": [
                event_told(asked, one, with_place=True) for one in self._events.get(day, ())
            ],
            "days": self._names,
        }

    def _cells(self, place: str, day: date) -> list[dict[str, str] | None]:
        return [self._cell(at(held[place], day), day) for held in self._control.values()]

    def _cell(self, now: Interval, day: date) -> dict[str, str] | None:
        if now.status == UNKNOWN and not now.disputed:
            return None
        stale = now.stale_days(day)
        if stale is None:
            told = messages(self._asked.lang)["card.last.never"]
        elif stale == 0:
            told = messages(self._asked.lang)["card.last.today"]
        else:
            told = counted("card.last.ago", stale, self._asked.lang)
        word = status_word(self._asked, now.status, disputed=now.disputed)
        return {"status": word, "stale": told}
