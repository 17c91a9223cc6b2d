"""The two lenses that are made of another: what is fresh of it, and a reader's own weights."""

from dataclasses import replace

import pytest
from hypothesis import given

from kasab_map.control import at, find_lens, intervals
from kasab_map.control.weighed import MOST, Counted, heaviest
from kasab_map.model import Dataset
from tests.control.asking import answer, kasab
from tests.control.theatres import claim, day, theatre, theatres

REBELS = claim("opposition", "opposition", 3, name="rebels")
ARMY = claim("government", "government", 4, name="army")
REPORTER = claim("independent", "opposition", 4, name="reporter")


@pytest.mark.parametrize(
    ("on", "expected"), [(3, "opposition"), (10, "opposition"), (11, "unknown")]
)
def test_fresh_ends_on_the_eighth_day(on: int, expected: str):
    found = kasab(REBELS, on=on, lens="fresh:opposition-side")
    assert answer(found) == expected
    assert found.claims == (("rebels",) if expected == "opposition" else ())
    assert kasab(REBELS, on=on, lens="opposition-side").status == "opposition"


def test_fresh_begins_again_with_a_claim_that_says_the_same():
    again = claim("independent", "opposition", 20, name="again")
    answers = [
        kasab(REBELS, again, on=on, lens="fresh:as-reported").status for on in (12, 20, 27, 28)
    ]
    assert answers == ["unknown", "opposition", "opposition", "unknown"]
    assert kasab(REBELS, again, on=21, lens="fresh:as-reported").since == day(20)


@given(theatres())
def test_fresh_is_the_other_lens_as_far_as_it_is_not_stale(dataset: Dataset):
    for lens in ("editors", "as-reported"):
        recent = intervals(dataset, lens=f"fresh:{lens}")
        for place, spans in intervals(dataset, lens=lens).items():
            for on in dataset.days[::5]:
                whole, now = at(spans, on), at(recent[place], on)
                stale = whole.stale_days(on)
                kept = stale is not None and stale <= 7
                assert now.status == (whole.status if kept else "unknown")
                assert now.disputed == (whole.disputed and kept)


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ("", "opposition"),
        ("army=2", "disputed"),
        ("army=3", "government"),
        ("rebels=0,reporter=0", "government"),
        ("rebels=0,reporter=0,army=0", "unknown"),
        ("rebels=0", "disputed"),
    ],
)
def test_the_heaviest_status_is_the_answer(weights: str, expected: str):
    found = kasab(REBELS, ARMY, REPORTER, on=5, lens=f"weighed:{weights}")
    assert answer(found) == expected
    left_out = {part.removesuffix("=0") for part in weights.split(",") if part.endswith("=0")}
    assert set(found.claims) == {"rebels", "army", "reporter"} - left_out


@given(theatres())
def test_weights_of_one_keep_every_answer_that_nobody_disputes(dataset: Dataset):
    weighed = intervals(dataset, lens="weighed:")
    for place, spans in intervals(dataset, lens="as-reported").items():
        for on in dataset.days[::5]:
            heard, now = at(spans, on), at(weighed[place], on)
            said = {dataset.claims[id_].status for id_ in heard.claims}
            if len(said) == 1:
                assert (now.status, now.disputed) == (said.pop(), False)
            assert now.claims == heard.claims


def test_doubling_every_weight_changes_no_answer():
    counted = [Counted("a", "north", 1), Counted("b", "south", 2), Counted("c", "north", 2)]
    assert heaviest(counted) == heaviest([c._replace(weight=2 * c.weight) for c in counted])
    assert heaviest(counted) == "north"
    assert heaviest([*counted[:1], Counted("b", "south", 1)]) is None
    assert heaviest([]) == "unknown"


@pytest.mark.parametrize(
    ("lens", "message"),
    [
        ("weighed:rebels=4", f"lens: 'rebels=4' gives no whole weight from 0 to {MOST}"),
        ("weighed:rebels", f"lens: 'rebels' gives no whole weight from 0 to {MOST}"),
        ("weighed:rebels=1,rebels=2", "lens: 'rebels' is weighed twice; weigh it once"),
    ],
)
def test_a_wrong_weight_is_told(lens: str, message: str):
    with pytest.raises(ValueError, match=r"^lens: ") as caught:
        find_lens(theatre(REBELS), lens)
    assert str(caught.value) == message


def test_a_lens_may_be_fresh_once():
    with pytest.raises(ValueError, match="is not one of"):
        find_lens(theatre(), "fresh:fresh:editors")
    assert (
        find_lens(theatre(replace(REBELS)), "fresh:weighed:rebels=2").id == "fresh:weighed:rebels=2"
    )
