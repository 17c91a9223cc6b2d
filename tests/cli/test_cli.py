"""The command line: its output and exit codes are a contract (docs/contracts.md)."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kasab_map import control_on, read_dataset
from kasab_map.cli import app
from kasab_map.shipped import shipped

run = CliRunner().invoke


def test_check_is_clean_on_the_shipped_theatre() -> None:
    result = run(app, ["check"])
    assert result.exit_code == 0, result.output
    assert "no problems" in result.output


def test_check_prints_every_problem_and_exits_1(tmp_path: Path) -> None:
    folder = tmp_path / "geodata"
    shutil.copytree(shipped("geodata"), folder)
    table = folder / "claims.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace(",opposition,sohr,", ",oppositon,sohr,", 2), encoding="utf-8")
    result = run(app, ["check", str(folder)])
    assert result.exit_code == 1
    problems = [line for line in result.output.splitlines() if "claims.csv:" in line]
    assert len(problems) == 2
    assert all("status: 'oppositon' is not one of" in line for line in problems)
    assert all("did you mean 'opposition'?" in line for line in problems)


def test_state_prints_the_contract_as_json() -> None:
    result = run(app, ["state", "--date", "2014-04-03", "--format", "json"])
    assert result.exit_code == 0
    printed = json.loads(result.stdout)
    assert set(printed) == {"date", "lens", "known_on", "places"}
    assert printed["date"] == "2014-04-03"
    assert printed["lens"] == "editors"
    assert printed["known_on"] is None
    expected = control_on(read_dataset(), date(2014, 4, 3))
    assert set(printed["places"]) == set(expected)
    for place, now in printed["places"].items():
        assert set(now) == {"status", "since", "confidence", "disputed", "stale_days", "claims"}
        assert now["status"] == expected[place].status
        assert now["claims"] == list(expected[place].claims)


def test_state_answers_as_of_an_evening() -> None:
    asked = ["state", "--date", "2014-03-25", "--lens", "independent", "--format", "json"]
    printed = json.loads(run(app, [*asked, "--known-on", "2014-03-20"]).stdout)
    assert printed["known_on"] == "2014-03-20"
    assert {now["status"] for now in printed["places"].values()} == {"unknown"}


def test_state_prints_a_table_for_people() -> None:
    result = run(app, ["state", "--date", "2014-06-15"])
    assert result.exit_code == 0
    line = next(row for row in result.stdout.splitlines() if row.startswith("Kasab "))
    assert "government" in line
    assert "2014-06-15" in line


def test_diff_lists_what_changed_and_by_which_claims() -> None:
    result = run(app, ["diff", "2014-06-14", "2014-06-15", "--format", "json"])
    assert result.exit_code == 0
    places = json.loads(result.stdout)["places"]
    assert places["kasab"]["after"]["status"] == "government"
    assert places["kasab"]["after"]["claims"]
    assert all(sides["before"] != sides["after"] for sides in places.values())


def test_diff_of_a_day_with_itself_is_empty() -> None:
    result = run(app, ["diff", "2014-05-20", "2014-05-20"])
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "No place changed.")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["state", "--date", "yesterday"], "'yesterday' is not a day; write it as 2014-04-03"),
        (["state", "--date", "2014-04-31"], "'2014-04-31' is not a day"),
        (["state"], "--date"),
        (["state", "--date", "2014-04-03", "--lens", "sides"], "is not one of editors,"),
        (["diff", "2014-04-03"], "D2"),
        (["conquer"], "conquer"),
    ],
)
def test_wrong_usage_exits_2_and_says_why(arguments: list[str], told: str) -> None:
    result = run(app, arguments, env={"COLUMNS": "200", "TERMINAL_WIDTH": "200"})
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())


@pytest.mark.parametrize(
    "command", [["check"], ["state", "--date", "2014-04-03", "--data"], ["serve", "--data"]]
)
def test_a_missing_folder_is_told_in_one_clear_line(command: list[str], tmp_path: Path) -> None:
    missing = tmp_path / "nowhere"
    result = run(app, [*command, str(missing)])
    assert result.exit_code == 1
    assert "nowhere" in result.output
    assert "Traceback" not in result.output


def test_a_day_outside_the_record_is_told_and_answered():
    asked = CliRunner().invoke(app, ["state", "--date", "2015-01-01"])
    assert asked.exit_code == 0
    runs = "is not a day of this record, which runs from 2014-03-21 to 2014-06-15."
    assert asked.stderr == f"2015-01-01 {runs}\n"
    both = CliRunner().invoke(app, ["diff", "2014-03-20", "2014-04-03", "--format", "json"])
    assert both.stderr == f"2014-03-20 {runs}\n"
    assert json.loads(both.stdout)["to"] == "2014-04-03"
    assert CliRunner().invoke(app, ["state", "--date", "2014-06-15"]).stderr == ""
