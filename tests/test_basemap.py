import json
import math
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from PIL import Image
from shapely.geometry.base import BaseGeometry

GEODATA = Path(__file__).parents[1] / "geodata"
BASEMAP = GEODATA / "basemap"
WEST, SOUTH, EAST, NORTH = BOUNDS = (35.65, 35.35, 36.35, 36.15)
OUTLINES = ("land", "border", "lakes", "road")


def read(name: str) -> dict[str, Any]:
    return json.loads((BASEMAP / name).read_text(encoding="utf-8"))


def shapes(layer: str) -> list[BaseGeometry]:
    features = read(f"{layer}.geojson")["features"]
    return [shapely.from_geojson(json.dumps(f["geometry"])) for f in features]


def place(layer: str, one: str) -> tuple[float, float]:
    features = json.loads((GEODATA / f"{layer}.geojson").read_text(encoding="utf-8"))["features"]
    (found,) = [f["geometry"]["coordinates"] for f in features if f["id"] == one]
    return found[0], found[1]


SYRIA = shapes("land")[0]


def test_the_whole_base_map_is_at_most_600_kb() -> None:
    assert sum(path.stat().st_size for path in BASEMAP.iterdir()) <= 600_000


def test_every_file_is_named_in_the_readme() -> None:
    readme = (BASEMAP / "README.md").read_text(encoding="utf-8")
    for path in BASEMAP.iterdir():
        assert path.name == "README.md" or f"`{path.name}`" in readme, path.name


@pytest.mark.parametrize(
    "name", [*(f"{one}.geojson" for one in OUTLINES), "heights.json", "relief.json"]
)
def test_every_layer_carries_its_licence_and_credit(name: str) -> None:
    layer = read(name)
    assert layer["name"] == Path(name).stem
    assert layer["licence"]
    assert layer["attribution"]


@pytest.mark.parametrize("layer", OUTLINES)
def test_an_outline_is_valid_and_inside_the_theatre(layer: str) -> None:
    assert read(f"{layer}.geojson")["type"] == "FeatureCollection"
    for shape in shapes(layer):
        assert shape.is_valid
        assert shapely.box(*BOUNDS).buffer(1e-5).covers(shape)


def test_the_first_land_is_the_theatres_own() -> None:
    countries = [f["properties"]["country"] for f in read("land.geojson")["features"]]
    assert countries == ["SY", "TR"]


def test_outer_rings_run_counter_clockwise() -> None:
    for shape in [*shapes("land"), *shapes("lakes")]:
        assert shapely.is_ccw(shapely.get_exterior_ring(shape))


def test_the_border_lies_on_both_lands() -> None:
    for line in shapes("border"):
        for land in shapes("land"):
            assert line.hausdorff_distance(line.intersection(land.boundary.buffer(2e-5))) < 1e-3


def test_the_road_says_it_is_schematic_and_passes_through_the_places_it_names() -> None:
    layer = {"kasab-crossing": "border_crossings"}
    for feature, line in zip(read("road.geojson")["features"], shapes("road"), strict=True):
        assert feature["properties"]["schematic"] is True
        assert SYRIA.covers(line)
        for one in feature["properties"]["through"]:
            at = shapely.points(place(layer.get(one, "villages"), one))
            assert line.distance(at) < 2e-5, one
    main = read("road.geojson")["features"][0]["properties"]["through"]
    wanted = ["latakia", "qastal-maaf", "nab-al-murr", "kasab"]
    assert [one for one in main if one in wanted] == wanted


def test_heights_cover_the_theatre_in_whole_cells() -> None:
    grid = read("heights.json")
    rows = grid["rows"]
    assert grid["bounds"] == list(BOUNDS)
    assert (grid["west"], grid["north"]) == (WEST, NORTH)
    assert len(rows) * grid["step_deg"] == pytest.approx(NORTH - SOUTH)
    (columns,) = {len(row) for row in rows}
    assert columns * grid["step_deg"] == pytest.approx(EAST - WEST)
    assert all(isinstance(metres, int) for row in rows for metres in row)


def test_the_highest_cell_is_mount_aqra() -> None:
    grid = read("heights.json")
    metres = np.array(grid["rows"])
    row, column = np.unravel_index(metres.argmax(), metres.shape)
    lon, lat = place("observatories", "jabal-al-aqra")
    assert (
        int((grid["north"] - lat) / grid["step_deg"]),
        int((lon - WEST) / grid["step_deg"]),
    ) == (
        row,
        column,
    )
    assert metres.max() == pytest.approx(1717, abs=50)


def test_the_relief_picture_is_even_in_mercator_and_clear_over_the_sea() -> None:
    about = read("relief.json")
    assert about["bounds"] == list(BOUNDS)
    assert "llustrative" in about["description"] + about["attribution"]
    with Image.open(BASEMAP / "relief.png") as picture:
        assert list(picture.size) == about["size"]
        wide, high = picture.size
        alpha = np.asarray(picture.convert("RGBA"))[..., 3]
    tall = math.asinh(math.tan(math.radians(NORTH))) - math.asinh(math.tan(math.radians(SOUTH)))
    assert high / wide == pytest.approx(tall / math.radians(EAST - WEST), abs=1e-3)
    assert 600 <= wide <= 900
    assert not alpha[:, : wide // 20].any(), "the west is open sea"
    assert alpha[:, -wide // 20 :].mean() > 5, "the east is land"


def test_lakes_are_drawn_round_not_as_triangles() -> None:
    for lake in shapes("lakes"):
        steps = np.diff(shapely.get_coordinates(lake), axis=0)
        cosine = (steps[1:] * steps[:-1]).sum(axis=1)
        cosine /= np.hypot(*steps[1:].T) * np.hypot(*steps[:-1].T)
        assert cosine.min() > 0.4, "a corner sharper than 66 degrees"


def test_no_two_border_vertices_repeat() -> None:
    for line in shapes("border"):
        assert all(a != b for a, b in pairwise(shapely.get_coordinates(line).tolist()))
