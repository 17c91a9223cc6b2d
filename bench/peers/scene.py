"""The scene that every way draws: Kasab's places, areas and front, day by day, on its base map."""

import json
from itertools import groupby
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from kasab_map.control import at, intervals
from kasab_map.model import UNKNOWN, Dataset
from kasab_map.shipped import shipped
from kasab_map.territory import Tessellation, areas_of_control, front_lines
from kasab_map.theatre import open_theatre
from kasab_map.theatre.division import tessellate_theatre

LAYERS = ("land", "lakes", "border", "road")
COLOURS = {
    "government": "#B5492F",
    "opposition": "#1F7A8C",
    "contested": "#7B559E",
    "unknown": "#8A8478",
}
_DECIMALS = 5

Scene = dict[str, Any]


def make(folder: Path | None = None) -> Scene:
    """Gather the scene: the base layers and, for each day, GeoJSON features with their key.

    A feature's key names what it is of: two days with the same feature under one key need not
    draw it anew, for a way that can tell.
    """
    folder = folder or shipped("geodata")
    theatre = open_theatre(folder)
    dataset, cells = theatre.records, tessellate_theatre(theatre)
    if cells is None:
        raise ValueError(f"{folder}: no ground to draw")
    base = {
        layer: json.loads((folder / "basemap" / f"{layer}.geojson").read_text(encoding="utf-8"))
        for layer in LAYERS
    }
    west, south, east, north = dataset.bounds
    main = [place.lonlat for place in dataset.places.values() if place.role == "main"]
    lons, lats = zip(*(lonlat for lonlat in main if lonlat), strict=True)
    return {
        "first": dataset.first_day.isoformat(),
        "base": base,
        "view": [[min(lats), min(lons)], [max(lats), max(lons)]],
        "bounds": [[south, west], [north, east]],
        "days": _days(dataset, cells),
    }


def runs(scene: Scene) -> list[tuple[int, int, dict[str, Any]]]:
    """Give each feature once for each unbroken run of days: first, the day after the last, it."""
    found = []
    keys = {feature["properties"]["key"] for day in scene["days"] for feature in day}
    for key in sorted(keys):
        days = [
            next((f for f in day if f["properties"]["key"] == key), None) for day in scene["days"]
        ]
        first = 0
        for _, same in groupby(days, key=json.dumps):
            features = list(same)
            if features[0] is not None:
                found.append((first, first + len(features), features[0]))
            first += len(features)
    return found


def _days(dataset: Dataset, cells: Tessellation) -> list[list[dict[str, Any]]]:
    spans = intervals(dataset)
    west, south, *_ = dataset.bounds
    days = []
    for number, day in enumerate(dataset.days):
        now = {place: at(spans[place], day) for place in dataset.places}
        control = {place: span.status for place, span in now.items()}
        disputed = {place for place, span in now.items() if span.disputed}
        areas = areas_of_control(cells.cells, control)
        front = front_lines(cells, control, disputed=disputed)
        features = [
            _feature(f"area {status}", str(status), shape)
            for status, shape in zip(areas.index, areas.geometry, strict=True)
        ]
        if len(front):
            line = shapely.line_merge(shapely.union_all(front.geometry.to_numpy()))
            features.append(_feature("front", "front", line))
        features += [
            _feature(f"place {place.id}", str(control[place.id]), shapely.Point(place.lonlat))
            for place in dataset.places.values()
            if place.lonlat
        ]
        # By it a measured page knows, last of all, which day it shows.
        mark = shapely.LineString([(west, south), (west + 0.001, south)])
        days.append([*features, _feature("mark", f"day-{number}", mark)])
    return days


def _feature(key: str, status: str, shape: BaseGeometry) -> dict[str, Any]:
    # Places without a report are drawn as well, as in the player.
    rounded = shapely.transform(shape, lambda xy: xy.round(_DECIMALS))
    return {
        "type": "Feature",
        "geometry": json.loads(shapely.to_geojson(rounded)),
        "properties": {"key": key, "status": status, "style": _style(key, status)},
    }


def _style(key: str, status: str) -> dict[str, Any]:
    if key == "mark":
        return {"className": f"day {status}", "weight": 1, "color": "#000000"}
    if key == "front":
        return {"color": "#211f1b", "weight": 2.4, "dashArray": "7 4", "fill": False}
    colour = COLOURS.get(status, COLOURS[UNKNOWN])
    if key.startswith("area"):
        return {"stroke": False, "fill": True, "fillColor": colour, "fillOpacity": 0.3}
    return {"color": "#ffffff", "weight": 1, "fill": True, "fillColor": colour, "fillOpacity": 1}
