"""Tables as they are kept: sorted, columns in order, UTF-8 with LF, quotes only where needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kasab_map.dataset.cells import mend
from kasab_map.dataset.files import decode
from kasab_map.dataset.package import read_package
from kasab_map.dataset.problem import DatasetError, Problem
from kasab_map.dataset.schema import Resource
from kasab_map.dataset.sources import Folder
from kasab_map.dataset.tables import split_lines, write_rows
from kasab_map.editing.saving import BUSY, SavingError
from kasab_map.storage import journal
from kasab_map.storage.lock import LockedError


@dataclass(frozen=True, slots=True)
class Tidied:
    """What tidying a folder did.

    Attributes
    ----------
    files : tuple of str
        The tables that were not as they are kept, and now are.
    left : tuple of Problem
        Why a table was left alone: its rows cannot be told apart.
    """

    files: tuple[str, ...]
    left: tuple[Problem, ...]


def tidy(folder: Path, *, is_trial: bool = False) -> Tidied:
    """Sort and normalise every table of a folder, all or none; what a cell says stays.

    Parameters
    ----------
    folder : Path
        A theatre, good or not.
    is_trial : bool
        Whether to say only what would be done.

    Raises
    ------
    kasab_map.dataset.DatasetError
        If its datapackage.json cannot be read.
    SavingError
        If somebody is saving, or the disk refuses.
    """
    try:
        if is_trial:
            return _tidied(folder)[0]
        with journal.hold(folder):
            journal.finish(folder)
            done, files = _tidied(folder)
            if files:
                journal.put(folder, files)
            return done
    except LockedError:
        raise SavingError(BUSY) from None
    except OSError as error:
        raise SavingError(f"The folder cannot be written ({error.strerror or error}).") from None


def _tidied(folder: Path) -> tuple[Tidied, dict[str, bytes]]:
    source = Folder(folder)
    if message := source.refusal():
        raise DatasetError([Problem(source.shown(), None, "", message)])
    package, problems = read_package(source)
    if package is None:
        raise DatasetError(problems)
    files: dict[str, bytes] = {}
    left: list[Problem] = []
    for resource in package.resources:
        if not resource.fields or not resource.path.endswith(".csv"):
            continue
        if not source.exists(resource.path):
            continue
        old = source.read(resource.path)
        new = tidied(old, resource, source.shown(resource.path))
        if isinstance(new, Problem):
            left.append(new)
        elif new != old:
            files[resource.path] = new
    return Tidied(tuple(files), tuple(left)), files


def tidied(content: bytes, resource: Resource, shown: str) -> bytes | Problem:
    """Write one table as it is kept, or give why it must be left alone."""
    text = decode(content, shown)
    if text.content is None:
        return text.problems[0]
    lines: list[list[str]] = []
    for item in split_lines(text.content, shown):
        if isinstance(item, Problem):
            return item
        if any(item[1]):
            lines.append(item[1])
    if not lines:
        return Problem(shown, None, "", "has no header row; put it back")
    header, *rows = lines
    if ragged := next((row for row in rows if len(row) != len(header)), None):
        message = f"has a row of {len(ragged)} cells under a header of {len(header)}"
        return Problem(shown, None, "", f"{message}; 'kasab-map check' tells which")
    expected = [field.name for field in resource.fields]
    if sorted(header) == sorted(expected):
        order = [header.index(name) for name in expected]
        header, rows = expected, [[row[at] for at in order] for row in rows]
    cells = [[*_mended(row, header, resource)] for row in rows]
    if resource.sorted_by and set(resource.sorted_by) <= set(header):
        places = [header.index(name) for name in resource.sorted_by]
        cells.sort(key=lambda row: [row[at] for at in places])
    return write_rows(header, cells).encode()


def _mended(row: Sequence[str], header: Sequence[str], resource: Resource) -> Iterator[str]:
    for name, text in zip(header, row, strict=True):
        field = resource.field(name)
        yield mend(text, field)[0] if field else text
