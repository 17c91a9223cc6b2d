"""Ids name one thing each."""

from collections.abc import Iterator

from kasab_map.dataset.draft import Draft, Row
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import PLACES, RECORDS
from kasab_map.dataset.words import quoted


def ids_are_unique(draft: Draft) -> Iterator[Problem]:
    """Yield each id used a second time, in a table or over all place layers."""
    for name in (PLACES, *RECORDS):
        first: dict[str, Row] = {}
        for row in draft.entries(name):
            written = row.text("id")
            if written in first:
                row.unsound.add("id")
                yield row.problem("id", _used_before(written, row, first[written]))
            elif written:
                first[written] = row


def _used_before(written: str, row: Row, first: Row) -> str:
    where = f"on line {first.line}" if first.path == row.path else f"in {first.path}:{first.line}"
    return f"{quoted(written)} is already used {where}; give this one an id of its own"
