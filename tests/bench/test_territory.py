"""The territory bench, on a front made up over the real relief: it follows the ridges there."""

import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
from shapely.geometry import Point, Polygon, box
from typer.testing import CliRunner

from bench.territory import compare, pooled
from bench.territory_cli import bench_app
from bench.territory_data import read_dated_places, read_reference, read_relief, statuses_on
from kasab_map.territory import Relief, TerritoryError

HEIGHTS = Path(__file__).parents[2] / "geodata" / "basemap" / "heights.json"
SIDE = (0.3, 0.25)


def crest(relief: Relief, lats: np.ndarray, west: float, east: float) -> np.ndarray:
    """The longitudes of the connected line from south to north that keeps to the highest ground."""
    lons = np.linspace(west, east, 101)
    heights = [relief.at(np.column_stack([lons, np.full(101, lat)])) for lat in lats]
    best, came = heights[0], []
    for height in heights[1:]:
        reach = np.lib.stride_tricks.sliding_window_view(np.pad(best, 2, constant_values=-1e9), 5)
        came.append(reach.argmax(axis=1) - 2)
        best = reach.max(axis=1) + height
    path = [int(best.argmax())]
    for step in reversed(came):
        path.append(path[-1] + int(step[path[-1]]))
    return lons[path[::-1]]


def made_up(seed: int, count: int = 40) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """A front along a crest of the real relief, and towns in the lowest ground around them."""
    relief, rng = read_relief(HEIGHTS), np.random.default_rng(seed)
    low = np.array([35.9, 35.55]) + rng.random(2) * (0.12, 0.25)
    high = low + SIDE
    lats = np.arange(low[1], high[1], 0.004)
    line = list(zip(crest(relief, lats, low[0] + 0.08, low[0] + 0.22), lats, strict=True))
    west = Polygon([*line, (low[0], lats[-1]), (low[0], low[1])]).buffer(0)
    spots: list[np.ndarray] = []
    while len(spots) < count:
        around = rng.uniform(low, high) + rng.uniform(-0.02, 0.02, (60, 2))
        around = np.clip(around, low + 0.01, high - 0.015)
        spot = around[np.argmin(relief.at(around))]
        if all(np.hypot(*(spot - other)) > 0.01 for other in spots):
            spots.append(spot)
    points = [Point(spot) for spot in spots]
    sides = ["government" if west.contains(point) else "opposition" for point in points]
    towns = gpd.GeoDataFrame(
        {"id": [f"t{n}" for n in range(count)], "status": sides, "date": "2014-03-21"},
        geometry=points,
        crs="EPSG:4326",
    )
    east = box(*low, high[0], lats[-1]).difference(west)
    drawn = {"date": "2014-03-22", "status": ["government", "opposition"]}
    return towns, gpd.GeoDataFrame(drawn, geometry=[west, east], crs="EPSG:4326")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    towns, reference = made_up(0)
    folder = tmp_path_factory.mktemp("bench")
    places, polygons = folder / "places.csv", folder / "polygons.geojson"
    flat = towns.assign(lon=towns.geometry.x, lat=towns.geometry.y).drop(columns="geometry")
    flat.to_csv(places, index=False)
    reference.to_file(polygons)
    return places, polygons


def test_ours_beats_thiessen_where_the_front_follows_the_relief():
    relief, found = read_relief(HEIGHTS), []
    for seed in range(6):
        towns, reference = made_up(seed)
        found += compare(towns, reference, relief=relief, samples=2000, near_km=3)
    shares = pooled(found)
    assert shares["ours"][0] > shares["thiessen"][0]
    assert shares["ours"][1] > shares["thiessen"][1]
    assert all(0.5 < share <= 1 for both in shares.values() for share in both)


def test_ours_loses_nothing_where_no_relief_is_known(files: tuple[Path, Path]):
    places, polygons = read_dated_places(files[0]), read_reference(files[1])
    shares = pooled(list(compare(places, polygons, samples=2000)))
    assert shares["ours"] == shares["thiessen"]


def test_the_command_prints_every_method(files: tuple[Path, Path]):
    ran = CliRunner().invoke(
        bench_app,
        [
            "territory",
            "--places",
            str(files[0]),
            "--polygons",
            str(files[1]),
            "--relief",
            str(HEIGHTS),
            "--samples",
            "500",
        ],
    )
    assert ran.exit_code == 0, ran.output
    for method in ("thiessen", "ours", "5-nearest vote", "gaussian kernel"):
        assert f"2014-03-22  {method}" in ran.stdout
        assert f"all         {method}" in ran.stdout


def test_a_file_without_a_status_is_refused_by_name(files: tuple[Path, Path], tmp_path: Path):
    bare = tmp_path / "bare.csv"
    bare.write_text("id,lon,lat\na,36.1,35.6\n", encoding="utf-8")
    ran = CliRunner().invoke(
        bench_app, ["territory", "--places", str(bare), "--polygons", str(files[1])]
    )
    assert ran.exit_code == 1
    assert "bare.csv: no column status" in ran.stderr


def test_too_few_places_are_refused(files: tuple[Path, Path]):
    places = read_dated_places(files[0]).iloc[:2]
    with pytest.raises(TerritoryError, match=r"2014-03-22: 2 places with a status"):
        list(compare(places, read_reference(files[1])))


def test_the_latest_row_on_or_before_the_day_counts(tmp_path: Path):
    rows = [
        ("a", "2014-03-21", "government"),
        ("a", "2014-03-23", "opposition"),
        ("b", "2014-03-24", "government"),
        ("c", "2014-03-21", "government"),
        ("c", "2014-03-22", "contested"),
    ]
    features = [
        {
            "type": "Feature",
            "properties": {"place": place, "day": day, "holder": holder},
            "geometry": {"type": "Point", "coordinates": [36 + ord(place) / 1000, 35.6]},
        }
        for place, day, holder in rows
    ]
    path = tmp_path / "places.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    places = read_dated_places(path)
    assert statuses_on(places, "2014-03-22")["status"].to_dict() == {"a": "government"}
    assert statuses_on(places, "")["status"].to_dict() == {"a": "opposition", "b": "government"}


def test_ground_that_two_statuses_claim_is_left_out():
    towns, reference = made_up(0)
    west, south, east, north = reference.total_bounds
    whole, half = box(west, south, east, north), box(west, south, (west + east) / 2, north)
    drawn = reference.set_geometry([whole, half], crs="EPSG:4326")
    found = next(iter(compare(towns, drawn, samples=1000)))
    assert found.samples == pytest.approx(500, rel=0.05)


def test_the_cost_is_printed_for_each_size():
    ran = CliRunner().invoke(bench_app, ["territory-cost", "30", "10"])
    assert ran.exit_code == 0, ran.output
    assert [line.split()[0] for line in ran.stdout.splitlines()] == ["places", "10", "30"]
