"""The files that travel with the program are found in a wheel and in a clone."""

from pathlib import Path

import pytest

from kasab_map.shipped import shipped


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone, or the site-packages of an installation, with nothing in it yet."""
    (tmp_path / "kasab_map/_shipped").mkdir(parents=True)
    # By its own namespace: doctests import every module a second time.
    folders = (tmp_path / "kasab_map/_shipped", tmp_path)
    monkeypatch.setitem(shipped.__globals__, "_FOLDERS", folders)
    return tmp_path


def test_in_a_wheel_they_lie_in_the_package(root: Path):
    (root / "kasab_map/_shipped/geodata").mkdir()
    (root / "geodata").mkdir()
    assert shipped("geodata") == root / "kasab_map/_shipped/geodata"


def test_in_a_clone_they_lie_beside_it(root: Path):
    (root / "app.py").touch()
    assert shipped("app.py") == root / "app.py"


def test_what_did_not_travel_is_told(root: Path):
    assert not (root / "geodata").exists()
    with pytest.raises(FileNotFoundError, match="geodata did not travel with this installation"):
        shipped("geodata")
