"""The app's pages and the frame around them."""

from logging import getLogger

import streamlit as st

from kasab_map.locale import messages
from kasab_map.pages import (
    about,
    answer_page,
    documents,
    edit_page,
    edit_switch,
    frame,
    lesson,
    lesson_page,
    map_page,
    record,
)
from kasab_map.pages.opening import heading, tell

_LOG = getLogger(__name__)


def run() -> None:
    """Show the page that the address asks for."""
    say = messages()
    title = heading() or say["app.title"]
    st.set_page_config(page_title=title, page_icon="🗺️", layout="wide")
    frame.bar(title)
    pages = [
        st.Page(map_page.show, title=say["app.map"], url_path="map", default=True),
        st.Page(record.show, title=say["app.record"], url_path="record"),
        st.Page(about.show, title=say["app.about"], url_path="about"),
    ]
    if edit_switch.is_on():
        pages.append(st.Page(edit_page.show, title=say["app.edit"], url_path="edit"))
    if lesson.is_on():
        pages += [
            st.Page(lesson_page.show, title=say["class.title"], url_path="class"),
            st.Page(answer_page.show, title=say["lesson.page"], url_path="answer"),
        ]
    pages += documents.pages().values()
    page = st.navigation(pages, position="top")
    try:
        page.run()
    except Exception:  # what Streamlit itself raises to stop or rerun a page is none
        _LOG.exception("the page could not be drawn")
        tell("app.failed")
