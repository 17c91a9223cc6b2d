"""The names of countries and seas on a base map: where each is wanted, and in which languages."""

from kasab_map.dataset.geojson import read_collection
from kasab_map.dataset.ground.limits import credit_of
from kasab_map.dataset.located import as_list, as_number, as_object
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.sources import FileSource
from kasab_map.dataset.text import damage
from kasab_map.dataset.words import listed, quoted
from kasab_map.model.ground import LABEL_KINDS, Label, Point

LONGEST_NAME = 80
MOST_LABELS = 50


def read_labels(source: FileSource, path: str) -> tuple[tuple[Label, ...], str, list[Problem]]:
    """Read them, with who is to be thanked and what could not be used."""
    name, collection = read_collection(source, path)
    problems = list(collection.problems)
    if collection.value is None:
        return (), "", problems
    credit, wrong = credit_of(collection.value, name)
    problems += wrong
    features = as_list(collection.value["features"])
    if len(features) > MOST_LABELS:
        message = f"has {len(features)} names, more than {MOST_LABELS}; keep the large ones"
        return (), credit, [*problems, Problem(name, None, "features", message)]
    found: list[Label] = []
    for index, item in enumerate(features):
        try:
            found.append(_label(as_object(item)))
        except _WrongError as error:
            column, message = error.args
            problems.append(Problem(name, collection.line(index), column, message))
    return tuple(found), credit, problems


class _WrongError(ValueError):
    """The column, and what is wrong in it."""


def _label(feature: dict[str, object]) -> Label:
    properties = as_object(feature.get("properties"))
    kind = properties.get("kind")
    if not isinstance(kind, str) or kind not in LABEL_KINDS:
        raise _WrongError("kind", f"{quoted(kind)} is not a kind; write {listed(LABEL_KINDS)}")
    names = _names(properties, "names")
    if not names.get("en"):
        raise _WrongError("names", 'has no English name; write {"en": "..."}')
    return Label(kind=kind, names=names, point=_point(feature), short=_names(properties, "short"))


def _names(properties: dict[str, object], column: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for lang, text in as_object(properties.get(column)).items():
        if not isinstance(text, str) or len(text) > LONGEST_NAME:
            message = f"{quoted(text)} is not a text of at most {LONGEST_NAME} characters"
            raise _WrongError(column, f"{message}; shorten it")
        for message in damage(text):
            raise _WrongError(column, message)
        names[lang] = text
    return names


def _point(feature: dict[str, object]) -> Point:
    geometry = as_object(feature.get("geometry"))
    at = [as_number(number) for number in as_list(geometry.get("coordinates"))]
    lon, lat = at if len(at) == 2 else (None, None)
    if geometry.get("type") != "Point" or lon is None or lat is None:
        raise _WrongError("geometry", "is not a place; write a Point: [lon, lat]")
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        message = f"[{lon:g}, {lat:g}] is not in degrees; write longitude first"
        raise _WrongError("geometry", message)
    return lon, lat
