"""Every value of every file of a theatre, each replaced by what an enemy would write there."""

import copy
import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kasab_map.dataset.tables import write_rows

HOSTILE = "{{7*7000021}}{% raise %}${hurt=1}</script><img src=x onerror=hurt=1>"
SUM = "49000147"
"""What a template engine makes of it."""

Change = Callable[[Any], Any]


@dataclass(frozen=True)
class Place:
    """One place in a file, and how to spoil it in what the file holds.

    Attributes
    ----------
    is_leaf : bool
        Whether it can be spoilt and all other places still be there: one value, or one more.
    """

    file: str
    where: str
    change: Change
    is_leaf: bool


def places(folder: Path) -> Iterator[Place]:
    """Yield every place of every file of a theatre."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir():
            continue
        value = load(path)
        if isinstance(value, str):
            yield Place(name, "at the end", lambda text: f"{text}\n{HOSTILE}\n", True)
        elif path.suffix == ".csv":
            for line, row in enumerate(value[:2]):
                for column in range(len(row)):
                    where = f"line {line + 1}, column {column + 1}"
                    yield Place(name, where, _cell(line, column), True)
        else:
            for where, change, is_leaf in _changes(value, "$"):
                yield Place(name, where, change, is_leaf)


def load(path: Path) -> Any:
    """Read a file as its rows, its JSON value or its text."""
    text = path.read_text(encoding="utf-8", errors="surrogateescape")
    if path.suffix == ".csv":
        return list(csv.reader(io.StringIO(text, newline="")))
    return json.loads(text) if path.suffix in {".json", ".geojson"} else text


def save(path: Path, value: Any) -> None:
    """Write a file back."""
    if path.suffix == ".csv":
        text = write_rows(value[0], value[1:])
    elif path.suffix in {".json", ".geojson"}:
        text = json.dumps(value, ensure_ascii=False)
    else:
        text = value
    path.write_text(text, encoding="utf-8", errors="surrogateescape")


def _cell(line: int, column: int) -> Change:
    def change(rows: list[list[str]]) -> list[list[str]]:
        rows = copy.deepcopy(rows)
        rows[line][column] = HOSTILE
        return rows

    return change


def _changes(value: Any, where: str) -> Iterator[tuple[str, Change, bool]]:
    """Spoil each value of a JSON file, each name of a member, and add a member to each object."""
    yield where, lambda _: HOSTILE, not isinstance(value, dict | list)
    if isinstance(value, dict):
        yield f"{where}.+", lambda it: it | {HOSTILE: HOSTILE}, True
        for key, member in value.items():
            yield f"{where}.{key}!", _renamed(key), False
            for place, change, is_leaf in _changes(member, f"{where}.{key}"):
                yield place, _within(key, change), is_leaf
    elif isinstance(value, list):
        for n, item in enumerate(value[:3]):  # the rest is read by the same lines
            for place, change, is_leaf in _changes(item, f"{where}[{n}]"):
                yield place, _within(n, change), is_leaf


def _within(key: Any, change: Change) -> Change:
    def changed(value: Any) -> Any:
        value = copy.copy(value)
        value[key] = change(value[key])
        return value

    return changed


def _renamed(key: str) -> Change:
    return lambda value: {HOSTILE if name == key else name: it for name, it in value.items()}
