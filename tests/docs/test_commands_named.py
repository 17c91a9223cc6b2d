"""No text sends its reader to a command, an option, a program or a file that is not there."""

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
import typer.main

from kasab_map.cli import app
from kasab_map.export.kinds import KINDS
from tests.test_house import OURS, ROOT

WRITTEN = {".md", ".py", ".po", ".yml", ".yaml", ".toml", ".cff", ".js"}
# As code, or as a command that a message quotes; prose about the package names no verb.
CALLED = re.compile(
    r"[`'\"|(]kasab-map ([a-z]+)((?: [^`'\"#\n|;]+)?)|^kasab-map ([a-z]+)(.*)", re.M
)
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]
SHELL = re.compile(r"^```sh\n(.*?)^```", re.M | re.S)


def texts() -> Iterator[tuple[str, str]]:
    """Give every text of ours but the tests, by its name."""
    for path in OURS:
        inside = path.relative_to(ROOT)
        if path.suffix in WRITTEN and inside.parts[0] != "tests":
            yield str(inside), path.read_text("utf-8")


def test_every_command_and_option_that_is_named_exists() -> None:
    named = 0
    for where, text in texts():
        for found in CALLED.finditer(text):
            verb, rest = (found[1] or found[3], found[2] or found[4] or "")
            assert verb in COMMANDS, f"{where}: kasab-map {verb}"
            named += 1
            command = COMMANDS[verb]
            below = getattr(command, "commands", {})
            words = rest.split("#")[0].split()
            if words and words[0] in below:
                command = below[words[0]]
            known = {name for one in command.params for name in (*one.opts, *one.secondary_opts)}
            for option in re.findall(r"--[a-z-]+", " ".join(words)):
                assert option in {*known, "--help"}, f"{where}: kasab-map {verb}{rest}"
            if verb == "export" and words and words[0].islower() and words[0].isalpha():
                assert words[0] in KINDS, f"{where}: kasab-map {verb}{rest}"
    assert named > 50


@pytest.mark.parametrize("where", ["README.md", "CONTRIBUTING.md", "SECURITY.md", "docs"])
def test_what_a_page_has_its_reader_run_is_in_the_repository(where: str) -> None:
    for name, text in texts():
        if not (name == where or name.startswith(f"{where}/")):
            continue
        for module in re.findall(r"python3? -m ((?:bench|tools|tests|kasab_map)[\w.]*)", text):
            assert find_spec(module), f"{name}: python -m {module}"
        for file in re.findall(r"(?:python3?|sh) ((?:tools|bench|tests|\.ci)/[\w./-]+)", text):
            assert (ROOT / file).is_file(), f"{name}: {file}"
        for block in SHELL.findall(text):
            for file in re.findall(r"(?<= -r )[\w.-]+|(?<=streamlit run )\S+", block):
                assert Path(ROOT / file).is_file(), f"{name}: {file}"
