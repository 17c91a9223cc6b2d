"""A theatre that is hostile wherever the check lets it be."""

from pathlib import Path

import pytest

from kasab_map.dataset import check
from tests.once import made_once
from tests.theatre.spoiling import HOSTILE, load, places, save
from tests.theatre.whole import whole


def fill(folder: Path) -> int:
    """Write a theatre and spoil it value after value, keeping each change that passes."""
    whole(folder)
    kept = 0
    for place in [one for one in places(folder) if one.is_leaf]:
        path = folder / place.file
        before = path.read_bytes()
        save(path, place.change(load(path)))
        if check(folder):
            path.write_bytes(before)
        else:
            kept += 1
    return kept


def hostile_theatre(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of such a theatre, to be read."""

    def make(folder: Path) -> None:
        kept = fill(folder)
        assert kept > 150, "the check lets plain words pass"
        assert HOSTILE in (folder / "words/en.json").read_text(encoding="utf-8")
        assert check(folder) == []

    return made_once(tmp_path_factory, "hostile", make)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of such a theatre."""
    return hostile_theatre(tmp_path_factory)
