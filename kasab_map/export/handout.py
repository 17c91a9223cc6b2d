"""``handout``: chronology, maps, glossary and sources, set on pages to print and to hand out."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from kasab_map.export.asked import Asked
from kasab_map.export.changes import MAPS, Turn, in_order, told, turns
from kasab_map.export.citing import address_of, citation
from kasab_map.export.plate import plate
from kasab_map.export.typeset import key_of, map_of, typeset
from kasab_map.export.words import lens_word, sentence
from kasab_map.export.writing import Progress
from kasab_map.locale import messages
from kasab_map.locale.dates import day_word
from kasab_map.model import Role, Source

GLOSSARY = (
    "place",
    "claim",
    "claimant",
    "status",
    "contested",
    "disputed",
    "silence",
    "stale",
    "lens",
    "inferred",
)


def write(asked: Asked, path: Path, progress: Progress) -> None:
    """Gather it from the record, draw its maps, and set it."""
    progress(0)
    say = messages(asked.lang)
    words = asked.theatre.say(asked.lang)
    days = turns(asked)
    ready = plate(asked)
    cited = _Cited(asked)
    chosen = sorted(sorted(days, key=lambda turn: -_weight(asked, turn))[:MAPS], key=_day)
    maps: list[dict[str, str]] = []
    for number, turn in enumerate(chosen):
        progress(number / len(chosen))
        svg = map_of(ready, turn.control, turn.before)
        text = "; ".join(told(asked, turn))
        maps.append({"svg": svg, "day": day_word(turn.day, asked.lang), "text": text})
    data = {
        "title": words.title,
        "lens": lens_word(asked),
        "lead": [line for line in (words.introduction, words.question) if line]
        + [say["export.handout.lens"].format(lens=lens_word(asked)), say["export.inferred"]],
        "say": {
            part: say[f"export.handout.{part}"]
            for part in ("chronology", "maps", "glossary", "sources")
        },
        "days": _chronology(asked, days, cited),
        "maps": maps,
        "key": key_of(ready, days[0].control),
        "glossary": [
            (say[f"export.glossary.{term}"], say[f"export.glossary.{term}.means"])
            for term in GLOSSARY
        ],
        "sources": cited.listed(),
        "credits": [
            f"{citation(asked)} {address_of(asked)}".strip(),
            *asked.theatre.ground.credits,
        ],
    }
    path.write_bytes(typeset("handout", asked, data))


def _day(turn: Turn) -> date:
    return turn.day


def _weight(asked: Asked, turn: Turn) -> float:
    """Tell how much a day deserves a map: the first and the last, then where most changes."""
    if not turn.before:
        return 1000
    roles = [asked.records.places[place].role for place in turn.before]
    return sum(10 if role is Role.MAIN else 1 for role in roles)


def _chronology(asked: Asked, days: Iterable[Turn], cited: "_Cited") -> list[dict[str, Any]]:
    records = asked.records
    why = {
        (row.place, row.date): row.rationale
        for row in records.control_changes.values()
        if asked.lens in (None, "editors")
    }
    found: dict[date, dict[str, Any]] = {}
    for turn in days:
        found[turn.day] = {"day": day_word(turn.day, asked.lang), "changes": [], "events": []}
        for place, text in zip(in_order(asked, turn), told(asked, turn), strict=True):
            numbers = cited.of(
                source
                for claim in turn.control[place].claims
                for source in records.claims[claim].sources
            )
            reason = why.get((place, turn.day), "")
            found[turn.day]["changes"].append(
                {"text": sentence(text), "why": reason, "cites": numbers}
            )
    for title, day, sources in _events(asked):
        row = found.setdefault(day, {"day": day_word(day, asked.lang), "changes": [], "events": []})
        row["events"].append({"text": sentence(title), "cites": cited.of(sources)})
    return [found[day] for day in sorted(found) if found[day]["changes"] or found[day]["events"]]


def _events(asked: Asked) -> list[tuple[str, date, list[str]]]:
    """Give what happened besides: the accounts of one event under its title, on its first day."""
    records = asked.records
    told_of: dict[str, list[Any]] = {}
    for event in records.events.values():
        if records.first_day <= event.event_date <= records.last_day:
            told_of.setdefault(event.title, []).append(event)
    return [
        (title, min(one.event_date for one in all_), [s for one in all_ for s in one.sources])
        for title, all_ in told_of.items()
    ]


class _Cited:
    """Sources, numbered as they are first cited."""

    def __init__(self, asked: Asked) -> None:
        self.sources = asked.records.sources
        self.numbers: dict[str, int] = {}

    def of(self, ids: Iterable[str]) -> list[int]:
        return sorted({self.numbers.setdefault(id_, len(self.numbers) + 1) for id_ in ids})

    def listed(self) -> list[dict[str, Any]]:
        return [
            {
                "number": number,
                "text": _document(self.sources[id_]),
                "url": unquote(self.sources[id_].url),
            }
            for id_, number in self.numbers.items()
        ]


def _document(source: Source) -> str:
    day = str(source.date) if source.date else source.date_note
    return ", ".join(part for part in (source.publisher, source.title, day) if part) + "."
