"""Predict, then reveal, with phones: the page of whoever teaches, on this machine alone."""

import segno
import streamlit as st

from kasab_map.export.words import name_of_status
from kasab_map.locale import counted, messages
from kasab_map.model import Dataset
from kasab_map.pages.lesson import Lesson, Tally, own_address
from kasab_map.pages.opening import opened
from kasab_map.pages.said import day_word, place_word


@st.cache_resource(show_spinner=False)
def lesson() -> Lesson:
    """Give the one class of this process."""
    return Lesson()


def is_here() -> bool:
    """Whether the reader sits at the machine that serves."""
    return st.context.ip_address is None


def show() -> None:
    """Show the page."""
    say = messages()
    st.title(say["class.predict"])
    if not is_here():
        st.info(say["lesson.not_here"])
        return
    dataset = opened().dataset
    st.write(say["lesson.how"])
    _address()
    seen = st.date_input(
        say["lesson.seen"],
        dataset.first_day,
        min_value=dataset.first_day,
        max_value=dataset.last_day,
        key="lesson-seen",
    )
    if st.button(say["lesson.ask"], type="primary"):
        lesson().ask(dataset, seen)
    _follow(dataset)


def _address() -> None:
    say = messages()
    own = own_address()
    if own is None:
        st.warning(say["lesson.no_network"])
        return
    port = (st.context.headers.get("Host") or "").rpartition(":")[2]
    address = f"http://{own}:{port}/answer"
    code = segno.make(address).svg_inline(scale=5, light="#fff")
    st.image(code, caption=address, alt=address)


@st.fragment(run_every=1)
def _follow(dataset: Dataset) -> None:
    """Count the answers as they come; reveal when asked."""
    say = messages()
    question = lesson().question
    if question is None:
        return
    st.header(
        say["lesson.question"].format(day=day_word(question.asked), seen=day_word(question.seen))
    )
    tally = lesson().revealed
    if tally is None:
        st.metric(say["lesson.answers"], lesson().counts())
        if st.button(say["predict.reveal"]):
            lesson().reveal(dataset)
            st.rerun(scope="fragment")
        return
    show_tally(dataset, tally)
    st.caption(
        " · ".join(
            say["lesson.round"].format(
                day=day_word(one.question.asked), right=sum(one.right.values()), all=one.all
            )
            for one in lesson().tallies
        )
    )


def show_tally(dataset: Dataset, tally: Tally) -> None:
    """Show what the record says of each place, and how many had said so."""
    say = messages()
    for place in tally.question.places:
        held = name_of_status(dataset, tally.truth[place])
        st.markdown(f"**{place_word(dataset, place)}**: {held}")
        given = sum(tally.given[place].values())
        said = say["predict.right"].format(right=tally.right[place], all=given)
        known = counted("lesson.claims", claims_of(dataset, tally, place))
        st.caption(f"{said} · {known}" if given else known)


def claims_of(dataset: Dataset, tally: Tally, place: str) -> int:
    """Count the claims about a place of the days between."""
    seen, asked = tally.question.seen, tally.question.asked
    return sum(c.place == place and seen < c.event_date <= asked for c in dataset.claims.values())
