"""A class on its phones: what is counted, when it is too late, and that nothing is kept."""

from datetime import date

import pytest

from kasab_map import read_dataset
from kasab_map.model import Dataset
from kasab_map.pages.lesson import MOST_ANSWERS, Lesson, day_after, main_places

SEEN = date(2014, 3, 23)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return read_dataset()


def test_a_class_is_asked_about_the_next_change(dataset: Dataset):
    question = Lesson().ask(dataset, SEEN)
    assert question.asked == day_after(dataset, SEEN) == date(2014, 3, 24)
    assert set(question.places) == set(main_places(dataset))
    assert "kasab" in question.places
    assert day_after(dataset, dataset.last_day) == dataset.last_day


def test_each_phone_counts_once_with_its_last_answer(dataset: Dataset):
    lesson = Lesson()
    question = lesson.ask(dataset, SEEN)
    assert lesson.answer("a", question.number, {"kasab": "government"})
    assert lesson.answer("a", question.number, {"kasab": "opposition", "nowhere": "opposition"})
    assert lesson.answer("b", question.number, {"kasab": "government"})
    assert lesson.counts() == 2
    tally = lesson.reveal(dataset)
    assert tally is not None
    assert tally == lesson.revealed
    assert tally.truth["kasab"] == "opposition"
    assert tally.given["kasab"] == {"opposition": 1, "government": 1}
    assert (tally.right["kasab"], tally.all) == (1, 2)


def test_after_the_reveal_it_is_too_late_and_the_tally_stays(dataset: Dataset):
    lesson = Lesson()
    first = lesson.ask(dataset, SEEN)
    lesson.answer("a", first.number, {"kasab": "opposition"})
    lesson.reveal(dataset)
    assert not lesson.answer("b", first.number, {"kasab": "opposition"})
    second = lesson.ask(dataset, first.asked)
    assert second.number == first.number + 1
    assert lesson.counts() == 0, "what was answered before is forgotten"
    assert not lesson.answer("a", first.number, {}), "an answer to another question"
    assert [tally.question for tally in lesson.tallies] == [first]


def test_no_more_phones_are_counted_than_a_class_has(dataset: Dataset):
    lesson = Lesson()
    number = lesson.ask(dataset, SEEN).number
    taken = [lesson.answer(str(phone), number, {}) for phone in range(MOST_ANSWERS + 1)]
    assert taken == [True] * MOST_ANSWERS + [False]
    assert lesson.answer("0", number, {"kasab": "government"}), "who is counted may still change it"
