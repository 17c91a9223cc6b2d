"""What several commands ask for, and what they do with it."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kasab_map.cli.report import Format
from kasab_map.control import find_lens
from kasab_map.dataset import DatasetError, read_dataset
from kasab_map.model import Dataset


def day_of(text: str) -> date:
    """Read a day, or say how one is written."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a day; write it as 2014-04-03") from None


Data = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="A theatre's folder; without it, the shipped one."),
]
Day = Annotated[date, typer.Option("--date", parser=day_of, metavar="DATE", help="The day asked.")]
KnownOn = Annotated[
    date | None,
    typer.Option(parser=day_of, metavar="DATE", help="Count only what had been said by this day."),
]
LensId = Annotated[
    str,
    typer.Option(
        metavar="LENS",
        help="editors, as-reported, SIDE-side (one for each side of the theatre), independent, "
        "against-interest, or claimant:ID.",
    ),
]
Output = Annotated[Format, typer.Option("--format", help="How to print it.")]


def read(folder: Path | None) -> Dataset:
    """Read a theatre, or print its problems and leave with 1."""
    try:
        return read_dataset(folder)
    except DatasetError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def tell_days_outside(dataset: Dataset, *days: date) -> None:
    """Say of each day that the record does not run over it; what is answered there is no report."""
    for day in days:
        if not dataset.first_day <= day <= dataset.last_day:
            runs = f"which runs from {dataset.first_day} to {dataset.last_day}"
            typer.echo(f"{day} is not a day of this record, {runs}.", err=True)


def check_lens(lens: str, dataset: Dataset) -> None:
    """Refuse a lens that a theatre does not have."""
    try:
        find_lens(dataset, lens)
    except ValueError as error:
        raise typer.BadParameter(str(error).removeprefix("lens: "), param_hint="--lens") from None
