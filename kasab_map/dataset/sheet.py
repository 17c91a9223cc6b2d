"""A table as it stands in its file, to be changed and saved: what is not changed keeps its bytes.

Beside the reader (:mod:`kasab_map.dataset.tables`), which says what the cells mean: a sheet keeps
how they were written, so that the difference between two versions is what somebody changed.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kasab_map.dataset.sources import Folder

_QUOTED = re.compile(r'[,"\r\n]')
_QUOTE = '"'
_ENDS = ("\r\n", "\n", "\r")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a sheet.

    Attributes
    ----------
    line : int
        The line on which it begins in the file as read; 0 for a row added since.
    cells : tuple of str
        Its cells, as they stand.
    text : str
        All of its text, quotes and line end included.
    """

    line: int
    cells: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    r"""The header and the rows of a table; a change gives another sheet.

    Attributes
    ----------
    rest : str
        What follows a quote that is never closed: kept, and not told apart into rows.

    Examples
    --------
    >>> sheet = read_sheet(b"id,note\na, spaced \nb,\"quoted\"\n")
    >>> sheet.changed(1, {"note": "new, and quoted"}).to_bytes()
    b'id,note\na, spaced \nb,"new, and quoted"\n'
    """

    header: Entry
    rows: tuple[Entry, ...]
    rest: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names in the header."""
        return self.header.cells

    def at_line(self, line: int) -> int:
        """Find the row that begins on a line of the file as read.

        Raises
        ------
        KeyError
            If none does.
        """
        for index, entry in enumerate(self.rows):
            if entry.line == line:
                return index
        raise KeyError(f"no row begins on line {line}")

    def changed(self, index: int, cells: Mapping[str, str]) -> "Sheet":
        """Give other values to some cells of a row; the same values change nothing at all."""
        entry = self.rows[index]
        found = dict(zip(self.columns, entry.cells, strict=False))
        if all(found.get(name) == value for name, value in cells.items()):
            return self
        row = self._entry(found | dict(cells), _end(entry.text) or self._line_end(), entry.line)
        if not _end(entry.text):  # the last row of a file that ends without a line end
            row = replace(row, text=row.text.removesuffix(_end(row.text)))
        return replace(self, rows=(*self.rows[:index], row, *self.rows[index + 1 :]))

    def inserted(self, index: int, cells: Mapping[str, str]) -> "Sheet":
        """Put a new row before another, or last; cells that are not given are empty."""
        row = self._entry(cells, self._line_end(), 0)
        above, below = self.rows[:index], self.rows[index:]
        header = self.header
        if above and not _end(above[-1].text):
            above = (*above[:-1], replace(above[-1], text=above[-1].text + self._line_end()))
        elif not above and not _end(header.text):
            header = replace(header, text=header.text + self._line_end())
        return replace(self, header=header, rows=(*above, row, *below))

    def removed(self, index: int) -> "Sheet":
        """Take a row away."""
        return replace(self, rows=(*self.rows[:index], *self.rows[index + 1 :]))

    def to_bytes(self) -> bytes:
        """Write the file: each row that was not changed as it was, byte for byte."""
        text = "".join([self.header.text, *(row.text for row in self.rows), self.rest])
        return text.encode("utf-8", errors="surrogateescape")

    def _entry(self, cells: Mapping[str, str], end: str, line: int) -> Entry:
        unknown = [name for name in cells if name not in self.columns]
        if unknown:
            raise KeyError(f"the table has no column {unknown[0]!r}")
        values = tuple(cells.get(name, "") for name in self.columns)
        return Entry(line, values, write_row(values, end))

    def _line_end(self) -> str:
        return _end(self.header.text) or "\n"


def read_sheet(content: bytes) -> Sheet:
    """Take any bytes as a table; saved unchanged, they come out as they went in."""
    text = content.decode("utf-8", errors="surrogateescape")
    entries: list[Entry] = []
    at = 0
    for entry in _entries(text):
        entries.append(entry)
        at += len(entry.text)
    header, *rows = entries or [Entry(1, (), "")]
    return Sheet(header, tuple(rows), text[at:])


def save_sheet(sheet: Sheet, folder: Folder, name: str) -> None:
    """Put a sheet into its folder, whole or not at all.

    Raises
    ------
    kasab_map.dataset.sources.RefusedFileError
        If it cannot be written; the file is then as it was.
    """
    folder.write(name, sheet.to_bytes())


def write_row(cells: Sequence[str], end: str = "\n") -> str:
    r"""Write one row: commas, and quotes only where needed.

    Examples
    --------
    >>> write_row(("sohr", "in Coventry, England"))
    'sohr,"in Coventry, England"\n'
    """
    # The standard library's writer leaves a lone CR bare, and no reader would take it for text.
    written = [
        _QUOTE + cell.replace(_QUOTE, 2 * _QUOTE) + _QUOTE if _QUOTED.search(cell) else cell
        for cell in cells
    ]
    return (",".join(written) if written != [""] else '""') + end


def _entries(text: str) -> Iterator[Entry]:
    """Tell the rows of a text apart, up to the first that has no end."""
    lines = io.StringIO(text, newline="").readlines()
    lines[:1] = [line.removeprefix("\ufeff") for line in lines[:1]]
    reader = csv.reader(lines, strict=True)
    done = 0
    while True:
        try:
            cells = next(reader)
        except (StopIteration, csv.Error):
            return
        written = "".join(lines[done : reader.line_num])
        if not done and text.startswith("\ufeff"):
            written = "\ufeff" + written
        yield Entry(done + 1, tuple(cells), written)
        done = reader.line_num


def _end(text: str) -> str:
    """Give the line end of a row; empty where the file ends without one."""
    return next((end for end in _ENDS if text.endswith(end)), "")
