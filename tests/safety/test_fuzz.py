"""A small, fixed share of ``make fuzz``: a damaged file is refused with its remedy, or read."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kasab_map.dataset import Overlay, check
from tests.safety.fuzz.judging import NAMES, SHIPPED, draw, judge, mutated
from tests.safety.fuzz.mutations import damage

A_FEW = 2 * len(NAMES)


def test_the_same_seed_does_the_same_damage():
    for seed in range(len(NAMES)):
        assert mutated(seed)[2].edits == mutated(seed)[2].edits
    assert damage(b"abc", "x.txt", Random(1)) == damage(b"abc", "x.txt", Random(1))  # noqa: S311


def test_every_file_is_damaged_in_turn():
    assert {mutated(seed)[0] for seed in range(len(NAMES))} == set(NAMES)
    assert {"claims.csv", "datapackage.json", "basemap/land.geojson"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_damage_is_refused_with_file_and_remedy_or_read(name: str):
    seeds = range(NAMES.index(name), A_FEW, len(NAMES))
    assert [str(outcome) for outcome in map(judge, seeds) if outcome.is_failure] == []


@settings(max_examples=30, deadline=None)
@given(name=st.sampled_from(NAMES), at=st.integers(0), gone=st.integers(0, 40), new=st.binary())
def test_any_bytes_in_the_place_of_any_others(name: str, at: int, gone: int, new: bytes):
    content = SHIPPED.read(name)
    at %= len(content)
    problems = check(Overlay(SHIPPED, {name: content[:at] + new + content[at + gone :]}))
    assert all(str(problem).isprintable() for problem in problems)
    assert all(problem.path.startswith(SHIPPED.shown()) for problem in problems)


def test_what_is_drawn_is_put_back(tmp_path: Path):
    claimants = SHIPPED.read("claimants.csv")
    edits = Overlay(SHIPPED, {"claimants.csv": claimants.replace(b"Observatory", b"Observers")})
    draw(edits, "claimants.csv", tmp_path)
    assert (tmp_path / "geodata" / "claimants.csv").read_bytes() == claimants


def test_a_damaged_ground_is_refused_or_drawn(tmp_path: Path):
    grounds = [seed for seed in range(A_FEW) if mutated(seed)[0].startswith("basemap/")]
    found = [judge(seed, tmp_path) for seed in grounds[:8]]
    assert {outcome.name for outcome in found} >= {"basemap/land.geojson", "basemap/relief.json"}
    assert [str(outcome) for outcome in found if outcome.is_failure] == []
