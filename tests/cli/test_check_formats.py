"""``check`` for programs and for pull requests says what it says to a person."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kasab_map.cli import app
from kasab_map.dataset import check
from tests.dataset.tiny import CLAIMS, Theatre


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    theatre = Theatre(tmp_path / "theatre")
    theatre.write("claims.csv", CLAIMS.replace(",wire,wire-2014-03-21", ",wir,wire-2014-03-21"))
    return theatre.folder


@pytest.mark.parametrize("option", [["--json"], ["--format", "json"]])
def test_json_has_the_problems_of_check(folder: Path, option: list[str]):
    told = CliRunner().invoke(app, ["check", *option, str(folder)])
    assert told.exit_code == 1
    (problem,) = check(folder)
    assert json.loads(told.stdout) == {
        "count": 1,
        "problems": [
            {
                "path": problem.path,
                "line": 2,
                "column": "claimant",
                "message": "'wir' is not in claimants.csv; did you mean 'wire'?",
                "count": 1,
            }
        ],
    }


def test_json_of_a_good_theatre_has_none(tmp_path: Path):
    folder = Theatre(tmp_path / "theatre").folder
    told = CliRunner().invoke(app, ["check", "--json", str(folder)])
    assert (told.exit_code, json.loads(told.stdout)) == (0, {"count": 0, "problems": []})


def test_github_is_one_mark_a_line(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(folder.parent)
    told = CliRunner().invoke(app, ["check", "--format", "github", "theatre"])
    assert told.exit_code == 1
    assert told.stdout == (
        "::error file=theatre/claims.csv,line=2,title=claimant::"
        "'wir' is not in claimants.csv; did you mean 'wire'?\n"
    )


def test_a_flood_is_grouped_by_cause(tmp_path: Path):
    theatre = Theatre(tmp_path / "theatre")
    row = (
        CLAIMS.splitlines()[1].replace("c0001", "c{:04d}").replace("2014-03-20,", "2014-03-32,", 1)
    )
    theatre.write("claims.csv", CLAIMS + "".join(f"{row.format(n)}\n" for n in range(100, 400)))
    told = json.loads(CliRunner().invoke(app, ["check", "--json", str(theatre.folder)]).stdout)
    assert told["count"] >= 300
    assert len([p for p in told["problems"] if p["column"] == "event_date"]) == 101
    assert "200 more problems, counted only" in json.dumps(told)


def test_what_keeps_land_from_being_divided_is_told(tmp_path: Path):
    theatre = Theatre(tmp_path / "theatre")
    layer = json.loads(theatre.read("villages.geojson"))
    first, second, *_ = layer["features"]
    first["geometry"] = second["geometry"]
    theatre.write("villages.geojson", json.dumps(layer))
    assert check(theatre.folder) == []
    told = CliRunner().invoke(app, ["check", str(theatre.folder)])
    assert told.exit_code == 1
    assert told.stdout.startswith("datapackage.json: ground: places: ")
    assert "share one point" in told.stdout
