"""Patterns of a schema fit what Python's own fit, and none takes for ever."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kasab_map.dataset.patterns import MOST_STEPS, PatternError, read_pattern
from tests.dataset.tiny import Theatre

PIECES = st.sampled_from(
    ["a", "b", "[a-b]", "[^a]", ".", r"\d", r"\w", "-", " ", r"\.", "[]a-]", "(a|b)", "(?:ab|)",
     "(-[a-z0-9]+)", r"\$", r"\\"]
)  # fmt: skip
COUNTS = st.sampled_from(["", "", "*", "+", "?", "{2}", "{1,3}", "{,2}", "{2,}", "*?"])
PATTERNS = st.lists(st.tuples(PIECES, COUNTS).map("".join), max_size=5).flatmap(
    lambda parts: st.sampled_from(
        ["".join(parts), f"^{''.join(parts)}$", f"({''.join(parts)})*", "|".join(parts) or "a"]
    )
)


@settings(max_examples=400, deadline=None)
@given(pattern=PATTERNS, text=st.text("ab-. 0_\u0661", max_size=8))
def test_what_fits_is_what_fits_in_python(pattern: str, text: str):
    assert read_pattern(pattern).fits(text) == bool(re.fullmatch(pattern, text))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(a+)+b", "a" * 5000),
        ("(a|a)*b", "a" * 5000),
        ("(a|aa)+$", "a" * 5000 + "b"),
        ("a*a*a*a*a*a*a*a*b", "a" * 5000),
        ("^(([a-z])+.)+[A-Z]([a-z])+$", "a" * 5000),
        ("(a|b)*a(a|b){100}", "ab" * 2500),
    ],
)
def test_a_hostile_pattern_takes_no_time(pattern: str, text: str):
    start = time.process_time()
    assert not read_pattern(pattern).fits(text) or pattern.startswith("(a|b)")
    assert time.process_time() - start < 10


def test_a_pattern_that_costs_too_much_fits_nothing_and_says_so():
    costly = read_pattern("(a|b)*a(a|b){60}")
    seed = 1
    for _ in range(MOST_STEPS):
        seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
        if not costly.is_spent:
            costly.fits(f"{seed:062b}".replace("0", "a").replace("1", "b"))
    assert costly.is_spent
    assert not costly.fits("a" * 61)


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("[", "unterminated character set"),
        ("a(?=b)", "looking around"),
        (r"(a)\1", "is not supported"),
        ("(?i)a", "looking around, naming and flags"),
        ("a^b", "at its beginning and its end only"),
        ("a{1000}", "counts beyond 200"),
        ("((a{100}){100}){100}", "too large"),
        ("(" * 40 + ")" * 40, "nest too deep"),
        ("a" * 301, "300 are the most"),
        ("a{99999999999999999999}", "the repetition number is too large"),
    ],
)
def test_what_could_take_for_ever_is_refused(pattern: str, why: str):
    with pytest.raises(PatternError, match=why):
        read_pattern(pattern)


def test_a_refused_pattern_is_a_problem_of_the_package(theatre: Theatre):
    def change(package: dict) -> None:
        claims = next(item for item in package["resources"] if item["name"] == "claims")
        claims["schema"]["fields"][0]["constraints"]["pattern"] = "(?=c)c.*"

    theatre.package(change)
    [problem] = theatre.problems()
    assert "claims.id: pattern '(?=c)c.*' cannot be used: looking around, naming and" in problem
