"""A place's days before and after an edit, as two lanes: a colour a status, as under the map."""

from html import escape
from itertools import groupby

import streamlit as st

from kasab_map.control import at, intervals
from kasab_map.locale import messages
from kasab_map.model import Dataset, Side

_LANE = (
    '<div style="display:flex;align-items:center;gap:8px;font-size:12px;color:var(--kasab-soft)">'
    '<span style="flex:0 0 3.5em">{name}</span>'
    '<span role="img" aria-label="{told}" style="flex:1;display:flex;height:8px">{runs}</span>'
    "</div>"
)
_RUN = '<span title="{told}" style="flex:{days};{look}"></span>'
# Dashed where claimants disagree, as on the map's lanes; dotted where nobody reports.
_DISPUTED = "border-bottom:2px dashed var(--kasab-ink)"
_SILENT = "border-bottom:1px dotted var(--kasab-faint)"


def show_lanes(before: Dataset, after: Dataset, lens: str, place: str) -> None:
    """Draw the two lanes of a place under a lens."""
    say = messages()
    lanes = ((say["edit.before"], before), (say["edit.after"], after))
    st.html("".join(_lane(name, dataset, lens, place) for name, dataset in lanes))


def _lane(name: str, dataset: Dataset, lens: str, place: str) -> str:
    spans = intervals(dataset, lens=lens).get(place)
    if spans is None:
        return ""
    answers = ((now.status, now.disputed) for now in (at(spans, day) for day in dataset.days))
    runs = [(status, disputed, len([*days])) for (status, disputed), days in groupby(answers)]
    told = [
        f"{status}{', disputed' if disputed else ''}: {days}" for status, disputed, days in runs
    ]
    drawn = "".join(
        _RUN.format(told=escape(words), days=days, look=_look(dataset, status, disputed=disputed))
        for words, (status, disputed, days) in zip(told, runs, strict=True)
    )
    return _LANE.format(name=escape(name), told=escape("; ".join(told)), runs=drawn)


def _look(dataset: Dataset, status: str, *, disputed: bool) -> str:
    side = dataset.sides.get(status)
    if side:
        look = f"background:{_ink(side)}"
    elif status == "contested":
        first, second = [_ink(one) for one in dataset.sides.values()][:2]
        stripes = f"{first} 0 4px,{second} 4px 8px"
        look = f"background:repeating-linear-gradient(45deg,{stripes})"
    else:
        look = _SILENT
    return f"{look};{_DISPUTED}" if disputed else look


def _ink(side: Side) -> str:
    return f"light-dark({side.look.light.ink},{side.look.dark.ink})"
