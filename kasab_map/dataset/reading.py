"""Read a theatre from end to end: files, cells, then what holds between rows."""

from pathlib import Path, PurePosixPath

from kasab_map.dataset.draft import Draft
from kasab_map.dataset.files import read_text
from kasab_map.dataset.geojson import read_collection
from kasab_map.dataset.land import land_rings
from kasab_map.dataset.layers import read_layer
from kasab_map.dataset.located import parse_object
from kasab_map.dataset.package import read_package
from kasab_map.dataset.parties import Parties
from kasab_map.dataset.problem import DatasetError, Problem, counted
from kasab_map.dataset.records import build_dataset
from kasab_map.dataset.rules import check_rules
from kasab_map.dataset.schema import RECORDS, Resource
from kasab_map.dataset.sources import FileSource, RefusedFileError, as_source
from kasab_map.dataset.tables import read_table
from kasab_map.model import Dataset
from kasab_map.shipped import shipped

# The one base map file that the rules read: a place lies on it.
LAND = "land"


Theatre = FileSource | Path | str | None


def read_dataset(theatre: Theatre = None, *, parties: Parties | None = None) -> Dataset:
    """Read a theatre.

    Parameters
    ----------
    theatre : Path, str or FileSource, optional
        A folder with a datapackage.json, or any source of files; by default the Kasab theatre
        that travels with the program.
    parties : Parties, optional
        Who fights and who speaks, for an edition made before theatres declared it.

    Returns
    -------
    Dataset
        Every record of the theatre; nothing is ever left out.

    Raises
    ------
    DatasetError
        With all problems of the theatre, if it has any.

    Examples
    --------
    >>> read_dataset().places["samra"].names["en"]
    'Samra'
    """
    draft, problems = read_draft(theatre, parties)
    if problems or draft is None:
        raise DatasetError(problems)
    return build_dataset(draft)


def check(theatre: Theatre = None) -> list[Problem]:
    """List every problem of a theatre, by file and line; empty when it can be read.

    Examples
    --------
    >>> check()
    []
    """
    return read_draft(theatre)[1]


def read_draft(
    theatre: Theatre = None, parties: Parties | None = None
) -> tuple[Draft | None, list[Problem]]:
    """Read a theatre as far as it can be read, good or not, with all its problems.

    Each row of the draft keeps its cells as they stand in the file beside what they mean.
    """
    source = as_source(shipped("geodata") if theatre is None else theatre)
    if message := source.refusal():
        return None, [Problem(source.shown(), None, "", message)]
    package, problems = read_package(source, parties)
    if package is None:
        return None, list(counted(problems))
    draft = Draft(source=source, package=package, places_are_complete=package.is_whole)
    for resource in package.resources:
        problems += _read_resource(resource, draft)
    problems += check_rules(draft)
    told = counted(sorted(problems, key=lambda problem: (problem.path, problem.line or 0)))
    return draft, sorted(told, key=lambda problem: (problem.path, problem.line or 0))


def _read_resource(resource: Resource, draft: Draft) -> list[Problem]:
    """Add what one file holds to the draft."""
    if resource.is_layer:
        layer = read_layer(draft.source, resource, draft.package)
        draft.features += layer.features
        draft.places_are_complete &= layer.is_complete
        return layer.problems
    if resource.name in RECORDS:
        table, problems = read_table(draft.source, resource)
        if table:
            draft.tables[resource.name] = table
        return problems
    return _read_base_map(resource, draft)


def _read_base_map(resource: Resource, draft: Draft) -> list[Problem]:
    """Check that a base map file can be drawn, and keep the land for the rule of positions."""
    kind = PurePosixPath(resource.path).suffix
    if kind == ".geojson":
        name, collection = read_collection(draft.source, resource.path)
        if resource.name != LAND or collection.value is None:
            return list(collection.problems)
        draft.land = land_rings(collection.value) or []
        message = "holds no polygons; draw the land as Polygon or MultiPolygon"
        empty = [] if draft.land else [Problem(name, None, "geometry", message)]
        return [*collection.problems, *empty]
    if kind == ".json":
        text = read_text(draft.source, resource.path)
        parsed = parse_object(text.content, text.path, items="") if text.content else None
        return [*text.problems, *(parsed.problems if parsed else ())]
    try:
        draft.source.read(resource.path)
    except RefusedFileError as error:
        return [Problem(draft.source.shown(resource.path), None, "", str(error))]
    return []
