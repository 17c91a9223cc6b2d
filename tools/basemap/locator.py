"""Where in the world the theatre is: the countries around it, from Natural Earth."""

import json
import tarfile
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from tools.basemap.files import write_layer
from tools.basemap.outlines import HOME
from tools.basemap.packages import WORLD

BOX = (31.2, 32.2, 42.6, 39.4)
"""West, south, east, north of what is shown, in degrees."""
NATURAL_EARTH = {
    "licence": "CC0-1.0",
    "attribution": "Locator: Natural Earth 1:50m (public domain)",
}
# A pixel of the picture is some 7 km.
_TOLERANCE = 0.02
_SMALLEST = 0.01
_SYRIA = "760"
"""Of the countries' ISO numbers, the one that the theatre lies in."""


def build_locator(work: Path) -> None:
    """Cut the countries at the box and drop what nobody would see."""
    with tarfile.open(WORLD.fetch(work / "world")) as packed:
        member = packed.extractfile("package/countries-50m.json")
        if member is None:
            raise ValueError("world-atlas: package/countries-50m.json is not a file")
        topology = json.load(member)
    box = shapely.box(*BOX)
    features = []
    for country in topology["objects"]["countries"]["geometries"]:
        shape = shapely.make_valid(_shape(country, _arcs(topology))).intersection(box)
        home = country.get("id") == _SYRIA
        features += [
            ({"country": HOME if home else "other"}, part)
            for part in shapely.get_parts(shape.simplify(_TOLERANCE))
            if part.geom_type == "Polygon" and part.area > _SMALLEST
        ]
    features.sort(key=lambda it: (it[0]["country"] != HOME, it[1].bounds))
    write_layer("locator", NATURAL_EARTH, features)


def _arcs(topology: dict[str, Any]) -> list[list[tuple[float, float]]]:
    """Positions in degrees: each arc is told in steps from the point before."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[list[tuple[float, float]]] = []
    for steps in topology["arcs"]:
        x = y = 0
        arc: list[tuple[float, float]] = []
        for dx, dy, *_ in steps:
            x, y = x + dx, y + dy
            arc.append((x * sx + tx, y * sy + ty))
        arcs.append(arc)
    return arcs


def _shape(country: dict[str, Any], arcs: list[list[tuple[float, float]]]) -> BaseGeometry:
    def ring(numbers: list[int]) -> list[tuple[float, float]]:
        # A number below zero is an arc the other way about; each begins where the last one ended.
        parts = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
        return [parts[0][0], *(point for part in parts for point in part[1:])]

    polygons = [country["arcs"]] if country["type"] == "Polygon" else country.get("arcs", [])
    return shapely.MultiPolygon(
        [shapely.Polygon(ring(rings[0]), [ring(r) for r in rings[1:]]) for rings in polygons]
    )
