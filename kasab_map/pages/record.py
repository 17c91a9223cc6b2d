"""The record itself: every table in human words, to look through, follow and take away."""

from functools import partial

import streamlit as st

from kasab_map.export.records import tables
from kasab_map.export.spreadsheet import as_csv
from kasab_map.export.words import name_of_status
from kasab_map.locale import counted, messages
from kasab_map.model import Dataset
from kasab_map.pages import drawn
from kasab_map.pages.geojson import as_geojson
from kasab_map.pages.looking import Index
from kasab_map.pages.opening import Opened, opened
from kasab_map.pages.record_rows import COLUMNS, Reader
from kasab_map.pages.said import camp_word, kind_word, place_word
from kasab_map.player.component import last_settled

FILTERS = ("place", "status", "side", "kind")
ROWS = 50
"""On a page: more than anybody reads at once, and a browser draws them at once."""


def show() -> None:
    """Show the page."""
    say = messages()
    theatre = opened()
    st.html(drawn.STYLE)
    st.title(say["record.title"])
    st.write(say["record.lead"])
    text = st.text_input(say["record.search"], bind="query-params", key="q", live=True)
    index = _index(theatre, theatre.packed.digest)
    found = {table: index.find(table, text) for table in COLUMNS}
    chosen = st.segmented_control(
        say["record.table"],
        list(COLUMNS),
        default=next(iter(COLUMNS)),
        format_func=lambda table: f"{say[f'record.{table}']} ({len(found[table])})",
        key="table",
        required=True,
        label_visibility="collapsed",
    )
    _table(chosen or next(iter(COLUMNS)), found, theatre.dataset)


@st.cache_resource(show_spinner=False, max_entries=4)
def _index(_theatre: Opened, digest: str) -> Index:
    return Index(_theatre.dataset, _theatre.theatre.say().search)


def _table(name: str, found: dict[str, list[str]], dataset: Dataset) -> None:
    say = messages()
    rows = _filtered(name, found[name], dataset)
    whole = len(getattr(dataset, name))
    told = counted("record.shown", len(rows))
    st.caption(told if len(rows) == whole else say["record.of"].format(shown=told, whole=whole))
    pages = -(-len(rows) // ROWS)
    at = st.pagination(pages, key=f"{name}-page") if pages > 1 else 1
    reader = Reader(dataset, last_settled().get("lens") or "editors")
    heads = [say[f"record.column.{column}"] for column in COLUMNS[name]]
    shown = rows[(at - 1) * ROWS : at * ROWS]
    st.html(drawn.table(say[f"record.{name}"], heads, [(i, reader.row(name, i)) for i in shown]))
    _downloads(name, rows, dataset)


def _filtered(name: str, rows: list[str], dataset: Dataset) -> list[str]:
    """Offer what the rows can be told apart by, and keep those that are chosen."""
    say = messages()
    values = {column: {i: _value(column, name, i, dataset) for i in rows} for column in FILTERS}
    columns = [column for column, known in values.items() if any(known.values())]
    with st.container(key="filters"):
        boxes = st.columns(len(columns) or 1)
    for box, column in zip(boxes, columns, strict=False):
        known = set(filter(None, values[column].values()))
        words = {value: _word(column, name, value, dataset) for value in known}
        chosen = box.multiselect(
            say[f"record.filter.{column}"],
            sorted(words, key=words.__getitem__),
            format_func=partial(_word, column, name, dataset=dataset),
            key=f"{name}-{column}",
        )
        rows = [i for i in rows if not chosen or values[column][i] in chosen]
    return rows


def _value(column: str, name: str, record: str, dataset: Dataset) -> str:
    row = getattr(dataset, name)[record]
    if column == "side":
        claimant = getattr(row, "claimant", None)
        return dataset.claimants[claimant].side if claimant else ""
    return str(getattr(row, column, None) or "")  # of a kind, its id


def _word(column: str, name: str, value: str, dataset: Dataset) -> str:
    if column == "place":
        return place_word(dataset, value)
    if column == "status":
        return name_of_status(dataset, value)
    return camp_word(dataset, value) if column == "side" else kind_word(name, value)


def _downloads(name: str, rows: list[str], dataset: Dataset) -> None:
    """Give what is shown to take away, with the ids and columns of the record's own files."""
    say = messages()
    frame = tables(dataset)[name]
    frame = frame[frame["id"].isin(rows)]
    st.download_button(
        say["record.csv"], as_csv(frame), f"{name}.csv", "text/csv", key=f"{name}-csv"
    )
    if name == "places":
        st.download_button(
            say["record.geojson"],
            as_geojson(frame, dataset),
            f"{name}.geojson",
            "application/geo+json",
            key=f"{name}-geojson",
        )
