"""``worksheet`` and ``answers``: the claims of a place in a week, blank or answered by the record.

One function gathers both, so that a sheet and its answers never drift from the record or apart.
"""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

from kasab_map.control import Control, control_on
from kasab_map.export.asked import Asked
from kasab_map.export.citing import address_of, citation
from kasab_map.export.plate import plate
from kasab_map.export.typeset import map_of, typeset
from kasab_map.export.words import lens_word, place_word, state_word
from kasab_map.export.writing import Progress
from kasab_map.locale import messages
from kasab_map.locale.dates import day_word
from kasab_map.model import UNKNOWN, Claim

DAYS = 7
_TASKS = ("read", "grid", "differ", "map", "missing", "missing_answer")
_COLUMNS = ("number", "when", "claim", "claimant")


def write(answers: bool, asked: Asked, path: Path, progress: Progress) -> None:
    """Gather a sheet from the record, and set it with its answers or with room for them."""
    progress(0)
    data = gathered(asked, answers=answers)
    progress(0.7)
    path.write_bytes(typeset("worksheet", asked, data))


write_worksheet, write_answers = partial(write, False), partial(write, True)


def gathered(asked: Asked, *, answers: bool) -> dict[str, Any]:
    """Gather what stands on a sheet, as text; of the answers only if they are wanted."""
    say = messages(asked.lang)
    ready = plate(asked)
    place = asked.place or ready.first or ""
    week = _week(asked, place)
    claims = _claims(asked, place, week)
    name = place_word(asked, asked.records.places[place])
    middle = week[len(week) // 2]
    control = ready.control(middle)
    blank = {id_: _nothing() for id_ in control}
    filled = {"place": name, "date": day_word(middle, asked.lang)}
    words = {task: say[f"export.sheet.{task}"].format(**filled) for task in _TASKS}
    last = "status" if answers else "judge"
    cited = f"{citation(asked)} {address_of(asked)}".strip()
    readings = _readings(asked)
    own = lens_word(asked) if answers else say["export.sheet.yours"]
    return {
        "title": asked.theatre.say(asked.lang).title,
        "head": say["export.sheet.answers" if answers else "export.sheet.worksheet"],
        "place": name,
        "span": say["export.sheet.span"].format(
            first=day_word(week[0], asked.lang), last=day_word(week[-1], asked.lang)
        ),
        "note": say["export.sheet.note"],
        "say": {**words, "columns": [say[f"export.sheet.{c}"] for c in (*_COLUMNS, last)]},
        "answers": answers,
        "claims": [_told(asked, number, claim, answers) for number, claim in enumerate(claims, 1)],
        "readings": [*map(lens_word, readings[:-1]), own],
        "days": [
            {
                "day": day_word(day, asked.lang),
                "states": _states(readings, place, day) if answers else [""] * len(readings),
            }
            for day in week
        ],
        "differ": _differ(asked, claims) if answers else "",
        "map": map_of(ready, control if answers else blank, inches=(6.6, 4.4)),
        "credits": [cited, *asked.theatre.ground.credits],
    }


def _week(asked: Asked, place: str) -> list[date]:
    """Give seven days from the day asked, or those on which the place is spoken of most."""
    days = list(asked.records.days)
    said = Counter(c.event_date for c in asked.records.claims.values() if c.place == place)
    starts = [asked.day] if asked.day else days[: max(1, len(days) - DAYS + 1)]
    most = max(starts, key=lambda day: sum(said[day + timedelta(n)] for n in range(DAYS)))
    return [day for day in days if most <= day < most + timedelta(DAYS)]


def _claims(asked: Asked, place: str, week: list[date]) -> list[Claim]:
    found = [
        claim
        for claim in asked.records.claims.values()
        if claim.place == place and week[0] <= claim.event_date <= week[-1] and not claim.withdrawn
    ]
    return sorted(found, key=lambda claim: (claim.event_date, claim.id))


def _told(asked: Asked, number: int, claim: Claim, answers: bool) -> dict[str, Any]:
    claimant = asked.records.claimants[claim.claimant]
    return {
        "number": number,
        "when": day_word(claim.event_date, asked.lang),
        "text": claim.paraphrase,
        "claimant": claimant.name,
        "status": state_word(asked, claim.status) if answers else "",
    }


def _readings(asked: Asked) -> list[Asked]:
    """Give the lenses to compare: what each side says, then what is asked for."""
    sides = [replace(asked, lens=f"{side}-side") for side in asked.records.sides]
    return [*sides, asked]


def _states(readings: list[Asked], place: str, day: date) -> list[str]:
    states: list[str] = []
    for one in readings:
        now = control_on(one.records, day, lens=one.one_lens, known_on=one.known_on)[place]
        states.append(state_word(one, now.status, disputed=now.disputed))
    return states


def _differ(asked: Asked, claims: list[Claim]) -> str:
    """List pairs of claims about the same days that name different statuses."""
    numbered = list(enumerate(claims, 1))
    pairs = [
        f"{n}\N{EN DASH}{m}"
        for (n, one), (m, other) in combinations(numbered, 2)
        if one.status != other.status
        and UNKNOWN not in (one.status, other.status)
        and one.claimant != other.claimant
        and one.date_earliest <= other.date_latest
        and other.date_earliest <= one.date_latest
    ]
    say = messages(asked.lang)
    return say["list.comma"].join(pairs) if pairs else say["export.sheet.none"]


def _nothing() -> Control:
    return Control(
        status=UNKNOWN, since=None, confidence=None, disputed=False, stale_days=None, claims=()
    )
