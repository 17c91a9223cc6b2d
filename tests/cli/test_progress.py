"""What takes seconds says so on a terminal, and is quiet where its output goes into a file."""

import logging
import os
import pty
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import Point, box
from typer.testing import CliRunner

from bench import command
from kasab_map import progress
from kasab_map.cli import app
from kasab_map.territory import cached_tessellate

SITES = [Point(36.0, 35.90), Point(36.1, 35.92), Point(36.05, 35.99)]


@pytest.fixture
def quiet_log() -> Iterator[None]:
    log = logging.getLogger("kasab_map.territory")
    before = (log.level, log.propagate, [*log.handlers])
    yield
    log.level, log.propagate, log.handlers = before


def _on_a_terminal(does: Callable[[], object]) -> str:
    """Do something with a terminal for standard error, and give what stands on it."""
    ours, theirs = pty.openpty()
    # pytest changes standard error between a fixture and its test: so not in a fixture.
    with os.fdopen(theirs, "w", encoding="utf-8") as screen, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stderr", screen)
        does()
        print("end", file=screen, flush=True)
        told = b""
        while not told.endswith(b"end\r\n"):  # a terminal hands on what it has, not all of it
            told += os.read(ours, 10_000)
    os.close(ours)
    return told.decode().replace("\r\n", "\n").removesuffix("end\n")


def _divide(folder: Path) -> None:
    places = gpd.GeoDataFrame(index=["a", "b", "c"], geometry=SITES, crs="EPSG:4326")
    cached_tessellate(places, box(35.8, 35.7, 36.3, 36.2), method="thiessen", folder=folder)


@pytest.mark.usefixtures("quiet_log")
def test_a_terminal_is_told_of_the_first_division_only(tmp_path: Path) -> None:
    def start_twice() -> None:
        for _ in range(2):
            progress.tell_of_dividing()
            _divide(tmp_path)
            progress.line("open")

    told = _on_a_terminal(start_twice)
    assert told == "\rDividing the land among 3 places\nopen\nopen\n"


def _grow() -> None:
    told = progress.bar()
    for done in (0, 0.5, 1):
        told(done)


def test_a_terminal_sees_the_share_grow() -> None:
    told = _on_a_terminal(_grow)
    assert told == "\r  0%\r 50%\r100%\n"


@pytest.mark.usefixtures("quiet_log")
def test_what_is_no_terminal_is_told_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    target = tmp_path / "day.csv"
    result = CliRunner().invoke(app, ["export", "csv", "-o", str(target)])
    assert (result.exit_code, result.output) == (0, "")
    progress.tell_of_dividing()
    _divide(tmp_path)
    progress.line("nobody reads this")
    progress.bar()(0.5)
    assert capsys.readouterr() == ("", "")


def test_measuring_says_which_size(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(progress, "line", told.append)
    monkeypatch.setattr("bench.scale.measure", lambda *_: None)
    monkeypatch.setattr("bench.scale.table", lambda _: "a table")
    result = CliRunner().invoke(command.app, ["--places", "100", "--places", "1000"])
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "a table")
    assert told == ["Measuring 100 places", "Measuring 1,000 places"]
