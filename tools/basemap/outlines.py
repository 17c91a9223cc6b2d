"""Land, border and lakes: OpenStreetMap of 2017, as the geo-maps packages carry it."""

import json
import tarfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.basemap.files import BOUNDS, OSM, write_layer
from tools.basemap.packages import COUNTRIES, LAKES

HOME, ABROAD = "SY", "TR"
ISO3 = {"SYR": HOME, "TUR": ABROAD}
HECTARE = 10_000
SMALLEST_HA = 20


def build_land_and_border(work: Path) -> None:
    """Cut both countries at the theatre's bounds; the border is the outline they share."""
    whole: dict[str, BaseGeometry] = {}
    for line in _lines(COUNTRIES.fetch(work / "countries")):
        # One country a line: 100 MB are not read whole for two of them.
        for iso3, country in ISO3.items():
            if f'"A3":"{iso3}"' in line:
                whole[country] = shapely.from_geojson(json.dumps(json.loads(line)["geometry"]))
    box = shapely.box(*BOUNDS)
    land = {country: _areas(shape.intersection(box)) for country, shape in whole.items()}
    write_layer("land", OSM, [({"country": c}, s) for c in (HOME, ABROAD) for s in land[c]])
    shared = whole[HOME].boundary.intersection(whole[ABROAD].boundary).intersection(box)
    lines = shapely.get_parts(shapely.line_merge(shared))
    border = [line for line in lines if line.length > 0]
    write_layer("border", OSM, [({"kind": "land border of SY and TR"}, line) for line in border])


def build_lakes(work: Path) -> None:
    """Cut the world's lakes and round them off.

    The package has simplified them to triangles, split along its tiles: the place of the water
    is right, the shore is not, and a ruler's edge would claim that it were.
    """
    (line,) = [text for text in _lines(LAKES.fetch(work / "lakes")) if "MultiPolygon" in text]
    world = shapely.get_parts(shapely.from_geojson(line))
    box = shapely.box(*BOUNDS)
    near = world[shapely.intersects(world, box)]
    found = [lake for whole in near for lake in _areas(whole.intersection(box))]
    found = [lake for lake in found if _hectares(lake) >= SMALLEST_HA]
    found.sort(key=lambda lake: (-lake.bounds[3], lake.bounds[0]))
    rounded = [({"area_ha": round(_hectares(lake))}, _rounded(lake)) for lake in found]
    write_layer("lakes", OSM, rounded)


def _lines(archive: Path) -> Iterator[str]:
    with tarfile.open(archive) as packed:
        member = packed.extractfile("package/map.geo.json")
        if member is None:
            raise ValueError(f"{archive.name}: package/map.geo.json is not a file")
        for line in member:
            yield line.decode("utf-8").strip().rstrip(",")


def _areas(shape: BaseGeometry) -> list[Polygon]:
    return [part for part in shapely.get_parts(shape) if isinstance(part, Polygon)]


def _rounded(lake: Polygon) -> Polygon:
    """Cut the corners off three times (Chaikin 1974)."""
    ring = shapely.get_coordinates(lake.exterior)[:-1]
    for _ in range(3):
        onward = np.roll(ring, -1, axis=0)
        cut = [ring * 0.75 + onward * 0.25, ring * 0.25 + onward * 0.75]
        ring = np.stack(cut, axis=1).reshape(-1, 2)
    return Polygon(ring)


def _hectares(lake: BaseGeometry) -> float:
    """Measure near 35.8 N, where a degree is 90.4 km east and 111.0 km north."""
    return lake.area * 90_400 * 111_000 / HECTARE
