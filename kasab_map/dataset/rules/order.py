"""Rows stand in one order, so that the difference between two versions is what changed."""

from collections.abc import Iterator
from itertools import pairwise

from kasab_map.dataset.draft import Draft, Row, Table
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.words import DOES_IT, listed


def rows_are_sorted(draft: Draft) -> Iterator[Problem]:
    """Yield the first row of each table that stands too low."""
    for table in draft.tables.values():
        if table.resource.sorted_by:
            yield from _first_too_low(table)


def _first_too_low(table: Table) -> Iterator[Problem]:
    columns = table.resource.sorted_by
    rows = [row for row in table.rows if row.is_sound(*columns)]
    low = [row for above, row in pairwise(rows) if _key(row, columns) < _key(above, columns)]
    if low:
        row = low[0]
        above = next(other for other in rows if _key(other, columns) > _key(row, columns))
        more = f" (and {len(low) - 1} more like it)" if len(low) > 1 else ""
        order = f"'kasab-map check' wants rows sorted by {listed(columns)}"
        message = f"{row.text('id')} must come before line {above.line}{more}; {order}"
        yield row.problem("", f"{message}: sort the table {DOES_IT}")


def _key(row: Row, columns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(row.text(column) for column in columns)
