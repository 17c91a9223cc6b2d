"""Saving on the Edit page: why, a patch, what to do where others saved first, and git after it."""

import streamlit as st

from kasab_map.dataset import DatasetError
from kasab_map.editing import ConflictError, SavingError, save
from kasab_map.editing.committing import commit, is_repository
from kasab_map.editing.merging import Clash, Key, clashes, merged
from kasab_map.editing.patch import message_of, patch_of
from kasab_map.locale import counted, messages
from kasab_map.pages.edit_session import Session, begin, current
from kasab_map.pages.opening import forget
from kasab_map.serving import folder

_NOTE_KEY = "edit-note"


def show_saving(session: Session, wrong: int) -> None:
    """Show what a saving asks for, and what it can be taken away as instead."""
    say = messages()
    note = st.text_input(say["edit.note"], key=_NOTE_KEY)
    if wrong:
        st.write(say["edit.mend_first"])
    # Before the page is drawn anew: a run broken off would take away what a browser still shows.
    st.button(
        say["edit.save_now"],
        type="primary",
        disabled=bool(wrong or not note),
        on_click=_save,
        args=(session, note),
    )
    if note:
        st.download_button(
            say["edit.patch"], patch_of(session.draft, note), "edits.patch", "text/x-patch"
        )
        st.code(message_of(session.draft, note), language=None, wrap_lines=True)


def show_told(session: Session) -> None:
    """Say what the last saving did; offer to commit it, where there is a repository."""
    say = messages()
    if session.told:
        st.success(session.told)
    if session.refused:
        st.error(session.refused)
    session.told = session.refused = ""
    if session.saved and is_repository(folder()):
        st.button(say["edit.commit"], on_click=_commit, args=(session,))


def show_merging(session: Session) -> None:
    """Let each cell that both changed be decided, and put the draft onto what is there now."""
    if not session.conflicts:
        return
    say = messages()
    with st.container(border=True, key="edit-merge"):
        st.markdown(f"**{say['edit.conflict']}**")
        st.code("\n".join(map(str, session.conflicts)), language=None, wrap_lines=True)
        try:
            both = clashes(session.draft)
        except DatasetError as error:
            st.error(str(error))
            return
        st.write(counted("edit.clashes", len(both)) if both else say["edit.no_clash"])
        theirs = [clash.key for clash in both if _is_theirs(clash)]
        st.button(say["edit.merge"], type="primary", on_click=_merge, args=(session, theirs))


def _is_theirs(clash: Clash) -> bool:
    say = messages()
    names = ": ".join(filter(None, (clash.table, clash.id, clash.column)))
    answers = (say["edit.mine"], say["edit.theirs"])
    values = (clash.mine, clash.theirs)
    told = {
        answer: f"{answer}: {say['edit.no_row'] if value is None else value or '–'}"
        for answer, value in zip(answers, values, strict=True)
    }
    was = say["edit.was"].format(value=say["edit.no_row"] if clash.base is None else clash.base)
    # A label is read as Markdown, and what the record says is text.
    st.text(f"{names} ({was})")
    for line in told.values():
        st.text(line)
    chosen = st.segmented_control(
        names,
        answers,
        default=answers[0],
        required=True,
        label_visibility="collapsed",
        key=f"edit-clash-{hash(clash)}",
    )
    return chosen == answers[1]


def _merge(session: Session, theirs: list[Key]) -> None:
    begin(merged(session.draft, theirs), messages()["edit.merged"])


def _commit(session: Session) -> None:
    if session.saved is None:
        return
    files, message = session.saved
    try:
        made = commit(folder(), files, message)
    except SavingError as error:
        session.refused = str(error)
    else:
        session.told = messages()["edit.committed"].format(commit=made)
        session.saved = None


def _save(session: Session, note: str) -> None:
    try:
        message = message_of(session.draft, note)
        saved = save(session.draft, note)
    except ConflictError as error:
        session.conflicts = error.conflicts
    except (SavingError, DatasetError) as error:
        session.refused = str(error)
    else:
        forget()
        files = ", ".join(saved.files)
        told = messages()["edit.saved"].format(files=files, backup=saved.backup.name)
        begin(saved.draft, told)
        st.session_state[_NOTE_KEY] = ""
        current().saved = (saved.files, message)
