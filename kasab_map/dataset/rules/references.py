"""An id in a cell is the id of something."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from kasab_map.dataset.draft import Draft, Row
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import PLACES, Field
from kasab_map.dataset.words import LONGEST_GUESSED, did_you_mean, listed, quoted

# How alike a missing id and a damaged one are when the damage probably explains the absence.
ALIKE = 0.6
LINES_LISTED = 5
# Looking for a near miss goes through all ids: for the first missing ones only.
GUESSES = 100
MOST_COMPARED = 100
_NUMBERED = re.compile("([a-z]*)0*([0-9]+)")


def references_are_found(draft: Draft) -> Iterator[Problem]:
    """Yield each id that names nothing, with the nearest one that does."""
    for table in draft.tables.values():
        for field in table.resource.fields:
            if field.references and draft.is_complete(field.references):
                yield from _column(draft, table.rows, field)


def _column(draft: Draft, rows: list[Row], field: Field) -> Iterator[Problem]:
    targets = list(draft.entries(field.references))
    known = {target.text("id") for target in targets} - {""}
    damaged = [target.cells.get("id", "") for target in targets if not target.is_sound("id")]
    missing: dict[str, list[Row]] = {}
    for row in rows:
        absent = [written for written in row.ids(field.name) if written not in known]
        for written in absent:
            missing.setdefault(written, []).append(row)
            row.unsound.add(field.name)
    home = _home(draft, field.references)
    told = 0
    for written, (first, *others) in missing.items():
        if not _is_explained(written, damaged):
            message = _not_found(written, known if told < GUESSES else set(), home)
            yield first.problem(field.name, message + _also_on(others))
            told += 1


def _also_on(others: list[Row]) -> str:
    """List the other rows with the same missing id: one cause, one problem."""
    if not others:
        return ""
    lines = listed(str(row.line) for row in others[:LINES_LISTED])
    more = len(others) - LINES_LISTED
    plural = "s" if len(others) > 1 else ""
    return f" (also on line{plural} {lines}{f' and {more} more' if more > 0 else ''})"


def _home(draft: Draft, name: str) -> str:
    """Name the file or files in which an id is looked for."""
    if name == PLACES:
        return listed(layer.path for layer in draft.package.layers)
    return draft.tables[name].resource.path


def _is_explained(written: str, damaged: list[str]) -> bool:
    """Whether the id is missing because its own row is damaged, which is told there."""
    # An id that a spreadsheet made a number or a day may have been any id.
    if len(damaged) > MOST_COMPARED or len(written) > LONGEST_GUESSED:
        return len(damaged) > MOST_COMPARED
    return any(
        not other[:1].isalpha() or SequenceMatcher(None, written, other.lower()).ratio() >= ALIKE
        for other in damaged
        if len(other) <= LONGEST_GUESSED
    )


def _number(written: str) -> tuple[str, ...] | None:
    """Take an id like c0042 as its letters and its number without leading zeros."""
    numbered = _NUMBERED.fullmatch(written)
    return numbered.groups() if numbered else None


def _not_found(written: str, known: set[str], home: str) -> str:
    message = f"{quoted(written)} is not in {home}"
    numbered = _NUMBERED.fullmatch(written)
    alike = numbered and [
        other
        for other in known
        if other.endswith(numbered[2]) and _number(other) == numbered.groups()
    ]
    if alike:
        meant = quoted(min(alike))
        return f"{message}; it has lost its leading zeros: did you mean {meant}?"
    return message + (did_you_mean(written, known) or "; add it there, or correct the id")
