"""The figures in the document are those of territory.measure, on every day and under every lens."""

import pytest
import shapely

from kasab_map import control_on, open_theatre
from kasab_map.control import intervals, lenses_of
from kasab_map.control.interval import STALE_AFTER
from kasab_map.model import Dataset
from kasab_map.territory import Tessellation, length_km, measure
from kasab_map.theatre import Theatre
from kasab_map.theatre.division import tessellate_theatre
from kasab_map.timeline.along import WAYS, along
from kasab_map.timeline.figures import figures


@pytest.fixture(scope="module")
def theatre() -> Theatre:
    return open_theatre()


@pytest.fixture(scope="module")
def dataset(theatre: Theatre) -> Dataset:
    return theatre.records


@pytest.fixture(scope="module")
def tessellation(theatre: Theatre) -> Tessellation:
    divided = tessellate_theatre(theatre)
    assert divided
    return divided


@pytest.mark.parametrize("lens", ["editors", "as-reported", "against-interest"])
def test_every_day_has_the_figures_of_that_day(
    lens: str, dataset: Dataset, tessellation: Tessellation
):
    spans = {each: intervals(dataset, lens=each) for each in lenses_of(dataset)}
    found = figures(dataset, tessellation, spans)[lens]
    for number, day in enumerate(dataset.days[::6]):
        at = number * 6
        control = control_on(dataset, day, lens=lens)
        reported = {
            place
            for place, now in control.items()
            if now.stale_days is not None and now.stale_days <= STALE_AFTER.days
        }
        told = measure(
            tessellation,
            {place: now.status for place, now in control.items()},
            disputed={place for place, now in control.items() if now.disputed},
            reported=reported,
        )
        areas = dict(zip(dataset.statuses, found["km2"][at], strict=False))
        areas["unknown"] += found["km2"][at][-1]
        for status, km2 in areas.items():
            assert km2 == pytest.approx(told.area_km2.get(status, 0.0), abs=0.02), (day, status)
        assert found["front"][at] == pytest.approx(told.front_km, abs=0.01), day
        assert found["silent"][at] == pytest.approx(told.unreported_share or 0.0, abs=1e-4), day


def test_the_road_and_the_coast_are_shared_out_among_the_statuses(
    theatre: Theatre, dataset: Dataset, tessellation: Tessellation
):
    spans = {lens: intervals(dataset, lens=lens) for lens in lenses_of(dataset)}
    found = figures(dataset, tessellation, spans, theatre.ground)["editors"]
    whole = {way: along(tessellation, theatre.ground)[way].sum() for way in WAYS}
    road = length_km(shapely.MultiLineString([list(line) for line in theatre.ground.road]))
    assert 0 < whole["road"] <= road
    # As a ruler has it from the border down to Ras al-Basit and beyond, bays included.
    assert 20 < whole["coast"] < 90
    held = dataset.statuses.index("opposition")
    april = dataset.days.index(dataset.first_day.replace(month=4, day=3))
    for way in WAYS:
        assert len(found[way]) == len(dataset.days)
        for day in found[way]:
            assert sum(day) == pytest.approx(whole[way], abs=0.4)
        assert found[way][april][held] > found[way][0][held]
    without = figures(dataset, tessellation, spans)["editors"]
    assert without["road"] == without["coast"] == []
