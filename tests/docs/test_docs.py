"""The documents are true: examples run, commands exist, links lead somewhere."""

import contextlib
import io
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kasab_map.cli import app

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("geodata/**/*.md"))
)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]+)")


def blocks(language: str) -> Iterator[object]:
    """Give each code block of a language, with the text block that follows as its output."""
    for page in PAGES:
        found = BLOCK.findall(page.read_text(encoding="utf-8"))
        for number, (kind, code) in enumerate(found):
            if kind == language:
                after = found[number + 1 : number + 2]
                output = after[0][1] if after and after[0][0] == "text" else None
                yield pytest.param(code, output, id=f"{page.name} {number}")


@pytest.mark.parametrize(("code", "output"), [*blocks("python")])
def test_python_examples_run_and_print_what_they_say(
    code: str, output: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "example", "exec"), {})  # noqa: S102
    if output is not None:
        assert printed.getvalue() == output


def commands() -> Iterator[object]:
    """Give each line of a shell block that calls kasab-map, without what is never-ending."""
    for param in blocks("sh"):
        for line in str(param.values[0]).splitlines():
            if line.startswith("kasab-map ") and not line.startswith("kasab-map serve"):
                yield pytest.param(shlex.split(line, comments=True)[1:], id=line.split("#")[0])


@pytest.mark.parametrize("arguments", [*commands()])
def test_commands_in_the_documents_run(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    if "-o" in arguments:  # what a reader would find in their own folder
        at = arguments.index("-o") + 1
        arguments = [*arguments[:at], str(tmp_path / arguments[at]), *arguments[at + 1 :]]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output


def test_every_command_is_documented() -> None:
    contracts = (ROOT / "docs/contracts.md").read_text(encoding="utf-8")
    names = [command.name or command.callback.__name__ for command in app.registered_commands]
    assert names
    for name in names:
        assert f"`kasab-map {name} " in contracts, f"docs/contracts.md does not tell of {name}"


def test_every_make_target_named_in_a_document_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {
        name
        for page in PAGES
        for name in re.findall(r"(?:^|`)make ([a-z]+)", page.read_text("utf-8"), re.MULTILINE)
    }
    assert {"run", "test", "check"} <= named
    assert named <= targets


@pytest.mark.parametrize("paper", PAGES, ids=lambda paper: str(paper.relative_to(ROOT)))
def test_links_lead_somewhere(paper: Path) -> None:
    for target in LINK.findall(paper.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (paper.parent / target).exists(), f"{paper.name}: {target} does not exist"
