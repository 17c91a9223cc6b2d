"""Opening the theatre that the app shows: once per folder and edit, shared by all readers."""

import os
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from kasab_map.dataset import DatasetError, read_dataset
from kasab_map.locale import messages
from kasab_map.model import Dataset
from kasab_map.player.basemap import base_map, map_script
from kasab_map.player.component import Packed, pack
from kasab_map.player.document import on_its_ground
from kasab_map.serving import THEATRE_VARIABLE
from kasab_map.shipped import shipped


@dataclass(frozen=True)
class Theatre:
    """A dataset with what the player needs to draw it."""

    folder: Path
    dataset: Dataset
    packed: Packed


def open_theatre() -> Theatre:
    """Open the folder named by the environment, or the shipped one; stop the page if broken."""
    folder = Path(os.environ.get(THEATRE_VARIABLE) or shipped("geodata"))
    try:
        return _open(folder, _last_edit(folder))
    except DatasetError as error:
        st.error(messages()["app.broken"])
        st.code(str(error), language=None)
        st.stop()


def _last_edit(folder: Path) -> float:
    """Give the newest change in the folder, so that an edited table is read again."""
    return max((path.stat().st_mtime for path in folder.rglob("*")), default=0.0)


@st.cache_resource(show_spinner=False, max_entries=4)
def _open(folder: Path, _edited: float) -> Theatre:
    dataset = read_dataset(folder)
    document = on_its_ground(dataset, folder)
    sheet = base_map(folder / "basemap", bounds=dataset.bounds)
    return Theatre(folder, dataset, pack(document, map_script(sheet)))
