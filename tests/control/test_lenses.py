"""The rules of the lenses, a case each; docs/method.md says the same in words."""

import pytest

from kasab_map.control import Control, control_on, find_lens, lenses_of
from kasab_map.model import Claim, Confidence, ControlChange
from tests.control.theatres import FOUR_CAMPS, FOUR_SIDES, change, claim, day, theatre


def kasab(
    *claims: Claim,
    on: int,
    lens: str = "as-reported",
    known_on: int | None = None,
    changes: tuple[ControlChange, ...] = (),
) -> Control:
    """Ask for one day at Kasab."""
    evening = None if known_on is None else day(known_on)
    return control_on(theatre(*claims, changes=changes), day(on), evening, lens)["kasab"]


def answer(found: Control) -> str:
    """Give the status, or the word disputed."""
    return "disputed" if found.disputed else found.status


GOVERNMENT = claim("government", "government", 5)
MONITOR = claim("opposition_monitor", "opposition", 5, kind="captured")
DENIAL = claim("government", "government", 5, kind="denied")

CASES = {
    "nobody has said anything": ([], "as-reported", "unknown"),
    "one claimant is believed": ([MONITOR], "as-reported", "opposition"),
    "two sides of one day contradict each other": (
        [GOVERNMENT, MONITOR],
        "as-reported",
        "disputed",
    ),
    "a side's own lens does not hear the other": (
        [GOVERNMENT, MONITOR],
        "government-side",
        "government",
    ),
    "a side's earlier word is replaced by its next": (
        [claim("opposition", "contested", 4), MONITOR],
        "as-reported",
        "opposition",
    ),
    "a word contradicts a newer one for seven days": (
        [claim("government", "government", -2), MONITOR],
        "as-reported",
        "disputed",
    ),
    "and no longer": (
        [claim("government", "government", -3), MONITOR],
        "as-reported",
        "opposition",
    ),
    "but against silence it stands for ever": (
        [claim("government", "government", -60)],
        "as-reported",
        "government",
    ),
    "two claimants of one side may disagree": (
        [GOVERNMENT, claim("pro_government_media", "opposition", 5)],
        "government-side",
        "disputed",
    ),
    "a claim without a status decides nothing": (
        [MONITOR, claim("opposition", "unknown", 5, kind="attacked")],
        "as-reported",
        "opposition",
    ),
    "an outcome ends the same claimant's fighting of that day": (
        [MONITOR, claim("opposition_monitor", "contested", 5, kind="contested")],
        "as-reported",
        "opposition",
    ),
    "two outcomes of one claimant and day: it changed hands": (
        [MONITOR, claim("opposition_monitor", "government", 5, kind="recaptured")],
        "as-reported",
        "contested",
    ),
    "a claimant's later report of a day corrects its earlier one": (
        [
            claim("opposition_monitor", "government", 4, said=4),
            claim("opposition_monitor", "opposition", 4, said=5),
        ],
        "as-reported",
        "opposition",
    ),
    "a claim without a reported date is hindsight": (
        [claim("independent", "opposition", 5, undated=True)],
        "as-reported",
        "unknown",
    ),
    "and counts in hindsight": (
        [claim("independent", "opposition", 5, undated=True)],
        "independent",
        "opposition",
    ),
    "a vague claim begins on its last possible day": (
        [claim("independent", "opposition", 5, span=(4, 6), said=4)],
        "as-reported",
        "unknown",
    ),
    "and never overrules a precise one": (
        [MONITOR, claim("opposition", "government", 5, span=(3, 5))],
        "as-reported",
        "opposition",
    ),
    "independent hears neither party nor encyclopedia": (
        [GOVERNMENT, MONITOR, claim("encyclopedia", "opposition", 5)],
        "independent",
        "unknown",
    ),
    "against interest: a boast is not believed": (
        [GOVERNMENT, MONITOR],
        "against-interest",
        "unknown",
    ),
    "against interest: an admission is": (
        [MONITOR, claim("pro_government_media", "opposition", 5)],
        "against-interest",
        "opposition",
    ),
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
    "one claimant alone": (
        [GOVERNMENT, MONITOR],
        "claimant:opposition_monitor",
        "opposition",
    ),
}


@pytest.mark.parametrize(("claims", "lens", "expected"), [*CASES.values()], ids=[*CASES])
def test_a_rule(claims: list[Claim], lens: str, expected: str) -> None:
    assert answer(kasab(*claims, on=5, lens=lens)) == expected


