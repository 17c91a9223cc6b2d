"""An error that a reader reports: a small file, judged before anything of it is shown or used."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from kasab_map.dataset.dates import read_day
from kasab_map.dataset.words import did_you_mean, quoted
from kasab_map.editing.draft import Draft

FORMAT, VERSION = "control-map-report", 1
LARGEST = 16 * 1024
"""Bytes of a report: a few sentences and a link."""
LONGEST = {"wrong": 1000, "source": 500}
_SHORT = 100
TABLE = "reports"
_HIDDEN = re.compile(r"[^\S\n]|[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+")


class ReportError(ValueError):
    """A file that is no report; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a reader reports.

    Attributes
    ----------
    edition, place, day, claim, wrong, source : str
        Texts on one line, as short as they may be; empty where nothing is said.
    unknown : tuple of str
        What in it this edition does not know, in plain words.
    """

    edition: str
    place: str
    day: str
    claim: str
    wrong: str
    source: str
    unknown: tuple[str, ...]


def read_report(content: bytes, draft: Draft) -> Report:
    """Judge a file as coming from anybody.

    Raises
    ------
    ReportError
        If it is too large, no JSON, or no report of ours.
    """
    if len(content) > LARGEST:
        raise ReportError(f"The file has {len(content):,} bytes; a report has {LARGEST:,} at most.")
    try:
        value: object = json.loads(content)
    except (ValueError, RecursionError):
        raise ReportError("The file is not JSON, so it is no report.") from None
    if not isinstance(value, dict):
        raise ReportError("The file is JSON, but no report.")
    told = cast("dict[str, object]", value)
    if (told.get("format"), told.get("version")) != (FORMAT, VERSION):
        raise ReportError(f"The file is no {FORMAT} of version {VERSION}.")
    texts = {name: _text(told, name) for name in ("edition", "place", "day", "claim")}
    texts |= {name: _text(told, name, most) for name, most in LONGEST.items()}
    if not texts["wrong"]:
        raise ReportError("The report does not say what is wrong.")
    return Report(**texts, unknown=tuple(_unknown(texts, told, draft)))


def drafted(draft: Draft, report: Report, judged: str) -> Draft:
    """Make a row of a report: what came of it is yet to be written, and the check will ask for it.

    What this edition does not know is left out.
    """
    known = {"place": draft.places, "claim": tuple(row["id"] for row in draft.rows("claims"))}
    cells = {
        "report": draft.next_id(TABLE),
        "judged": judged,
        "edition": report.edition,
        "day": report.day if read_day(report.day) else "",
        "wrong": report.wrong,
        "source": report.source if _is_link(report.source) else "",
    }
    for name, ids in known.items():
        value = cast("str", getattr(report, name))
        cells[name] = value if value in ids else ""
    return draft.added(TABLE, cells)


def _text(told: dict[str, object], name: str, most: int = _SHORT) -> str:
    value = told.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ReportError(f"{name} is not a text.")
    if len(value) > most:
        raise ReportError(f"{name} has {len(value):,} characters; {most:,} are the most.")
    seen = _HIDDEN.sub(" ", value.encode("utf-8", "replace").decode())
    return " ".join(seen.split())


def _unknown(texts: dict[str, str], told: dict[str, object], draft: Draft) -> Iterator[str]:
    name = draft.package.name
    if (theatre := _text(told, "theatre")) and theatre != name:
        yield f"it is about another theatre, {quoted(theatre)}, not {quoted(name)}"
    if texts["edition"] and texts["edition"] != draft.package.version:
        yield f"it is about edition {texts['edition']}; this is {draft.package.version}"
    if texts["place"] not in draft.places:
        yield f"no place is called {quoted(texts['place'])}" + did_you_mean(
            texts["place"], draft.places
        )
    claims = {row["id"]: row for row in draft.rows("claims")}
    if texts["claim"] and texts["claim"] not in claims:
        yield f"no claim is called {quoted(texts['claim'])}"
    elif texts["claim"] and claims[texts["claim"]]["place"] != texts["place"]:
        yield f"{texts['claim']} is about {claims[texts['claim']]['place']}"
    if texts["day"] and not read_day(texts["day"]):
        yield f"{quoted(texts['day'])} is not a day"
    if texts["source"] and not _is_link(texts["source"]):
        yield f"{quoted(texts['source'])} is not a link, and is left out"


def _is_link(text: str) -> bool:
    return text.startswith(("https://", "http://")) and " " not in text
