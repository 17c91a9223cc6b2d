"""What the command line prints of control: tables for people, JSON for programs."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from kasab_map.control import Control, control_on
from kasab_map.model import Dataset

NOTHING = "-"


class Format(StrEnum):
    """How to print."""

    TABLE = "table"
    JSON = "json"


def state_report(
    dataset: Dataset, day: date, known_on: date | None, lens: str, form: Format
) -> str:
    """Print who held every place on a day.

    The JSON is ``{"date", "lens", "known_on", "places": {id: {"status", "since",
    "confidence", "disputed", "stale_days", "claims"}}}``, days in ISO form. The table leaves
    out places that nobody spoke of, and counts them.
    """
    control = control_on(dataset, day, known_on, lens)
    if form is Format.JSON:
        asked = {"date": str(day), "lens": lens, "known_on": known_on and str(known_on)}
        return _json(asked | {"places": {place: as_json(now) for place, now in control.items()}})
    known = f", as known on {known_on}" if known_on else ""
    header = ("place", "status", "since", "confidence", "stale days", "claims")
    rows = [
        (
            dataset.places[place].names["en"],
            _status(now),
            str(now.since or NOTHING),
            str(now.confidence or NOTHING),
            NOTHING if now.stale_days is None else str(now.stale_days),
            str(len(now.claims) or NOTHING),
        )
        for place, now in control.items()
        if now.claims
    ]
    silent = sum(not now.claims for now in control.values())
    return "\n".join(
        [
            f"{dataset.title}: {day}, lens {lens}{known}",
            *_table(header, rows),
            f"No report about {silent} other {'place' if silent == 1 else 'places'}.",
        ]
    )


def changes_report(
    dataset: Dataset, days: tuple[date, date], known_on: date | None, lens: str, form: Format
) -> str:
    """Print whose status differs between two days, with the claims behind the second.

    The JSON is ``{"from", "to", "lens", "known_on", "places": {id: {"before", "after"}}}``,
    each side as in :func:`state_report`.
    """
    before, after = (control_on(dataset, day, known_on, lens) for day in days)
    changed = [p for p in before if _holding(before[p]) != _holding(after[p])]
    if form is Format.JSON:
        places = {p: {"before": as_json(before[p]), "after": as_json(after[p])} for p in changed}
        asked = {
            "from": str(days[0]),
            "to": str(days[1]),
            "lens": lens,
            "known_on": known_on and str(known_on),
        }
        return _json(asked | {"places": places})
    known = f", as known on {known_on}" if known_on else ""
    title = f"{dataset.title}: {days[0]} to {days[1]}, lens {lens}{known}"
    if not changed:
        return f"{title}\nNo place changed."
    rows = [
        (
            dataset.places[p].names["en"],
            _status(before[p]),
            _status(after[p]),
            " ".join(after[p].claims) or NOTHING,
        )
        for p in changed
    ]
    return "\n".join([title, *_table(("place", "before", "after", "claims"), rows)])


def as_json(now: Control) -> dict[str, Any]:
    """Give one place's control as the command line's JSON has it."""
    return {
        "status": now.status,
        "since": now.since and str(now.since),
        "confidence": now.confidence and now.confidence.value,
        "disputed": now.disputed,
        "stale_days": now.stale_days,
        "claims": list(now.claims),
    }


def _holding(now: Control) -> tuple[str, bool]:
    return now.status, now.disputed


def _status(now: Control) -> str:
    return f"{now.status}, disputed" if now.disputed else now.status


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False)


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [header, *rows]
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
