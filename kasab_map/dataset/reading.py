"""Read a folder from end to end: files, cells, then what holds between rows."""

from pathlib import Path

from kasab_map.dataset.draft import Draft
from kasab_map.dataset.files import read_text, refuse, shown
from kasab_map.dataset.geojson import read_collection
from kasab_map.dataset.land import land_rings
from kasab_map.dataset.layers import read_layer
from kasab_map.dataset.located import parse_object
from kasab_map.dataset.package import read_package
from kasab_map.dataset.problem import DatasetError, Problem
from kasab_map.dataset.records import build_dataset
from kasab_map.dataset.rules import check_rules
from kasab_map.dataset.schema import RECORDS, Resource
from kasab_map.dataset.tables import read_table
from kasab_map.model import Dataset
from kasab_map.shipped import shipped

# The one base map file that the rules read: a place lies on it.
LAND = "land"


def read_dataset(folder: Path | str | None = None) -> Dataset:
    """Read a theatre.

    Parameters
    ----------
    folder : Path or str, optional
        A folder with a datapackage.json; by default the Kasab theatre that travels with
        the program.

    Returns
    -------
    Dataset
        Every record of the folder; nothing is ever left out.

    Raises
    ------
    DatasetError
        With all problems of the folder, if it has any.

    Examples
    --------
    >>> read_dataset().places["samra"].names["en"]
    'Samra'
    """
    draft, problems = _read(_folder(folder))
    if problems or draft is None:
        raise DatasetError(problems)
    return build_dataset(draft)


def check(folder: Path | str | None = None) -> list[Problem]:
    """List every problem of a theatre, by file and line; empty when it can be read.

    Examples
    --------
    >>> check()
    []
    """
    return _read(_folder(folder))[1]


def _folder(folder: Path | str | None) -> Path:
    return shipped("geodata") if folder is None else Path(folder)


def _read(folder: Path) -> tuple[Draft | None, list[Problem]]:
    if message := _refuse_folder(folder):
        return None, [Problem(shown(folder), None, "", message)]
    package, problems = read_package(folder)
    if package is None:
        return None, problems
    draft = Draft(folder=folder, package=package, places_are_complete=package.is_whole)
    for resource in package.resources:
        problems += _read_resource(resource, draft)
    problems += check_rules(draft)
    return draft, sorted(problems, key=lambda problem: (problem.path, problem.line or 0))


def _read_resource(resource: Resource, draft: Draft) -> list[Problem]:
    """Add what one file holds to the draft."""
    if resource.is_layer:
        layer = read_layer(draft.folder, resource, draft.package)
        draft.features += layer.features
        draft.places_are_complete &= layer.is_complete
        return layer.problems
    if resource.name in RECORDS:
        table, problems = read_table(draft.folder, resource)
        if table:
            draft.tables[resource.name] = table
        return problems
    return _read_base_map(resource, draft)


def _refuse_folder(folder: Path) -> str:
    if not folder.exists():
        return "there is no such folder; check the name, or make one with 'kasab-map new'"
    if not folder.is_dir():
        return "is a file, not a folder; name the folder that holds datapackage.json"
    return ""


def _read_base_map(resource: Resource, draft: Draft) -> list[Problem]:
    """Check that a base map file can be drawn, and keep the land for the rule of positions."""
    path = draft.folder / resource.path
    if path.suffix == ".geojson":
        name, collection = read_collection(path, draft.folder)
        if resource.name != LAND or collection.value is None:
            return list(collection.problems)
        draft.land = land_rings(collection.value) or []
        message = "holds no polygons; draw the land as Polygon or MultiPolygon"
        empty = [] if draft.land else [Problem(name, None, "geometry", message)]
        return [*collection.problems, *empty]
    if path.suffix == ".json":
        text = read_text(path, folder=draft.folder)
        parsed = parse_object(text.content, text.path, items="") if text.content else None
        return [*text.problems, *(parsed.problems if parsed else ())]
    refusal = refuse(path, draft.folder)
    return [Problem(shown(path), None, "", refusal)] if refusal else []
