"""How far did it move? Areas, the front and what nobody reported on, for every day of a lens.

The same figures as :func:`kasab_map.territory.measure`, made for all days at once.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from kasab_map.control import Interval, lenses_of
from kasab_map.model import UNKNOWN, Dataset, is_held
from kasab_map.territory import Tessellation

Spans = Mapping[str, Sequence[Interval]]

WEEK = 7
"""A cell counts as reported on when something was claimed of it in the days that end with today."""


def figures(
    dataset: Dataset, tessellation: Tessellation, spans: Mapping[str, Spans]
) -> dict[str, Any]:
    """Give, for each lens, a list for each day.

    ``km2`` holds the area of each status in the document's order, and last of what is disputed
    without a status; ``front`` the kilometres of the line; ``silent`` the share of the coloured
    area that has no report of the week that ends on the day.
    """
    if not len(tessellation.cells):
        return {}
    return {
        lens.id: _of_lens(dataset, tessellation, spans[lens.id], evening=lens.evening)
        for lens in lenses_of(dataset).values()
    }


def _of_lens(
    dataset: Dataset, tessellation: Tessellation, spans: Spans, *, evening: bool
) -> dict[str, Any]:
    cells, edges = tessellation.cells, tessellation.edges
    ids = [str(id_) for id_ in cells.index]
    status, disputed = _standing(dataset, ids, spans)
    reported = _reported(dataset, ids, evening=evening)
    area = cells["area_km2"].to_numpy()
    km = edges["length_km"].to_numpy()
    a, b = (cells.index.get_indexer(pd.Index(edges[end])) for end in ("a", "b"))
    held = np.array([is_held(word) for word in dataset.statuses])
    unknown = dataset.statuses.index(UNKNOWN)
    looks = len(dataset.statuses) + 1
    found: dict[str, list[Any]] = {"km2": [], "front": [], "silent": []}
    for day in range(len(dataset.days)):
        now, unsure = status[:, day], disputed[:, day]
        look = np.where((now == unknown) & unsure, looks - 1, now)
        found["km2"].append(np.bincount(look, area, looks).round(2).tolist())
        opposed = (now[a] != now[b]) & held[now[a]] & held[now[b]] & ~unsure[a] & ~unsure[b]
        found["front"].append(round(float(km[opposed].sum()), 2))
        coloured = now != unknown
        whole = area[coloured].sum()
        quiet = area[coloured & ~reported[:, day]].sum()
        found["silent"].append(round(float(quiet / whole), 4) if whole else 0.0)
    return found


def _standing(dataset: Dataset, ids: list[str], spans: Spans) -> tuple[np.ndarray, np.ndarray]:
    """Lay out every place's status and disputes, a row a cell and a column a day."""
    days = len(dataset.days)
    number = {status: n for n, status in enumerate(dataset.statuses)}
    status = np.zeros((len(ids), days), dtype=np.int8)
    disputed = np.zeros((len(ids), days), dtype=bool)
    for row, id_ in enumerate(ids):
        for span in spans[id_]:
            begun = 0 if span.first is None else max(0, _day(dataset, span.first))
            status[row, begun:] = number[span.status]
            disputed[row, begun:] = span.disputed
    return status, disputed


def _reported(dataset: Dataset, ids: list[str], *, evening: bool) -> np.ndarray:
    """Tell for each cell and day whether the week that ends then has a report of it."""
    rows = {id_: row for row, id_ in enumerate(ids)}
    found = np.zeros((len(ids), len(dataset.days)), dtype=bool)
    for claim in dataset.claims.values():
        row, said = rows.get(claim.place), claim.reported_date
        if row is None or (evening and said is None):
            continue
        first = _day(dataset, claim.event_date)
        heard = max(first, _day(dataset, said)) if evening and said else first
        found[row, max(0, heard) : max(0, first + WEEK)] = True
    return found


def _day(dataset: Dataset, day: date) -> int:
    return (day - dataset.first_day).days
