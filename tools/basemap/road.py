"""The main road, drawn by hand through named places: a schematic, not a survey.

No road data travels in a registry package. The line says which places lie on the road and in
which order; between them it only swings past what reports say of it.
"""

import json

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import LineString

from tools.basemap.files import GEODATA, OURS, write_layer

Point = tuple[float, float]
Stop = str | Point

# A name is a place of the gazetteer; a pair (lon, lat) is a bend set by hand.
MAIN: tuple[Stop, ...] = (
    "latakia",
    (35.802, 35.575),
    "karsana",
    (35.862, 35.672),
    "zighrin",
    "balloran",
    (35.934, 35.781),  # east about the reservoir, which lies beside the road
    "qastal-maaf",
    (35.962, 35.848),  # under the heights of Observatory 45, on their western side
    (35.981, 35.868),
    "nab-al-murr",
    (35.9935, 35.909),
    "kasab",
)
BRANCH: tuple[Stop, ...] = ("nab-al-murr", (35.9985, 35.8965), (36.0045, 35.9025), "kasab-crossing")
STEPS = 8


def build_road() -> None:
    """Draw the Latakia - Qastal Maaf - Nab al-Murr - Kasab road and the branch to the crossing."""
    about = {"licence": OURS, "attribution": "Road: schematic, drawn by hand (CC BY 4.0)"}
    position = _positions()
    roads = {"Latakia to Kasab": MAIN, "Nab al-Murr to the crossing": BRANCH}
    features = []
    for name, stops in roads.items():
        through = [stop for stop in stops if isinstance(stop, str)]
        points = [position[stop] if isinstance(stop, str) else stop for stop in stops]
        properties = {"name": name, "schematic": True, "through": through}
        features.append((properties, LineString(_smooth(points))))
    write_layer("road", about, features)


def _positions() -> dict[str, Point]:
    found: dict[str, Point] = {}
    for layer in ("villages", "border_crossings"):
        text = (GEODATA / f"{layer}.geojson").read_text(encoding="utf-8")
        for feature in json.loads(text)["features"]:
            if feature["geometry"]:
                lon, lat = feature["geometry"]["coordinates"]
                found[feature["id"]] = (lon, lat)
    return found


def _smooth(points: list[Point]) -> NDArray[np.float64]:
    """Lay a Catmull-Rom curve through the points: it passes each of them exactly."""
    p = np.array(points)
    p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    t = np.linspace(0, 1, STEPS, endpoint=False)[:, None]
    spans = [
        b
        + t * (c - a) / 2
        + t**2 * (a - 2.5 * b + 2 * c - d / 2)
        + t**3 * (1.5 * (b - c) + (d - a) / 2)
        for a, b, c, d in zip(p, p[1:], p[2:], p[3:], strict=False)
    ]
    return np.vstack([*spans, p[-2]])
