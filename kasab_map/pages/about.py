"""What this is, how it is made, under which licences, and how to cite it."""

import streamlit as st

from kasab_map.locale import prose
from kasab_map.pages.theatre import open_theatre


def show() -> None:
    """Show the page."""
    dataset = open_theatre().dataset
    st.markdown(prose("about"))
    st.code(_citation(dataset.version), language=None, wrap_lines=True)


def _citation(edition: str) -> str:
    return (
        f"Who held Kasab? Control of places in the 2014 Latakia offensive, day by day. "
        f"Data edition {edition}. Licensed CC BY 4.0."
    )
