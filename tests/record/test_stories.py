"""The four stories say nothing that no claim supports: a test follows the ids they cite."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kasab_map.dataset.stories.sentences import Sentence, sentences
from kasab_map.model import ControlChange, Dataset
from kasab_map.model.story import Step, cited
from kasab_map.theatre import Theatre, open_theatre

MONTHS = {"March": 3, "April": 4, "May": 5, "June": 6}
DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b")
WORDS = "zero one two three four five six seven eight nine ten eleven twelve"
NUMBERS = {word: n for n, word in enumerate(WORDS.split(" "))}
OF_THE_TEXT = {"one", "two", "first"}
DATED = re.compile(r"\d{1,2}( to \d{1,2})? (March|April|May|June)|Observatory 45|F-16|MiG-23")


@dataclass(frozen=True)
class Said:
    """What a record says, of where, and of when."""

    text: str
    place: str | None
    first: dt.date
    last: dt.date
    reported: dt.date | None


@cache
def theatre() -> Theatre:
    return open_theatre()


def record(records: Dataset, ident: str) -> Said | None:
    if one := records.claims.get(ident) or records.events.get(ident):
        days = (one.date_earliest, one.date_latest)
        return Said(one.paraphrase, one.place, *days, one.reported_date)
    if change := records.control_changes.get(ident):
        return Said(change.rationale, change.place, change.date, until(records, change), None)
    return None


def until(records: Dataset, change: ControlChange) -> dt.date:
    """Give the last day of a row of the editors' reading."""
    own = [c for c in records.control_changes.values() if c.place == change.place]
    rows = sorted(own, key=lambda c: c.date)
    following = (later.date - dt.timedelta(1) for row, later in pairwise(rows) if row == change)
    return next(following, records.last_day)


def every_sentence() -> list[tuple[str, Step, Sentence]]:
    return [
        (f"{story.id}: {step.title}: {sentence.text}", step, sentence)
        for story in theatre().stories
        for step in story.steps
        for block in step.text
        for sentence in sentences(block)
        if sentence.ids
    ]


SENTENCES = every_sentence()


def test_the_four_are_there_with_their_lengths():
    stories = {story.id: story for story in theatre().stories}
    assert {id_: story.minutes for id_, story in stories.items()} == {
        "in-twelve-steps": 20, "observatory-45": 45, "that-evening": 20, "two-calendars": 15,
    }  # fmt: skip
    assert len(stories["in-twelve-steps"].steps) == 12
    for story in stories.values():
        assert story.content_note, "each speaks of the dead or the displaced"
        assert story.aims and story.preparation and story.afterwards  # noqa: PT018
        assert sum(step.minutes or 0 for step in story.steps) <= story.minutes
        assert any(step.question for step in story.steps)


def test_most_of_what_is_said_is_cited():
    assert len(SENTENCES) > 70
    assert len({id_ for _, _, sentence in SENTENCES for id_ in sentence.ids}) > 60


def test_a_sentence_says_what_its_records_say():
    faults = [f"{where}: {fault}" for where, *told in SENTENCES for fault in told_wrongly(*told)]
    assert faults == []


def told_wrongly(step: Step, sentence: Sentence) -> Iterator[str]:
    records = theatre().records
    found = [said for id_ in sentence.ids if (said := record(records, id_))]
    shown = [*step.text, *step.notes]
    around = (" ".join(s.text for b in shown for s in sentences(b)) + step.title).lower()
    for said in found:
        place = records.places[said.place] if said.place else None
        spelt = {*place.names.values(), *place.variants} if place else set[str]()
        if said.place not in (step.place, None) and not any(n.lower() in around for n in spelt):
            yield f"cites a record of {said.place}"
        known = said.reported if step.lens == "as-reported" else said.first
        if step.until < records.last_day and known and known > step.until:
            yield "knows too early"
    for day, month in DAY.findall(sentence.text):
        named = dt.date(2014, MONTHS[month], int(day))
        if not any(
            said.first <= named <= said.last
            or named == said.reported
            or named == said.last + dt.timedelta(1)  # a night ends on the next day
            or f"{day} {month}" in said.text
            for said in found
        ):
            yield f"names {named}, which its records do not"
    texts = " ".join(said.text.lower() for said in found)
    for count in re.findall(r"\b\d[\d,]*\b|\b[a-z]+\b", DATED.sub("", sentence.text)):
        if (count[0].isdigit() or count in NUMBERS) and count not in OF_THE_TEXT:
            written = rf"\b({count}|{NUMBERS.get(count, count)})\b"
            if not re.search(written, texts):
                yield f"counts {count}"


def test_a_number_that_opens_a_citation_stands_in_its_step():
    for story in theatre().stories:
        for step in story.steps:
            assert len(cited(step.text)) <= 7, f"{story.id}: {step.title} cites too much at once"
