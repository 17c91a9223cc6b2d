"""``kasab-map export``: what it prints, its exit codes, and what a bad end leaves behind."""

import csv
import os
import re
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kasab_map.cli import app
from kasab_map.cli.export import leaving
from kasab_map.export import inks, wash
from kasab_map.export.kinds import KINDS
from kasab_map.model import signs
from kasab_map.player import assets
from tests.export.conftest import QUICK
from tests.four_sides import four_sides

OLD = b"what was there before"
MOST_BYTES_OF_A_PAGE = 1_200_000


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["export", *map(str, arguments)])


def test_every_kind_is_written_and_told_of(tmp_path: Path) -> None:
    told = run("--help").output
    for kind, row in KINDS.items():
        assert kind in told
        if kind not in QUICK:
            continue
        target = tmp_path / f"kasab{row.suffix}"
        result = run(kind, "-o", target, "--date", "2014-04-03", "--lens", "editors")
        assert result.exit_code == 0, result.output
        assert target.stat().st_size > 100
    assert not [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")]


def test_the_saved_page_is_small(tmp_path: Path) -> None:
    target = tmp_path / "kasab.html"
    assert run("html", "-o", target).exit_code == 0
    assert target.stat().st_size <= MOST_BYTES_OF_A_PAGE


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["cvs", "-o", "a"], "'cvs' is not one of html, site, csv"),
        (["csv"], "Missing option '-o'"),
        (["csv", "-o", "a", "--lens", "editor"], "did you mean 'editors'"),
        (["caption", "-o", "a", "--date", "03/04/2014"], "write it as 2014-04-03"),
        (["caption", "-o", "a", "--date", "2015-04-03"], "2015-04-03 is not one of its days"),
        (["caption", "-o", "a", "--place", "kassab"], "'kassab' is not the id of one"),
        (["caption", "-o", "a", "--lang", "xx"], "'xx' is not one of en"),
        (["png", "-o", "a", "--paper", "a5"], "'a5' is not one of a4, letter"),
        (["html", "-o", "a", "--known-on", "2014-04-05"], "leave --known-on out"),
        (["csv", "-o", "none/a.csv"], "No such file or directory; nothing was changed"),
        (["csv", "-o", "."], "is a folder; name a file in it"),
    ],
)
def test_wrong_usage_is_2_and_says_what_is_right(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.output.replace("│", " ").split())
    assert list(tmp_path.iterdir()) == []


def test_a_broken_theatre_is_1(tmp_path: Path) -> None:
    target = tmp_path / "kasab.csv"
    target.write_bytes(OLD)
    result = run("csv", "-o", target, "--data", tmp_path)
    assert result.exit_code == 1
    assert "datapackage.json" in result.output
    assert target.read_bytes() == OLD


def test_a_missing_library_is_told_with_its_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kasab_map.export.kinds.find_spec", lambda _: None)
    result = run("xlsx", "-o", tmp_path / "kasab.xlsx")
    assert result.exit_code == 2
    assert "pip install 'kasab-map[export]'" in result.output
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small theatre, for what is asked of the disk and not of the record."""
    return four_sides(tmp_path_factory.mktemp("four") / "theatre").folder


def start(
    kind: str, target: Path, *more: str, most_bytes: int | None = None
) -> subprocess.Popen[str]:
    """Start an export of its own; a file of more bytes fails, as on a full disk."""
    script = [
        "import resource, signal, sys",
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)",
        f"most = {most_bytes or resource.RLIM_INFINITY}",
        "from kasab_map.export import film",
        "film.DOTS = 20",  # else a film of the record takes half a minute
        "resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))",
        "from kasab_map.cli import main",
        "main()",
    ]
    return subprocess.Popen(
        [sys.executable, "-B", "-c", "\n".join(script), "export", kind, "-o", str(target), *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize(
    "kind", ["html", "site", "csv", "xlsx", "parquet", "gpkg", "datapackage", "pdf", "mp4"]
)
def test_a_full_disk_leaves_what_was_there(kind: str, few: Path, tmp_path: Path) -> None:
    target = tmp_path / f"kasab{KINDS[kind].suffix}"
    target.write_bytes(OLD)
    export = start(kind, target, "--data", str(few), most_bytes=500)
    _, told = export.communicate(timeout=100)
    assert export.returncode == 2, told
    assert "nothing was changed" in told
    assert target.read_bytes() == OLD
    assert os.listdir(tmp_path) == [target.name]  # noqa: PTH208


@pytest.mark.parametrize(
    ("kind", "end"),
    [
        ("csv", signal.SIGTERM),
        ("csv", signal.SIGINT),
        ("csv", signal.SIGKILL),
        ("mp4", signal.SIGTERM),
        ("mp4", signal.SIGKILL),
    ],
)
def test_ended_on_the_way_it_leaves_what_was_there(
    kind: str, end: signal.Signals, tmp_path: Path
) -> None:
    target = tmp_path / f"kasab.{kind}"
    target.write_bytes(OLD)
    export = start(kind, target)
    until = time.monotonic() + 60
    while len(os.listdir(tmp_path)) == 1 and time.monotonic() < until:  # noqa: PTH208
        time.sleep(0.01)
    assert len(os.listdir(tmp_path)) == 2, "it had not begun to write"  # noqa: PTH208
    export.send_signal(end)
    _, told = export.communicate(timeout=60)
    assert export.returncode not in (0, 1, 2), told
    assert target.read_bytes() == OLD
    if end is signal.SIGKILL:  # nobody was left to clear up
        assert all(path == target or path.suffix == ".part" for path in tmp_path.iterdir())
        assert run("caption", "-o", target).exit_code == 0  # the next one does
    assert os.listdir(tmp_path) == [target.name]  # noqa: PTH208


def test_an_end_that_a_library_hushed_is_heeded_at_the_next_step() -> None:
    before = signal.getsignal(signal.SIGTERM)
    shown: list[float] = []
    step = leaving(shown.append)
    try:
        with pytest.raises(SystemExit):
            signal.raise_signal(signal.SIGTERM)
        with pytest.raises(SystemExit) as ended:
            step(0.5)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert ended.value.code == 128 + signal.SIGTERM
    assert shown == []


def test_a_csv_of_one_lens_has_a_row_for_each_place_and_day(tmp_path: Path) -> None:
    target = tmp_path / "kasab.csv"
    run("csv", "-o", target, "--lens", "claimant:sohr")
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["lens"] for row in rows} == {"claimant:sohr"}
    assert len(rows) == 87 * len({row["place"] for row in rows})


def test_the_colours_that_are_no_sides_are_the_players() -> None:
    style = assets.player_style().lower()
    own = [ink for ink in vars(inks).values() if isinstance(ink, str) and ink.startswith("#")]
    assert len(own) > 10
    assert [ink for ink in own if ink not in style and ink != inks.WHITE] == []


def test_the_measures_of_ink_are_the_players() -> None:
    script = assets.player_script()
    told = set(re.findall(r"const ([A-Z_]+) = ([\d.]+);", script))
    for module, names in (
        (wash, ("FULL_WITHIN", "FOUGHT_WITHIN", "PALE", "SOFT", "SMALL", "HELD")),
        (signs, ("STALE_AFTER",)),
    ):
        for name in names:
            own = getattr(module, name)
            assert (name, f"{own:g}") in {(n, f"{float(x):g}") for n, x in told}
