"""``kasab-map edit``: the app with the page that changes the folder, for this machine alone."""

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from kasab_map import serving
from kasab_map.cli.serve import NO_APP
from kasab_map.dataset import DatasetError
from kasab_map.editing import SavingError, open_draft
from kasab_map.editing.saving import recover
from kasab_map.shipped import shipped

NOT_HERE = "editing is for this machine alone: whoever could reach it could change the record"


def edit(
    folder: Annotated[Path | None, typer.Argument(metavar="[DIR]", help="A theatre.")] = None,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Where to listen.")] = None,
    browser: Annotated[bool, typer.Option(help="Open the browser.")] = True,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Listen here: 127.0.0.1, ::1 or localhost.")
    ] = serving.HOST,
) -> None:
    """Open the app with its Edit page, on this machine only; a theatre with problems too."""
    if not serving.is_local(host):
        raise typer.BadParameter(NOT_HERE, param_hint="--host")
    if find_spec("streamlit") is None:
        typer.echo(NO_APP, err=True)
        raise typer.Exit(2)
    folder = folder or shipped("geodata")
    try:
        open_draft(folder)
        if recover(folder):
            typer.echo(f"{folder}: a saving that was broken off is finished", err=True)
        code = serving.serve(
            shipped("app.py"), folder, port, open_browser=browser, host=host, editing=True
        )
    except DatasetError as error:
        typer.echo(str(error), err=True)
        code = 1
    except (SavingError, serving.AddressError) as error:
        typer.echo(str(error), err=True)
        code = 2
    raise typer.Exit(code)
