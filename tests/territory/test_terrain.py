"""What the terrain does to the cells, on ground where the right answer is known."""

import numpy as np
import pytest
from shapely.geometry import LineString, Point, Polygon, box

from kasab_map.territory import Relief, TerritoryError, tessellate, verify_tessellation
from tests.territory.conftest import frame_of

LAND = box(36.0, 35.0, 36.12, 35.08)
BOUNDS = (35.98, 34.98, 36.14, 35.10)
PAIR = {"west": (36.02, 35.04), "east": (36.10, 35.04)}


def ridge_at(lon: float) -> Relief:
    """A ridge 600 m high, running north to south."""
    west, _, east, _ = BOUNDS
    lons = west + (np.arange(160) + 0.5) * (east - west) / 160
    return Relief(np.tile(600 * np.exp(-(((lons - lon) / 0.006) ** 2)), (40, 1)), BOUNDS)


def test_the_boundary_climbs_to_the_ridge():
    tessellation = tessellate(frame_of(PAIR), LAND, relief=ridge_at(36.07))
    west, _, east, _ = tessellation.edges.geometry.iloc[0].bounds
    assert west == pytest.approx(36.07, abs=0.003)
    assert east == pytest.approx(36.07, abs=0.003)


def test_flat_ground_is_divided_as_the_crow_flies():
    flat = Relief(np.full((4, 4), 120.0), BOUNDS)
    over = tessellate(frame_of(PAIR), LAND, relief=flat)
    plain = tessellate(frame_of(PAIR), LAND, method="thiessen")
    for place in PAIR:
        other = plain.cells.geometry[place]
        apart = over.cells.geometry[place].symmetric_difference(other).area
        assert apart < 0.01 * other.area


def test_without_relief_or_road_thiessen_cells_are_drawn_and_it_says_so():
    over = tessellate(frame_of(PAIR), LAND)
    plain = tessellate(frame_of(PAIR), LAND, method="thiessen")
    assert (over.method, plain.notes) == ("thiessen", ())
    assert over.notes == ("No relief and no road were given: plain Thiessen cells are drawn.",)
    assert over.cells.to_wkb().equals(plain.cells.to_wkb())


def test_a_road_carries_the_place_it_leads_to():
    road = LineString([(36.02, 35.04), (36.07, 35.04)])
    tessellation = tessellate(frame_of(PAIR), LAND, road=road)
    assert tessellation.method == "terrain"
    assert tessellation.cells.geometry["west"].contains(Point(36.065, 35.04))


def test_nobody_walks_over_the_water():
    bay = LAND.difference(box(36.055, 35.01, 36.065, 35.09))
    places = frame_of({"west": (36.045, 35.07), "east": (36.11, 35.02)})
    far_shore = Point(36.068, 35.07)
    plain = tessellate(places, bay, method="thiessen")
    flat = Relief(np.zeros((4, 4)), BOUNDS)
    assert plain.cells.geometry["west"].contains(far_shore)
    assert tessellate(places, bay, relief=flat).cells.geometry["east"].contains(far_shore)


def test_an_uncertain_place_owns_less_but_keeps_its_own_point():
    flat = Relief(np.zeros((4, 4)), BOUNDS)
    places = frame_of(PAIR)
    places["uncertainty_m"] = [1400.0, 0.0]
    tessellation = tessellate(places, LAND, relief=flat)
    sure = tessellate(frame_of(PAIR), LAND, relief=flat)
    assert tessellation.cells["area_km2"]["west"] < sure.cells["area_km2"]["west"]
    assert verify_tessellation(tessellation, places) == ()


@pytest.mark.parametrize("method", ["terrain", "thiessen"])
def test_a_hilltop_reaches_two_kilometres_and_owns_no_valley_town(method: str):
    places = frame_of(PAIR | {"hill": (36.06, 35.04)})
    places.loc["hill", "kind"] = "hill"
    hill = tessellate(places, LAND, method=method, relief=ridge_at(36.06)).cells.loc["hill"]
    assert hill["area_km2"] < np.pi * 2**2 * 1.01
    assert not hill.geometry.contains(Point(PAIR["west"]))


def test_neighbours_closer_than_the_grid_keep_their_own_points():
    close = {"a": (36.05, 35.04), "b": (36.0503, 35.04), "c": (36.0501, 35.0402)}
    places = frame_of(close)
    tessellation = tessellate(places, LAND, relief=ridge_at(36.06))
    assert verify_tessellation(tessellation, places) == ()
    assert list(tessellation.cells.index) == ["a", "b", "c"]


def test_an_island_without_a_place_belongs_to_the_nearest_place():
    islet = LAND.union(box(36.13, 35.03, 36.135, 35.04))
    relief = Relief(np.zeros((4, 4)), (35.9, 34.9, 36.2, 35.2))
    tessellation = tessellate(frame_of(PAIR), islet, relief=relief)
    assert tessellation.cells.geometry["east"].contains(Point(36.132, 35.035))


def test_a_relief_that_stops_short_is_refused_with_both_extents():
    short = Relief(np.zeros((4, 4)), (36.0, 35.0, 36.05, 35.08))
    with pytest.raises(TerritoryError, match=r"covers 36\.000, 35\.000, 36\.050, 35\.080 .* needs"):
        tessellate(frame_of(PAIR), LAND, relief=short)


def test_a_gap_in_the_relief_on_land_is_refused_with_its_place():
    holed = ridge_at(36.06).heights.copy()
    holed[20, 80] = np.nan
    with pytest.raises(TerritoryError, match="no height on land at 36"):
        tessellate(frame_of(PAIR), LAND, relief=Relief(holed, BOUNDS))


@pytest.mark.parametrize(
    ("heights", "bounds", "said"),
    [
        (np.zeros(5), BOUNDS, "expected rows x columns"),
        (np.zeros((4, 4)), (36.2, 35.0, 36.0, 35.2), "west, south, east, north"),
    ],
)
def test_a_relief_that_is_none_is_refused(heights: np.ndarray, bounds: tuple, said: str):
    with pytest.raises(TerritoryError, match=said):
        Relief(heights, bounds)


def test_a_road_that_is_no_line_is_refused():
    with pytest.raises(TerritoryError, match="road: expected LineString"):
        tessellate(frame_of(PAIR), LAND, road=Polygon([(36, 35), (36.1, 35), (36.1, 35.1)]))
