"""What an edit changes is told before it is saved: days by lens, with the rows that cause them."""

from datetime import date
from pathlib import Path

from kasab_map.editing import effect_of, open_draft
from kasab_map.editing.effect import Mention, without_wrong_rows


def test_a_reading_moved_by_two_days_changes_two_place_days(folder: Path):
    draft = open_draft(folder)
    index = draft.find("control_changes", "kasab-2")
    effect = effect_of(draft.changed("control_changes", index, {"date": "2014-03-26"}))
    assert effect is not None
    assert effect.by_lens() == {"editors": 2}
    (run,) = effect.differences
    assert (run.place, str(run.first), str(run.last)) == ("kasab", "2014-03-24", "2014-03-25")
    assert effect.causes(run) == ("kasab-2",)


def test_a_claim_taken_back_is_mentioned_by_the_reading_that_rests_on_it(folder: Path):
    draft = open_draft(folder)
    index = draft.find("claims", "c0005")
    effect = effect_of(draft.changed("claims", index, {"withdrawn": "2014-03-30"}))
    assert effect is not None
    assert Mention("control_changes", "kasab-2", "c0005") in effect.mentions
    reading = next(run for run in effect.differences if run.lens == "editors")
    assert (reading.before, reading.after) == ("opposition, disputed", "opposition")
    assert effect.place_days > effect.by_lens()["editors"] == reading.days
    assert all(effect.causes(run) == ("c0005",) for run in effect.differences)


def test_an_edit_of_words_changes_no_day(folder: Path):
    draft = open_draft(folder)
    effect = effect_of(draft.changed("claims", 0, {"paraphrase": "It was quiet."}))
    assert effect is not None
    assert effect.differences == ()


def test_a_wrong_row_hides_its_own_effect_alone(folder: Path):
    draft = open_draft(folder)
    index = draft.find("control_changes", "kasab-2")
    good = draft.changed("control_changes", index, {"date": "2014-03-26"})
    both = good.changed("claims", 0, {"event_date": "2014-04-31"})
    both = both.changed("control_changes", 0, {"status": "oposition"})
    assert effect_of(both) is None
    effect = effect_of(without_wrong_rows(both))
    assert effect is not None
    assert effect.by_lens() == {"editors": 2}


def test_the_day_on_which_most_differs_is_the_one_to_show(folder: Path):
    draft = open_draft(folder)
    index = draft.find("control_changes", "kasab-2")
    effect = effect_of(draft.changed("control_changes", index, {"date": "2014-03-26"}))
    assert effect is not None
    assert effect.busiest() == ("editors", date(2014, 3, 24))
    assert effect.on("editors", date(2014, 3, 25)) == ("kasab",)
    assert effect.moved() == ()


def test_a_moved_place_changes_no_day_and_is_told(folder: Path):
    draft = open_draft(folder)
    layer, index = draft.place("samra")
    effect = effect_of(draft.changed(layer, index, {"lat": "35.93"}))
    assert effect is not None
    assert (effect.moved(), effect.busiest()) == (("samra",), None)


def test_a_checked_fact_that_would_no_longer_hold_is_told(folder: Path):
    facts = folder.parent / "tests" / "facts.csv"
    facts.parent.mkdir()
    facts.write_text(
        "place,date,lens,status,disputed,says,why\n"
        "kasab,2014-03-24,editors,opposition,,c0004,The paper says so.\n"
        "kasab,2014-03-25,editors,not-opposition,,c0004,It never held.\n"
        "kasab,2014-03-27,editors,opposition,,c0004,It holds after too.\n"
        "nowhere-at-all,2014-03-27,nobody,opposition,,c0004,No such place.\n",
        "utf-8",
    )
    draft = open_draft(folder)
    index = draft.find("control_changes", "kasab-2")
    effect = effect_of(draft.changed("control_changes", index, {"date": "2014-03-26"}))
    assert effect is not None
    assert effect.facts == ("kasab, 2014-03-24, editors: opposition. The paper says so.",)
