"""GeoJSON files as such (RFC 7946): a FeatureCollection in longitude and latitude."""

import re
from collections.abc import Iterator

from kasab_map.dataset.files import read_text
from kasab_map.dataset.located import Json, as_object, hidden_characters, parse_object
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.sources import FileSource
from kasab_map.dataset.words import quoted

# RFC 7946 dropped the crs member; older programs still write it, and write it many ways.
LONGITUDE_LATITUDE = re.compile(
    r"(?:EPSG:+|urn:ogc:def:crs:EPSG:[0-9.]*:)4326|.*CRS:?84", re.IGNORECASE
)
_EPSG = re.compile(r"EPSG:[0-9.]*:?([0-9]+)", re.IGNORECASE)


def read_collection(source: FileSource, name: str) -> tuple[str, Json]:
    """Read a file of features.

    Returns
    -------
    tuple of str and Json
        The file's name in problems, and the FeatureCollection with the line of each feature
        and all problems of the file as such; its value is None where it cannot be used.
    """
    text = read_text(source, name)
    if text.content is None:
        return text.path, Json(None, (), text.problems)
    parsed = parse_object(text.content, text.path, items="features")
    wrong = tuple(_faults(parsed.value, text.path)) if parsed.value is not None else ()
    about = {name: value for name, value in (parsed.value or {}).items() if name != "features"}
    strange = hidden_characters(about, text.path)
    problems = (*text.problems, *parsed.problems, *wrong, *strange)
    return text.path, Json(None if wrong else parsed.value, parsed.lines, problems)


def _faults(value: dict[str, object], path: str) -> Iterator[Problem]:
    """Yield what keeps the whole file from being read as features in degrees."""
    kind = value.get("type")
    if kind != "FeatureCollection":
        message = f"{quoted(kind)} is not a layer; the outermost object must be a FeatureCollection"
        yield Problem(path, 1, "type", message)
    elif not isinstance(value.get("features"), list):
        message = "the FeatureCollection has no list of features; add one, [] if it is empty"
        yield Problem(path, 1, "features", message)
    elif "crs" in value:
        properties = as_object(as_object(value["crs"]).get("properties"))
        name = str(properties.get("name", value["crs"]))
        if not LONGITUDE_LATITUDE.fullmatch(name):
            code = _EPSG.search(name)
            found = f"EPSG:{code[1]}" if code else quoted(name)
            remedy = "run ogr2ogr -t_srs EPSG:4326"
            yield Problem(path, 1, "crs", f"expected EPSG:4326, got {found}; {remedy}")
