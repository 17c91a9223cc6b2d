"""A story as a table of one row: its text, so that all that is true of an edit is true of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from kasab_map.dataset.layer_sheet import read_rows as read_tables
from kasab_map.dataset.sheet import Entry, Sheet
from kasab_map.dataset.stories import is_story

FOLDER = "stories/"
ENDING = ".md"
TEXT = "text"
_COLUMNS = ("id", TEXT)


@dataclass(frozen=True, slots=True)
class TextSheet(Sheet):
    """A file of text; without a row where there is no such file."""

    def changed(self, index: int, cells: Mapping[str, str]) -> "TextSheet":
        """Give it another text."""
        row = self.rows[index]
        return replace(self, rows=(_row(row.cells[0], cells.get(TEXT, row.text)),))

    def inserted(self, index: int, cells: Mapping[str, str]) -> "TextSheet":
        """Begin it."""
        return replace(self, rows=(_row(cells["id"], cells.get(TEXT, "")),))


def read_rows(name: str, content: bytes) -> Sheet:
    """Take a file apart into rows, as its name says what it is."""
    if not is_story(name):
        return read_tables(name, content)
    text = content.decode("utf-8", errors="surrogateescape")
    rows = (_row(PurePosixPath(name).stem, text),) if text else ()
    return TextSheet(Entry(0, _COLUMNS, ""), rows)


def _row(id_: str, text: str) -> Entry:
    return Entry(1, (id_, text), text)
