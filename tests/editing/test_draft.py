"""A draft changes what it is told to, in its order, and nothing on disk."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kasab_map.cli import app
from kasab_map.dataset import DatasetError
from kasab_map.dataset.sources import Folder
from kasab_map.editing import open_draft, save


def test_a_draft_without_edits_has_none_and_no_problems(folder: Path):
    draft = open_draft(folder)
    assert not draft.edits()
    assert not draft.changes()
    assert draft.problems() == []


def test_a_change_is_one_line_of_one_file(folder: Path):
    draft = open_draft(folder)
    changed = draft.changed("claims", draft.find("claims", "c0004"), {"confidence": "low"})
    old = draft.base["claims.csv"].splitlines()
    new = changed.edits()["claims.csv"].splitlines()
    assert [*changed.edits()] == ["claims.csv"]
    assert len([1 for was, is_ in zip(old, new, strict=True) if was != is_]) == 1
    assert (folder / "claims.csv").read_bytes() == draft.base["claims.csv"]


def test_a_row_moves_where_its_new_date_belongs(folder: Path):
    draft = open_draft(folder)
    cells = {"event_date": "2014-03-25", "date_latest": "2014-03-25", "date_earliest": "2014-03-25"}
    changed = draft.changed("claims", draft.find("claims", "c0003"), cells)
    ids = [row["id"] for row in changed.rows("claims")]
    assert ids == ["c0001", "c0002", "c0004", "c0005", "c0003", "c0006", "c0007"]
    assert [str(p) for p in changed.problems() if "must come before" in str(p)] == []


def test_a_problem_is_told_as_check_tells_it(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(folder.parent)
    draft = open_draft("theatre")
    wrong = draft.changed("claims", 0, {"claimant": "wir"})
    assert [str(problem) for problem in wrong.problems()] == [
        "theatre/claims.csv:2: claimant: 'wir' is not in claimants.csv; did you mean 'wire'?"
    ]


def test_what_was_put_back_is_no_edit(folder: Path):
    draft = open_draft(folder)
    there = draft.changed("events", 0, {"locator": "line 1"})
    assert there.changes()[0].before != there.changes()[0].after
    assert there.changed("events", 0, {"locator": ""}).edits() == {}


def test_a_folder_that_is_none_is_told(tmp_path: Path):
    with pytest.raises(DatasetError, match="there is no such folder"):
        open_draft(tmp_path / "nowhere")


def test_an_edit_lies_over_the_folder(folder: Path):
    draft = open_draft(folder)
    added = draft.added("claimants", {"id": "radio", "name": "A radio", "side": "independent"})
    assert b"radio,A radio,independent,\n" in added.over().read("claimants.csv")
    assert added.over().read("sources.csv") == Folder(folder).read("sources.csv")


def test_what_keeps_land_from_being_divided_is_told_before_it_is_saved(folder: Path):
    draft = open_draft(folder)
    layer, index = draft.place("samra")
    other, at = draft.place("kasab")
    there = {name: draft.rows(other)[at][name] for name in ("lat", "lon")}
    wrong = draft.changed(layer, index, there)
    (problem,) = wrong.problems()
    with pytest.raises(DatasetError, match="share one point"):
        save(wrong, "Why.")
    for name, content in wrong.edits().items():
        (folder / name).write_bytes(content)
    told = CliRunner().invoke(app, ["check", str(folder)])
    assert told.exit_code == 1
    assert str(problem) in told.stdout.splitlines()
