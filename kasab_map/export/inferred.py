"""Areas and front lines, for every run of days on which they stay: inferred, all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from kasab_map.control import control_on
from kasab_map.export.asked import Asked
from kasab_map.export.days import day_table
from kasab_map.export.writing import Progress
from kasab_map.model import UNKNOWN
from kasab_map.territory import Tessellation, areas_of_control, front_lines

Look = tuple[str, bool]
"""A status, and whether it is disputed."""


@dataclass(frozen=True, slots=True)
class Run:
    """Days in a row, both ends included, on which no cell changes."""

    start: date
    end: date
    looks: Mapping[str, Look]


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """The ground of one status on a run of days; of what is unknown only where it is disputed."""

    start: date
    end: date
    status: str
    disputed: bool
    area_km2: float
    places: int
    geometry: BaseGeometry


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The line between two sides on a run of days."""

    start: date
    end: date
    sides: str
    length_km: float
    geometry: BaseGeometry


def runs_of_days(asked: Asked, cells: Tessellation) -> list[Run]:
    """Join the days on which every cell looks the same."""
    owners = set(cells.cells.index)
    days: dict[date, dict[str, Look]] = {day: {} for day in asked.records.days}
    for row in day_table(asked.records, [asked.one_lens], asked.known_on):
        if row.place in owners:
            days[row.day][row.place] = (row.status, row.disputed)
    runs: list[Run] = []
    for day, looks in days.items():
        if runs and runs[-1].looks == looks:
            runs[-1] = Run(runs[-1].start, day, looks)
        else:
            runs.append(Run(day, day, looks))
    return runs


def areas_and_fronts(
    asked: Asked, cells: Tessellation | None, progress: Progress
) -> tuple[list[Area], list[Front]]:
    """Give the areas and the front lines of all days; none where no ground is divided."""
    areas: list[Area] = []
    fronts: list[Front] = []
    runs = runs_of_days(asked, cells) if cells else []
    for number, run in enumerate(runs):
        progress(number / len(runs))
        if cells:
            areas += _areas(run, cells.cells)
            fronts += _fronts(run, cells)
    return areas, fronts


def on_the_day(asked: Asked, cells: Tessellation | None) -> tuple[list[Area], list[Front]]:
    """Give the areas and the front lines of the one day asked."""
    if cells is None:
        return [], []
    control = control_on(asked.records, asked.one_day, lens=asked.one_lens, known_on=asked.known_on)
    looks = {place: (now.status, now.disputed) for place, now in control.items()}
    run = Run(
        asked.one_day, asked.one_day, {str(id_): looks[str(id_)] for id_ in cells.cells.index}
    )
    return [*_areas(run, cells.cells)], [*_fronts(run, cells)]


def _areas(run: Run, cells: gpd.GeoDataFrame) -> Iterator[Area]:
    for disputed in (False, True):
        own = [place for place in cells.index if run.looks[str(place)][1] is disputed]
        control = {str(place): run.looks[str(place)][0] for place in own}
        if not own:
            continue
        for status, row in areas_of_control(cells.loc[own], control).iterrows():
            if status != UNKNOWN or disputed:
                yield Area(
                    start=run.start,
                    end=run.end,
                    status=str(status),
                    disputed=disputed,
                    area_km2=round(row.area_km2, 2),
                    places=int(row.places),
                    geometry=row.geometry,
                )


def _fronts(run: Run, cells: Tessellation) -> Iterator[Front]:
    control = {place: status for place, (status, _) in run.looks.items()}
    unsure = {place for place, (_, disputed) in run.looks.items() if disputed}
    edges = front_lines(cells, control, disputed=unsure)
    ends = zip(edges["a"], edges["b"], strict=True)
    named = [" ".join(sorted((control[a], control[b]))) for a, b in ends]
    between = pd.Series(named, index=edges.index, dtype=object)
    for sides, own in edges.groupby(between):
        yield Front(
            start=run.start,
            end=run.end,
            sides=str(sides),
            length_km=round(float(own["length_km"].sum()), 2),
            geometry=shapely.line_merge(shapely.union_all(own.geometry.to_numpy())),
        )
