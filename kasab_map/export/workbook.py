"""``xlsx``: the day table and the whole record as sheets.

XlsxWriter, because it streams rows to disk, writes the same bytes each time and is well kept.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from kasab_map.export.asked import Asked, ExportError
from kasab_map.export.citing import citation
from kasab_map.export.records import whole_record
from kasab_map.export.spreadsheet import runs
from kasab_map.export.tables import DAY_COLUMNS, SPAN_COLUMNS, Cell, day_count, day_rows, span_rows
from kasab_map.export.writing import Progress

_MOST_ROWS = 1_048_575
"""Of a sheet, besides its head; the format's own limit."""
_EVERY = 1000
_MADE = dt.datetime(1980, 1, 1)
"""No real time, or each export would be another file."""


def write(asked: Asked, path: Path, progress: Progress) -> None:
    """Write it; every cell that could be taken for a formula is marked as text."""
    import xlsxwriter  # noqa: PLC0415 - of an extra
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    total = day_count(asked)
    if total > _MOST_ROWS:
        raise ExportError(
            f"the day table has {total} rows, and a sheet holds {_MOST_ROWS}; "
            "ask for one --lens, or for csv or parquet"
        )
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    try:
        _write(asked, xlsxwriter.Workbook(str(path), options), total, progress)
    except FileCreateError as error:
        raise OSError(str(error)) from error


def _write(asked: Asked, workbook: Any, total: int, progress: Progress) -> None:
    with workbook as book:
        book.set_properties({"title": asked.records.title, "created": _MADE})
        sheets = _Sheets(book)
        sheets.add("about", ("", ""), _about(asked))
        sheets.add("intervals", SPAN_COLUMNS, span_rows(asked))
        for name, frame in whole_record(asked.records).items():
            plain = frame.astype(object).where(frame.notna(), None)
            sheets.add(name, list(frame.columns), plain.itertuples(index=False, name=None))
        sheets.add("days", DAY_COLUMNS, _told(day_rows(asked), total, progress))


def _told(rows: Iterable[Any], total: int, progress: Progress) -> Iterable[Any]:
    for number, row in enumerate(rows):
        if number % _EVERY == 0:
            progress(number / total)
        yield row


def _about(asked: Asked) -> list[tuple[str, str]]:
    return [
        ("title", asked.records.title),
        ("edition", asked.records.version),
        ("lens", asked.lens or "all"),
        ("known_on", str(asked.known_on or "now")),
        ("days", f"{asked.records.first_day} to {asked.records.last_day}, both included"),
        ("citation", citation(asked)),
    ]


class _Sheets:
    """The sheets of one workbook."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.head = book.add_format({"bold": True})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        self.text = book.add_format({"quote_prefix": True})

    def add(self, name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
        sheet = self.book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for column, word in enumerate(columns):
            sheet.write_string(0, column, word, self.head)
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                self.put(sheet, number, column, cell)

    def put(self, sheet: Any, row: int, column: int, cell: Cell) -> None:
        if cell is None or cell == "":
            return
        if isinstance(cell, bool):
            sheet.write_boolean(row, column, cell)
        elif isinstance(cell, dt.date):
            sheet.write_datetime(row, column, cell, self.day)
        elif isinstance(cell, str):
            sheet.write_string(row, column, cell, self.text if runs(cell) else None)
        else:
            sheet.write_number(row, column, cell)
