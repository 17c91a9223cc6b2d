"""The record itself: every table, to look through, filter and take away."""

import pandas as pd
import streamlit as st

from kasab_map.locale import counted, messages
from kasab_map.model import Dataset
from kasab_map.pages.opening import opened
from kasab_map.pages.spreadsheet import as_csv, harmless
from kasab_map.pages.tables import as_geojson, matching, tables

FILTERS = ("place", "status", "side", "kind")


def show() -> None:
    """Show the page."""
    say = messages()
    dataset = opened().dataset
    st.title(say["record.title"])
    st.write(say["record.lead"])
    text = st.text_input(say["record.search"], bind="query-params", key="q")
    every = tables(dataset)
    tabs = st.tabs([f"{say[f'record.{name}']} ({len(frame)})" for name, frame in every.items()])
    for tab, (name, frame) in zip(tabs, every.items(), strict=True):
        with tab:
            _table(name, matching(frame, text), dataset)


def _table(name: str, frame: pd.DataFrame, dataset: Dataset) -> None:
    say = messages()
    columns = [column for column in FILTERS if column in frame]
    for box, column in zip(st.columns(len(columns) or 1), columns, strict=False):
        chosen = box.multiselect(
            say[f"record.filter.{column}"],
            sorted(frame[column].dropna().unique()),
            key=f"{name}-{column}",
            bind="query-params",
        )
        if chosen:
            frame = frame[frame[column].isin(chosen)]
    st.caption(counted("record.shown", len(frame)))
    st.dataframe(
        harmless(frame),
        hide_index=True,
        column_config={"url": st.column_config.LinkColumn()},
    )
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
