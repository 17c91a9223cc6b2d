"""What this is, how it is made, under which licences, and how to cite it."""

import streamlit as st

from kasab_map.locale import messages
from kasab_map.pages import documents
from kasab_map.pages.opening import opened


def show() -> None:
    """Show the page."""
    theatre = opened().theatre
    words = theatre.say()
    say = messages()
    st.markdown(words.about or words.introduction or words.title)
    links = documents.pages()
    if links:
        st.markdown(f"## {say['about.more']}")
        for page in links.values():
            st.page_link(page)
    st.markdown(f"## {say['about.cite']}")
    edition = say["about.edition"].format(edition=theatre.records.version)
    st.code(f"{words.citation or words.title} {edition}", language=None, wrap_lines=True)
