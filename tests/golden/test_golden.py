"""The shared answers are Python's own, to the byte; the player is asked in tests/js."""

import pytest

from tests.golden.cases import ANSWERS, FOLDER, written


@pytest.mark.parametrize("name", ANSWERS)
def test_the_answers_are_those_of_python(name: str):
    stands = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    assert stands == written(name), "run: python -m tests.golden.cases"
