"""Places on the map of the Edit page: found or clicked, moved, made surer, and added."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from kasab_map.dataset.layer_sheet import LAT, LON
from kasab_map.editing import Draft
from kasab_map.editing.folding import folded
from kasab_map.editing.positions import degrees, metres_between, note_of, with_note_kept
from kasab_map.locale import messages
from kasab_map.pages.edit_map import Heard, listen
from kasab_map.pages.edit_session import Session

_KEY = "edit.place"
UNSURE_M = 500.0
"""How sure a new place is until somebody says better."""
SAID = ("source", "licence")


@dataclass(slots=True)
class Asked:
    """What is being said of one place, not yet an edit.

    Attributes
    ----------
    place : str
        Its id; empty for one that is to be added.
    turn : int
        How often the map has filled the fields, for their keys.
    heard : Heard
        What of the map is known already.
    """

    place: str = ""
    lat: str = ""
    lon: str = ""
    metres: str = ""
    turn: int = 0
    heard: Heard = field(default_factory=Heard)
    of: Draft | None = None
    look: tuple[float, float] | None = None

    def take(self, row: Mapping[str, str] | None, place: str = "") -> None:
        """Begin with a place as the draft has it."""
        row = row or {}
        self.place, self.lat, self.lon = place, row.get(LAT, ""), row.get(LON, "")
        self.metres = row.get("uncertainty_m", "")
        self.turn += 1


def show_places(session: Session) -> None:
    """Show the map with every place, and the fields of the one that is chosen."""
    say = messages()
    draft = session.draft
    rows = {row["id"]: row for layer in draft.layers for row in draft.rows(layer)}
    asked: Asked = st.session_state.setdefault(_KEY, Asked())
    if asked.of is not draft:  # edited, undone or saved meanwhile
        if asked.place or asked.of:
            asked.take(rows.get(asked.place), asked.place if asked.place in rows else "")
        asked.of = draft
    find, new = st.columns([4, 1], vertical_alignment="bottom")
    ids = sorted(rows)
    chosen = find.selectbox(
        say["edit.place_find"],
        ids,
        index=ids.index(asked.place) if asked.place else None,
        format_func=lambda id_: _found_as(rows[id_]),
        placeholder=say["edit.place_new"],
        key=f"place-find-{asked.turn}",
    )
    new.button(say["edit.place_another"], on_click=asked.take, args=(None,), width="stretch")
    if chosen and chosen != asked.place:
        asked.take(rows[chosen], chosen)
        asked.look = _point(rows[chosen]) or asked.look
        st.rerun()
    asked.look = asked.look or _middle(rows)
    heard = listen(draft, _marks(rows, asked.place), _handles(asked), asked.look)
    if heard.at != asked.heard.at:
        _hear(asked, heard, rows)
        st.rerun()
    st.caption(say["edit.place_hint"])
    if asked.place:
        _move(session, asked, rows[asked.place])
    else:
        _add(session, asked)


def _hear(asked: Asked, heard: Heard, rows: Mapping[str, Mapping[str, str]]) -> None:
    """Take what was done on the map; what was done to another place is past."""
    asked.heard = heard
    if heard.chosen in rows:
        asked.take(rows[heard.chosen], heard.chosen)
    elif heard.of == asked.place and heard.lat is not None and heard.lon is not None:
        asked.lat, asked.lon = degrees(heard.lat), degrees(heard.lon)
        asked.metres = f"{heard.metres or UNSURE_M:g}"
        asked.turn += 1


def _marks(rows: Mapping[str, Mapping[str, str]], chosen: str) -> list[dict[str, Any]]:
    marks: list[dict[str, Any]] = []
    for id_, row in rows.items():
        if id_ != chosen and (at := _point(row)):
            name = row.get("names.en") or id_
            marks.append({"id": id_, "name": name, "lat": at[0], "lon": at[1]})
    return marks


def _middle(rows: Mapping[str, Mapping[str, str]]) -> tuple[float, float] | None:
    """Find the middle of the main places, on which the map opens."""
    at = [point for row in rows.values() if row.get("role") == "main" and (point := _point(row))]
    return (sum(p[0] for p in at) / len(at), sum(p[1] for p in at) / len(at)) if at else None


def _point(row: Mapping[str, str]) -> tuple[float, float] | None:
    lat, lon = _number(row.get(LAT, "")), _number(row.get(LON, ""))
    return None if lat is None or lon is None else (lat, lon)


def _handles(asked: Asked) -> dict[str, Any]:
    say = messages()
    lat, lon = _number(asked.lat), _number(asked.lon)
    return {
        "id": asked.place,
        "lat": lat if lon is not None else None,
        "lon": lon,
        "metres": _number(asked.metres) or UNSURE_M,
        "heard": asked.heard.at,
        "words": {"position": say["edit.drag_place"], "uncertainty": say["edit.drag_metres"]},
    }


def _move(session: Session, asked: Asked, row: Mapping[str, str]) -> None:
    say = messages()
    cells = _position(asked)
    is_moved = (cells[LAT], cells[LON]) != (row[LAT], row[LON])
    # Another position comes from somewhere else: what is said of the old one is not carried over.
    cells |= _said(asked, {} if is_moved else row)
    new = {name: value for name, value in cells.items() if name in row and value != row[name]}
    if is_moved and (metres := metres_between(row, {**row, **cells})) is not None:
        st.caption(say["edit.moved"].format(metres=f"{metres:,.0f}"))
        st.caption(say["edit.kept_note"].format(note=note_of(row, {**row, **cells})))
    if st.button(
        say["edit.place_move"],
        type="primary",
        disabled=not new or (is_moved and not all(cells[name] for name in SAID)),
    ):
        layer, index = session.draft.place(asked.place)
        moved = session.draft.changed(layer, index, new)
        session.put(with_note_kept(session.draft, moved), refill=True)
        st.rerun()


def _add(session: Session, asked: Asked) -> None:
    say = messages()
    draft = session.draft
    kinds = {kind: layer for layer in draft.layers for kind in _enum(draft, layer, "kind")}
    boxes = st.columns(3)
    name = boxes[0].text_input(say["edit.place_name"], key="place-name")
    kind = boxes[1].selectbox("kind", [*kinds], index=None, key="place-kind")
    cells = _position(asked) | _said(asked, {})
    if not kind:
        return
    layer = kinds[kind]
    id_ = boxes[2].text_input("id", _as_id(name), key=f"place-id-{name}")
    cells |= {"id": id_, "kind": kind, "names.en": name}
    for number, column in enumerate(("role", "country")):
        if options := _enum(draft, layer, column):
            # A main place needs a reading of the editors, which a new one has not.
            last = len(options) - 1 if column == "role" else 0
            cells[column] = boxes[number].selectbox(
                column, options, index=last, key=f"place-{column}"
            )
    ready = all(cells[column] for column in ("id", "names.en", LAT, LON, *SAID))
    if st.button(say["edit.place_add"], type="primary", disabled=not ready):
        columns = draft.sheet(layer).columns
        kept = {column: value for column, value in cells.items() if column in columns}
        asked.place = id_
        session.put(draft.added(layer, kept), refill=True)
        st.rerun()


def _position(asked: Asked) -> dict[str, str]:
    """Ask where, and how sure: what the map tells, or what is typed."""
    names = {LAT: asked.lat, LON: asked.lon, "uncertainty_m": asked.metres}
    typed = {
        name: box.text_input(name, value, key=f"place-{name}-{asked.turn}")
        for box, (name, value) in zip(st.columns(3), names.items(), strict=True)
    }
    if [*typed.values()] != [*names.values()]:
        asked.lat, asked.lon, asked.metres = (typed[name].strip() for name in names)
        st.rerun()
    return typed


def _said(asked: Asked, row: Mapping[str, str]) -> dict[str, str]:
    key = f"{asked.place}-{bool(row)}"
    return {
        name: box.text_input(name, row.get(name, ""), key=f"place-{name}-{key}")
        for box, name in zip(st.columns(2), SAID, strict=True)
    }


def _enum(draft: Draft, layer: str, column: str) -> tuple[str, ...]:
    field = draft.resource(layer).field(column)
    return field.enum if field else ()


def _found_as(row: Mapping[str, str]) -> str:
    """Name a place in every script and spelling, so that any of them finds it."""
    names = [value for column, value in row.items() if column.startswith("names.") and value]
    return " · ".join([*names, row["id"], *filter(None, [row.get("variants", "")])])


def _as_id(name: str) -> str:
    """Propose an id.

    Examples
    --------
    >>> _as_id("Al-Nab'in (north)")
    'al-nabin-north'
    """
    plain = folded(name).replace("'", "").encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
