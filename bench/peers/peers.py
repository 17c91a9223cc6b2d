"""How others draw the scene with folium: a day's layers for a rerun, and two saved pages."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import folium
from folium.plugins import TimelineSlider, TimestampedGeoJson
from folium.utilities import JsCode

from bench.peers import assets

Scene = dict[str, Any]

READ_DAY = """
const mark = document.querySelector("path.day");
return mark ? /day-(\\d+)/.exec(mark.getAttribute("class"))[1] : null;
"""
_BASE_STYLE = {
    "land": {"stroke": False, "fillColor": "#f6f3ea", "fillOpacity": 1},
    "lakes": {"color": "#a9c3cf", "weight": 0.8, "fillColor": "#d5e3ea", "fillOpacity": 1},
    "border": {"color": "#4d4b47", "weight": 1.3, "dashArray": "9 3 2 3"},
    "road": {"color": "#b39b74", "weight": 1.8},
}
_RADIUS = 5


def read(path: Path) -> Scene:
    """Read a scene that was written as JSON."""
    return json.loads(path.read_text(encoding="utf-8"))


def use(server: str) -> None:
    """Let folium's maps link to a server on this machine."""
    for kind in ("default_js", "default_css"):
        links = getattr(folium.Map, kind)
        setattr(folium.Map, kind, [(name, assets.turn(link, server)) for name, link in links])


def base(scene: Scene) -> folium.Map:
    """Draw the base layers, the view on the main places."""
    chart = folium.Map(tiles=None)
    for layer, style in _BASE_STYLE.items():
        shapes = {"type": "FeatureCollection", "features": scene["base"][layer]["features"]}
        folium.GeoJson(shapes, style_function=lambda _, style=style: style).add_to(chart)
    chart.fit_bounds(scene["view"])
    return chart


def day_group(scene: Scene, day: int) -> folium.FeatureGroup:
    """Draw one day as folium's own examples do: a layer of shapes, and a marker for each place."""
    group = folium.FeatureGroup(name="day")
    shapes = []
    for feature in scene["days"][day]:
        own = feature["properties"]
        if feature["geometry"]["type"] != "Point":
            shapes.append(feature)
            continue
        lon, lat = feature["geometry"]["coordinates"]
        folium.CircleMarker(
            (lat, lon),
            radius=_RADIUS,
            tooltip=f"{own['key']}: {own['status']}",
            color=own["style"]["color"],
            weight=own["style"]["weight"],
            fill_color=own["style"]["fillColor"],
            fill_opacity=1,
        ).add_to(group)
    folium.GeoJson(
        {"type": "FeatureCollection", "features": shapes},
        style_function=lambda feature: feature["properties"]["style"],
    ).add_to(group)
    return group


def timestamped(scene: Scene) -> folium.Map:
    """Draw every day's features, each with its time, as folium's TimestampedGeoJson wants them."""
    features = []
    for day, drawn in enumerate(scene["days"]):
        for feature in drawn:
            own = feature["properties"]
            icon = {"icon": "circle", "iconstyle": {**own["style"], "radius": _RADIUS}}
            features.append(
                feature | {"properties": {**own, **icon, "times": [_stamp(scene, day)]}}
            )
    chart = base(scene)
    TimestampedGeoJson(
        {"type": "FeatureCollection", "features": features},
        period="P1D",
        duration="PT1H",
        transition_time=40,
        auto_play=False,
        add_last_point=False,
        time_slider_drag_update=True,
        date_options="YYYY-MM-DD",
    ).add_to(chart)
    return chart


def timeline(scene: Scene, runs: list[tuple[int, int, dict[str, Any]]]) -> folium.Map:
    """Draw each feature once for each run of days, as folium's Timeline wants them."""
    features = [
        feature
        | {
            "properties": {
                **feature["properties"],
                "start": _stamp(scene, first),
                "end": _stamp(scene, end),
                "endExclusive": True,
            }
        }
        for first, end, feature in runs
    ]
    chart = base(scene)
    shown = folium.plugins.Timeline(
        {"type": "FeatureCollection", "features": features},
        style=JsCode("(feature) => feature.properties.style"),
        point_to_layer=JsCode(f"(feature, at) => L.circleMarker(at, {{radius: {_RADIUS}}})"),
    ).add_to(chart)
    TimelineSlider(
        auto_play=False,
        show_ticks=False,
        enable_keyboard_controls=True,
        start=_stamp(scene, 0),
        end=_stamp(scene, len(scene["days"]) - 1),
        steps=len(scene["days"]) - 1,
        date_options="YYYY-MM-DD",
    ).add_timelines(shown).add_to(chart)
    return chart


def _stamp(scene: Scene, day: int) -> int:
    """Give a day as milliseconds since 1970, in UTC: what both scripts count in."""
    since = date.fromisoformat(scene["first"]) + timedelta(days=day) - date(1970, 1, 1)
    return int(since.total_seconds() * 1000)
