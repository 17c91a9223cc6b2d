"""Git, when it is asked: exactly the saved files, and its own words where it refuses."""

import subprocess
from pathlib import Path

import pytest

from kasab_map.editing import SavingError, open_draft, save
from kasab_map.editing.committing import commit, is_repository
from kasab_map.editing.patch import message_of


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(folder: Path) -> Path:
    git(folder.parent, "init", "-q")
    git(folder.parent, "config", "user.name", "An editor")
    git(folder.parent, "config", "user.email", "editor@example.org")
    git(folder.parent, "add", ".")
    git(folder.parent, "commit", "-q", "-m", "First.")
    return folder


def test_exactly_what_was_saved_is_committed(repository: Path):
    (repository.parent / "staged.txt").write_text("mine", "utf-8")
    git(repository.parent, "add", "staged.txt")
    (repository / "sources.csv").open("a").close()
    (repository / "datapackage.json").write_text(
        (repository / "datapackage.json").read_text("utf-8") + "\n", "utf-8"
    )
    draft = open_draft(repository).changed("events", 0, {"locator": "line 1"})
    message = message_of(draft, "Why; --amend.")
    saved = save(draft, "Why; --amend.")
    told = commit(repository, saved.files, message)
    assert told.endswith(" data: 1 of events")
    shown = git(repository.parent, "show", "--name-only", "--format=%B", "HEAD").split("\n")
    assert shown[2] == "Why; --amend. (events changed: e0001)"
    assert sorted(filter(None, shown[3:])) == ["theatre/CHANGELOG.md", "theatre/events.csv"]
    left = git(repository.parent, "status", "--porcelain").splitlines()
    assert left == ["A  staged.txt", " M theatre/datapackage.json"]


def test_git_is_not_there_or_refuses_in_its_own_words(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
):
    assert is_repository(repository)
    with pytest.raises(SavingError, match=r"Git refused: .*did not match"):
        commit(repository, ["nothing.csv"], "Why.")
    hook = repository.parent / ".git" / "hooks" / "pre-commit"
    hook.write_text("#!/bin/sh\necho 'not on a Sunday' >&2\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    draft = open_draft(repository).changed("events", 0, {"locator": "line 1"})
    saved = save(draft, "Why.")
    with pytest.raises(SavingError, match="Git refused: not on a Sunday"):
        commit(repository, saved.files, "Why.")
    outside = tmp_path_factory.mktemp("outside")
    assert not is_repository(outside)
    with pytest.raises(SavingError, match="in no git repository"):
        commit(outside, ["a.csv"], "Why.")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SavingError, match="Git is not installed"):
        commit(repository, ["claims.csv"], "Why.")
