"""The wheel is enough anywhere: the theatre, the app and the player travel in it."""

import contextlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kasab_map.storage import journal

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, offline, and unpack it where nothing else of ours is."""
    folder = tmp_path_factory.mktemp("wheel")
    kept = ROOT / "geodata" / journal.HOME
    is_edited = kept.exists()
    with contextlib.ExitStack() as after:
        if not is_edited:  # what an editor leaves in a clone
            after.callback(shutil.rmtree, kept)
        (kept / "backup").mkdir(parents=True, exist_ok=True)
        trace = kept / "backup" / "of-a-test.csv"
        trace.write_text("id\n", "utf-8")
        after.callback(trace.unlink)
        wheel = _built(folder)
    site = folder / "site"
    zipfile.ZipFile(wheel).extractall(site)
    return site


def _built(folder: Path) -> Path:
    command = ["pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run(
        [sys.executable, "-m", *command, "--wheel-dir", str(folder), str(ROOT)], check=True
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


def run(site: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the unpacked package from a folder of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kasab_map", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_it_checks_its_own_theatre_from_any_folder(unpacked: Path, tmp_path: Path) -> None:
    told = run(unpacked, tmp_path, "check")
    assert told.returncode == 0, told.stdout + told.stderr
    assert str(unpacked / "kasab_map" / "_shipped" / "geodata") in told.stdout


def test_it_reads_another_theatre(unpacked: Path, tmp_path: Path) -> None:
    theatre = str(ROOT / "geodata")
    told = run(unpacked, tmp_path, "state", "--date", "2014-06-15", "--data", theatre)
    assert told.returncode == 0, told.stderr
    assert "Kasab crossing" in told.stdout


@pytest.mark.parametrize(
    "name",
    [
        "_shipped/app.py",
        "_shipped/.streamlit/config.toml",
        "_shipped/geodata/claims.csv",
        "_shipped/geodata/basemap/relief.png",
        "locale/en.po",
        "_shipped/geodata/words/about.en.md",
        "timeline/timeline.schema.json",
        "player/static/player.js",
        "player/static/style/page.css",
        "player/static/vendor/leaflet/leaflet.js",
        "player/static/vendor/leaflet/LICENSE",
    ],
)
def test_what_must_travel_travels(name: str, unpacked: Path) -> None:
    assert (unpacked / "kasab_map" / name).is_file()


def test_what_an_editor_keeps_of_savings_stays_at_home(unpacked: Path) -> None:
    assert not [path for path in unpacked.rglob("*") if journal.HOME in path.parts]
    assert (unpacked / "kasab_map" / "_shipped" / "geodata" / "claims.csv").is_file()
