"""``kasab-map bench``: what a theatre of some size costs on this machine."""

from typing import Annotated

import typer

from bench import machine
from bench.scrubbing import BenchError
from bench.territory_cli import bench_app as territory_app
from kasab_map import progress

CHANGES_A_PLACE = 20

app = typer.Typer(
    help="Measure what a theatre of some size costs on this machine.",
    add_completion=False,
    invoke_without_command=True,
)
app.registered_commands += territory_app.registered_commands


@app.callback()
def bench(
    context: typer.Context,
    places: Annotated[
        list[int] | None,
        typer.Option(min=1, metavar="N", help="How many places; may be given more than once."),
    ] = None,
    changes: Annotated[
        int | None,
        typer.Option(min=0, metavar="M", help="How many changes; without it, 20 a place."),
    ] = None,
    days: Annotated[int, typer.Option(min=60, help="How many days the theatre lasts.")] = 730,
) -> None:
    """Make a theatre, build its timeline, save its page and scrub it; print a Markdown table."""
    if context.invoked_subcommand is not None:
        return
    # Measuring imports what the rest of the command line does without.
    from bench.scale import Scale, measure, table  # noqa: PLC0415

    try:
        sizes: list[Scale] = []
        for count in places or [1000]:
            progress.line(f"Measuring {count:,} places")
            wanted = CHANGES_A_PLACE * count if changes is None else changes
            sizes.append(measure(count, wanted, days))
    except (BenchError, ValueError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    typer.echo(f"{machine.describe()}\n\n{table(sizes)}")
