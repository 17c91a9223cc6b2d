from typing import Any

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import Point

from kasab_map.territory import (
    Tessellation,
    areas_of_control,
    front_lines,
    tessellate,
    uncertainty_band,
)
from tests.territory.conftest import LAND, frame_of


@pytest.fixture
def tessellation(places: gpd.GeoDataFrame) -> Tessellation:
    return tessellate(places, LAND, method="thiessen", reach_m=12_000)


def test_areas_keep_every_square_metre(tessellation: Tessellation, control: dict[str, str]):
    areas = areas_of_control(tessellation.cells, control)
    assert list(areas.index) == ["government", "opposition", "contested"]
    assert areas["places"].sum() == 5
    assert areas["area_km2"].sum() == pytest.approx(tessellation.cells["area_km2"].sum(), rel=1e-9)
    assert shapely.coverage_is_valid(areas.geometry.to_numpy())


def test_a_place_not_named_is_unknown(tessellation: Tessellation):
    assert list(areas_of_control(tessellation.cells, {"nowhere": "opposition"}).index) == [
        "unknown"
    ]


@pytest.mark.parametrize("wrong", ["", None, 2])
def test_what_is_no_status_is_refused(tessellation: Tessellation, wrong: Any):
    with pytest.raises(ValueError, match=f"control: {wrong!r} is neither a side's id nor"):
        areas_of_control(tessellation.cells, {"north": wrong})


def test_the_front_is_the_edges_of_opposing_cells(
    tessellation: Tessellation, control: dict[str, str]
):
    front = front_lines(tessellation, control)
    assert set(zip(front["a"], front["b"], strict=True)) == {
        ("north", "west"),
        ("east", "south"),
        ("north", "south"),
    }


def test_a_contested_hill_opens_the_line_and_a_held_one_closes_it(
    tessellation: Tessellation, control: dict[str, str]
):
    opened = front_lines(tessellation, control)["length_km"].sum()
    closed = front_lines(tessellation, control | {"hill": "government"})["length_km"].sum()
    assert closed > opened


def test_a_disputed_place_opens_the_line(tessellation: Tessellation, control: dict[str, str]):
    front = front_lines(tessellation, control, disputed={"north", "east"})
    assert front.empty


def test_a_front_is_where_two_different_holders_touch(tessellation: Tessellation):
    four = dict(zip(["north", "south", "west", "east"], "nswe", strict=True)) | {"hill": "unknown"}
    front = front_lines(tessellation, four)
    edges = tessellation.edges
    assert len(front) == len(edges[(edges["a"] != "hill") & (edges["b"] != "hill")]) > 0
    areas = areas_of_control(tessellation.cells, four)
    assert list(areas.index) == ["e", "n", "s", "w", "unknown"]


def test_swapping_the_sides_gives_the_same_line(
    tessellation: Tessellation, control: dict[str, str]
):
    other = {"government": "opposition", "opposition": "government"}
    swapped = {place: other.get(status, status) for place, status in control.items()}
    assert front_lines(tessellation, swapped).equals(front_lines(tessellation, control))


@pytest.mark.parametrize("status", ["government", "opposition", "contested", "unknown"])
def test_one_status_gives_no_line_and_no_band(tessellation: Tessellation, status: str):
    control = dict.fromkeys(tessellation.cells.index, status)
    assert front_lines(tessellation, control).empty
    assert uncertainty_band(tessellation, control).is_empty


def test_an_enclave_survives():
    ring = {
        f"ring-{x}{y}": (36.25 + x * 0.05, 35.2 + y * 0.05)
        for x in (-1, 0, 1)
        for y in (-1, 0, 1)
        if x or y
    }
    enclave = tessellate(frame_of(ring | {"inside": (36.25, 35.2)}), LAND, method="thiessen")
    control = dict.fromkeys(ring, "opposition") | {"inside": "government"}
    areas = areas_of_control(enclave.cells, control)
    assert areas.loc["government", "places"] == 1
    assert len(shapely.get_rings(areas.geometry["opposition"])) == 2
    line = shapely.line_merge(shapely.union_all(front_lines(enclave, control).geometry.to_numpy()))
    assert line.is_ring


def test_the_band_covers_the_line_and_widens_with_age(
    tessellation: Tessellation, control: dict[str, str]
):
    front = front_lines(tessellation, control)
    fresh = uncertainty_band(tessellation, control)
    stale = uncertainty_band(tessellation, control, stale_days={"north": 14, "east": 400})
    assert shapely.buffer(fresh, 1e-7).covers(shapely.union_all(front.geometry.to_numpy()))
    assert stale.area > fresh.area
    assert not stale.intersects(Point(36.25, 35.2)), "the contested hill has no line around it"
    assert shapely.area(stale.difference(tessellation.mask)) < 1e-12
