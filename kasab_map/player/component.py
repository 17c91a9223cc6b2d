"""The player as a frameless Streamlit component: in the page's own document, not in an iframe.

The document is sent to a browser once. Streamlit compares messages by their bytes, so what is
sent must be the same bytes at every rerun: :func:`control_timeline` sees to it. A page that
opens theatres by itself has each :func:`pack`-ed once and gives it to :func:`player` each time.
"""

import gzip
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2 import component
from streamlit.components.v2.types import ComponentRenderer

from kasab_map.locale import catalogues
from kasab_map.player import assets
from kasab_map.player.basemap import base_map
from kasab_map.player.document import Named, document_of, with_online_map

STATE_KEYS = ("date", "place", "lens", "lang", "view", "layers", "compare", "story")
"""The fields of the settled state; the table itself is ``static/state/fields.js``."""


@dataclass(frozen=True, slots=True)
class Packed:
    """All that the browser needs, once, as the bytes that it reads."""

    digest: str
    body: bytes


def pack(document: Mapping[str, Any], published: str = "") -> Packed:
    """Pack a timeline document, the options of its map, and the player that shows them.

    The player's own files travel with it: Streamlit serves a component's files uncached and
    one by one, and forty requests take longer than all the rest of opening the page.

    Parameters
    ----------
    document : mapping
        From :func:`kasab_map.timeline.build_timeline`.
    published : str
        Where others find the map, for the links that its readers share.

    Examples
    --------
    >>> document = {"view": {"bounds": [[35.5, 35.6], [36.1, 36.3]]}}
    >>> pack(document).digest == pack(document).digest
    True
    """
    parts = {
        "document": with_online_map(document),
        "published": published,
        "map": base_map(document).asked(),
        "catalogues": catalogues(),
        "leaflet": assets.leaflet_script(),
        "styles": [assets.leaflet_style(), assets.player_style()],
        "player": assets.player_script(),
    }
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    body = gzip.compress(text.encode(), mtime=0)
    return Packed(sha256(body).hexdigest(), body)


def control_timeline(
    theatre: Named = None,
    *,
    height: int = 760,
    address: bool = False,
    key: str = "control_timeline",
    start: Mapping[str, str] | None = None,
) -> dict[str, str | None]:
    """Show who held each place on each day, in any Streamlit page.

    Parameters
    ----------
    theatre : Path, str, Theatre, Dataset or mapping, optional
        As for :class:`kasab_map.player.plugin.ControlTimeline`. A folder is read once, for all
        who open the page; what was edited in it since is seen when the app starts anew.
    height : int
        Pixels.
    address : bool
        Whether it reads the page's address when it opens, and keeps it in step.
    key : str
        One for each that a page shows.
    start : mapping, optional
        Where to open: ``{"date": "2014-04-03", "lens": "independent"}``, as in an address.

    Returns
    -------
    dict
        Where its reader has stopped, as in an address: ``date``, ``place``, ``lens`` and all else
        that an address may say. A value that was not chosen is None.

    Raises
    ------
    kasab_map.dataset.DatasetError
        With all problems of a folder, if it has any.

    Examples
    --------
    >>> from kasab_map import control_timeline
    >>> settled = control_timeline(height=600)  # doctest: +SKIP
    """
    packed = _packed(theatre, key)
    return player(packed, key=key, start=start, height=height, address=address)


def _packed(theatre: Named, key: str) -> Packed:
    if theatre is None or isinstance(theatre, str | Path):
        return _of_folder(theatre)
    kept = st.session_state.get(f"{key}.packed")
    if kept is None or kept[0] is not theatre:
        kept = (theatre, pack(document_of(theatre)))
        st.session_state[f"{key}.packed"] = kept
    return kept[1]


@st.cache_resource
def _of_folder(theatre: Path | str | None) -> Packed:
    return pack(document_of(theatre))


def player(
    packed: Packed,
    *,
    key: str = "player",
    start: Mapping[str, str] | None = None,
    height: int | None = None,
    address: bool = True,
    on_take: Callable[[], None] = lambda: None,
) -> dict[str, str | None]:
    """Show the player and say where its reader has stopped.

    Reruns neither rebuild nor repaint it. It keeps the page's address in step by itself, and
    reads it when it opens: a link to a day needs no help from the page.

    Parameters
    ----------
    packed : Packed
        From :func:`pack`, the same at each rerun.
    key : str
        One for each player of a page.
    start : mapping, optional
        Where to open if the address does not say: any of :data:`STATE_KEYS`, written as in
        the address. Read when the player is opened; :func:`go_to` moves an open one.
    height : int, optional
        Pixels; without it, all that Streamlit's own bar leaves of the window.
    address : bool
        Whether the page's address is the player's to read and to write.
    on_take : callable
        Called, before the page runs again, when the reader asks for files.

    Returns
    -------
    dict
        The settled state, all of :data:`STATE_KEYS`; that of ``start``, or None, before the
        reader's browser has answered. Layers and comparison are None as long as they are as
        they begin.
    """
    memory = f"{key}.player"
    opening = key not in st.session_state  # Streamlit forgets a widget that a run did not show
    kept = st.session_state.get(memory)
    if opening or kept is None:
        kept = {"ask": 0, "to": (kept or {}).get("last") or dict(start or {})}
    head = {
        "key": key,
        "digest": packed.digest,
        "ask": kept["ask"],
        "to": kept["to"],
        "height": height,
        "address": address,
    }
    result = _renderer()(
        key=key,
        data=json.dumps(head).encode() + b"\n" + packed.body,
        on_state_change=_rerun,
        on_take_change=on_take,
    )
    settled = dict(result.get("state") or {})
    kept["last"] = settled or kept.get("last")
    st.session_state[memory] = kept
    return {name: settled.get(name, kept["to"].get(name)) for name in STATE_KEYS}


def go_to(key: str = "player", **state: str) -> None:
    """Move an open player: a button's ``on_click`` may call ``go_to(date="2014-04-03")``.

    Call it before :func:`player` in a run, or in a callback. What is not named stays.
    """
    kept = st.session_state.setdefault(f"{key}.player", {"ask": 0, "to": {}})
    st.session_state[f"{key}.player"] = {**kept, "ask": kept["ask"] + 1, "to": state}


def last_settled(key: str = "player") -> Mapping[str, str]:
    """Give where the reader last stopped, on whatever page he is now; empty if nowhere yet."""
    return (st.session_state.get(f"{key}.player") or {}).get("last") or {}


@cache
def _renderer() -> ComponentRenderer:
    """Declare the component, once a process."""
    # As text: Streamlit looks for files in an installed package only, and a clone is none.
    script = (assets.STATIC / "component.js").read_text(encoding="utf-8")
    return component("kasab-map.player", js=script, isolate_styles=False)


def _rerun() -> None:
    """Ask for the settled state only; Streamlit runs the page again when it changes."""
