"""What a phone of the class sees: the question, its answers, and at the end the record."""

from secrets import token_hex

import streamlit as st

from kasab_map.export.words import name_of_status
from kasab_map.locale import messages
from kasab_map.model import Dataset
from kasab_map.pages.lesson import Question
from kasab_map.pages.lesson_page import lesson, show_tally
from kasab_map.pages.opening import opened
from kasab_map.pages.said import day_word, place_word

_PHONE = "lesson.phone"
_SENT = "lesson.sent"


def show() -> None:
    """Show the page."""
    dataset = opened().dataset
    # Only so that a second answer takes the place of the first: it says nothing of whose it is.
    st.session_state.setdefault(_PHONE, token_hex(8))
    _follow(dataset)


@st.fragment(run_every=2)
def _follow(dataset: Dataset) -> None:
    say = messages()
    question, tally = lesson().question, lesson().revealed
    if question is None:
        st.info(say["lesson.wait"])
    elif tally:
        st.header(say["predict.revealed"].format(to=day_word(question.asked)))
        show_tally(dataset, tally)
    else:
        st.header(
            say["lesson.question"].format(
                day=day_word(question.asked), seen=day_word(question.seen)
            )
        )
        _ask(dataset, question)


def _ask(dataset: Dataset, question: Question) -> None:
    say = messages()
    choices = {
        place: st.radio(
            place_word(dataset, place),
            dataset.statuses,
            index=None,
            horizontal=True,
            format_func=lambda status: name_of_status(dataset, status),
            key=f"lesson-{question.number}-{place}",
        )
        for place in question.places
    }
    if st.button(say["lesson.send"], type="primary"):
        said = {place: choice for place, choice in choices.items() if choice}
        taken = lesson().answer(st.session_state[_PHONE], question.number, said)
        st.session_state[_SENT] = (question.number, taken)
    # The page follows the class every two seconds: what came of sending stays.
    number, taken = st.session_state.get(_SENT, (None, False))
    if number == question.number:
        st.success(say["lesson.sent"]) if taken else st.warning(say["lesson.late"])
