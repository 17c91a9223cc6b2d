"""``kasab-map``: check a theatre, ask it, compare, export, serve and edit it. A file a verb.

Exit codes: 0 good, 1 the data has problems (all of them printed), 2 wrong usage, 3 the app that was
served ended by itself. Whoever stops reading the output early changes none of them.
"""

import sys
from collections.abc import Iterable
from importlib import import_module
from typing import Annotated

import typer

from kasab_map.cli.closed_pipe import write_on_when_the_pipe_closes
from kasab_map.cli.measuring import mount_bench

VERBS = ("check", "state", "diff", "export", "fmt", "serve", "edit")


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version  # noqa: PLC0415 -- who asks a theatre asks no version

        typer.echo(f"kasab-map {version('kasab-map')}")
        raise typer.Exit


def common(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Take what every command takes."""


def command_line(verbs: Iterable[str] = VERBS) -> typer.Typer:
    """Make a command line of some verbs, or of all there are."""
    made = typer.Typer(
        help="Check, ask, compare, serve and edit a theatre's sourced records.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
    )
    made.callback()(common)
    for verb in verbs:
        made.command()(getattr(import_module(f"kasab_map.cli.{verb}"), verb))
    return made


def __getattr__(name: str) -> typer.Typer:
    """Give ``app``, the command line that knows every verb, and measuring."""
    if name != "app":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    made = command_line()
    mount_bench(made)
    return made


def main() -> None:
    """Run the command line: whoever asks for a verb waits for no other to load."""
    write_on_when_the_pipe_closes()
    asked = [verb for verb in VERBS if verb in sys.argv[1:2]]
    (command_line(asked) if asked else __getattr__("app"))()
