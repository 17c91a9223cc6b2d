"""The Edit page: a table to edit, what is wrong with the edits, what they change, and saving."""

import streamlit as st

from kasab_map.dataset import DatasetError
from kasab_map.editing import open_draft
from kasab_map.locale import counted, messages
from kasab_map.pages import frame
from kasab_map.pages.edit_claim import show_claim
from kasab_map.pages.edit_effect import show_effect
from kasab_map.pages.edit_places import show_places
from kasab_map.pages.edit_problems import show_problems
from kasab_map.pages.edit_report import show_report
from kasab_map.pages.edit_rows import ask
from kasab_map.pages.edit_save import show_merging, show_saving, show_told
from kasab_map.pages.edit_session import Session, current
from kasab_map.pages.edit_story import show_stories
from kasab_map.pages.edit_table import show_table
from kasab_map.pages.opening import folder

PLACES, STORIES = "places", "stories"
FIRST = ("claims", "control_changes", "events", PLACES, "claimants", "sources", STORIES)


def show() -> None:
    """Show the page."""
    say = messages()
    try:
        session = current()
    except DatasetError as error:
        st.error(say["app.broken"])
        st.code(str(error), language=None)
        return
    frame.around_tables()
    show_told(session)
    _bar(session)
    show_merging(session)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _left(session)
    with right:
        show_problems(session)
        show_effect(session)


def _left(session: Session) -> None:
    """Show what is edited: a table, the places on their map, or the text of a story."""
    say, draft = messages(), session.draft
    shown = {*FIRST, *draft.layers, *draft.stories}
    there = {*draft.sheets, STORIES, *([PLACES] if draft.layers else [])}
    table = st.segmented_control(
        say["edit.table"],
        [name for name in (*FIRST, *(t for t in draft.sheets if t not in shown)) if name in there],
        default="claims",
        format_func=_title,
        required=True,
        label_visibility="collapsed",
        key="edit-table",
        on_change=session.settle,
    )
    if table == STORIES:
        show_stories(session)
        return
    if table == PLACES:
        show_places(session)
        table = st.segmented_control(
            say["edit.layer"],
            draft.layers,
            default=draft.layers[0],
            format_func=_title,
            required=True,
            key="edit-layer",
            on_change=session.settle,
        )
    show_table(session, table or "claims", ask(session, table or "claims"))
    if table == "claims":
        st.caption(say["edit.withdraw"])
        show_claim(session)
    show_report(session)


def _title(table: str) -> str:
    say = messages()
    return (
        say.get(f"record.{table}")
        or say.get(f"edit.{table}")
        or table.replace("_", " ").capitalize()
    )


def _bar(session: Session) -> None:
    """Draw what is edited and what can be done with it."""
    say = messages()
    changes, problems = session.draft.changes(), session.problems()
    wrong = sum(problem.count for problem in problems)
    told, undo, redo, drop, keep = st.columns([6, 1, 1, 1, 1], vertical_alignment="center")
    state = counted("edit.edited", len(changes)) if changes else say["edit.nothing"]
    told.markdown(f"**{state}**" + (f" {counted('edit.wrong', wrong)}" if wrong else ""))
    undo.button(say["edit.undo"], disabled=not session.past, on_click=session.undo)
    redo.button(say["edit.redo"], disabled=not session.future, on_click=session.redo)
    drop.button(
        say["edit.discard"],
        disabled=not changes,
        on_click=lambda: session.discard(open_draft(folder())),
    )
    with keep.popover(say["edit.save"], disabled=not changes):
        show_saving(session, wrong)
