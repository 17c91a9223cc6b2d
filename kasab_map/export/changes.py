"""The days on which something changes, and what: for films, small multiples and handouts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kasab_map.control import Control
from kasab_map.export.asked import Asked
from kasab_map.export.days import day_table
from kasab_map.export.words import place_word, state_word
from kasab_map.locale import messages
from kasab_map.model import Role

MAPS = 6
"""Of a handout, at most: the first day, and those on which most changes."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A day on which the map is another than the day before; the theatre's first day is one.

    Attributes
    ----------
    before : mapping of place id to Control
        Of the places that changed, as they stood on the day before.
    """

    day: date
    control: Mapping[str, Control]
    before: Mapping[str, Control]


def turns(asked: Asked) -> list[Turn]:
    """Give the first day and every later one on which a status or a dispute changes."""
    days: dict[date, dict[str, Control]] = {day: {} for day in asked.records.days}
    for row in day_table(asked.records, [asked.one_lens], asked.known_on):
        days[row.day][row.place] = Control(
            status=row.status,
            since=row.since,
            confidence=row.confidence,
            disputed=row.disputed,
            stale_days=row.stale_days,
            claims=row.claims,
        )
    found: list[Turn] = []
    yesterday: Mapping[str, Control] = {}
    for day, control in days.items():
        changed = {
            place: was
            for place, was in yesterday.items()
            if (was.status, was.disputed) != (control[place].status, control[place].disputed)
        }
        if changed or not found:
            found.append(Turn(day, control, changed))
        yesterday = control
    return found


def in_order(asked: Asked, turn: Turn) -> list[str]:
    """Give the places that change on a day, the main ones first."""
    places, roles = asked.records.places, list(Role)
    return sorted(turn.before, key=lambda id_: (roles.index(places[id_].role), id_))


def told(asked: Asked, turn: Turn) -> Iterator[str]:
    """Say each change of a day in words, the main places first."""
    say = messages(asked.lang)
    for id_ in in_order(asked, turn):
        was, now = turn.before[id_], turn.control[id_]
        yield say["export.change"].format(
            place=place_word(asked, asked.records.places[id_]),
            before=state_word(asked, was.status, disputed=was.disputed),
            after=state_word(asked, now.status, disputed=now.disputed),
        )
