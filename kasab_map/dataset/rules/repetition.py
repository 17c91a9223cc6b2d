"""Repetition is not agreement: one statement is one claim, however many documents carry it."""

from collections.abc import Iterator

from kasab_map.dataset.draft import Draft, Row
from kasab_map.dataset.problem import Problem

SAME = ("claimant", "place", "event_date", "kind", "status")


def claims_are_not_repeated(draft: Draft) -> Iterator[Problem]:
    """Yield each claim that says what an earlier row says, in the same words or source."""
    earlier: dict[tuple[str, ...], list[Row]] = {}
    for row in draft.rows("claims"):
        if not row.is_sound("id", *SAME) or row.text("withdrawn"):
            continue
        alike = earlier.setdefault(tuple(row.text(column) for column in SAME), [])
        for other in alike:
            if common := _in_common(row, other):
                first = f"{other.text('id')} on line {other.line}"
                same = "the same claimant, place, day, kind and status"
                remedy = "keep one row, with all the sources"
                yield row.problem("", f"repeats {first} ({same}, and {common}); {remedy}")
                break
        alike.append(row)


def _in_common(row: Row, other: Row) -> str:
    if row.text("paraphrase") and row.text("paraphrase") == other.text("paraphrase"):
        return "the same paraphrase"
    shared = sorted(set(row.ids("sources")) & set(other.ids("sources")))
    return f"the source {shared[0]} in both" if shared else ""
