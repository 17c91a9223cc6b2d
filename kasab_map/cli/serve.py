"""``kasab-map serve``: the app, on this machine."""

from importlib.util import find_spec
from typing import Annotated

import typer

from kasab_map import serving
from kasab_map.cli.options import Data, read
from kasab_map.shipped import shipped

OPEN_TO_OTHERS = (
    "Warning: whoever can reach {host} can open this app. It asks for no password, and what it "
    "sends is not encrypted. For more than your own network, put a web server with TLS before it."
)
EVERY_ADDRESS = "0.0.0.0"  # noqa: S104 -- asked for by --class, and told
NO_APP = "The app needs Streamlit, which is not installed: pip install 'kasab-map[app]'"


def serve(
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Where to listen.")] = None,
    browser: Annotated[bool, typer.Option(help="Open the browser.")] = True,
    data: Data = None,
    host: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Listen here; others may then open it."),
    ] = None,
    origin: Annotated[
        list[str] | None,
        typer.Option(metavar="URL", help="Where readers find it, behind a proxy. Repeatable."),
    ] = None,
    lessons: Annotated[
        bool,
        typer.Option("--class", help="Let a class predict on its phones, over the local network."),
    ] = False,
    address: Annotated[
        str,
        typer.Option(
            metavar="URL",
            envvar=serving.ADDRESS_VARIABLE,
            help="Where the map is published, for the links that readers share.",
        ),
    ] = "",
) -> None:
    """Open the app, on this machine only; without --port, on 8501 or the next free port."""
    if find_spec("streamlit") is None:
        typer.echo(NO_APP, err=True)
        raise typer.Exit(2)
    if address and not address.startswith(("https://", "http://")):
        raise typer.BadParameter(f"{address!r} is no address of the web", param_hint="--address")
    read(data)
    host = host or (EVERY_ADDRESS if lessons else serving.HOST)
    if not serving.is_local(host):
        typer.echo(OPEN_TO_OTHERS.format(host=host), err=True)
    try:
        code = serving.serve(
            shipped("app.py"),
            data,
            port,
            open_browser=browser,
            host=host,
            origins=origin or (),
            lessons=lessons,
            address=address,
        )
    except serving.AddressError as error:
        typer.echo(str(error), err=True)
        code = 2
    raise typer.Exit(code)
