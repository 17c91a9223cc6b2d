"""``kasab-map bench``: measuring is no part of the product, and is there in a clone only."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import typer

from kasab_map.shipped import PACKAGE

ABSENT = (
    "Measuring is not part of what is installed; in a clone of the repository, "
    "'make bench' and 'kasab-map bench' do it."
)


def mount_bench(app: typer.Typer) -> None:
    """Put ``bench`` among the commands: the clone's own, or a word on where it is."""
    home = PACKAGE.parent / "bench"
    if (home / "command.py").is_file() and not (PACKAGE / "_shipped").exists():
        _load(home)
        from bench.command import app as bench  # noqa: PLC0415

        app.add_typer(bench, name="bench")
    else:
        any_words = {"allow_extra_args": True, "ignore_unknown_options": True}
        app.command("bench", context_settings=any_words)(absent)


def absent() -> None:
    """Measure what a theatre costs (in a clone of the repository only)."""
    typer.echo(ABSENT, err=True)
    raise typer.Exit(2)


def _load(home: Path) -> None:
    """Take the folder beside this package and no other of that name, wherever Python would look."""
    if "bench" in sys.modules:
        return
    spec = spec_from_file_location(
        "bench", home / "__init__.py", submodule_search_locations=[str(home)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"{home} is not a package")
    module = module_from_spec(spec)
    sys.modules["bench"] = module
    spec.loader.exec_module(module)
