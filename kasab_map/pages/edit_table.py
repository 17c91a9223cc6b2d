"""The table on the Edit page: pick-lists where a column is a closed list or names other rows."""

from typing import Any

import pandas as pd
import streamlit as st

from kasab_map.dataset.schema import PLACES, Field
from kasab_map.dataset.sheet import Entry
from kasab_map.editing import Draft
from kasab_map.editing.positions import with_note_kept
from kasab_map.pages.edit_rows import Wanted, rows_of
from kasab_map.pages.edit_session import Session, applied

_HEIGHT_PX, _ROW_PX = 520, 35


def show_table(session: Session, table: str, wanted: Wanted) -> None:
    """Show the rows that are wanted, to be edited in place."""
    draft = session.shown
    rows = rows_of(draft, table, wanted)
    columns = draft.sheet(table).columns
    fields = {field.name: field for field in draft.resource(table).fields}
    lists = {name for name in columns if name in fields and fields[name].many}
    frame = pd.DataFrame(
        [
            {
                name: cell.split() if name in lists else cell
                for name, cell in zip(columns, entry.cells, strict=False)
            }
            for entry in rows
        ],
        columns=list(columns),
    )
    key = f"edit-{table}-{session.turn}"
    led = [columns[0], session.first] if session.first in columns[1:] else []
    st.data_editor(
        frame,
        key=key,
        hide_index=True,
        height=min(_HEIGHT_PX, _ROW_PX * (len(rows) + 4)),
        num_rows="dynamic",
        column_order=[*dict.fromkeys([*led, *columns])],
        on_change=_typed,
        args=(session, table, rows, key),
        column_config={
            name: _column(fields[name], draft, frame) for name in columns if name in fields
        },
    )


def _typed(session: Session, table: str, rows: list[Entry], key: str) -> None:
    typed = applied(session.shown, table, rows, st.session_state[key])
    session.put(with_note_kept(session.draft, typed))


def _column(field: Field, draft: Draft, frame: pd.DataFrame) -> Any:
    told: dict[str, Any] = {"label": field.name, "help": field.description or None}
    if field.many and field.references:
        return st.column_config.MultiselectColumn(
            **told, options=ids(draft, field.references), accept_new_options=True
        )
    options = ids(draft, field.references) if field.references else [*field.enum]
    if field.type == "boolean":
        options = ["true"]
    if options:
        wrong = [value for value in frame[field.name] if value and value not in options]
        empty = [] if field.required else [""]
        return st.column_config.SelectboxColumn(
            **told, options=[*empty, *options, *dict.fromkeys(wrong)]
        )
    return st.column_config.TextColumn(**told, pinned=field.name == "id")


def ids(draft: Draft, table: str) -> list[str]:
    """List what a reference may name."""
    if table == PLACES:
        return [*draft.places]
    return [row["id"] for row in draft.rows(table) if row.get("id")]
