"""``kasab-map diff --editions``: what the data changed, and nothing else."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kasab_map.cli import app
from tests.dataset.tiny import Theatre

run = CliRunner().invoke


@pytest.fixture
def old(tmp_path: Path) -> Theatre:
    return Theatre(tmp_path / "old")


@pytest.fixture
def new(tmp_path: Path, old: Theatre) -> Theatre:
    """The old theatre again, to be changed."""
    del old
    return Theatre(tmp_path / "new")


def compared(old: Path | str, new: Path | str, *more: str) -> dict[str, Any]:
    result = run(app, ["diff", "--editions", str(old), str(new), "--format", "json", *more])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_an_edition_differs_from_itself_in_nothing(old: Theatre) -> None:
    assert compared(old.folder, old.folder)["differences"] == []
    printed = run(app, ["diff", "--editions", str(old.folder), str(old.folder)]).stdout
    assert printed.rstrip().endswith("no place has another status on any day.")


def test_a_corrected_day_shifts_the_days_between(old: Theatre, new: Theatre) -> None:
    new.cell("control_changes", "kasab-2", "date", "2014-03-26")
    told = compared(old.folder, new.folder)
    assert told["days"] == 2
    assert told["differences"] == [
        {
            "lens": "editors",
            "place": "kasab",
            "first": "2014-03-24",
            "last": "2014-03-25",
            "before": "opposition, disputed",
            "after": "government",
        }
    ]


def test_a_place_of_one_edition_only_is_told(old: Theatre, new: Theatre) -> None:
    text = new.read("observatories.geojson").replace("nowhere", "elsewhere")
    new.write("observatories.geojson", text)
    found = compared(old.folder, new.folder, "--lens", "editors")["differences"]
    assert {(one["place"], one["before"], one["after"]) for one in found} == {
        ("elsewhere", "not in it", "unknown"),
        ("nowhere", "unknown", "not in it"),
    }


def test_a_claim_changes_the_lenses_that_hear_it(old: Theatre, new: Theatre) -> None:
    new.cell("claims", "c0003", "status", "contested")
    new.cell("claims", "c0003", "kind", "contested")
    new.cell("control_changes", "crossing-1", "status", "contested")
    lenses = {one["lens"] for one in compared(old.folder, new.folder)["differences"]}
    assert lenses >= {"editors", "as-reported", "opposition-side"}
    assert "independent" not in lenses


def test_the_table_is_what_a_changelog_holds(old: Theatre, new: Theatre) -> None:
    new.cell("control_changes", "kasab-2", "date", "2014-03-25")
    lines = run(app, ["diff", "--editions", str(old.folder), str(new.folder)]).stdout.splitlines()
    assert lines[0].endswith("place-days with another status: editors 1.")
    assert lines[2] == "| lens | place | days | before | after |"
    assert lines[4] == "| editors | Kasab | 2014-03-24 | opposition, disputed | government |"


def test_an_edition_may_be_an_archive(old: Theatre, tmp_path: Path) -> None:
    archive = shutil.make_archive(str(tmp_path / "edition"), "zip", old.folder)
    assert compared(archive, old.folder)["differences"] == []


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Someone", "-c", "user.email=someone@example.org")
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


def test_an_edition_may_be_a_revision_of_the_theatre(old: Theatre) -> None:
    git(old.folder.parent, "init", "--quiet")
    git(old.folder.parent, "add", "old")
    git(old.folder.parent, "commit", "--quiet", "--message", "First edition")
    git(old.folder.parent, "tag", "data-1")
    old.cell("control_changes", "kasab-2", "date", "2014-03-26")
    told = compared("data-1", old.folder, "--data", str(old.folder))
    assert told["days"] == 2


def test_an_edition_from_before_sides_were_declared_has_those_of_today(
    old: Theatre, new: Theatre
) -> None:
    old.package(lambda package: [package.pop(key) for key in ("sides", "camps")])
    new.cell("control_changes", "kasab-2", "date", "2014-03-26")
    told = compared(old.folder, new.folder, "--data", str(new.folder))
    assert told["days"] == 2


@pytest.mark.parametrize("named", ["no-such-edition", "--help-me", "HEAD:secret"])
def test_what_is_no_edition_is_wrong_usage(named: str, old: Theatre) -> None:
    asked = ["diff", "--editions", "--data", str(old.folder), "--", named, str(old.folder)]
    result = run(app, asked, env={"COLUMNS": "300", "TERMINAL_WIDTH": "300"})
    assert result.exit_code == 2
    assert "is not a folder, an archive or a revision" in " ".join(result.output.split())


def test_an_edition_with_problems_is_not_compared(old: Theatre, new: Theatre) -> None:
    new.cell("claims", "c0003", "status", "contestd")
    result = run(app, ["diff", "--editions", str(old.folder), str(new.folder)])
    assert result.exit_code == 1
    assert "'contestd' is not one of" in result.output


def test_editions_are_not_asked_as_of_an_evening(old: Theatre) -> None:
    asked = ["diff", "--editions", str(old.folder), str(old.folder), "--known-on", "2014-03-24"]
    assert run(app, asked).exit_code == 2
