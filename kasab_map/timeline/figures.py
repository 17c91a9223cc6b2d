"""How far did it move? Areas, the front and what nobody reported on, for every day of a lens.

The same figures as :func:`kasab_map.territory.measure`, made for all days at once.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from kasab_map.control import Interval, fresh, lenses_of
from kasab_map.model import UNKNOWN, Dataset, is_held
from kasab_map.model.ground import Ground
from kasab_map.territory import Tessellation
from kasab_map.timeline.along import WAYS, along

Spans = Mapping[str, Sequence[Interval]]


def figures(
    dataset: Dataset,
    tessellation: Tessellation,
    spans: Mapping[str, Spans],
    ground: Ground | None = None,
) -> dict[str, Any]:
    """Give, for each lens, a list for each day.

    ``km2`` holds the area of each status in the document's order, and last of what is disputed
    without a status; ``front`` the kilometres of the line; ``road`` and ``coast`` those of each in
    the area of each status, in the same order, or nothing where there is none; ``silent`` the
    share of the coloured area whose status is stale: what :func:`kasab_map.control.fresh` leaves
    out.
    """
    if not len(tessellation.cells):
        return {}
    ways = along(tessellation, ground)
    return {lens: _of_lens(dataset, tessellation, spans[lens], ways) for lens in lenses_of(dataset)}


def _of_lens(
    dataset: Dataset, tessellation: Tessellation, spans: Spans, ways: Mapping[str, np.ndarray]
) -> dict[str, Any]:
    cells, edges = tessellation.cells, tessellation.edges
    ids = [str(id_) for id_ in cells.index]
    status, disputed = _standing(dataset, ids, spans)
    recent = {id_: fresh(spans[id_], dataset.claims) for id_ in ids}
    confirmed, in_doubt = _standing(dataset, ids, recent)
    area = cells["area_km2"].to_numpy()
    km = edges["length_km"].to_numpy()
    a, b = (cells.index.get_indexer(pd.Index(edges[end])) for end in ("a", "b"))
    held = np.array([is_held(word) for word in dataset.statuses])
    unknown = dataset.statuses.index(UNKNOWN)
    looks = len(dataset.statuses) + 1
    found: dict[str, list[Any]] = {"km2": [], "front": [], "silent": [], "road": [], "coast": []}
    for day in range(len(dataset.days)):
        now, unsure = status[:, day], disputed[:, day]
        look = np.where((now == unknown) & unsure, looks - 1, now)
        found["km2"].append(np.bincount(look, area, looks).round(2).tolist())
        for way in WAYS:
            if ways[way].any():
                found[way].append(np.bincount(look, ways[way], looks).round(1).tolist())
        opposed = (now[a] != now[b]) & held[now[a]] & held[now[b]] & ~unsure[a] & ~unsure[b]
        found["front"].append(round(float(km[opposed].sum()), 2))
        coloured = now != unknown
        whole = area[coloured].sum()
        quiet = area[coloured & (confirmed[:, day] == unknown) & ~in_doubt[:, day]].sum()
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


def _day(dataset: Dataset, day: date) -> int:
    return (day - dataset.first_day).days
