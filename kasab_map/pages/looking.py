"""Looking through the record: a text finds a row by any of its words, in any script."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from kasab_map.editing.folding import folded
from kasab_map.export.words import name_of_status
from kasab_map.model import Dataset, Place, Role
from kasab_map.pages.said import camp_word, day_word, kind_word

TABLES = ("claims", "control_changes", "events", "places", "sources")


class Index:
    """What each row of the record is found by: its cells, and every name of what they mean."""

    def __init__(self, dataset: Dataset, search: Mapping[str, str]) -> None:
        self._set = dataset
        self._search = search  # by kind of event: what else it may be called
        self._texts = {
            table: {
                one: folded(" ".join(self._told(table, record)))
                for one, record in sorted(getattr(dataset, table).items(), key=_first_things_first)
            }
            for table in TABLES
        }

    def find(self, table: str, text: str) -> list[str]:
        """List the ids of the rows in which every word of a text stands somewhere, by day."""
        words = folded(text).split()
        return [
            one for one, told in self._texts[table].items() if all(word in told for word in words)
        ]

    def _told(self, table: str, record: Any) -> Iterator[str]:
        for field in fields(record):
            value = getattr(record, field.name)
            if isinstance(value, tuple):
                yield " ".join(map(str, value))
            elif isinstance(value, dict):
                yield " ".join(map(str, value.values()))
            elif value is not None:
                yield str(value)
        if kind := getattr(record, "kind", None):
            yield kind_word(table, kind.value)
            yield self._search.get(kind.value, "") if table == "events" else ""
        if status := getattr(record, "status", None):
            yield name_of_status(self._set, status)
        if day := getattr(record, "event_date", None) or getattr(record, "date", None):
            yield day_word(day)
        if place := self._set.places.get(getattr(record, "place", None) or ""):
            yield " ".join((*place.names.values(), *place.variants))
        if who := self._set.claimants.get(getattr(record, "claimant", "")):
            yield f"{who.name} {camp_word(self._set, who.side)}"
        for one in getattr(record, "sources", ()):
            source = self._set.sources[one]
            yield f"{source.publisher} {source.title}"


def _first_things_first(row: tuple[str, Any]) -> tuple[Any, ...]:
    """Order rows by day, and places by how near they are to the question."""
    record = row[1]
    if isinstance(record, Place):
        return (list(Role).index(record.role), record.names["en"])
    day = getattr(record, "event_date", None) or getattr(record, "date", None)
    return (day is None, day or "")
