"""Read a folder from end to end: files, cells, then what holds between rows."""

from pathlib import Path

from kasab_map.dataset.draft import Draft
from kasab_map.dataset.files import refuse, shown
from kasab_map.dataset.ground import GROUND, read_ground
from kasab_map.dataset.layers import read_layer
from kasab_map.dataset.own_words import is_words, read_own_words
from kasab_map.dataset.package import read_package
from kasab_map.dataset.problem import DatasetError, Problem
from kasab_map.dataset.records import build_dataset
from kasab_map.dataset.rules import check_rules
from kasab_map.dataset.schema import RECORDS, Resource
from kasab_map.dataset.tables import read_table
from kasab_map.model import Dataset
from kasab_map.shipped import shipped


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
    return build_dataset(read_draft(folder))


def read_draft(folder: Path | str | None = None) -> Draft:
    """Read all of a theatre, its ground and its words too, and refuse it if it has a problem.

    Raises
    ------
    DatasetError
        With all problems of the folder, if it has any.
    """
    draft, problems = _read(_folder(folder))
    if problems or draft is None:
        raise DatasetError(problems)
    return draft


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
    draft.ground, wrong = read_ground(folder, package)
    draft.words, unsaid = read_own_words(folder, package)
    problems += [*wrong, *unsaid]
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
    if resource.name in GROUND or is_words(resource):
        return []  # read together, when all the package is known
    refusal = refuse(draft.folder / resource.path, draft.folder)
    return [Problem(shown(draft.folder / resource.path), None, "", refusal)] if refusal else []


def _refuse_folder(folder: Path) -> str:
    if not folder.exists():
        return "there is no such folder; check the name, or make one with 'kasab-map new'"
    if not folder.is_dir():
        return "is a file, not a folder; name the folder that holds datapackage.json"
    return ""
