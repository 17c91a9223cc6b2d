"""What is wrong with the edits, as ``kasab-map check`` says it, each with what mends it."""

import re

import streamlit as st

from kasab_map.dataset import Problem
from kasab_map.dataset.stories import is_story
from kasab_map.editing import Draft
from kasab_map.locale import messages
from kasab_map.pages.edit_rows import narrow
from kasab_map.pages.edit_session import (
    LAYER_KEY,
    PLACES,
    STORIES,
    STORY_KEY,
    TABLE_KEY,
    Session,
    row_of,
    title_of,
)

MOST = 20
_MEANT = re.compile(r"did you mean '([^']+)'\?")
# Pale yellow with a dark sign: the colour of no side.
_STYLE = """<style>
[class*="st-key-edit-problem-"] {
  background: var(--kasab-problem); border-left: 4px solid var(--kasab-ink);
  padding: 8px 12px; border-radius: 4px;
}
</style>"""


def show_problems(session: Session) -> None:
    """Show every problem, those of the tables with a button where one is obvious."""
    problems = session.problems()
    if problems:
        st.html(_STYLE)
    for number, problem in enumerate(problems[:MOST]):
        with st.container(key=f"edit-problem-{number}"):
            _one(session, problem, number)
    if len(problems) > MOST:
        st.code("\n".join(map(str, problems[MOST:])), language=None)


def _one(session: Session, problem: Problem, number: int) -> None:
    say = messages()
    draft = session.draft
    table = table_of(draft, problem)
    index = row_of(draft, table, problem) if table else None
    if not table or index is None:
        st.text(str(problem))
        return
    cells = draft.rows(table)[index]
    st.markdown(f"**! {_plain(title_of(table))}, {_plain(cells.get('id', ''))}**")
    st.text(f"{problem.column}: {problem.message}" if problem.column else problem.message)
    with st.container(horizontal=True):
        for value in dict.fromkeys(remedies(session, problem, table, cells)):
            st.button(
                say["edit.put"].format(value=value or "–"),
                key=f"edit-fix-{number}-{value}",
                type="primary",
                on_click=_mend,
                args=(session, table, index, problem.column, value),
            )
        st.button(
            say["edit.lead"],
            key=f"edit-lead-{number}",
            on_click=_lead,
            args=(session, table, cells, problem.column),
        )


def _lead(session: Session, table: str, cells: dict[str, str], column: str) -> None:
    """Show the row alone, its wrong cell beside its id; of a story, its text."""
    state = st.session_state
    if is_story(table):
        state.update({TABLE_KEY: STORIES, STORY_KEY: table})
    elif table in session.draft.layers:
        state.update({TABLE_KEY: PLACES, LAYER_KEY: table})
    else:
        state[TABLE_KEY] = table
    narrow(table, next(iter(cells.values())))
    session.settle()
    session.first = column


def remedies(session: Session, problem: Problem, table: str, cells: dict[str, str]) -> list[str]:
    """Give the values that mend a cell: what was meant, and what stood there before."""
    found: list[str] = []
    column = problem.column
    if column not in cells:
        return found
    if meant := _MEANT.search(problem.message):
        found.append(meant[1])
    for change in session.draft.changes():
        if (change.table, change.id) == (table, cells.get("id")) and change.before:
            found.append(change.before.get(column, ""))
    return [value for value in found if value != cells[column]]


def table_of(draft: Draft, problem: Problem) -> str:
    """Find the table that a problem is in; empty where it is in another file."""
    for table in draft.sheets:
        if draft.folder.shown(draft.resource(table).path) == problem.path:
            return table
    return ""


def _mend(session: Session, table: str, index: int, column: str, value: str) -> None:
    session.put(session.draft.changed(table, index, {column: value}), refill=True)


def _plain(text: str) -> str:
    """Write a text so that Markdown finds nothing in it."""
    return re.sub(r"([\\`*_{}\[\]()#+.!$:~<>|-])", r"\\\1", text)
