"""One maintainer's visit: the draft, what it was before each edit, and what is known of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from kasab_map.dataset import Problem
from kasab_map.dataset.sheet import Entry, Sheet
from kasab_map.editing import Conflict, Draft, Effect, effect_of, open_draft
from kasab_map.editing.effect import without_wrong_rows
from kasab_map.editing.texts import FOLDER, read_rows
from kasab_map.locale import messages
from kasab_map.model import Dataset
from kasab_map.serving import folder

_KEY = "edit.session"
TABLE_KEY, LAYER_KEY, STORY_KEY = "edit-table", "edit-layer", "edit-story"
PLACES, STORIES = "places", "stories"
"""What is edited, where it is no table of the package."""


@dataclass(slots=True)
class Session:
    """What is edited on one open page.

    Attributes
    ----------
    shown : Draft
        What the table on the page was last filled with; its own edits count from there.
    turn : int
        How often it was filled, for the key of the table.
    first : str
        The column to show beside the id: of the cell that somebody was led to.
    told, refused : str
        What the last act did, or why not; said once.
    conflicts : tuple of Conflict
        What somebody else saved first.
    saved : tuple or None
        The files of the last saving and its commit message.
    """

    shown: Draft
    draft: Draft
    past: list[Draft] = field(default_factory=list[Draft])
    future: list[Draft] = field(default_factory=list[Draft])
    turn: int = 0
    first: str = ""
    told: str = ""
    refused: str = ""
    conflicts: tuple[Conflict, ...] = ()
    saved: tuple[tuple[str, ...], str] | None = None
    _of: Draft | None = None
    _problems: list[Problem] = field(default_factory=list[Problem])
    _effect: Effect | None = None
    _before: Dataset | None = None

    def put(self, draft: Draft, *, refill: bool = False) -> None:
        """Take an edit; fill the table anew where it was not typed there."""
        if draft.sheets != self.draft.sheets:
            self.past.append(self.draft)
            self.future.clear()
            self.draft = draft
        if refill:
            self.settle()

    def settle(self) -> None:
        """Fill the table with the draft as it is now."""
        self.shown = self.draft
        self.turn += 1
        self.first = ""

    def discard(self, fresh: Draft) -> None:
        """Go back to the folder as it is; undo brings the edits back."""
        self.put(fresh, refill=True)
        self.conflicts = ()

    def undo(self) -> None:
        """Go back before the last edit."""
        if self.past:
            self.future.append(self.draft)
            self.draft = self.past.pop()
            self.settle()

    def redo(self) -> None:
        """Make the last edit that was undone again."""
        if self.future:
            self.past.append(self.draft)
            self.draft = self.future.pop()
            self.settle()

    def problems(self) -> list[Problem]:
        """List what is wrong with the draft."""
        self._look()
        return self._problems

    def effect(self) -> Effect | None:
        """Give what the edits change that are not wrong."""
        self._look()
        return self._effect

    def dataset(self) -> Dataset | None:
        """Give the record as it would be, wrong tables as they were; None if that is broken too."""
        effect = self.effect()
        return effect.after if effect else None

    def _look(self) -> None:
        if self._of is self.draft:
            return
        self._problems = self.draft.problems()
        good = without_wrong_rows(self.draft) if self._problems else self.draft
        self._effect = effect_of(good, self._before)
        if self._effect:
            self._before = self._effect.before
        self._of = self.draft


def current() -> Session:
    """Give the session of this visit, begun where there is none."""
    if _KEY not in st.session_state:
        begin(open_draft(folder()))
    return st.session_state[_KEY]


def begin(draft: Draft, told: str = "") -> None:
    """Begin anew, on the folder as it is."""
    turn = st.session_state[_KEY].turn + 1 if _KEY in st.session_state else 0
    st.session_state[_KEY] = Session(draft, draft, turn=turn, told=told)


def applied(draft: Draft, table: str, rows: list[Entry], typed: Mapping[str, Any]) -> Draft:
    """Make what was typed into the table on the page an edit of a draft.

    Parameters
    ----------
    rows : list of Entry
        The rows that the page shows, in its order.
    typed : mapping
        What Streamlit says of its table: edited_rows, added_rows, deleted_rows.
    """
    for position, cells in typed.get("edited_rows", {}).items():
        index = _index(draft.sheet(table), rows[int(position)])
        draft = draft.changed(table, index, {name: as_text(v) for name, v in cells.items()})
    for position in typed.get("deleted_rows", []):
        draft = draft.removed(table, _index(draft.sheet(table), rows[int(position)]))
    for cells in typed.get("added_rows", []):
        texts = {name: as_text(v) for name, v in cells.items() if not name.startswith("_")}
        if any(texts.values()):
            first = draft.sheet(table).columns[0]
            if not texts.get(first):
                texts[first] = draft.next_id(table)
            draft = draft.added(table, texts)
    return draft


def as_text(value: object) -> str:
    """Write what a cell of the page holds as the file does."""
    if value is None or value is False:
        return ""
    if isinstance(value, list | tuple):
        return " ".join(map(str, value))
    return "true" if value is True else str(value)


def row_of(draft: Draft, table: str, problem: Problem) -> int | None:
    """Find the row of the draft that a problem is in."""
    written = read_rows(draft.resource(table).path, draft.sheet(table).to_bytes())
    try:
        return written.at_line(problem.line) if problem.line else None
    except KeyError:
        return None


def _index(sheet: Sheet, entry: Entry) -> int:
    for index, row in enumerate(sheet.rows):
        if row is entry or (entry.line and row.line == entry.line):
            return index
    raise KeyError("the row has gone")


def title_of(table: str) -> str:
    """Name a table, or what else is edited, in words."""
    say = messages()
    return (
        say.get(f"record.{table}")
        or say.get(f"edit.{table}")
        or table.removeprefix(FOLDER).replace("_", " ").capitalize()
    )
