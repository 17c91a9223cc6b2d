"""The app's pages and the frame around them."""

import streamlit as st

from kasab_map.locale import messages
from kasab_map.pages import about, frame, map_page, record
from kasab_map.pages.opening import heading


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
    st.navigation(pages, position="top").run()
