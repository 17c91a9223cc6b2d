"""A file made while somebody waits: told on the way, stopped without a trace, sized as guessed."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kasab_map.export.asked import Asked
from kasab_map.export.estimates import MEASURED, estimate
from kasab_map.export.kinds import KINDS
from kasab_map.export.making import Making

LONG_S = 60


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of all temporary files, to be found empty."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_it_ends_with_the_file_and_leaves_no_other(
    asked: Asked, nowhere: Path, exported: Callable[[str], Path]
) -> None:
    making = Making("geojson", asked)
    making.wait(LONG_S)
    assert not making.at_work
    assert making.done == 1
    assert making.content == exported("geojson").read_bytes()
    assert list(nowhere.iterdir()) == []


def test_stopped_it_gives_nothing_and_leaves_nothing(asked: Asked, nowhere: Path) -> None:
    making = Making("csv", asked)
    making.cancel()
    making.wait(LONG_S)
    assert not making.at_work
    assert (making.content, making.problem) == (None, "")
    assert list(nowhere.iterdir()) == []


def test_what_goes_wrong_is_told(
    asked: Asked, nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kasab_map.export.kinds.find_spec", lambda _: None)
    making = Making("xlsx", asked)
    making.wait(LONG_S)
    assert making.content is None
    assert "pip install 'kasab-map[export]'" in making.problem
    assert list(nowhere.iterdir()) == []


@pytest.mark.parametrize("kind", [kind for kind in MEASURED if kind in KINDS])
def test_a_guess_is_near_the_truth(
    kind: str, asked: Asked, exported: Callable[[str], Path]
) -> None:
    guess = estimate(kind, asked)
    assert guess
    size = exported(kind).stat().st_size / 1000
    assert size / 2 < max(guess[0], 1) < max(size * 2, 2)
