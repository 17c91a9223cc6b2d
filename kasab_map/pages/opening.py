"""Opening the theatre that the app shows: once per folder and edit, shared by all readers."""

import os
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from kasab_map.dataset import DatasetError
from kasab_map.locale import messages
from kasab_map.model import Dataset
from kasab_map.player.component import Packed, pack
from kasab_map.player.document import document_of
from kasab_map.serving import THEATRE_VARIABLE
from kasab_map.shipped import shipped
from kasab_map.theatre import Theatre, open_theatre


@dataclass(frozen=True, slots=True)
class Opened:
    """A theatre with what the player needs to draw it."""

    theatre: Theatre
    packed: Packed

    @property
    def dataset(self) -> Dataset:
        """The theatre's records."""
        return self.theatre.records


def opened() -> Opened:
    """Open the folder named by the environment, or the shipped one; stop the page if broken."""
    try:
        return _open_folder()
    except DatasetError as error:
        st.error(messages()["app.broken"])
        st.code(str(error), language=None)
        st.stop()


def heading() -> str:
    """Give the theatre's own title for the browser's tab; empty where it is broken."""
    try:
        return _open_folder().theatre.say().title
    except DatasetError:
        return ""


def _open_folder() -> Opened:
    folder = Path(os.environ.get(THEATRE_VARIABLE) or shipped("geodata"))
    return _open(folder, _last_edit(folder))


def _last_edit(folder: Path) -> float:
    """Give the newest change in the folder, so that an edited table is read again."""
    return max((path.stat().st_mtime for path in folder.rglob("*")), default=0.0)


@st.cache_resource(show_spinner=False, max_entries=4)
def _open(folder: Path, _edited: float) -> Opened:
    theatre = open_theatre(folder)
    return Opened(theatre, pack(document_of(theatre)))
