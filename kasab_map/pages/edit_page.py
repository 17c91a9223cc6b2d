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
from kasab_map.pages.edit_session import (
    LAYER_KEY,
    PLACES,
    STORIES,
    TABLE_KEY,
    Session,
    current,
    title_of,
)
from kasab_map.pages.edit_story import show_stories
from kasab_map.pages.edit_table import show_table
from kasab_map.serving import folder

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
    with st.container(horizontal=True, vertical_alignment="center", key="edit-bar"):
        shown = _tables(session)
        _acts(session)
    show_told(session)
    show_merging(session)
    left, right = st.columns([3, 2])
    with left:
        _left(session, shown)
    with right.container(key="edit-aside"):
        _state(session)
        show_problems(session)
        show_effect(session)


def _tables(session: Session) -> str:
    """Ask what is edited: a table, the places on their map, or the text of a story."""
    draft = session.draft
    there = {*draft.sheets, STORIES, *([PLACES] if draft.layers else [])}
    others = (name for name in draft.sheets if name not in {*FIRST, *draft.layers, *draft.stories})
    table = st.segmented_control(
        messages()["edit.table"],
        [name for name in (*FIRST, *others) if name in there],
        default="claims",
        format_func=title_of,
        required=True,
        label_visibility="collapsed",
        key=TABLE_KEY,
        on_change=session.settle,
    )
    return table or "claims"


def _left(session: Session, table: str) -> None:
    draft = session.draft
    if table == STORIES:
        show_stories(session)
        return
    if table == PLACES:
        show_places(session)
        table = st.segmented_control(
            messages()["edit.layer"],
            draft.layers,
            default=draft.layers[0],
            format_func=title_of,
            required=True,
            key=LAYER_KEY,
            on_change=session.settle,
        )
    show_table(session, table, ask(session, table))
    if table == "claims":
        st.caption(messages()["edit.withdraw"])
        show_claim(session)
    show_report(session)


def _acts(session: Session) -> None:
    """Draw what can be done with the edits."""
    say = messages()
    changes = session.draft.changes()
    st.button(say["edit.undo"], disabled=not session.past, on_click=session.undo)
    st.button(say["edit.redo"], disabled=not session.future, on_click=session.redo)
    st.button(
        say["edit.discard"],
        disabled=not changes,
        on_click=lambda: session.discard(open_draft(folder())),
    )
    with st.popover(say["edit.save"], disabled=not changes, type="primary"):
        show_saving(session, _wrong(session))


def _state(session: Session) -> None:
    """Say how much is edited, and how much of it is wrong."""
    changes, wrong = session.draft.changes(), _wrong(session)
    told = counted("edit.edited", len(changes)) if changes else messages()["edit.nothing"]
    st.markdown(f"**{told}**" + (f" {counted('edit.wrong', wrong)}" if wrong else ""))


def _wrong(session: Session) -> int:
    return sum(problem.count for problem in session.problems())
