"""``kasab-map check``: every problem of a theatre."""

from pathlib import Path
from typing import Annotated

import typer

from kasab_map.dataset import DatasetError, read_dataset
from kasab_map.dataset.problem import printable
from kasab_map.shipped import shipped


def check(
    folder: Annotated[Path | None, typer.Argument(metavar="[DIR]", help="A theatre.")] = None,
) -> None:
    """Print every problem of a theatre, one a line; exit 1 if there is any."""
    folder = folder or shipped("geodata")
    try:
        dataset = read_dataset(folder)
    except DatasetError as error:
        typer.echo(str(error))
        raise typer.Exit(1) from None
    typer.echo(
        f"{printable(str(folder))}: no problems in "
        f"{len(dataset.places)} places, {len(dataset.claims)} claims, "
        f"{len(dataset.control_changes)} control changes, {len(dataset.events)} events, "
        f"{len(dataset.sources)} sources"
    )
