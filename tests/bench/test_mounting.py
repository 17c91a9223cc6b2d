"""Measuring is mounted in a clone, and named where it is not installed."""

import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bench.local import address_of, free_port, wait_until_it_answers
from kasab_map.cli import app, measuring


def mounted() -> typer.Typer:
    made = typer.Typer()
    made.command("other")(lambda: None)
    measuring.mount_bench(made)
    return made


def test_in_a_clone_it_is_there():
    assert "bench" in [group.name for group in app.registered_groups]
    shown = CliRunner().invoke(mounted(), ["bench", "--help"])
    assert shown.exit_code == 0
    assert "territory" in shown.output


@pytest.mark.parametrize("words", [[], ["--places", "100"], ["territory", "--polygons", "x"]])
def test_without_it_a_plain_word_says_where_it_is(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(measuring, "PACKAGE", tmp_path / "kasab_map")
    told = CliRunner().invoke(mounted(), ["bench", *words])
    assert told.exit_code == 2
    assert told.output.strip() == measuring.ABSENT


def test_another_package_of_that_name_is_not_taken(tmp_path: Path):
    (tmp_path / "bench").mkdir()
    (tmp_path / "bench" / "__init__.py").write_text("raise SystemExit('wrong one')")
    (tmp_path / "bench" / "command.py").write_text("raise SystemExit('wrong one')")
    command = [sys.executable, "-m", "kasab_map", "bench", "--help"]
    told = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert told.returncode == 0, told.stderr
    assert "--places" in told.stdout


def test_a_server_that_has_ended_is_not_waited_for():
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        address = address_of(free_port())
        with pytest.raises(RuntimeError, match=f"{address} does not answer"):
            wait_until_it_answers(ended, address)