def test_a_dispute_must_be_kept_alive_unless_nobody_has_the_newer_word() -> None:
    older = claim("government", "government", 4)
    assert answer(kasab(older, MONITOR, on=11)) == "disputed"
    assert answer(kasab(older, MONITOR, on=12)) == "opposition"
    assert answer(kasab(GOVERNMENT, MONITOR, on=80)) == "disputed"


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


def test_a_dispute_picks_no_winner() -> None:
    found = kasab(GOVERNMENT, MONITOR, on=5)
    assert found.status == "unknown"
    assert found.confidence is Confidence.LOW
    assert set(found.claims) == {GOVERNMENT.id, MONITOR.id}


def test_what_is_said_later_is_not_known_that_evening() -> None:
    late = claim("independent", "opposition", 5, said=9)
    assert answer(kasab(late, on=5)) == "unknown"
    assert answer(kasab(late, on=9)) == "opposition"
    assert answer(kasab(late, on=5, lens="independent")) == "opposition"
    assert answer(kasab(late, on=5, lens="independent", known_on=8)) == "unknown"


def test_staleness_counts_from_the_last_claim_that_says_so() -> None:
    again = claim("opposition", "opposition", 8)
    assert kasab(MONITOR, on=7).stale_days == 2
    assert kasab(MONITOR, again, on=7).stale_days == 2
    assert kasab(MONITOR, again, on=10).stale_days == 2
    assert kasab(MONITOR, again, on=10).since == day(5)
    assert kasab(on=10).stale_days is None


def test_the_editors_reading_follows_its_rows_and_marks_contradiction() -> None:
    rows = (change("opposition", 5, MONITOR, GOVERNMENT), change("contested", 9, MONITOR))
    found = kasab(GOVERNMENT, MONITOR, on=6, lens="editors", changes=rows)
    assert (found.status, found.disputed, found.confidence) == ("opposition", True, "high")
    assert found.since == day(5)
    assert answer(kasab(GOVERNMENT, MONITOR, on=4, lens="editors", changes=rows)) == "unknown"
    unsupported = kasab(GOVERNMENT, MONITOR, on=9, lens="editors", changes=rows)
    assert unsupported.status == "opposition", "no claim supports the second row"


def test_the_editors_reading_can_be_asked_as_of_an_evening() -> None:
    late = claim("independent", "opposition", 5, said=9)
    rows = (change("opposition", 5, late),)
    assert answer(kasab(late, on=5, lens="editors", changes=rows)) == "opposition"
    assert answer(kasab(late, on=5, lens="editors", known_on=8, changes=rows)) == "unknown"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (
            "editor",
            "lens: 'editor' is not one of editors, as-reported, government-side, opposition-side, "
            "independent, against-interest, claimant:<id>; did you mean 'editors'?",
        ),
        ("claimant:goverment", "lens: no claimant 'goverment'; did you mean 'government'?"),
        ("claimant:x", "lens: no claimant 'x'; see claimants.csv"),
    ],
)
def test_a_wrong_lens_is_told_what_would_be_right(wrong: str, message: str) -> None:
    with pytest.raises(ValueError, match=r"^lens: ") as caught:
        find_lens(theatre(), wrong)
    assert str(caught.value) == message


def test_every_lens_has_a_rule() -> None:
    data = theatre()
    assert {name: find_lens(data, name) for name in lenses_of(data)} == lenses_of(data)


def test_four_sides_have_a_lens_each() -> None:
    data = theatre(sides=FOUR_SIDES, camps=FOUR_CAMPS)
    sides = ["north-side", "east-side", "south-side", "west-side"]
    expected = ["editors", "as-reported", *sides, "independent", "against-interest"]
    assert list(lenses_of(data)) == expected
    assert lenses_of(data)["east-side"].hears == ("east", "east-radio")


@pytest.mark.parametrize(
    ("says", "holder"), [("south", "south"), ("west", "west"), ("north", "unknown")]
)
def test_against_interest_any_side_is_believed_of_any_other(says: str, holder: str) -> None:
    data = theatre(claim("north-radio", says, 3), sides=FOUR_SIDES, camps=FOUR_CAMPS)
    assert control_on(data, day(4), lens="against-interest")["kasab"].status == holder
