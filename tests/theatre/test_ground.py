"""The ground of a theatre: read once, every value judged, and only numbers and words go on."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kasab_map.theatre import open_theatre
from kasab_map.timeline.ground import ground_of
from tests.dataset.tiny import Theatre
from tests.theatre.whole import CREDIT, HEIGHTS, LINE, SQUARE, layer, png, whole

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def theatre(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Theatre:
    monkeypatch.chdir(tmp_path)
    return whole(Path("geodata"))


def edit(theatre: Theatre, name: str, change: Change) -> list[str]:
    """Change a JSON file and list the problems."""
    value = json.loads(theatre.read(name))
    change(value)
    theatre.write(name, json.dumps(value))
    return theatre.problems()


def test_all_of_it_is_read(theatre: Theatre):
    assert theatre.problems() == []
    ground = open_theatre(theatre.folder).ground
    assert ground.country == "SY"
    assert [land.country for land in ground.land] == ["SY"]
    assert ground.lakes == (((tuple(map(tuple, SQUARE))),),)
    assert ground.road == ground.border == (tuple(map(tuple, LINE)),)
    assert ground.heights
    assert ground.heights.rows == tuple(map(tuple, HEIGHTS["rows"]))
    assert ground.relief
    assert (ground.relief.png, ground.relief.opacity) == (png(), 0.5)
    assert ground.credits == (CREDIT,)


def test_files_may_lie_where_the_package_says(theatre: Theatre):
    (theatre.folder / "basemap/border.geojson").rename(theatre.folder / "frontier.geojson")
    move = {"basemap/border.geojson": "frontier.geojson"}
    problems = edit(
        theatre,
        "datapackage.json",
        lambda it: [r.update(path=move.get(r["path"], r["path"])) for r in it["resources"]],
    )
    assert problems == []
    assert open_theatre(theatre.folder).ground.border


def test_what_a_file_holds_besides_stays_in_the_file(theatre: Theatre):
    hostile = "{{ 7*7 }}</script>"
    shape = layer("Polygon", [SQUARE], name=hostile) | {"more": hostile}
    shape["features"][0]["geometry"]["style"] = {"color": hostile}
    theatre.write("basemap/lakes.geojson", json.dumps(shape))
    assert theatre.problems() == []
    assert hostile not in json.dumps(ground_of(open_theatre(theatre.folder).ground))


GEOMETRIES = {
    "a word": ("Polygon", "{{ 7*7 }}", "'{{ 7*7 }}' is not a list of coordinates; write "),
    "a word for a number": (
        "Polygon", [[*SQUARE[:4], ["35.8", 35.9]]], "is not a position; write two numbers"),
    "no number": ("Polygon", [[*SQUARE[:4], [True, 35.9]]], "is not a position; write two numbers"),
    "a height": ("Polygon", [[[*p, 1] for p in SQUARE]], "is not a position; write two numbers"),
    "beyond the globe": ("Polygon", [[*SQUARE[:4], [3580, 35.9]]], "is not in degrees; run "),
    "an open ring": ("Polygon", [SQUARE[:4]], "a ring begins at [35.8, 35.9] and ends at"),
    "two corners": ("Polygon", [[*SQUARE[:2], SQUARE[0]]], "fewer than three corners; delete it"),
    "a bow": ("Polygon", [[SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3], SQUARE[0]]],
              "crosses itself near"),
    "nothing": ("MultiPolygon", [], "holds no coordinates; delete the feature, or draw it"),
    "another shape": ("LineString", LINE, "'LineString' is not a Polygon or MultiPolygon; give"),
    "elsewhere": ("Polygon", [[[y, x - 30] for x, y in SQUARE]], "lies outside the theatre; write"),
}  # fmt: skip


@pytest.mark.parametrize("case", GEOMETRIES)
def test_a_shape_that_is_none_is_refused(theatre: Theatre, case: str):
    kind, coordinates, message = GEOMETRIES[case]
    theatre.write("basemap/lakes.geojson", json.dumps(layer(kind, coordinates), indent=1))
    (problem,) = theatre.problems()
    assert problem.startswith("geodata/basemap/lakes.geojson:")
    assert message in problem


EXTENTS: dict[str, tuple[dict[str, Any], str]] = {
    "opacity a word": ({"opacity": "{{ 7*7 }}"}, "opacity: '{{ 7*7 }}' is not a number from 0 to"),
    "opacity too much": ({"opacity": 2}, "opacity: 2 is not a number from 0 to 1; write one"),
    "bounds turned": ({"bounds": [36.35, 35.5, 35.65, 36.15]}, "bounds: needs four numbers in"),
    "bounds a word": ({"bounds": "{{ 7*7 }}"}, "bounds: needs four numbers in degrees"),
    "another size": ({"size": [900, 900]}, "size: [900, 900] is not the size of the picture"),
    "no credit": ({"attribution": 7}, "attribution: 7 is not a text; put it in quotes"),
    "a long credit": ({"attribution": "a" * 301}, "is longer than 300 characters; shorten it"),
}


@pytest.mark.parametrize("case", EXTENTS)
def test_the_place_of_the_relief_is_judged(theatre: Theatre, case: str):
    values, message = EXTENTS[case]
    (problem,) = edit(theatre, "basemap/relief.json", lambda it: it.update(values))
    assert problem.startswith("geodata/basemap/relief.json: ")
    assert message in problem


PICTURES = {
    "a page": (b"<script>alert(1)</script>", "is not a PNG: it does not begin like one; export"),
    "a beginning": (png()[:40], "is not a whole PNG: it breaks off at byte 40; export"),
    "no end": (png()[:-12], "is not a whole PNG: header, picture or end is missing; export"),
    "a changed byte": (
        png()[:20] + b"\1" + png()[21:],
        "is a damaged PNG: the checksum at",
    ),
    "more behind": (png() + b"<script>", "has 8 bytes after the end of the picture; export"),
    "no pixels": (png(0, 2), "is 0 x 2 pixels; make it 4096 or fewer either way"),
    "too many": (png(5000, 1), "is 5000 x 1 pixels; make it 4096 or fewer either way"),
}


@pytest.mark.parametrize("case", PICTURES)
def test_a_picture_is_a_whole_png(theatre: Theatre, case: str):
    content, message = PICTURES[case]
    (theatre.folder / "basemap/relief.png").write_bytes(content)
    (problem,) = theatre.problems()
    assert problem.startswith("geodata/basemap/relief.png: ")
    assert message in problem


GRIDS: dict[str, tuple[dict[str, Any], str]] = {
    "no grid": ({"rows": "{{ 7*7 }}"}, "rows: is not a grid; write two rows or more"),
    "one row": ({"rows": [[1, 2]]}, "rows: is not a grid; write two rows or more"),
    "a short row": ({"rows": [[1, 2], [3]]}, "a row has 1 heights, the first has 2; make all as"),
    "a word": ({"rows": [[1, "7"], [3, 4]]}, "'7' is not a height in metres; write a number"),
    "null": ({"rows": [[1, None], [3, 4]]}, "None is not a height in metres; write a number, 0 at"),
    "a mountain too high": ({"rows": [[1, 9e9], [3, 4]]}, "is not a height in metres; write"),
    "too small": (
        {"bounds": [35.9, 35.5, 36.35, 36.15]},
        "bounds: covers 35.9, 35.5, 36.35",
    ),
    "no bounds": ({"bounds": None}, "bounds: needs four numbers in degrees"),
}


@pytest.mark.parametrize("case", GRIDS)
def test_heights_are_a_grid_over_all_of_the_theatre(theatre: Theatre, case: str):
    values, message = GRIDS[case]
    (problem,) = edit(theatre, "basemap/heights.json", lambda it: it.update(values))
    assert problem.startswith("geodata/basemap/heights.json")
    assert message in problem


PACKAGES: dict[str, tuple[Change, str]] = {
    "no country of two": (
        lambda it: it.pop("country"), "country: is missing; say whose land is divided among"),
    "another country": (
        lambda it: it.update(country="SX"), "country: no feature has the theatre's country 'SX'"),
    "a country that is none": (
        lambda it: it.update(country=["SY"]), "country: ['SY'] is not a country; write its code"),
    "zoom a word": (lambda it: it.update(zoom="{{ 7*7 }}"), "zoom: needs two whole numbers"),
    "zoom turned": (lambda it: it.update(zoom=[15, 9]), "zoom: needs two whole numbers"),
    "half a relief": (
        lambda it: it["resources"].remove(next(
            r for r in it["resources"] if r["name"] == "relief_extent")),
        "resources: lack 'relief_extent', without which 'relief' cannot be drawn; add it"),
}  # fmt: skip


@pytest.mark.parametrize("case", PACKAGES)
def test_what_the_package_says_of_the_ground_is_judged(theatre: Theatre, case: str):
    land = json.loads(theatre.read("basemap/land.geojson"))
    abroad = layer("Polygon", [[[x - 0.1, y] for x, y in SQUARE]], country="TR")
    land["features"] += abroad["features"]
    theatre.write("basemap/land.geojson", json.dumps(land))
    change, message = PACKAGES[case]
    (problem,) = edit(theatre, "datapackage.json", change)
    assert message in problem


def test_a_theatre_may_have_no_ground_at_all(theatre: Theatre):
    theatre.package(lambda it: it["resources"].pop())  # the land is the last
    ground = open_theatre(theatre.folder).ground
    assert (ground.land, ground.relief, ground.heights, ground.credits) == ((), None, None, ())
