"""A file made while somebody waits: told on the way, stopped without a trace, sized as guessed."""

import re
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kasab_map.export.asked import Asked
from kasab_map.export.estimates import OF_A_CHANGE, estimate
from kasab_map.export.kinds import KINDS, export
from kasab_map.export.making import Making
from tests.export.conftest import SLOW

LONG_S = 60
ROW = r"(?m)^\| `(\w+)` \| ([\d.]+) \| [\d.]+ \| [\d,]+ \| ([\d,]+) \|$"
"""Of the table of exports: kind, processor's seconds, clock's, megabytes, kilobytes."""


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


@pytest.mark.parametrize("kind", KINDS)
def test_a_guess_is_within_half_and_twice_the_truth(
    kind: str, asked: Asked, exported: Callable[[str], Path], tmp_path: Path
) -> None:
    view, target = asked, tmp_path / f"made{KINDS[kind].suffix}"
    if kind in SLOW:  # of one who speaks little: few changes
        view = replace(asked, lens="claimant:afp")
        export(kind, target, view)
    else:
        target = exported(kind)
    size, seconds = estimate(kind, view)
    true = target.stat().st_size / 1000
    assert true / 2 < max(size, 1) < max(true * 2, 2)
    assert seconds > 0


def test_more_changes_take_more(asked: Asked) -> None:
    for kind in OF_A_CHANGE:
        few, many = (estimate(kind, replace(asked, lens=lens)) for lens in ("claimant:afp", None))
        assert few < many
        assert few[1] < many[1]


def test_the_guesses_are_what_was_measured(asked: Asked) -> None:
    text = (Path(__file__).parents[2] / "docs" / "performance.md").read_text(encoding="utf-8")
    told = {kind: row for kind, *row in re.findall(ROW, text)}
    assert set(told) == set(KINDS)
    for kind, (seconds, size) in told.items():
        guess = estimate(kind, asked)
        assert float(size.replace(",", "")) == pytest.approx(guess[0], rel=0.25, abs=1)
        assert float(seconds) == pytest.approx(guess[1], rel=0.5, abs=1)
