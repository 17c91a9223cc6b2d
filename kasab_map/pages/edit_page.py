"""The Edit page: a table to edit, what is wrong with the edits, what they change, and saving."""

import streamlit as st

from kasab_map.dataset import DatasetError
from kasab_map.editing import ConflictError, SavingError, open_draft, save
from kasab_map.editing.patch import message_of, patch_of
from kasab_map.locale import counted, messages
from kasab_map.pages.edit_claim import show_claim
from kasab_map.pages.edit_effect import show_effect
from kasab_map.pages.edit_problems import show_problems
from kasab_map.pages.edit_session import Session, begin, current
from kasab_map.pages.edit_table import show_table
from kasab_map.pages.opening import folder, forget

FIRST = ("claims", "control_changes", "events", "claimants", "sources")


def show() -> None:
    """Show the page."""
    say = messages()
    try:
        session = current()
    except DatasetError as error:
        st.error(say["app.broken"])
        st.code(str(error), language=None)
        return
    if session.told:
        st.success(session.told)
        session.told = ""
    _bar(session)
    left, right = st.columns([3, 2], gap="large")
    with left:
        tables = [*FIRST, *(t for t in session.draft.sheets if t not in FIRST)]
        table = st.segmented_control(
            say["edit.table"],
            [t for t in tables if t in session.draft.sheets],
            default="claims",
            format_func=_title,
            required=True,
            key="edit-table",
            on_change=session.settle,
        )
        find = st.text_input(say["edit.find"], key="edit-find", on_change=session.settle)
        show_table(session, table or "claims", find)
        st.caption(say["edit.withdraw"])
        show_claim(session)
    with right:
        show_problems(session)
        show_effect(session)


def _title(table: str) -> str:
    return messages().get(f"record.{table}") or table.replace("_", " ").capitalize()


def _bar(session: Session) -> None:
    """Draw what is edited and what can be done with it."""
    say = messages()
    changes, problems = session.draft.changes(), session.problems()
    wrong = sum(problem.count for problem in problems)
    told, undo, redo, drop, keep = st.columns([4, 1, 1, 1, 1], vertical_alignment="center")
    state = counted("edit.edited", len(changes)) if changes else say["edit.nothing"]
    told.markdown(f"**{state}**" + (f" {counted('edit.wrong', wrong)}" if wrong else ""))
    undo.button(say["edit.undo"], disabled=not session.past, on_click=session.undo)
    redo.button(say["edit.redo"], disabled=not session.future, on_click=session.redo)
    drop.button(
        say["edit.discard"],
        disabled=not changes,
        on_click=lambda: session.put(open_draft(folder()), refill=True),
    )
    with keep.popover(say["edit.save"], disabled=not changes):
        note = st.text_input(say["edit.note"], key=f"edit-note-{len(session.past)}")
        if wrong:
            st.write(say["edit.mend_first"])
        if st.button(say["edit.save_now"], type="primary", disabled=bool(wrong or not note)):
            _save(session, note)
        if note:
            st.download_button(
                say["edit.patch"], patch_of(session.draft, note), "edits.patch", "text/x-patch"
            )
            st.code(message_of(session.draft, note), language=None, wrap_lines=True)


def _save(session: Session, note: str) -> None:
    say = messages()
    try:
        with st.spinner(say["edit.saving"]):
            saved = save(session.draft, note)
            forget()
    except ConflictError as error:
        st.error(say["edit.conflict"])
        st.dataframe(
            [
                {"row": f"{c.file}: {c.id}", "was": c.base, "yours": c.mine, "theirs": c.theirs}
                for c in error.conflicts
            ]
        )
    except (SavingError, DatasetError) as error:
        st.error(str(error))
    else:
        files = ", ".join(saved.files)
        begin(saved.draft, say["edit.saved"].format(files=files, backup=saved.backup.name))
        st.rerun()
