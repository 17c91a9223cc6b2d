"""``kasab-map diff``: two days, or two editions of the data."""

from pathlib import Path
from typing import Annotated

import typer

from kasab_map.cli.editions import as_json, as_markdown
from kasab_map.cli.options import (
    Data,
    KnownOn,
    LensId,
    Output,
    check_lens,
    day_of,
    read,
    tell_days_outside,
)
from kasab_map.cli.report import Format, changes_report
from kasab_map.cli.revision import EditionError, read_edition
from kasab_map.control import differences, lenses_of
from kasab_map.dataset import DatasetError
from kasab_map.shipped import shipped


def diff(
    before: Annotated[str, typer.Argument(metavar="D1", help="A day; an edition.")],
    after: Annotated[str, typer.Argument(metavar="D2", help="Another day; another edition.")],
    editions: Annotated[
        bool,
        typer.Option(
            "--editions",
            help="Compare two editions of the data (folders, zip archives or git revisions): "
            "on which days which places have another status. Without --lens, under every lens.",
        ),
    ] = False,
    known_on: KnownOn = None,
    lens: LensId | None = None,
    data: Data = None,
    output: Output = Format.TABLE,
) -> None:
    """Print whose status differs between two days, and the claims behind it."""
    if editions:
        if known_on:
            raise typer.BadParameter("editions are compared as known now", param_hint="--known-on")
        typer.echo(_editions_report((before, after), lens, data, output))
        return
    days = day_of(before), day_of(after)
    dataset = read(data)
    check_lens(lens or "editors", dataset)
    tell_days_outside(dataset, *days)
    typer.echo(changes_report(dataset, days, known_on, lens or "editors", output))


def _editions_report(
    named: tuple[str, str], lens: str | None, data: Path | None, output: Format
) -> str:
    theatre = data or shipped("geodata")
    try:
        before, after = (read_edition(one, theatre) for one in named)
    except EditionError as error:
        raise typer.BadParameter(str(error), param_hint="--editions") from None
    except DatasetError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    if lens:
        check_lens(lens, before)
        check_lens(lens, after)
    shared = [id_ for id_ in lenses_of(before) if id_ in lenses_of(after)]
    found = [*differences(before, after, [lens] if lens else shared)]
    report = as_json if output is Format.JSON else as_markdown
    return report(before, after, found)
