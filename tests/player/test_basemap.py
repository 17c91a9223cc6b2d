"""The base map: drawn from a folder alone, whatever of it is there."""

import json
from pathlib import Path
from typing import Any

import pytest

from kasab_map.player.basemap import base_map, map_script
from kasab_map.shipped import shipped
from tests.player.conftest import HOSTILE
from tests.player.elements import Elements

SQUARE = [[36.0, 35.8], [36.1, 35.8], [36.1, 35.9], [36.0, 35.9], [36.0, 35.8]]
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63"
    "606060f80f00010401006bd38a0e0000000049454e44ae426082"
)


def layer(kind: str, coordinates: Any, **properties: Any) -> str:
    """Write a layer of one feature."""
    feature = {
        "type": "Feature",
        "geometry": {"type": kind, "coordinates": coordinates},
        "properties": properties,
    }
    return json.dumps({"type": "FeatureCollection", "attribution": HOSTILE, "features": [feature]})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "land.geojson").write_text(
        layer("Polygon", [SQUARE], country="SY", name=HOSTILE), encoding="utf-8"
    )
    (tmp_path / "border.geojson").write_text(layer("LineString", SQUARE[:3]), encoding="utf-8")
    (tmp_path / "relief.png").write_bytes(PIXEL)
    (tmp_path / "relief.json").write_text(json.dumps({"bounds": [36.0, 35.8, 36.1, 35.9]}))
    return tmp_path


def test_the_page_asks_nobody_for_anything(folder: Path):
    page = base_map(folder).get_root().render()
    assert Elements(page).asked_of_others() == []
    assert "tileLayer(" not in page.split("</head>")[1]


def test_the_same_folder_gives_the_same_bytes(folder: Path):
    assert base_map(folder).get_root().render() == base_map(folder).get_root().render()


def test_each_layer_there_is_drawn_and_none_that_is_not(folder: Path):
    script = map_script(base_map(folder))
    assert "geo_json_theatre_land" in script
    assert "geo_json_theatre_border" in script
    assert "image_overlay_theatre_relief" in script
    assert "data:image/png;base64," in script
    assert "theatre_lakes" not in script
    assert "theatre_road" not in script


def test_a_theatre_may_have_no_base_map_at_all(tmp_path: Path):
    script = map_script(base_map(tmp_path / "none", bounds=(10.0, 40.0, 11.0, 41.0)))
    assert "L.map(" in script
    assert "geoJson" not in script


def test_names_and_credits_stay_text(folder: Path):
    script = map_script(base_map(folder))
    assert "</script>" not in script
    assert "<img" not in script
    assert "49 " not in script.split("addAttribution")[1][:200]
    assert "&amp;lt;b" in script or "\\u0026amp;lt;b" in script


def test_a_picture_without_its_place_is_not_drawn(folder: Path):
    (folder / "relief.json").unlink()
    assert "image_overlay" not in map_script(base_map(folder))


def test_the_shipped_base_map_is_small_and_credits_its_makers():
    script = map_script(base_map(shipped("geodata") / "basemap"))
    assert len(script) < 450_000
    assert "OpenStreetMap contributors" in script
    assert "NOAA" in script
