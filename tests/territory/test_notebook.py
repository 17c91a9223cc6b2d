"""The notebook runs from top to bottom, and says what its text says it does."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOK = Path(__file__).parents[2] / "docs" / "territory.ipynb"


def run(notebook: Path) -> tuple[dict[str, Any], list[Any]]:
    """Run the code cells in one namespace; return it and the value each cell would show."""
    space: dict[str, Any] = {}
    shown = []
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] != "code":
            continue
        tree = ast.parse("".join(cell["source"]))
        last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, cell["id"], "exec"), space)  # noqa: S102  our own file
        if last is not None:
            value = eval(compile(ast.Expression(last.value), cell["id"], "eval"), space)  # noqa: S307
            shown.append(value)
    return space, shown


def test_the_notebook_runs_and_draws_both_tessellations(capsys: pytest.CaptureFixture[str]):
    space, shown = run(NOTEBOOK)
    pictures = [value.svg for value in shown if hasattr(value, "svg")]
    assert len(pictures) == 3
    assert "As the crow flies" in pictures[0]
    assert "Over the terrain" in pictures[1]
    assert pictures[1].count("<circle") > 10
    assert space["over"].method == "terrain"
    assert "of the coloured area has no report of that week" in capsys.readouterr().out


def test_the_notebook_is_committed_without_output():
    for cell in json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]:
        assert not cell.get("outputs")
