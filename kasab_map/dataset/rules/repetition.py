"""Repetition is not agreement: one statement is one claim, however many documents carry it."""

from collections.abc import Iterator

from kasab_map.dataset.draft import Draft, Row
from kasab_map.dataset.problem import Problem

SAME = ("claimant", "place", "event_date", "kind", "status")


def claims_are_not_repeated(draft: Draft) -> Iterator[Problem]:
    """Yield each claim that says what an earlier row says, in the same words or source."""
    earlier: dict[tuple[str, ...], Row] = {}
    for row in draft.rows("claims"):
        if not row.is_sound("id", *SAME) or row.text("withdrawn"):
            continue
        said = tuple(row.text(column) for column in SAME)
        marks = {_mark(source): (*said, "source", source) for source in sorted(row.ids("sources"))}
        if row.text("paraphrase"):
            marks["the same paraphrase"] = (*said, "paraphrase", row.text("paraphrase"))
        alike = [(earlier[key], common) for common, key in marks.items() if key in earlier]
        if alike:
            # Of several rows the first, and of what it has in common the words before a source.
            other, common = min(alike, key=lambda one: (one[0].line, "source" in one[1]))
            first = f"{other.text('id')} on line {other.line}"
            same = "the same claimant, place, day, kind and status"
            remedy = "keep one row, with all the sources"
            yield row.problem("", f"repeats {first} ({same}, and {common}); {remedy}")
        for key in marks.values():
            earlier.setdefault(key, row)


def _mark(source: str) -> str:
    return f"the source {source} in both"
