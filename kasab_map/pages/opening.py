"""Opening the theatre that the app shows: each edition once, shared by all who came to it.

Who has a page open stays with the edition it was opened on; who comes after an edit sees the new
one, or one clear page that says what is wrong with it.
"""

import time
from dataclasses import dataclass
from logging import getLogger
from pathlib import Path
from typing import NoReturn

import streamlit as st

from kasab_map.dataset import DatasetError
from kasab_map.locale import messages
from kasab_map.model import Dataset
from kasab_map.pages.editions import QUIET_S, BusyFolderError, Editions
from kasab_map.player.component import Packed, pack
from kasab_map.player.document import document_of
from kasab_map.serving import folder, published
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


_KEPT = "theatre.opened"
_LOG = getLogger(__name__)


def opened() -> Opened:
    """Give the theatre of this reader's visit; stop the page and say why if there is none."""
    try:
        return _kept()
    except DatasetError as error:
        _end("app.broken", str(error))
    except BusyFolderError as error:
        _end("app.busy", str(error))
    except Exception:
        _LOG.exception("the theatre could not be drawn")
        _end("app.failed")


def tell(message: str, lines: str = "") -> None:
    """Show what goes wrong, in the same way whatever it is."""
    st.error(messages()[message])
    if lines:
        st.code(lines, language=None)


def _end(message: str, lines: str = "") -> NoReturn:
    tell(message, lines)
    st.stop()


def heading() -> str:
    """Give the theatre's own title for the browser's tab; empty where it is broken."""
    try:
        return _kept().theatre.say().title
    except Exception:
        return ""  # the page itself will say why


def forget() -> None:
    """Let this visit open the theatre anew, once what was saved counts as whole."""
    time.sleep(QUIET_S * 1.2)
    st.session_state.pop(_KEPT, None)


def _kept() -> Opened:
    kept = st.session_state.get(_KEPT)
    if kept is None:
        kept = st.session_state[_KEPT] = _editions(folder()).newest()
    return kept


@st.cache_resource(show_spinner=False, max_entries=4)
def _editions(folder: Path) -> Editions[Opened]:
    return Editions(folder, _read)


def _read(folder: Path) -> Opened:
    theatre = open_theatre(folder)
    return Opened(theatre, pack(document_of(theatre), published()))
