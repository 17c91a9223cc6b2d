"""``kasab-map``: check a theatre, ask it, compare, export, serve and edit it. A file a verb.

Exit codes: 0 good, 1 the data has problems (all of them printed), 2 wrong usage, 3 the app that was
served ended by itself. Whoever stops reading the output early changes none of them.
"""

from importlib.metadata import version
from typing import Annotated

import typer

from kasab_map.cli.check import check
from kasab_map.cli.closed_pipe import write_on_when_the_pipe_closes
from kasab_map.cli.diff import diff
from kasab_map.cli.edit import edit
from kasab_map.cli.export import export
from kasab_map.cli.fmt import fmt
from kasab_map.cli.measuring import mount_bench
from kasab_map.cli.serve import serve
from kasab_map.cli.state import state

app = typer.Typer(
    help="Check, ask, compare, serve and edit a theatre's sourced records.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
for verb in (check, state, diff, export, fmt, serve, edit):
    app.command()(verb)
mount_bench(app)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"kasab-map {version('kasab-map')}")
        raise typer.Exit


@app.callback()
def common(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Take what every command takes."""


def main() -> None:
    """Run the command line."""
    write_on_when_the_pipe_closes()
    app()


if __name__ == "__main__":
    main()
