"""Read a theatre from end to end: files, cells, then what holds between rows."""

from pathlib import Path

from kasab_map.dataset.draft import Draft
from kasab_map.dataset.ground import GROUND, read_ground
from kasab_map.dataset.layers import read_layer
from kasab_map.dataset.own_words import is_words, read_own_words
from kasab_map.dataset.package import read_package
from kasab_map.dataset.parties import Parties
from kasab_map.dataset.problem import DatasetError, Problem, counted
from kasab_map.dataset.records import build_dataset
from kasab_map.dataset.rules import check_rules
from kasab_map.dataset.schema import RECORDS, Resource
from kasab_map.dataset.sources import FileSource, RefusedFileError, as_source
from kasab_map.dataset.stories import is_story, read_stories
from kasab_map.dataset.tables import read_table
from kasab_map.model import Dataset
from kasab_map.shipped import shipped

Theatre = FileSource | Path | str | None


def read_dataset(theatre: Theatre = None, *, parties: Parties | None = None) -> Dataset:
    """Read a theatre.

    Parameters
    ----------
    theatre : Path, str or FileSource, optional
        A folder with a datapackage.json, or any source of files; by default the theatre
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
    >>> len(read_dataset().days)
    87
    """
    return build_dataset(sound_draft(theatre, parties))


def sound_draft(theatre: Theatre = None, parties: Parties | None = None) -> Draft:
    """Read all of a theatre, its ground and its words too, and refuse it if it has a problem.

    Raises
    ------
    DatasetError
        With all problems of the theatre, if it has any.
    """
    draft, problems = read_draft(theatre, parties)
    if problems or draft is None:
        raise DatasetError(problems)
    return draft


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
    draft.ground, wrong = read_ground(source, package)
    draft.words, unsaid = read_own_words(source, package)
    draft.stories, untold = read_stories(draft)
    problems += [*wrong, *unsaid, *untold]
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
    # A theatre's own table becomes no record, and is held to what is said of it all the same.
    if resource.name in RECORDS or (resource.fields and resource.path.endswith(".csv")):
        table, problems = read_table(draft.source, resource)
        if table:
            draft.tables[resource.name] = table
        return problems
    if resource.name in GROUND or is_words(resource) or is_story(resource.path):
        return []  # read together, when all the package is known
    try:
        draft.source.read(resource.path)
    except RefusedFileError as error:
        return [Problem(draft.source.shown(resource.path), None, "", str(error))]
    return []
