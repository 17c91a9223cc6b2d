"""``kasab-map bench territory``: cells, votes and a learner against fronts that others drew."""

from pathlib import Path
from typing import Annotated

import typer

bench_app = typer.Typer(help="Measure the methods of this package.", no_args_is_help=True)


@bench_app.callback()
def _bench() -> None:
    """Keep ``territory`` a word of its own, though it is the only one yet."""


@bench_app.command()
def territory(
    *,
    places: Annotated[
        Path,
        typer.Option(
            exists=True,
            dir_okay=False,
            help="Dated places: CSV with id, lon, lat, status, date (or a file of points).",
        ),
    ],
    polygons: Annotated[
        Path,
        typer.Option(
            exists=True,
            dir_okay=False,
            help="Reference polygons with a status, and a date if there are several.",
        ),
    ],
    relief: Annotated[
        Path | None,
        typer.Option(
            exists=True, dir_okay=False, help="Heights: JSON with bounds and rows from the north."
        ),
    ] = None,
    road: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="Roads: lines.")
    ] = None,
    samples: Annotated[int, typer.Option(min=100, help="Points compared a date, about.")] = 20_000,
    near_km: Annotated[
        float, typer.Option(min=0.1, help="What counts as near the reference front.")
    ] = 10.0,
) -> None:
    """Compare ways to draw areas from places with areas that somebody drew."""
    # heavy, and needed by this command alone
    from bench.territory import compare, pooled  # noqa: PLC0415
    from bench.territory_data import (  # noqa: PLC0415
        read_dated_places,
        read_lines,
        read_reference,
        read_relief,
    )

    try:
        found = list(
            compare(
                read_dated_places(places),
                read_reference(polygons),
                relief=read_relief(relief) if relief else None,
                road=read_lines(road) if road else None,
                samples=samples,
                near_km=near_km,
            )
        )
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    head = f"within {near_km:g} km"
    typer.echo(f"{'date':<12}{'method':<18}{'places':>7}{'overall':>9}{head:>14}{'samples':>9}")
    for one in found:
        typer.echo(
            f"{one.date or 'undated':<12}{one.method:<18}{one.places:>7}{one.overall:>9.3f}"
            f"{one.near:>14.3f}{one.samples:>9}"
        )
    for method, (overall, near) in pooled(found).items():
        typer.echo(f"{'all':<12}{method:<18}{'':>7}{overall:>9.3f}{near:>14.3f}")
    if "rbf-svm" not in {one.method for one in found}:
        typer.echo("rbf-svm left out: it needs scikit-learn (pip install scikit-learn)", err=True)


@bench_app.command("territory-cost")
def territory_cost(
    sizes: Annotated[list[int], typer.Argument(min=2, help="Numbers of places.")],
) -> None:
    """Time a tessellation and a day at several sizes, beside geopandas' dissolve."""
    from bench.territory_cost import costs  # noqa: PLC0415  heavy

    columns = ("places", "thiessen s", "cold s", "warm s", "day s", "dissolve s", "peak MB")
    typer.echo("".join(f"{column:>12}" for column in columns))
    for cost in costs(sizes):
        seconds = (cost.thiessen, cost.cold, cost.warm, cost.day, cost.dissolve)
        typer.echo(
            f"{cost.places:>12}"
            + "".join(f"{value:>12.3f}" for value in seconds)
            + f"{cost.peak_mb:>12.0f}"
        )
