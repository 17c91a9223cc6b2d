"""Outlines of a base map: GeoJSON to rings and lines of numbers, each position judged."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from kasab_map.dataset.geojson import read_collection
from kasab_map.dataset.ground.limits import MOST_POSITIONS, credit_of
from kasab_map.dataset.ground.rings import crossing
from kasab_map.dataset.located import as_list, as_number, as_object
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import Package
from kasab_map.dataset.sources import FileSource
from kasab_map.dataset.text import damage
from kasab_map.dataset.words import quoted
from kasab_map.model.ground import Line, Point


@dataclass(slots=True)
class Outlines:
    """The shapes of one layer, and the country of each where it says one.

    Attributes
    ----------
    shapes : tuple of tuple of Line
        The rings of each polygon, or one line each.
    """

    path: str
    shapes: tuple[tuple[Line, ...], ...] = ()
    countries: list[str] = field(default_factory=list[str])
    credit: str = ""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line or ring, one after the other."""
        return tuple(path for shape in self.shapes for path in shape)


class _WrongError(ValueError):
    """What is wrong with a geometry, and the remedy."""


def read_outlines(
    source: FileSource, path: str, kind: str, package: Package
) -> tuple[Outlines, list[Problem]]:
    """Read one layer.

    Parameters
    ----------
    folder, path : Path, str
        The theatre, and the file in it.
    kind : {"Polygon", "LineString"}
        What it is made of, or many of these.
    package : Package
        Says where the theatre is.
    """
    name = source.shown(path)
    outlines = Outlines(name)
    name, collection = read_collection(source, path)
    problems = list(collection.problems)
    if collection.value is None:
        return outlines, problems
    outlines.credit, wrong = credit_of(collection.value, name)
    problems += wrong
    shapes: list[tuple[Line, ...]] = []
    budget = MOST_POSITIONS
    for index, item in enumerate(as_list(collection.value["features"])):
        line = collection.line(index)
        try:
            country = _country(as_object(as_object(item).get("properties")))
            found = [_closed(part) if kind == "Polygon" else part for part in _parts(item, kind)]
        except _WrongError as error:
            problems.append(Problem(name, line, "geometry", str(error)))
            continue
        shapes += found
        outlines.countries += [country] * len(found)
        budget -= sum(len(path) for shape in found for path in shape)
    if not shapes and not problems and path == _land(package):
        message = "holds no polygons; draw the land as Polygon or MultiPolygon"
        problems.append(Problem(name, None, "geometry", message))
    problems += _layer_faults(name, shapes, budget, package)
    outlines.shapes = tuple(shapes)
    return outlines, problems


def _land(package: Package) -> str:
    land = package.resource("land")
    return land.path if land else ""


def _layer_faults(
    name: str, shapes: list[tuple[Line, ...]], budget: int, package: Package
) -> Iterator[Problem]:
    points = [point for shape in shapes for path in shape for point in path]
    if budget < 0:
        many = f"has {len(points):,} positions, more than {MOST_POSITIONS:,}"
        yield Problem(name, None, "geometry", f"{many}; simplify the outlines")
    if not points:
        return
    west, south, east, north = package.bounds
    lons, lats = zip(*points, strict=True)
    if max(lons) < west or min(lons) > east or max(lats) < south or min(lats) > north:
        lies = f"[{min(lons):g}, {min(lats):g}] to [{max(lons):g}, {max(lats):g}]"
        remedy = "write longitude first, or correct the bounds in datapackage.json"
        yield Problem(name, None, "geometry", f"{lies} lies outside the theatre; {remedy}")


def _country(properties: dict[str, object]) -> str:
    country = properties.get("country", "")
    if not isinstance(country, str):
        raise _WrongError(f"the country {quoted(country)} is not a text; put it in quotes")
    for message in damage(country):
        raise _WrongError(f"the country {message}")
    return country


def _parts(item: object, kind: str) -> Iterator[tuple[Line, ...]]:
    """Give the polygons or lines of a feature: of its coordinates only, and nothing beside them."""
    feature = as_object(item)
    if feature.get("type") != "Feature":
        raise _WrongError("is not a Feature; see the other features of the file")
    geometry = as_object(feature.get("geometry"))
    coordinates = geometry.get("coordinates")
    if geometry.get("type") == kind:
        several: list[object] = [coordinates]
    elif geometry.get("type") == f"Multi{kind}":
        several = _list(coordinates)
    else:
        raise _WrongError(
            f"{quoted(geometry.get('type'))} is not a {kind} or Multi{kind}; give one"
        )
    if not several:
        raise _WrongError("holds no coordinates; delete the feature, or draw it")
    for one in several:
        lines = _list(one) if kind == "Polygon" else [one]
        if not lines:
            raise _WrongError("holds no coordinates; delete the feature, or draw it")
        yield tuple(_line(line) for line in lines)


def _list(value: object) -> list[object]:
    if isinstance(value, list):
        return as_list(cast("object", value))
    raise _WrongError(f"{quoted(value)} is not a list of coordinates; write [[lon, lat], ...]")


def _line(value: object) -> Line:
    line = tuple(_point(position) for position in _list(value))
    if len(line) < 2:
        raise _WrongError("a line needs two positions or more; complete or delete it")
    return line


def _point(value: object) -> Point:
    numbers = [as_number(number) for number in as_list(value)]
    lon, lat = numbers if len(numbers) == 2 else (None, None)
    if lon is None or lat is None:
        raise _WrongError(f"{quoted(value)} is not a position; write two numbers: [lon, lat]")
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise _WrongError(f"[{lon:g}, {lat:g}] is not in degrees; run ogr2ogr -t_srs EPSG:4326")
    return lon, lat


def _closed(polygon: tuple[Line, ...]) -> tuple[Line, ...]:
    """Refuse rings that enclose nothing, are open, or cross themselves or one another."""
    for ring in polygon:
        if ring[0] != ring[-1]:
            raise _WrongError(
                f"a ring begins at {list(ring[0])} and ends at {list(ring[-1])}; close it"
            )
        if len(set(ring)) < 3:
            raise _WrongError(f"a ring at {list(ring[0])} has fewer than three corners; delete it")
    if found := crossing(polygon):
        raise _WrongError(
            f"the outline crosses itself near {list(found)}; draw it without a crossing"
        )
    return polygon
