"""Where the theatre is, and how its files are written."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

GEODATA = Path(__file__).parents[2] / "geodata"
BASEMAP = GEODATA / "basemap"
BOUNDS = (35.65, 35.35, 36.35, 36.15)
"""West, south, east, north in degrees, EPSG:4326; the same as in datapackage.json."""

OSM = {
    "licence": "ODbL-1.0",
    "attribution": "© OpenStreetMap contributors (ODbL), through geo-maps 0.6.0, 2017",
}
OURS = "CC-BY-4.0"


def write_layer(
    name: str, about: Mapping[str, str], features: Iterable[tuple[Mapping[str, Any], BaseGeometry]]
) -> None:
    """Write a GeoJSON layer, one feature a line, coordinates rounded to a metre."""
    lines = [
        json.dumps(
            {"type": "Feature", "properties": dict(properties), "geometry": _geometry(shape)},
            ensure_ascii=False,
        )
        for properties, shape in features
    ]
    head = {"type": "FeatureCollection", "name": name, **about}
    write_rows(f"{name}.geojson", head, "features", lines)


def write_rows(name: str, head: Mapping[str, Any], key: str, rows: Iterable[str]) -> None:
    """Write a JSON object whose last member is a list, one item a line, so that diffs are short."""
    members = [f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in head.items()]
    body = ",\n".join([*members, f"{json.dumps(key)}: [\n" + ",\n".join(rows) + "\n]"])
    (BASEMAP / name).write_text("{\n" + body + "\n}\n", encoding="utf-8")


def read_layer(name: str) -> list[tuple[dict[str, Any], BaseGeometry]]:
    """Read the properties and shape of each feature of a layer of the base map."""
    features = json.loads((BASEMAP / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
    return [(f["properties"], shapely.from_geojson(json.dumps(f["geometry"]))) for f in features]


def _geometry(shape: BaseGeometry) -> dict[str, Any]:
    if shape.geom_type == "Polygon":
        shape = shapely.orient_polygons(shape)  # RFC 7946: outer rings counter-clockwise
    rounded = shapely.transform(shape, lambda xy: xy.round(5))
    return json.loads(shapely.to_geojson(rounded))
