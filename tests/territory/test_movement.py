import geopandas as gpd
import pytest

from kasab_map.territory import (
    Tessellation,
    areas_of_control,
    front_lines,
    measure,
    movement,
    tessellate,
)
from tests.territory.conftest import LAND


@pytest.fixture
def tessellation(places: gpd.GeoDataFrame) -> Tessellation:
    return tessellate(places, LAND, method="thiessen", reach_m=12_000)


def test_a_day_in_figures_agrees_with_the_map(tessellation: Tessellation, control: dict[str, str]):
    figures = measure(tessellation, control, reported={"north", "west", "hill"})
    areas = areas_of_control(tessellation.cells, control)["area_km2"]
    assert set(figures.area_km2) == set(areas.index)
    for status, km2 in figures.area_km2.items():
        assert km2 == pytest.approx(areas[status], rel=1e-9)
    assert figures.front_km == front_lines(tessellation, control)["length_km"].sum()
    silent = tessellation.cells["area_km2"][["south", "east"]].sum()
    whole = tessellation.cells["area_km2"].sum()
    assert figures.unreported_share == pytest.approx(silent / whole)


def test_unknown_ground_is_not_coloured_and_does_not_count_as_unreported(
    tessellation: Tessellation,
):
    figures = measure(tessellation, {"north": "opposition"}, reported={"north"})
    assert figures.unreported_share == 0.0
    assert measure(tessellation, {}, reported=set()).unreported_share is None
    assert measure(tessellation, {"north": "opposition"}).unreported_share is None


def test_a_change_names_its_cell_and_moves_its_area(
    tessellation: Tessellation, control: dict[str, str]
):
    after = control | {"west": "opposition"}
    moved = movement(tessellation, control, after)
    [cell] = moved.cells
    assert (cell.place, cell.before, cell.after) == ("west", "government", "opposition")
    assert moved.changed_km2 == cell.area_km2 == tessellation.cells["area_km2"]["west"]
    assert moved.area_km2("opposition") == pytest.approx(cell.area_km2)
    assert moved.area_km2("government") == pytest.approx(-cell.area_km2)
    assert moved.area_km2("contested") == 0.0


def test_there_and_back_again_is_no_movement(tessellation: Tessellation, control: dict[str, str]):
    after = control | {"west": "opposition"}
    there, back = (
        movement(tessellation, control, after),
        movement(tessellation, after, control),
    )
    assert there.front_km == -back.front_km
    assert movement(tessellation, control, control).cells == ()
    assert movement(tessellation, control, control).front_km == 0


def test_a_dispute_opens_the_front_without_changing_an_area(
    tessellation: Tessellation, control: dict[str, str]
):
    moved = movement(tessellation, control, control, disputed_after={"north"})
    assert moved.front_km < 0
    assert moved.cells == ()
