"""Which rows of a table the Edit page shows, and in which order."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

import streamlit as st

from kasab_map.dataset.sheet import Entry
from kasab_map.editing import Draft
from kasab_map.locale import counted, messages
from kasab_map.pages.edit_session import Session, row_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the rows.

    Attributes
    ----------
    find : str
        Words that stand somewhere in the row.
    among : mapping of str to list of str
        By column, the values of which one stands in it; of a list, as one of its words.
    only : collection of str, or None
        First cells of the rows that may be shown; None for all.
    by : str
        The column to sort by; empty for the order of the file.
    """

    find: str = ""
    among: Mapping[str, Collection[str]] = field(default_factory=dict[str, Collection[str]])
    only: Collection[str] | None = None
    by: str = ""
    backwards: bool = False


def rows_of(draft: Draft, table: str, wanted: Wanted) -> list[Entry]:
    """List the rows that are wanted, in the order that is."""
    sheet = draft.sheet(table)
    at = {name: number for number, name in enumerate(sheet.columns)}
    words = wanted.find.casefold().split()

    def is_wanted(entry: Entry) -> bool:
        cells = entry.cells
        return (
            all(word in " ".join(cells).casefold() for word in words)
            and (wanted.only is None or cells[0] in wanted.only)
            and all(
                not values or {cells[at[name]], *cells[at[name]].split()} & {*values}
                for name, values in wanted.among.items()
                if name in at
            )
        )

    found = [entry for entry in sheet.rows if is_wanted(entry)]
    if wanted.by in at:
        column = at[wanted.by]
        empty = [entry for entry in found if not entry.cells[column]]
        found = [entry for entry in found if entry.cells[column]]
        found.sort(key=lambda entry: _key(entry.cells[column]), reverse=wanted.backwards)
        found += empty  # last, from whichever end one reads
    return found


def ask(session: Session, table: str) -> Wanted:
    """Ask which rows, beside the table."""
    say, draft = messages(), session.draft
    again: Callable[[], None] = session.settle
    left, right, told = st.columns([5, 2, 1], vertical_alignment="center")
    find = left.text_input(
        say["edit.find"],
        key="edit-find",
        on_change=again,
        label_visibility="collapsed",
        placeholder=say["edit.find"],
    )
    with right.popover(say["edit.narrow"], width="stretch"):
        touched = st.toggle(say["edit.touched"], key="edit-touched", on_change=again)
        columns = draft.sheet(table).columns
        by = st.selectbox(
            say["edit.sort"],
            columns,
            index=None,
            placeholder=say["edit.as_kept"],
            key=f"edit-sort-{table}",
            on_change=again,
        )
        backwards = st.toggle(say["edit.backwards"], key="edit-backwards", on_change=again)
        among: dict[str, Collection[str]] = {}
        for one in draft.resource(table).fields:
            if one.name in columns and (one.enum or one.references):
                cells = (row.get(one.name, "") for row in draft.rows(table))
                values = sorted({word for cell in cells for word in cell.split()})
                among[one.name] = st.multiselect(
                    one.name, values, key=f"edit-among-{table}-{one.name}", on_change=again
                )
    only = _touched(session, table) if touched else None
    wanted = Wanted(find, among, only, by or "", backwards)
    told.caption(counted("record.shown", len(rows_of(session.shown, table, wanted))))
    return wanted


def narrow(table: str, find: str) -> None:
    """Show the rows that hold these words, whatever was asked before; of a callback only."""
    asked = {"edit-find": find, "edit-touched": False}
    filters = (str(key) for key in st.session_state)
    asked |= {key: [] for key in filters if key.startswith(f"edit-among-{table}-")}
    st.session_state.update(asked)


def _touched(session: Session, table: str) -> set[str]:
    """Name the rows that are edited or wrong."""
    draft = session.draft
    path = draft.folder.shown(draft.resource(table).path)
    rows = (row_of(draft, table, p) for p in session.problems() if p.path == path)
    wrong = {draft.sheet(table).rows[row].cells[0] for row in rows if row is not None}
    return wrong | {change.id for change in draft.changes() if change.table == table}


def _key(cell: str) -> tuple[float, str]:
    """Sort numbers as numbers."""
    try:
        return float(cell), ""
    except ValueError:
        return 0.0, cell.casefold()
