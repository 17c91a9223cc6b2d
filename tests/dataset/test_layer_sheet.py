"""A layer as a table: what is not edited keeps its bytes, whatever is in it."""

import json
from pathlib import Path

import pytest

from kasab_map.dataset.layer_sheet import LayerSheet, NoLayerError, read_layer_sheet, read_rows
from kasab_map.shipped import shipped
from tests.dataset.tiny import Theatre

LAYERS = ("villages", "border_crossings", "observatories")


@pytest.mark.parametrize("name", LAYERS)
def test_a_shipped_layer_comes_out_as_it_went_in(name: str):
    content = (shipped("geodata") / f"{name}.geojson").read_bytes()
    sheet = read_layer_sheet(content)
    assert sheet.to_bytes() == content
    # Each row written anew is what stood there: the layers are kept in our own way of writing.
    for index, row in enumerate(sheet.rows):
        note = dict(zip(sheet.columns, row.cells, strict=True))["note"]
        changed = sheet.changed(index, {"note": f"{note}x"}).changed(index, {"note": note})
        assert changed.to_bytes() == content


def test_an_edit_changes_one_line_and_nothing_else_in_it(tmp_path: Path):
    content = (Theatre(tmp_path / "tiny").folder / "villages.geojson").read_bytes()
    sheet = read_layer_sheet(content)
    cells = {"lat": "35.93", "names.en": "Kasab town", "variants": "Kesab; Kessab"}
    made = sheet.changed(0, cells)
    old, new = (json.loads(text)["features"] for text in (content, made.to_bytes()))
    assert new[1] == old[1]
    assert new[0]["geometry"]["coordinates"] == [35.99, 35.93]
    assert new[0]["properties"] == old[0]["properties"] | {
        "names": {"en": "Kasab town"},
        "variants": ["Kesab", "Kessab"],
    }
    lines = zip(content.splitlines(), made.to_bytes().splitlines(), strict=True)
    assert [was == is_ for was, is_ in lines].count(False) == 1


def test_a_place_is_added_moved_away_and_left_without_a_position(tmp_path: Path):
    theatre = Theatre(tmp_path / "tiny")
    sheet = read_layer_sheet((theatre.folder / "villages.geojson").read_bytes())
    cells = dict(zip(sheet.columns, sheet.rows[1].cells, strict=True))
    more = sheet.inserted(2, cells | {"id": "mill", "names.en": "Mill", "lat": "", "lon": ""})
    made = json.loads(more.to_bytes())["features"][2]
    assert (made["id"], made["geometry"]) == ("mill", None)
    assert more.removed(2).to_bytes() == sheet.to_bytes()


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("lat", "north", "villages.geojson:2: geometry: "),
        ("uncertainty_m", "wide", "villages.geojson:2: uncertainty_m: 'wide' is not a number"),
        ("names.en", "", "villages.geojson:2: names: "),
        ("kind", "hill", "villages.geojson:2: kind: 'hill' belongs in observatories.geojson"),
    ],
)
def test_what_is_wrong_stays_as_typed_and_check_says_so(
    column: str, value: str, said: str, tmp_path: Path
):
    theatre = Theatre(tmp_path / "tiny")
    path = theatre.folder / "villages.geojson"
    sheet = read_layer_sheet(path.read_bytes()).changed(0, {column: value})
    path.write_bytes(sheet.to_bytes())
    (told,) = theatre.problems()
    assert said in told
    again = read_layer_sheet(path.read_bytes())
    assert dict(zip(again.columns, again.rows[0].cells, strict=True))[column] == value


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"features": 1}',
        b'{"features": [1]}',
        b'{"features": [{"type": "Feature"}]}',
        b"[" * 100_000,
        b'{"features": [{"properties": {}},{"properties": {}}, {"properties": {}}]}',
    ],
)
def test_what_is_no_layer_is_no_table(content: bytes):
    with pytest.raises(NoLayerError):
        read_layer_sheet(content)
    assert read_rows("villages.geojson", content).rows == ()


def test_a_layer_that_is_indented_keeps_its_lines(tmp_path: Path):
    path = Theatre(tmp_path / "tiny").folder / "observatories.geojson"
    content = json.dumps(json.loads(path.read_bytes()), indent=2).encode()
    sheet = read_layer_sheet(content)
    assert isinstance(read_rows(path.name, content), LayerSheet)
    assert sheet.to_bytes() == content
    made = sheet.changed(0, {"note": "High."}).to_bytes()
    assert json.loads(made)["features"][1] == json.loads(content)["features"][1]
    assert content[content.rindex(b'"nowhere"') :] in made
