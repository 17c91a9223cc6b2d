"""``csv``: the day table, with no cell that a spreadsheet would run."""

import csv
from pathlib import Path

from kasab_map.export.asked import Asked
from kasab_map.export.spreadsheet import harmless_cell
from kasab_map.export.tables import DAY_COLUMNS, Cell, day_count, day_rows
from kasab_map.export.writing import Progress

_EVERY = 1000
"""Rows between two words of progress."""


def write(asked: Asked, path: Path, progress: Progress) -> None:
    """Write it (RFC 4180, UTF-8)."""
    total = day_count(asked)
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(DAY_COLUMNS)
        for number, row in enumerate(day_rows(asked)):
            if number % _EVERY == 0:
                progress(number / total)
            rows.writerow([harmless_cell(_plain(cell)) for cell in row])


def _plain(cell: Cell) -> Cell:
    # As in the theatre's own tables and in JSON; Python would write True.
    return str(cell).lower() if isinstance(cell, bool) else cell
