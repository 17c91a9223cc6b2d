"""Layers, opened by GDAL: their days, their geometry, and what is marked as inferred."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely

from kasab_map.control import control_on
from kasab_map.export.asked import Asked
from kasab_map.export.days import spans
from kasab_map.export.kinds import export
from kasab_map.model import Role
from kasab_map.territory import front_lines
from kasab_map.theatre.division import tessellate_theatre

Exported = Callable[[str], Path]
LAYERS = {"places", "changes", "intervals", "areas", "fronts"}
DAY = date(2014, 4, 3)


def on(frame: pd.DataFrame, day: date) -> pd.DataFrame:
    """Keep what stands on a day, as a temporal controller does."""
    at = np.datetime64(day)
    return frame[(frame["start"] <= at) & (frame["end"] >= at)]


def test_geojson_is_read_by_gdal(asked: Asked, exported: Exported) -> None:
    frame = pyogrio.read_dataframe(exported("geojson"))
    assert set(frame["feature"]) == {"place", "interval", "area", "front"}
    reported = frame["feature"].isin(["place", "interval"])
    assert (frame["inferred"] == ~reported).all()
    assert frame.geometry.dropna().is_valid.all()
    now = on(frame[frame["feature"] == "interval"], DAY).set_index("place")
    control = control_on(asked.records, DAY)
    assert dict(now["status"]) == {place: one.status for place, one in control.items()}


def test_geojson_is_flat_and_wound_as_the_format_asks(exported: Exported) -> None:
    features = json.loads(exported("geojson").read_text(encoding="utf-8"))["features"]
    for feature in features:
        flat = (str, int, float, bool, type(None))
        assert all(isinstance(value, flat) for value in feature["properties"].values())
    areas = [one["geometry"] for one in features if one["properties"]["feature"] == "area"]
    for area in areas:
        for polygon in shapely.get_parts(shapely.from_geojson(json.dumps(area))):
            assert polygon.exterior.is_ccw
            assert not any(hole.is_ccw for hole in polygon.interiors)
    named = next(one["properties"] for one in features if one["properties"].get("id") == "kasab")
    assert named["name_en"] == "Kasab"
    assert named["name_ar"]


def test_gpkg_has_its_layers_with_days(asked: Asked, exported: Exported) -> None:
    listed = dict(pyogrio.list_layers(exported("gpkg")))
    assert set(listed) == LAYERS | {"layer_styles"}
    assert listed["areas"] == "MultiPolygon"
    assert listed["fronts"] == "MultiLineString"
    for name in ("intervals", "areas", "fronts"):
        info = pyogrio.read_info(exported("gpkg"), layer=name)
        types = dict(zip(info["fields"], info["ogr_types"], strict=True))
        assert (types["start"], types["end"]) == ("OFTDate", "OFTDate")
    rows = pyogrio.read_dataframe(exported("gpkg"), layer="intervals")
    ours = [
        (span.place, span.start, span.end, span.status, span.disputed, " ".join(span.claims))
        for span in spans(asked.records, ["editors"])
    ]
    columns = ["place", "start", "end", "status", "disputed", "claims"]
    theirs = [
        (place, start.date(), end.date(), status, disputed, claims or "")
        for place, start, end, status, disputed, claims in rows[columns].itertuples(index=False)
    ]
    assert theirs == ours
    changes = pyogrio.read_dataframe(exported("gpkg"), layer="changes")
    assert set(changes["id"]) == set(asked.records.control_changes)


def test_areas_and_fronts_are_those_of_each_day(asked: Asked, exported: Exported) -> None:
    cells = tessellate_theatre(asked.theatre)
    assert cells
    areas = pyogrio.read_dataframe(exported("gpkg"), layer="areas")
    fronts = pyogrio.read_dataframe(exported("gpkg"), layer="fronts")
    assert areas["inferred"].all()
    assert fronts["inferred"].all()
    for number in range(0, 87, 7):
        day = asked.records.first_day + timedelta(days=number)
        control = control_on(asked.records, day)
        drawn = on(areas, day)
        for place, one in control.items():
            if place not in cells.cells.index or (one.status == "unknown" and not one.disputed):
                continue
            point = cells.cells.geometry[place].representative_point()
            inside = drawn[shapely.contains(drawn["geometry"], point)]
            assert [(row.status, row.disputed) for row in inside.itertuples()] == [
                (one.status, one.disputed)
            ]
        unsure = {place for place, one in control.items() if one.disputed}
        edges = front_lines(
            cells, {place: one.status for place, one in control.items()}, disputed=unsure
        )
        assert on(fronts, day)["length_km"].sum() == pytest.approx(
            edges["length_km"].sum(), abs=0.02
        )


def test_gpkg_brings_a_style_for_each_layer(asked: Asked, exported: Exported) -> None:
    with closing(sqlite3.connect(exported("gpkg"))) as file:
        rows = file.execute(
            "SELECT f_table_name, f_table_schema, f_geometry_column, styleQML, useAsDefault"
            " FROM layer_styles"
        ).fetchall()
        columns = file.execute("SELECT table_name, column_name FROM gpkg_geometry_columns")
        geometries = dict(columns.fetchall())
    assert {row[0] for row in rows} == LAYERS
    for name, schema, geometry, qml, default in rows:
        assert (schema, geometry, default) == ("", geometries[name], 1)
        style = ElementTree.fromstring(qml)  # noqa: S314 - our own
        assert style.tag == "qgis"
        temporal = style.find("temporal")
        assert (temporal is not None) == (name in {"intervals", "areas", "fronts"})
        renderer = style.find("renderer-v2")
        assert renderer is not None
        if renderer.get("attr") == "status":
            known = {category.get("value") for category in style.iter("category")}
            assert known == set(asked.records.statuses)
        symbols = {symbol.get("name") for symbol in style.iter("symbol")}
        assert {category.get("symbol") for category in style.iter("category")} <= symbols


def test_a_theatre_without_ground_has_places_and_no_areas(asked: Asked, tmp_path: Path) -> None:
    bare = replace(asked.theatre, ground=type(asked.theatre.ground)())
    for kind in ("gpkg", "geojson"):
        export(kind, tmp_path / f"bare.{kind}", replace(asked, theatre=bare))
    assert len(pyogrio.read_dataframe(tmp_path / "bare.gpkg", layer="areas")) == 0
    frame = pyogrio.read_dataframe(tmp_path / "bare.geojson")
    assert set(frame["feature"]) == {"place", "interval"}
    main = [place.id for place in asked.records.places.values() if place.role is Role.MAIN]
    assert set(main) <= set(frame["id"])
