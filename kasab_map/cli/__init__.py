"""``kasab-map``: check a theatre, ask it, compare two days, serve it.

Exit codes: 0 good, 1 the data has problems (all of them printed), 2 wrong usage, 3 the app that was
served ended by itself. Whoever stops reading the output early changes none of them.
"""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kasab_map import serving
from kasab_map.bench.command import app as bench
from kasab_map.cli.closed_pipe import write_on_when_the_pipe_closes
from kasab_map.cli.report import Format, changes_report, state_report
from kasab_map.control.lenses import find_lens
from kasab_map.dataset import DatasetError, read_dataset
from kasab_map.model import Dataset
from kasab_map.shipped import shipped

app = typer.Typer(
    help="Check, ask, compare and serve a theatre's sourced records.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.add_typer(bench, name="bench")

OPEN_TO_OTHERS = (
    "Warning: whoever can reach {host} can open this app. It asks for no password, and what it "
    "sends is not encrypted. For more than your own network, put a web server with TLS before it."
)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a day; write it as 2014-04-03") from None


Data = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR", help="A theatre's folder; without it, the one that travels with us."
    ),
]
Day = Annotated[date, typer.Option("--date", parser=_day, metavar="DATE", help="The day asked.")]
KnownOn = Annotated[
    date | None,
    typer.Option(parser=_day, metavar="DATE", help="Count only what had been said by this day."),
]
LensId = Annotated[
    str,
    typer.Option(
        metavar="LENS",
        help="editors, as-reported, government-side, opposition-side, independent, "
        "against-interest, or claimant:ID.",
    ),
]
Output = Annotated[Format, typer.Option("--format", help="How to print it.")]


@app.command()
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
        f"{folder}: no problems in {len(dataset.places)} places, {len(dataset.claims)} claims, "
        f"{len(dataset.control_changes)} control changes, {len(dataset.events)} events, "
        f"{len(dataset.sources)} sources"
    )


@app.command()
def state(
    day: Day,
    known_on: KnownOn = None,
    lens: LensId = "editors",
    data: Data = None,
    output: Output = Format.TABLE,
) -> None:
    """Print who held every place on a day."""
    dataset = _read(data)
    _check_lens(lens, dataset)
    typer.echo(state_report(dataset, day, known_on, lens, output))


@app.command()
def diff(
    before: Annotated[date, typer.Argument(parser=_day, metavar="D1", help="A day.")],
    after: Annotated[date, typer.Argument(parser=_day, metavar="D2", help="Another day.")],
    known_on: KnownOn = None,
    lens: LensId = "editors",
    data: Data = None,
    output: Output = Format.TABLE,
) -> None:
    """Print whose status differs between two days, and the claims behind it."""
    dataset = _read(data)
    _check_lens(lens, dataset)
    typer.echo(changes_report(dataset, (before, after), known_on, lens, output))


@app.command()
def serve(
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Where to listen.")] = None,
    browser: Annotated[bool, typer.Option(help="Open the browser.")] = True,
    data: Data = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Listen here; others may then open it.")
    ] = serving.HOST,
    origin: Annotated[
        list[str] | None,
        typer.Option(metavar="URL", help="Where readers find it, behind a proxy. Repeatable."),
    ] = None,
) -> None:
    """Open the app, on this machine only; without --port, on 8501 or the next free port."""
    _read(data)
    if not serving.is_local(host):
        typer.echo(OPEN_TO_OTHERS.format(host=host), err=True)
    try:
        code = serving.serve(
            shipped("app.py"), data, port, open_browser=browser, host=host, origins=origin or ()
        )
    except serving.AddressError as error:
        typer.echo(str(error), err=True)
        code = 2
    raise typer.Exit(code)


def _read(folder: Path | None) -> Dataset:
    try:
        return read_dataset(folder)
    except DatasetError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def _check_lens(lens: str, dataset: Dataset) -> None:
    try:
        find_lens(lens, dataset.claimants)
    except ValueError as error:
        raise typer.BadParameter(str(error).removeprefix("lens: "), param_hint="--lens") from None


def main() -> None:
    """Run the command line."""
    write_on_when_the_pipe_closes()
    app()


if __name__ == "__main__":
    main()
