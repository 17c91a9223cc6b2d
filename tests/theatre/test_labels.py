"""The names on a ground: each judged, and only words and numbers go on."""

import json
from pathlib import Path
from typing import Any

import pytest

from kasab_map.theatre import open_theatre
from kasab_map.timeline.ground import ground_of
from tests.dataset.tiny import Theatre
from tests.theatre.whole import layer, whole


@pytest.fixture
def theatre(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Theatre:
    monkeypatch.chdir(tmp_path)
    return whole(Path("geodata"))


def test_a_name_goes_into_the_document_with_where_it_is_wanted(theatre: Theatre):
    assert theatre.problems() == []
    ground = ground_of(open_theatre(theatre.folder).ground)
    assert ground
    assert ground["labels"] == [{"kind": "sea", "names": {"en": "The Sea"}, "at": [35.9, 35.9]}]


GOOD: dict[str, Any] = {"kind": "sea", "names": {"en": "The Sea"}}
WRONG: dict[str, tuple[str, Any, dict[str, Any], str]] = {
    "no kind": ("Point", [35.9, 35.9], GOOD | {"kind": "river"}, "kind: 'river' is not a kind"),
    "no name": ("Point", [35.9, 35.9], GOOD | {"names": {"ar": "x"}}, "names: has no English"),
    "a number": ("Point", [35.9, 35.9], GOOD | {"names": {"en": 7}}, "names: 7 is not a text of"),
    "a long one": ("Point", [35.9, 35.9], GOOD | {"names": {"en": "a" * 81}}, "is not a text of"),
    "a short number": ("Point", [35.9, 35.9], GOOD | {"short": {"en": 7}}, "short: 7 is not a"),
    "a line": ("LineString", [[35.9, 35.9]], GOOD, "geometry: is not a place; write a Point"),
    "a word": ("Point", ["35.9", 35.9], GOOD, "geometry: is not a place; write a Point"),
    "turned": ("Point", [35.9, 359], GOOD, "geometry: [35.9, 359] is not in degrees"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_name_that_is_none_is_refused(theatre: Theatre, case: str):
    kind, at, properties, message = WRONG[case]
    theatre.write("basemap/labels.geojson", json.dumps(layer(kind, at, **properties), indent=1))
    (problem,) = theatre.problems()
    assert problem.startswith("geodata/basemap/labels.geojson:")
    assert message in problem


def test_a_map_full_of_names_is_refused(theatre: Theatre):
    many = layer("Point", [35.9, 35.9], **GOOD)
    many["features"] *= 51
    theatre.write("basemap/labels.geojson", json.dumps(many))
    (problem,) = theatre.problems()
    assert "has 51 names, more than 50; keep the large ones" in problem
