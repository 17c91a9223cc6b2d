"""``kasab-map export``: take it with you, as a file of some kind."""

import signal
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from kasab_map import progress
from kasab_map.cli.options import Data, KnownOn, check_lens, day_of
from kasab_map.dataset import DatasetError
from kasab_map.dataset.sources import as_source
from kasab_map.export.asked import PAPERS, Asked, ExportError
from kasab_map.export.kinds import KINDS
from kasab_map.export.kinds import export as write
from kasab_map.locale import languages
from kasab_map.shipped import shipped
from kasab_map.theatre import Theatre, open_theatre

_LIST = "\n\n".join(f"{kind.id}: {kind.title}." for kind in KINDS.values())


def export(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=", ".join(KINDS))],
    target: Annotated[
        Path,
        typer.Option(
            "-o", "--output", metavar="FILE", help="The file to be; of a site, a folder or a .zip."
        ),
    ],
    lens: Annotated[
        str | None,
        typer.Option(
            metavar="LENS",
            help="As for state. Without it: every lens in a table, else the editors.",
        ),
    ] = None,
    day: Annotated[
        date | None,
        typer.Option(
            "--date", parser=day_of, metavar="DATE", help="Of a view; without it, the first day."
        ),
    ] = None,
    known_on: KnownOn = None,
    place: Annotated[str | None, typer.Option(metavar="PLACE", help="The place of a view.")] = None,
    lang: Annotated[str, typer.Option(metavar="LANG", help="Language of the words.")] = "en",
    address: Annotated[
        str, typer.Option(metavar="URL", help="Where the map is published, for citations.")
    ] = "",
    paper: Annotated[str, typer.Option(metavar="PAPER", help="a4 or letter, of pages.")] = "a4",
    data: Data = None,
) -> None:
    """Write a file to keep, show or cite: whole, or not at all."""
    if kind not in KINDS:
        raise typer.BadParameter(f"{kind!r} is not one of {', '.join(KINDS)}", param_hint="KIND")
    if lang not in languages():
        raise typer.BadParameter(
            f"{lang!r} is not one of {', '.join(languages())}", param_hint="--lang"
        )
    if paper not in PAPERS:
        raise typer.BadParameter(
            f"{paper!r} is not one of {', '.join(PAPERS)}", param_hint="--paper"
        )
    theatre = _open(data)
    if lens is not None:
        check_lens(lens, theatre.records)
    try:
        asked = Asked(
            theatre=theatre,
            files=as_source(data or shipped("geodata")),
            lens=lens,
            day=day,
            known_on=known_on,
            place=place,
            lang=lang,
            address=address,
            paper=paper,
        )
    except ValueError as error:
        name, _, reason = str(error).partition(": ")
        raise typer.BadParameter(reason, param_hint=f"--{name}") from None
    progress.tell_of_dividing()
    try:
        write(kind, target, asked, leaving(progress.bar()))
    except ExportError as error:
        _refuse(str(error))
    except OSError as error:
        _refuse(f"{target}: {error.strerror or error}; nothing was changed")


def _open(data: Path | None) -> Theatre:
    try:
        return open_theatre(data)
    except DatasetError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def leaving(shown: Callable[[float], None]) -> Callable[[float], None]:
    """Take the unfinished file along when politely ended: now, or, if a library hushed it, soon."""
    told: list[int] = []

    def leave(number: int, _: object) -> NoReturn:
        told.append(number)
        raise SystemExit(128 + number)

    def step(done: float) -> None:
        if told:
            raise SystemExit(128 + told[0])
        shown(done)

    signal.signal(signal.SIGTERM, leave)
    return step


def _refuse(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)
