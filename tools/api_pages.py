"""Write pages of the public Python names, from their docstrings: ``make api``, into build/api."""

import sys
from pathlib import Path

import pdoc
import pdoc.render

import kasab_map

# What the package exports, and the modules whose records its functions take and give.
PUBLIC = ("kasab_map", "kasab_map.model", "kasab_map.control", "kasab_map.territory")
HOME = Path("build/api")


def write(folder: Path) -> None:
    """Write the pages; pdoc warns of a name or a type that it cannot resolve."""
    for name in kasab_map.__all__:
        setattr(kasab_map, name, getattr(kasab_map, name))  # pdoc asks for no lazy name
    pdoc.render.configure(docformat="numpy", show_source=False, search=False)
    inner = (f"!{name}\\." for name in PUBLIC[1:])
    pdoc.pdoc(*PUBLIC, *inner, output_directory=folder)


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else HOME)
