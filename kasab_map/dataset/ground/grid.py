"""Heights: a grid of numbers, all rows as long, over all of the theatre."""

from collections.abc import Iterator

from kasab_map.dataset.ground.limits import (
    BOUNDS_NEEDED,
    MOST_CELLS,
    bounds_of,
    credit_of,
    read_json,
)
from kasab_map.dataset.located import Json, as_list, as_number
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import Package
from kasab_map.dataset.sources import FileSource
from kasab_map.dataset.words import quoted
from kasab_map.model.ground import Heights

LOWEST, HIGHEST = -500.0, 9000.0
"""Metres: the shore of the Dead Sea, and Mount Everest, with room."""


def read_heights(source: FileSource, package: Package) -> tuple[Heights | None, list[Problem]]:
    """Read the heights of a theatre; None where it ships none, or none that are sound."""
    resource = package.resource("heights")
    if resource is None:
        return None, []
    heights, problems = read_grid(source, resource.path)
    if heights is None:
        return None, problems
    problems = list(_cover(heights, package, source.shown(resource.path)))
    return None if problems else heights, problems


def read_grid(source: FileSource, path: str) -> tuple[Heights | None, list[Problem]]:
    """Read a file of heights, whatever it is to cover; None if it is not sound."""
    parsed = read_json(source, path)
    problems = list(parsed.problems)
    if parsed.value is None:
        return None, problems
    name = source.shown(path)
    problems += credit_of(parsed.value, name)[1]
    bounds = bounds_of(parsed.value.get("bounds"))
    if bounds is None:
        problems.append(Problem(name, None, "bounds", BOUNDS_NEEDED))
    rows = tuple(_rows(parsed, name, problems))
    return (None if bounds is None or problems else Heights(rows=rows, bounds=bounds)), problems


def _rows(parsed: Json, name: str, problems: list[Problem]) -> Iterator[tuple[float, ...]]:
    rows = as_list((parsed.value or {}).get("rows"))
    wide = len(as_list(rows[0])) if rows else 0
    if len(rows) < 2 or wide < 2:
        message = "is not a grid; write two rows or more, each a list of two heights or more"
        problems.append(Problem(name, None, "rows", message))
        return
    if len(rows) * wide > MOST_CELLS:
        message = f"has {len(rows) * wide:,} heights, more than {MOST_CELLS:,}; make it coarser"
        problems.append(Problem(name, None, "rows", message))
        return
    for index, row in enumerate(rows):
        line = parsed.line(index)
        cells = as_list(row)
        if len(cells) != wide:
            message = f"a row has {len(cells)} heights, the first has {wide}; make all as long"
            problems.append(Problem(name, line, "rows", message))
            continue
        heights = [number for number in map(as_number, cells) if number is not None]
        if len(heights) < wide or not LOWEST <= min(heights) <= max(heights) <= HIGHEST:
            wrong = quoted(next(cell for cell in cells if not _is_height(cell)))
            message = f"{wrong} is not a height in metres; write a number, 0 at sea"
            problems.append(Problem(name, line, "rows", message))
            continue
        yield tuple(heights)


def _is_height(cell: object) -> bool:
    number = as_number(cell)
    return number is not None and LOWEST <= number <= HIGHEST


def _cover(heights: Heights, package: Package, name: str) -> Iterator[Problem]:
    """Refuse heights that end before the theatre does, by more than half a cell."""
    rows, bounds = heights.rows, heights.bounds
    west, south, east, north = bounds
    dx, dy = (east - west) / len(rows[0]) / 2, (north - south) / len(rows) / 2
    w, s, e, n = package.bounds
    if w < west - dx or s < south - dy or e > east + dx or n > north + dy:
        have, need = (", ".join(f"{n:g}" for n in some) for some in (bounds, package.bounds))
        remedy = "give a larger grid, or take the resource heights out of datapackage.json"
        message = f"covers {have} (west, south, east, north), the theatre {need}; {remedy}"
        yield Problem(name, None, "bounds", message)
