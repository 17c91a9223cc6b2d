import geopandas as gpd
import pytest
from shapely.geometry import GeometryCollection, LineString, Point, Polygon, box

from kasab_map.territory import TerritoryError, tessellate, verify_tessellation
from tests.territory.conftest import LAND, frame_of

TOWN = {"town": (36.1, 35.1)}


def refused(places: gpd.GeoDataFrame, land: object = LAND, **options: object) -> str:
    with pytest.raises(TerritoryError) as caught:
        tessellate(places, land, **options)
    return str(caught.value)


def test_two_places_at_one_point_are_both_named():
    assert "kasab and twin share one point (36.1, 35.1)" in refused(
        frame_of({"twin": (36.1, 35.1), "kasab": (36.1, 35.1)})
    )


def test_a_place_far_in_the_sea_is_refused_with_its_distance():
    assert "lost (35.90000, 35.20000) lies 9,1" in refused(frame_of({"lost": (35.9, 35.2)}))


def test_swapped_coordinates_are_recognised():
    assert "swapped, lat for lon" in refused(frame_of({"town": (35.1, 36.1)}))


def test_a_place_just_over_the_border_comes_ashore_and_is_listed():
    places = frame_of(TOWN | {"crossing": (36.501, 35.2)})
    tessellation = tessellate(places, LAND, method="thiessen")
    assert tessellation.moved_m["crossing"] == pytest.approx(91, abs=1)
    assert verify_tessellation(tessellation, places) == ()


def test_a_badly_placed_place_may_lie_off_by_its_uncertainty():
    places = frame_of({"hill": (36.51, 35.2)}, kind="hill", uncertainty_m=1000)
    assert tessellate(places, LAND).moved_m["hill"] > 900


@pytest.mark.parametrize("count", [1, 2])
def test_fewer_than_three_places_are_drawn_by_the_same_rule(count: int):
    places = frame_of(dict(list({"one": (36.1, 35.2), "two": (36.2, 35.2)}.items())[:count]))
    tessellation = tessellate(places, LAND, method="thiessen")
    assert list(tessellation.cells.index) == ["one", "two"][:count]
    assert verify_tessellation(tessellation, places) == ()


def test_no_place_at_all_is_refused():
    unlocated = frame_of(TOWN).set_geometry(gpd.GeoSeries([None], index=["town"], crs=4326))
    assert "none is a located point" in refused(unlocated)


def test_a_self_crossing_land_is_refused_with_the_spot():
    bow = Polygon([(36, 35), (36.5, 35.4), (36.5, 35), (36, 35.4)])
    assert "land: Self-intersection[36.25 35.2]" in refused(frame_of(TOWN), bow)


@pytest.mark.parametrize("land", [Polygon(), GeometryCollection(), gpd.GeoSeries([], crs=4326)])
def test_an_empty_land_is_refused(land: object):
    assert "land: empty" in refused(frame_of(TOWN), land)


def test_a_land_of_lines_is_refused():
    assert "expected Polygon or MultiPolygon" in refused(
        frame_of(TOWN), LineString([(36, 35), (37, 36)])
    )


def test_a_projected_land_without_crs_is_refused():
    assert "are not degrees" in refused(frame_of(TOWN), box(200_000, 3_900_000, 300_000, 4_000_000))


def test_a_missing_crs_says_how_to_name_it():
    nameless = gpd.GeoDataFrame(geometry=[Point(36.1, 35.1)], index=["town"])
    assert "places: no CRS" in refused(nameless)
    assert "land: no CRS" in refused(frame_of(TOWN), gpd.GeoSeries([LAND]))


def test_a_wrong_crs_says_how_to_change_it():
    assert "expected EPSG:4326, got EPSG:32637; run to_crs" in refused(
        frame_of(TOWN | {"hamlet": (36.1, 35.9)}).to_crs("EPSG:32637")
    )


def test_metres_passed_off_as_degrees_are_refused():
    assert "not degrees (lon, lat)" in refused(frame_of({"town": (755_000.0, 3_980_000.0)}))


def test_an_unknown_kind_names_the_kinds():
    assert "kind 'castle' is not one of village, town" in refused(frame_of(TOWN, kind="castle"))


@pytest.mark.parametrize("metres", [-1.0, float("inf")])
def test_an_impossible_uncertainty_is_refused(metres: float):
    assert "uncertainty_m of town" in refused(frame_of(TOWN, uncertainty_m=metres))


@pytest.mark.parametrize("reach", [0, -5, float("nan")])
def test_an_impossible_reach_is_refused(reach: float):
    assert "reach_m" in refused(frame_of(TOWN), reach_m=reach)


def test_an_index_that_is_no_place_id_is_refused():
    assert "set_index('id')" in refused(frame_of(TOWN).reset_index(drop=True))


def test_an_id_used_twice_is_refused():
    twice = frame_of(TOWN).iloc[[0, 0]]
    assert "id used twice: town" in refused(twice)


def test_a_place_that_is_no_point_is_refused():
    area = gpd.GeoDataFrame(geometry=[box(36.1, 35.1, 36.2, 35.2)], index=["town"], crs=4326)
    assert "not a Point: town" in refused(area)


def test_an_unknown_method_is_refused():
    with pytest.raises(ValueError, match="neither 'terrain' nor 'thiessen'"):
        tessellate(frame_of(TOWN), LAND, method="voronoi")
