"""The files that travel with the program are found in a wheel and in a clone."""

from pathlib import Path

import pytest

from kasab_map.shipped import shipped


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "kasab_map"
    folder.mkdir()
    # By its own namespace: doctests import every module a second time.
    monkeypatch.setitem(shipped.__globals__, "PACKAGE", folder)
    return folder


def test_in_a_wheel_they_lie_in_the_package(package: Path):
    (package / "geodata").mkdir()
    (package.parent / "geodata").mkdir()
    assert shipped("geodata") == package / "geodata"


def test_in_a_clone_they_lie_beside_it(package: Path):
    (package.parent / "app.py").touch()
    assert shipped("app.py") == package.parent / "app.py"


def test_what_did_not_travel_is_told(package: Path):
    assert not (package / "geodata").exists()
    with pytest.raises(FileNotFoundError, match="geodata did not travel with this installation"):
        shipped("geodata")
