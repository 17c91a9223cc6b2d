"""``kasab-map fmt``: the tables as they are kept."""

from pathlib import Path
from typing import Annotated

import typer

from kasab_map.dataset import DatasetError
from kasab_map.dataset.problem import printable
from kasab_map.editing import SavingError
from kasab_map.editing.tidy import tidy
from kasab_map.shipped import shipped


def fmt(
    folder: Annotated[Path | None, typer.Argument(metavar="[DIR]", help="A theatre.")] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; exit 1 if anything would be changed.")
    ] = False,
) -> None:
    """Sort and normalise the tables of a theatre; print each that was changed, one a line."""
    folder = folder or shipped("geodata")
    try:
        done = tidy(folder, is_trial=check)
    except DatasetError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    except SavingError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    for name in done.files:
        typer.echo(printable(str(folder / name)))
    for problem in done.left:
        typer.echo(f"{problem} (left as it is)", err=True)
    if done.left or (check and done.files):
        raise typer.Exit(1)
