"""The rules of the lenses, a case each; docs/method.md says the same in words."""

import pytest

from kasab_map.control import control_on, find_lens, lenses_of
from kasab_map.model import Claim, Confidence
from tests.control.asking import answer, kasab
from tests.control.theatres import FOUR_CAMPS, FOUR_SIDES, change, claim, day, theatre

GOVERNMENT = claim("government", "government", 5)
MONITOR = claim("opposition_monitor", "opposition", 5, kind="captured")

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
            "independent, against-interest, claimant:<id>, fresh:<lens>; did you mean "
            "'editors'?",
        ),
        ("claimant:goverment", "lens: no claimant 'goverment'; did you mean 'government'?"),
        ("claimant:x", "lens: no claimant 'x'; see claimants.csv"),
        ("fresh:claimant:x", "lens: no claimant 'x'; see claimants.csv"),
        ("weighed:c1=2", "lens: 'c1' is not a claim; see claims.csv"),
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
