"""The Edit page as Python sees it: typed edits, what is wrong with them, undo, and saving."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from kasab_map.editing import open_draft
from kasab_map.pages import edit_switch
from kasab_map.pages.edit_problems import remedies
from kasab_map.pages.edit_rows import Wanted, rows_of
from kasab_map.pages.edit_session import Session, applied
from kasab_map.serving import THEATRE_VARIABLE
from kasab_map.shipped import shipped
from tests.dataset.tiny import Theatre

PAGE = "from kasab_map.pages import edit_page\nedit_page.show()\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Theatre(tmp_path / "theatre").folder


def told(shown: AppTest, words: str) -> bool:
    return any(words in one.value for one in shown.markdown)


def test_what_is_typed_becomes_an_edit(folder: Path):
    draft = open_draft(folder)
    rows = [*draft.sheet("claims").rows]
    typed = {
        "edited_rows": {"3": {"confidence": "low", "sources": ["wire-2014-03-21"]}, "0": {}},
        "added_rows": [{}, {"place": "samra", "event_date": "2014-03-22", "implied": None}],
        "deleted_rows": [1],
    }
    made = applied(draft, "claims", rows, typed)
    assert [(c.id, c.before is None, c.after is None) for c in made.changes()] == [
        ("c0002", False, True),
        ("c0004", False, False),
        ("c0008", True, False),
    ]
    assert made.rows("claims")[made.find("claims", "c0004")]["sources"] == "wire-2014-03-21"


def test_edits_that_move_rows_do_not_mistake_the_others(folder: Path):
    draft = open_draft(folder)
    rows = [*draft.sheet("claims").rows]
    typed = {"edited_rows": {"0": {"event_date": "2014-06-01"}, "1": {"locator": "line 9"}}}
    made = applied(draft, "claims", rows, typed)
    assert made.rows("claims")[-1]["id"] == "c0001"
    assert made.rows("claims")[made.find("claims", "c0002")]["locator"] == "line 9"


def test_rows_are_found_narrowed_and_sorted(folder: Path):
    draft = open_draft(folder)

    def ids(wanted: Wanted) -> list[str]:
        return [entry.cells[0] for entry in rows_of(draft, "claims", wanted)]

    assert ids(Wanted(find="TOWN took")) == ["c0004"]
    assert ids(Wanted(among={"place": ["samra"], "status": []})) == ["c0002", "c0006"]
    assert ids(Wanted(among={"sources": ["wire-2014-03-21"]})) == ["c0001", "c0003", "c0004"]
    assert ids(Wanted(only={"c0001", "c0007"}, by="kind", backwards=True)) == ["c0007", "c0001"]
    by_day = ids(Wanted(by="withdrawn"))
    assert by_day[0] == ids(Wanted(by="withdrawn", backwards=True))[0] == "c0007"
    assert sorted(by_day) == ids(Wanted(by="id"))


def test_undo_and_redo_go_through_the_edits(folder: Path):
    first = open_draft(folder)
    session = Session(first, first)
    second = first.changed("claims", 0, {"locator": "a"})
    session.put(second)
    session.put(second.changed("claims", 1, {"locator": "b"}))
    session.undo()
    assert session.draft.sheets == second.sheets
    session.undo()
    assert not session.draft.edits()
    session.redo()
    assert session.draft.sheets == second.sheets


def test_a_problem_offers_what_was_meant_and_what_stood_there(folder: Path):
    first = open_draft(folder)
    session = Session(first, first)
    session.put(first.changed("claims", 0, {"claimant": "monito"}))
    (problem,) = session.problems()
    assert remedies(session, problem, "claims", session.draft.rows("claims")[0]) == [
        "monitor",
        "wire",
    ]


def test_the_page_opens_on_the_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    theatre = shutil.copytree(shipped("geodata"), tmp_path / "theatre")
    monkeypatch.setenv(THEATRE_VARIABLE, str(theatre))
    shown = AppTest.from_string(PAGE, default_timeout=60).run()
    assert not shown.exception
    assert told(shown, "Nothing is edited.")
    assert not edit_switch.is_on()
    shown.text_area[0].set_value("SOHR: the opposition took Samra on 25 March").run()
    assert not shown.exception
    boxes = {box.label: box.value for box in shown.selectbox}
    assert (boxes["place"], boxes["claimant"], boxes["kind"]) == ("samra", "sohr", "captured")
    assert next(box for box in shown.text_input if box.label == "event_date").value == "2014-03-25"
    add = next(button for button in shown.button if button.label == "Add to the table")
    assert add.disabled
    ticks = next(group for group in shown.button_group if group.key.startswith("claim-confirm"))
    ticks.set_value(ticks.options).run()
    add = next(button for button in shown.button if button.label == "Add to the table")
    assert not add.disabled
    add.click().run()
    assert not shown.exception
    assert told(shown, "1 row edited.")


def test_a_broken_theatre_can_be_edited(folder: Path, monkeypatch: pytest.MonkeyPatch):
    table = folder / "claims.csv"
    table.write_bytes(table.read_bytes().replace(b",wire,", b",wir,", 1))
    monkeypatch.setenv(THEATRE_VARIABLE, str(folder))
    shown = AppTest.from_string(PAGE, default_timeout=60).run()
    assert not shown.exception
    fix = next(button for button in shown.button if button.label == "Put “wire”")
    fix.click().run()
    assert not shown.exception
    assert [b for b in shown.button if b.label.startswith("Put")] == []
    assert told(shown, "1 row edited.")


def test_why_is_kept_while_more_is_edited(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(THEATRE_VARIABLE, str(folder))
    shown = AppTest.from_string(PAGE, default_timeout=60).run()

    def edit(locator: str) -> None:
        session = shown.session_state["edit.session"]
        session.put(session.draft.changed("claims", 0, {"locator": locator}))
        shown.run()

    def why() -> TextInput:
        return next(box for box in shown.text_input if box.label == "Why, in a sentence")

    edit("line 9")
    why().set_value("The paper says so.").run()
    edit("line 10")
    assert why().value == "The paper says so."
    next(button for button in shown.button if button.label == "Save all tables").click().run()
    assert not shown.exception
    assert why().value == ""
    assert "line 10" in (folder / "claims.csv").read_text("utf-8")
