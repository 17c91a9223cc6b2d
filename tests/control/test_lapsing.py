"""Denials, fighting, admissions and what is only implied: what disputes, and for how long."""

import pytest

from kasab_map.model import Claim
from tests.control.asking import answer, kasab
from tests.control.theatres import change, claim

MONITOR = claim("opposition_monitor", "opposition", 5, kind="captured")
DENIAL = claim("government", "government", 5, kind="denied")

CASES = {
    "against interest: until that camp speaks again": (
        [claim("opposition", "government", 3), claim("opposition_monitor", "opposition", 4)],
        "against-interest",
        "unknown",
    ),
    "against interest: fighting is speaking again": (
        [claim("opposition", "government", 3), claim("opposition", "contested", 4)],
        "against-interest",
        "unknown",
    ),
    "against interest: those outside the fighting are followed as ever": (
        [claim("independent", "government", 3), claim("independent", "government", 5)],
        "against-interest",
        "government",
    ),
    "a denial disputes": ([MONITOR, DENIAL], "as-reported", "disputed"),
    "a denial alone names a holder": ([DENIAL], "as-reported", "government"),
    "a denial does not replace what its own camp has told": (
        [claim("pro_government_media", "opposition", 4), DENIAL],
        "government-side",
        "disputed",
    ),
    "a denial ends its own camp's earlier fighting": (
        [claim("government", "contested", 4, kind="contested"), DENIAL],
        "government-side",
        "government",
    ),
    "but not the other camp's": (
        [claim("opposition", "contested", 4, kind="contested"), DENIAL],
        "as-reported",
        "disputed",
    ),
    "what its camp tells later ends a denial": (
        [
            claim("opposition", "opposition", 1),
            claim("government", "government", 2, kind="denied"),
            claim("pro_government_media", "opposition", 5),
        ],
        "as-reported",
        "opposition",
    ),
    "earlier fighting does not contradict an outcome": (
        [claim("government", "contested", 4, kind="advance"), MONITOR],
        "as-reported",
        "opposition",
    ),
    "also when its camp told an outcome beside it": (
        [
            claim("government", "contested", 4, kind="attacked"),
            claim("pro_government_media", "opposition", 4),
            MONITOR,
        ],
        "as-reported",
        "opposition",
    ),
    "fighting of the same day does": (
        [claim("government", "contested", 5, kind="contested"), MONITOR],
        "as-reported",
        "disputed",
    ),
    "what is implied fills a silence": (
        [claim("independent", "government", 4, implied=True)],
        "as-reported",
        "government",
    ),
    "and disputes no statement": (
        [MONITOR, claim("government", "government", 5, implied=True)],
        "as-reported",
        "opposition",
    ),
    "nor replaces its own camp's": (
        [claim("opposition", "opposition", 2), claim("opposition", "government", 4, implied=True)],
        "as-reported",
        "opposition",
    ),
    "what is implied may contradict what else is implied": (
        [
            claim("independent", "government", 5, implied=True),
            claim("opposition", "opposition", 5, implied=True),
        ],
        "as-reported",
        "disputed",
    ),
}


@pytest.mark.parametrize(("claims", "lens", "expected"), [*CASES.values()], ids=[*CASES])
def test_a_rule(claims: list[Claim], lens: str, expected: str) -> None:
    assert answer(kasab(*claims, on=5, lens=lens)) == expected


def test_a_denial_lapses_and_the_word_it_denied_stands_again() -> None:
    older = claim("opposition_monitor", "opposition", 3)
    assert answer(kasab(older, DENIAL, on=4)) == "opposition"
    assert answer(kasab(older, DENIAL, on=11)) == "disputed"
    assert answer(kasab(older, DENIAL, on=12)) == "disputed"
    assert answer(kasab(older, DENIAL, on=13)) == "opposition"
    assert answer(kasab(DENIAL, on=80)) == "government", "against silence it grows stale"


def test_a_denial_never_wins_where_fighting_was_told() -> None:
    fighting = claim("opposition", "contested", 4, kind="contested")
    assert answer(kasab(fighting, DENIAL, on=11)) == "disputed"
    assert answer(kasab(fighting, DENIAL, on=12)) == "unknown"


def test_fighting_ends_in_silence_and_brings_nothing_back() -> None:
    fighting = claim("opposition", "contested", 5, kind="contested")
    again = claim("opposition_monitor", "contested", 8, kind="attacked")
    held = claim("independent", "government", 2)
    own = claim("opposition", "opposition", 2)
    assert answer(kasab(own, fighting, on=12)) == "contested"
    assert answer(kasab(own, fighting, on=13)) == "unknown"
    assert answer(kasab(held, fighting, on=9)) == "disputed"
    assert answer(kasab(held, fighting, on=10)) == "contested"
    assert answer(kasab(held, fighting, on=13)) == "unknown"
    assert answer(kasab(own, fighting, again, on=15)) == "contested"
    assert answer(kasab(own, fighting, again, on=16)) == "unknown"


def test_a_camp_that_tells_of_fighting_and_its_outcome_disagrees_within_itself() -> None:
    fighting = claim("opposition", "contested", 5, kind="contested")
    assert answer(kasab(fighting, MONITOR, on=80)) == "disputed"


def test_the_editors_reading_is_not_disputed_by_what_is_only_implied() -> None:
    implied = claim("government", "government", 5, implied=True)
    rows = (change("opposition", 5, MONITOR, implied),)
    found = kasab(MONITOR, implied, on=6, lens="editors", changes=rows)
    assert (found.status, found.disputed) == ("opposition", False)
