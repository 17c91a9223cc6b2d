"""A theatre that can be shown: read without a problem, and its land can be divided."""

from pathlib import Path

from kasab_map.dataset import DatasetError, Problem
from kasab_map.dataset.sources import FileSource
from kasab_map.theatre import Theatre, open_theatre


def open_divisible(folder: FileSource | Path | str | None = None) -> Theatre:
    """Open a theatre, and refuse it also where its land could not be divided.

    Raises
    ------
    kasab_map.dataset.DatasetError
        With all problems of the folder, if it has any.
    """
    theatre = open_theatre(folder)
    from kasab_map.theatre.division import refusal  # noqa: PLC0415 -- geometry is slow to import

    if unfit := refusal(theatre):
        raise DatasetError([unfit])
    return theatre


def problems_of(folder: FileSource | Path | str | None = None) -> list[Problem]:
    """List all that ``kasab-map check`` finds wrong; empty where a theatre can be shown."""
    try:
        open_divisible(folder)
    except DatasetError as error:
        return [*error.problems]
    return []
