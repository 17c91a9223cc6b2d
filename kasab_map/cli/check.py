"""``kasab-map check``: every problem of a theatre, for a person, a program or a build."""

import json
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kasab_map.dataset import DatasetError, Problem
from kasab_map.dataset.problem import printable
from kasab_map.shipped import shipped
from kasab_map.theatre.checking import open_divisible


class Told(StrEnum):
    """How problems are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def check(
    folder: Annotated[Path | None, typer.Argument(metavar="[DIR]", help="A theatre.")] = None,
    told: Annotated[
        Told, typer.Option("--format", help="How to print them; github marks a pull request.")
    ] = Told.TEXT,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
) -> None:
    """Print every problem of a theatre, one a line; exit 1 if there is any."""
    folder = folder or shipped("geodata")
    told = Told.JSON if as_json else told
    try:
        theatre = open_divisible(folder)
    except DatasetError as error:
        typer.echo(_WAYS[told](error.problems) if told in _WAYS else str(error))
        raise typer.Exit(1) from None
    if told is Told.JSON:
        typer.echo(_as_json(()))
        return
    dataset = theatre.records
    typer.echo(
        f"{printable(str(folder))}: no problems in "
        f"{len(dataset.places)} places, {len(dataset.claims)} claims, "
        f"{len(dataset.control_changes)} control changes, {len(dataset.events)} events, "
        f"{len(dataset.sources)} sources"
    )


def _as_json(problems: Sequence[Problem]) -> str:
    """Give ``{"count", "problems": [{"path", "line", "column", "message", "count"}]}``."""
    listed = [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "message": problem.message,
            "count": problem.count,
        }
        for problem in problems
    ]
    total = sum(problem.count for problem in problems)
    return json.dumps({"count": total, "problems": listed}, indent=2)


def _as_github(problems: Sequence[Problem]) -> str:
    """Write the workflow commands that mark each line in a pull request."""
    return "\n".join(_marked(problem) for problem in problems)


def _marked(problem: Problem) -> str:
    where = {"file": problem.path, "line": problem.line, "title": problem.column}
    told = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in where.items() if value)
    return f"::error {told}::{_escaped(printable(problem.message))}"


def _escaped(text: str, also: str = "") -> str:
    """Write out what would end a workflow command or one of its values; the sign itself first."""
    for letter in f"%\r\n{also}":
        text = text.replace(letter, f"%{ord(letter):02X}")
    return text


_WAYS = {Told.JSON: _as_json, Told.GITHUB: _as_github}
