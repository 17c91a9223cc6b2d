"""Stories on the Edit page: their text, with what is wrong told as it is written."""

import re

import streamlit as st

from kasab_map.editing.texts import ENDING, FOLDER, TEXT
from kasab_map.locale import messages
from kasab_map.pages.edit_session import STORY_KEY, Session

HEIGHT_PX = 560
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def show_stories(session: Session) -> None:
    """Show one story to be written, and a way to begin another."""
    say = messages()
    left, middle, right = st.columns([3, 2, 1], vertical_alignment="bottom")
    stories = session.draft.stories
    chosen = left.selectbox(
        say["edit.story"], stories, format_func=_named, key=STORY_KEY, on_change=session.settle
    )
    name = middle.text_input(say["edit.story_id"], key="edit-story-id")
    right.button(
        say["edit.story_begin"],
        disabled=not _ID.fullmatch(name) or f"{FOLDER}{name}{ENDING}" in stories,
        on_click=_begin,
        args=(session, name),
        width="stretch",
    )
    if not chosen:
        return
    rows = session.draft.rows(chosen)
    key = f"edit-text-{chosen}-{session.turn}"
    st.text_area(
        _named(chosen),
        rows[0][TEXT] if rows else "",
        height=HEIGHT_PX,
        key=key,
        label_visibility="collapsed",
        on_change=_written,
        args=(session, chosen, key),
    )
    st.caption(say["edit.story_hint"])


def _named(path: str) -> str:
    return path.removeprefix(FOLDER).removesuffix(ENDING)


def _written(session: Session, story: str, key: str) -> None:
    text = st.session_state[key]
    # A page ends no text with a line end, and a file of text does.
    text = f"{text.rstrip()}\n" if text.strip() else text
    session.put(session.draft.changed(story, 0, {TEXT: text}))


def _begin(session: Session, name: str) -> None:
    session.put(session.draft.with_story(name, messages()["edit.story_form"]), refill=True)
    st.session_state[STORY_KEY] = f"{FOLDER}{name}{ENDING}"
