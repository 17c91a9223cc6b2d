"""The map: the player, and under it the settled day as a table to read and take away."""

from datetime import date

import pandas as pd
import streamlit as st

from kasab_map.control import control_on
from kasab_map.locale import messages
from kasab_map.model import Dataset
from kasab_map.pages import frame
from kasab_map.pages.opening import opened
from kasab_map.pages.spreadsheet import as_csv, harmless
from kasab_map.player.component import player


def show() -> None:
    """Show the page."""
    theatre = opened()
    frame.around_player()
    settled = player(theatre.packed)
    _table(theatre.dataset, settled["date"], settled["lens"])


def _table(dataset: Dataset, day: str | None, lens: str | None) -> None:
    """Tell the settled day in rows: for who cannot see a map, and for who wants the figures."""
    say = messages()
    on = date.fromisoformat(day) if day else dataset.first_day
    lens = lens or "editors"
    label = say["map.table"].format(date=on.isoformat())
    box = st.expander(label, key="day-table", on_change="rerun")
    if not box.open:  # a table costs the first map half a second
        return
    with box:
        frame = pd.DataFrame(
            {
                "place": dataset.places[place].names["en"],
                "status": now.status,
                "disputed": now.disputed,
                "since": now.since,
                "confidence": now.confidence and now.confidence.value,
                "stale_days": now.stale_days,
                "claims": " ".join(now.claims),
            }
            for place, now in control_on(dataset, on, lens=lens).items()
            if now.claims
        )
        st.dataframe(harmless(frame), hide_index=True)
        st.download_button(say["record.csv"], as_csv(frame), f"{on}-{lens}.csv", "text/csv")
