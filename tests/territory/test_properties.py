"""What holds for any places, by either method, over flat ground or over hills."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, Point, Polygon, box

from kasab_map.territory import (
    Relief,
    areas_of_control,
    front_lines,
    tessellate,
    verify_tessellation,
)
from tests.territory.conftest import frame_of

# A bay, a headland and a lake: a coast that straight lines would cut.
LAND = Polygon(
    [
        (36, 35),
        (36.07, 35),
        (36.07, 35.02),
        (36.03, 35.025),
        (36.07, 35.03),
        (36.07, 35.07),
        (36, 35.07),
    ],
    [[(36.02, 35.04), (36.025, 35.04), (36.025, 35.05), (36.02, 35.05)]],
)
BOUNDS = (35.98, 34.98, 36.09, 35.09)
RIDGES = Relief(400 * np.abs(np.sin(np.add.outer(np.arange(40) * 0.9, np.arange(40)))), BOUNDS)
ROAD = LineString([(36.01, 35.01), (36.05, 35.015), (36.04, 35.06)])
FAST = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
KINDS = ["village", "town", "hill", "observatory", "border_crossing"]


@st.composite
def theatres(draw: st.DrawFn) -> gpd.GeoDataFrame:
    """Two to nine places on the land, no two within 50 m, of any kind and uncertainty."""
    spot = st.tuples(st.integers(2, 138), st.integers(2, 138))
    spots = draw(st.lists(spot, min_size=2, max_size=9, unique=True))
    points = {f"p{n}": (36 + x / 2000, 35 + y / 2000) for n, (x, y) in enumerate(spots)}
    points = {name: at for name, at in points.items() if LAND.contains(Point(at))}
    places = frame_of(points or {"p": (36.01, 35.01)})
    places["kind"] = [draw(st.sampled_from(KINDS)) for _ in range(len(places))]
    places["uncertainty_m"] = [draw(st.sampled_from([0, 200, 900, 3000])) for _ in places.index]
    return places


def drawn(places: gpd.GeoDataFrame, method: str, **options: object):
    known = {"relief": RIDGES, "road": ROAD} if method == "terrain" else {}
    return tessellate(places, LAND, method=method, **known, **options)


@pytest.mark.parametrize("method", ["thiessen", "terrain"])
@FAST
@given(places=theatres(), reach=st.sampled_from([800.0, 3000.0, np.inf]))
def test_every_promise_holds(method: str, places: gpd.GeoDataFrame, reach: float):
    tessellation = drawn(places, method, reach_m=reach)
    assert verify_tessellation(tessellation, places) == ()
    assert list(tessellation.cells.index) == sorted(places.index), "each place owns some ground"
    assert tessellation.mask.difference(LAND).area < 1e-9 * LAND.area, "coast never crossed"
    metric = tessellation.cells.to_crs("EPSG:6933").area.sum()
    whole = gpd.GeoSeries([tessellation.mask], crs=4326).to_crs("EPSG:6933").area.sum()
    assert metric == pytest.approx(whole, rel=1e-9)


@pytest.mark.parametrize("method", ["thiessen", "terrain"])
@FAST
@given(places=theatres())
def test_an_endless_reach_colours_all_of_the_land(method: str, places: gpd.GeoDataFrame):
    places["kind"], places["uncertainty_m"] = "village", 0.0
    tessellation = drawn(places, method, reach_m=np.inf)
    assert tessellation.mask.symmetric_difference(LAND).area < 1e-9 * LAND.area
    whole = shapely.area(tessellation.cells.geometry.to_numpy()).sum()
    assert whole == pytest.approx(LAND.area, rel=1e-9)


SIDES = ["north", "east", "south", "west"]
STATUSES = [*SIDES, "contested", "unknown"]


@pytest.mark.parametrize("method", ["thiessen", "terrain"])
@FAST
@given(places=theatres(), sides=st.lists(st.sampled_from(STATUSES), min_size=9, max_size=9))
def test_the_line_is_where_the_areas_meet_and_does_not_know_the_sides(
    method: str, places: gpd.GeoDataFrame, sides: list[str]
):
    tessellation = drawn(places, method)
    control = dict(zip(tessellation.cells.index, sides, strict=False))
    other = dict(zip(SIDES, SIDES[1:] + SIDES[:1], strict=True))
    swapped = {place: other.get(status, status) for place, status in control.items()}
    line = front_lines(tessellation, control)
    assert line.equals(front_lines(tessellation, swapped))
    areas = areas_of_control(tessellation.cells, control).geometry
    for edge in line.itertuples():
        for end in (edge.a, edge.b):
            assert shapely.covers(areas[control[end]].boundary, edge.geometry)
    if len(set(SIDES) & set(areas.index)) < 2:
        assert line.empty


@pytest.mark.parametrize("method", ["thiessen", "terrain"])
@FAST
@given(places=theatres())
def test_the_same_input_in_any_order_gives_the_same_bytes(method: str, places: gpd.GeoDataFrame):
    one, other = drawn(places, method), drawn(places.iloc[::-1], method)
    assert one.cells.to_wkb().equals(other.cells.to_wkb())
    assert one.edges.to_wkb().equals(other.edges.to_wkb())
    assert one.mask.wkb == other.mask.wkb


@pytest.mark.parametrize("method", ["thiessen", "terrain"])
def test_a_place_far_away_does_not_move_the_line(method: str):
    land = box(36, 35, 36.6, 35.2)
    relief = Relief(RIDGES.heights, (35.9, 34.9, 36.7, 35.3))
    known = {"relief": relief} if method == "terrain" else {}
    near = {"a": (36.05, 35.05), "b": (36.05, 35.15), "c": (36.1, 35.1)}
    control = {"a": "government", "b": "opposition", "c": "opposition"}
    lines = []
    for places in (near, near | {"far": (36.5, 35.1)}):
        tessellation = tessellate(frame_of(places), land, method=method, **known)
        control["far"] = "government"
        front = front_lines(tessellation, control)
        lines.append(shapely.union_all(front.geometry.to_numpy()))
    assert shapely.hausdorff_distance(*lines) < 1e-6, "a hand's breadth"
