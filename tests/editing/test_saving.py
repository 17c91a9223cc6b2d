"""Saving: all or none, told of what changed underneath, a backup, a changelog, a patch for git."""

import os
import subprocess
import threading
from pathlib import Path

import pytest

from kasab_map.dataset import DatasetError, check
from kasab_map.dataset.sources import Folder
from kasab_map.editing import ConflictError, Draft, SavingError, open_draft, save
from kasab_map.editing.patch import message_of, patch_of
from kasab_map.storage import journal


def edited(folder: Path, text: str = "Rebels took all of the town.") -> Draft:
    """A draft with an edit in each of two tables."""
    draft = open_draft(folder)
    draft = draft.changed("claims", draft.find("claims", "c0004"), {"paraphrase": text})
    return draft.changed("events", 0, {"locator": "line 1"})


def test_what_is_saved_is_in_the_folder_with_a_backup_and_a_changelog(folder: Path):
    draft = edited(folder)
    saved = save(draft, "The paper\nsays all of it.")
    assert set(saved.files) == {"claims.csv", "events.csv", "CHANGELOG.md"}
    for name, content in draft.edits().items():
        assert (folder / name).read_bytes() == content
        assert (saved.backup / name).read_bytes() == draft.base[name]
    told = (folder / "CHANGELOG.md").read_text("utf-8")
    entry = "- The paper says all of it. (claims changed: c0004; events changed: e0001)\n"
    assert told == f"# Changelog of the data\n\n## Unreleased\n\n{entry}"
    assert check(folder) == []
    assert not saved.draft.edits()


def test_a_second_saving_is_told_below_the_first(folder: Path):
    (folder / "CHANGELOG.md").write_text("# Changelog\n\n## 1.0\n\nFirst.\n", "utf-8")
    save(edited(folder), "One.")
    save(edited(folder, "Rebels took it."), "Two.")
    told = (folder / "CHANGELOG.md").read_text("utf-8")
    assert told == (
        "# Changelog\n\n## Unreleased\n\n"
        "- One. (claims changed: c0004; events changed: e0001)\n"
        "- Two. (claims changed: c0004)\n\n## 1.0\n\nFirst.\n"
    )


def test_a_draft_with_a_problem_is_not_saved(folder: Path):
    before = {name: Folder(folder).read(name) for name in Folder(folder).names()}
    with pytest.raises(DatasetError, match="is not in claimants"):
        save(edited(folder).changed("claims", 0, {"claimant": "nobody"}), "A claimant.")
    assert {name: Folder(folder).read(name) for name in Folder(folder).names()} == before


@pytest.mark.parametrize(("note", "said"), [("", "Say in a sentence why"), ("x", "Nothing is")])
def test_nothing_to_save_or_no_reason_is_told(folder: Path, note: str, said: str):
    draft = open_draft(folder) if note else edited(folder)
    with pytest.raises(SavingError, match=said):
        save(draft, note)


def test_of_two_editors_the_second_is_told_what_the_first_made(folder: Path):
    mine, theirs = edited(folder), edited(folder, "Rebels hold the town.")
    save(theirs, "Theirs.")
    with pytest.raises(ConflictError) as told:
        save(mine, "Mine.")
    first = told.value.conflicts[0]
    assert (first.file, first.id, first.is_clash) == ("claims.csv", "c0004", True)
    assert [(row or {})["paraphrase"] for row in (first.base, first.mine, first.theirs)] == [
        "Rebels took the town.",
        "Rebels took all of the town.",
        "Rebels hold the town.",
    ]
    assert str(first) == (
        "claims.csv: c0004: paraphrase was 'Rebels took the town.', is there "
        "'Rebels hold the town.', in your draft 'Rebels took all of the town.'"
    )
    assert b"Rebels hold the town." in (folder / "claims.csv").read_bytes()
    assert mine.edits(), "the draft is not lost"


def test_two_at_once_one_wins_and_the_other_is_told(folder: Path):
    inside, go_on = threading.Event(), threading.Event()

    def wait(step: str) -> None:
        if step == "journal":
            inside.set()
            go_on.wait(60)

    first, second = edited(folder), edited(folder, "Another.")
    saver = threading.Thread(target=save, args=(first, "First."), kwargs={"step": wait})
    saver.start()
    assert inside.wait(60)
    with pytest.raises(SavingError, match="Somebody else is saving"):
        save(second, "Second.")
    go_on.set()
    saver.join(60)
    assert (folder / "claims.csv").read_bytes() == first.edits()["claims.csv"]
    assert second.edits(), "the draft is not lost"


def test_the_patch_makes_of_a_repository_what_saving_would(folder: Path):
    def git(*arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=folder.parent, check=True, capture_output=True)

    git("init", "-q")
    draft = edited(folder)
    patch = patch_of(draft, "Why.")
    assert patch.count(b"\n@@ ") == 3
    subprocess.run(["git", "apply", "-"], cwd=folder.parent, input=patch, check=True)
    applied = {n: (folder / n).read_bytes() for n in (*draft.edits(), "CHANGELOG.md")}
    for name, content in draft.edits().items():
        assert applied[name] == content
    for name in applied:  # back, and saved by us
        if name in draft.base:
            (folder / name).write_bytes(draft.base[name])
        else:
            (folder / name).unlink()
    save(draft, "Why.")
    assert {n: (folder / n).read_bytes() for n in applied} == applied
    assert message_of(draft, "Why.") == (
        "data: 1 of claims, 1 of events\n\nWhy. (claims changed: c0004; events changed: e0001)\n"
    )


def test_what_is_kept_of_savings_is_no_file_of_the_theatre(folder: Path):
    names = Folder(folder).names()
    save(edited(folder), "Why.")
    assert Folder(folder).names() == tuple(sorted({*names, "CHANGELOG.md"}))


def test_a_journal_that_leads_out_of_the_folder_is_refused(folder: Path):
    home = folder / journal.HOME
    (home / "new").mkdir(parents=True)
    (folder.parent / "outside.csv").write_text("kept", "utf-8")
    (home / "journal.json").write_text('["../outside.csv"]', "utf-8")
    (home / "outside.csv").write_text("hostile", "utf-8")
    with pytest.raises(SavingError, match="leads out"):
        save(edited(folder), "Why.")
    assert (folder.parent / "outside.csv").read_text("utf-8") == "kept"


@pytest.mark.parametrize("content", ["{", "{}", "[1, null]", "[" * 100_000, '"claims.csv"'])
def test_a_journal_that_is_none_changes_nothing(folder: Path, content: str):
    before = Folder(folder).read("claims.csv")
    home = folder / journal.HOME
    (home / "new").mkdir(parents=True)
    (home / "new" / "claims.csv").write_text("hostile", "utf-8")
    (home / "journal.json").write_text(content, "utf-8")
    assert Folder(folder).read("claims.csv") == before
    assert check(folder) == []
    save(edited(folder), "Why.")
    assert check(folder) == []


def test_a_pipe_in_the_place_of_a_journal_keeps_nobody_waiting(folder: Path):
    (folder / journal.HOME).mkdir()
    os.mkfifo(folder / journal.HOME / "journal.json")
    assert check(folder) == []
