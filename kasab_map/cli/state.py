"""``kasab-map state``: who held what on a day."""

import typer

from kasab_map.cli.options import (
    Data,
    Day,
    KnownOn,
    LensId,
    Output,
    check_lens,
    read,
    tell_days_outside,
)
from kasab_map.cli.report import Format, state_report


def state(
    day: Day,
    known_on: KnownOn = None,
    lens: LensId = "editors",
    data: Data = None,
    output: Output = Format.TABLE,
) -> None:
    """Print who held every place on a day."""
    dataset = read(data)
    check_lens(lens, dataset)
    tell_days_outside(dataset, day)
    typer.echo(state_report(dataset, day, known_on, lens, output))
