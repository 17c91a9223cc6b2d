"""The pages as Python sees them; what the browser makes of the map is in tests/browser."""

import json
import shutil
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kasab_map import read_dataset
from kasab_map.pages.tables import as_geojson, matching, tables
from kasab_map.serving import THEATRE_VARIABLE
from kasab_map.shipped import shipped


def page(name: str) -> AppTest:
    """Run one page alone."""
    script = f"from kasab_map.pages import {name}\n{name}.show()\n"
    return AppTest.from_string(script, default_timeout=60)


def test_the_map_page_tells_the_day_in_rows() -> None:
    shown = page("map_page").run()
    assert not shown.exception
    assert shown.expander[0].label == "2014-03-21 as a table"
    assert not shown.dataframe, "a table nobody has opened must not be made"
    shown.session_state["day-table"] = True
    shown.run()
    rows = shown.dataframe[0].value.set_index("place")
    assert rows.loc["Kasab", "status"] == "government"
    assert rows.loc["Kasab crossing", "status"] == "contested"


def test_the_record_has_every_table_with_every_row() -> None:
    shown = page("record").run()
    assert not shown.exception
    dataset = read_dataset()
    sizes = [len(frame.value) for frame in shown.dataframe]
    expected = (
        dataset.places,
        dataset.control_changes,
        dataset.claims,
        dataset.sources,
        dataset.events,
    )
    assert sizes == [len(records) for records in expected]


def test_the_record_can_be_searched_and_filtered() -> None:
    shown = page("record").run()
    shown.text_input[0].set_value("samra sohr").run()
    claims = shown.dataframe[2].value
    assert 0 < len(claims) < 60
    assert set(claims["place"]) >= {"samra"}
    statuses = next(box for box in shown.multiselect if box.key == "claims-status")
    statuses.set_value(["government"]).run()
    filtered = shown.dataframe[2].value
    assert set(filtered["status"]) == {"government"}
    assert len(filtered) < len(claims)


def test_the_about_page_says_what_this_is_and_how_to_cite_it() -> None:
    shown = page("about").run()
    assert not shown.exception
    text = "\n".join(block.value for block in shown.markdown)
    for heading in ("## Method in short", "## What it is not", "## Licences", "## How to cite"):
        assert heading in text
    assert read_dataset().version in shown.code[0].value


def test_a_broken_theatre_is_told_problem_by_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "geodata"
    shutil.copytree(shipped("geodata"), folder)
    table = folder / "claims.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace(",opposition,sohr,", ",oppositon,sohr,", 1), encoding="utf-8")
    monkeypatch.setenv(THEATRE_VARIABLE, str(folder))
    shown = page("map_page").run()
    assert "cannot be shown" in shown.error[0].value
    assert "'oppositon' is not one of" in shown.code[0].value
    assert not shown.dataframe


def test_places_are_given_as_geojson_with_unlocated_ones() -> None:
    dataset = read_dataset()
    collection = json.loads(as_geojson(tables(dataset)["places"], dataset))
    features = {feature["id"]: feature for feature in collection["features"]}
    assert set(features) == set(dataset.places)
    kasab = dataset.places["kasab"]
    assert features["kasab"]["geometry"]["coordinates"] == [kasab.lon, kasab.lat]
    unlocated = next(place for place in dataset.places.values() if not place.located)
    assert features[unlocated.id]["geometry"] is None


def test_looking_for_nothing_finds_everything_and_nonsense_nothing() -> None:
    frame = pd.DataFrame({"name": ["Kasab", None], "metres": [1.5, float("nan")]})
    assert len(matching(frame, "")) == 2
    assert list(matching(frame, "KAS 1.5")["name"]) == ["Kasab"]
    assert matching(frame, "nowhere").empty
    assert matching(frame.iloc[:0], "kasab").empty
