"""``check`` tells what is odd, wherever it stands, and prints nothing that a terminal obeys."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kasab_map.cli import app
from kasab_map.dataset import check
from kasab_map.shipped import shipped
from tests.dataset.tiny import CLAIMS, Theatre


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("0001-01-01", "0001-03-01", "0001-01-01 is outside the years 1000 to 2999"),
        ("2014-03-21", "9999-12-31", "9999-12-31 is outside the years 1000 to 2999"),
        ("1000-01-01", "2999-12-31", "a theatre lasts 36,525 days at most"),
        ("0000-00-00", "2014-06-15", "'0000-00-00' is not in the calendar"),
    ],
)
def test_days_at_the_ends_of_time_are_refused(theatre: Theatre, first: str, last: str, told: str):
    theatre.package(lambda package: package.update(first_day=first, last_day=last))
    problems = theatre.problems()
    assert told in problems[0]
    assert all("_day:" in problem for problem in problems)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("column", ["event_date", "date_earliest", "date_latest", "reported_date",
                                    "withdrawn"])  # fmt: skip
def test_a_row_at_the_ends_of_time_is_refused(theatre: Theatre, column: str, day: str):
    theatre.cell("claims", "c0007", column, day)
    assert theatre.problems()
    theatre.write("claims.csv", CLAIMS)
    theatre.cell("control_changes", "samra-2", "date", day)
    assert theatre.problems()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_command_line_answers_for_any_day(day: str):
    asked = CliRunner().invoke(
        app, ["state", "--date", day, "--known-on", day, "--lens", "as-reported"]
    )
    assert asked.exit_code == 0, asked.output
    compared = CliRunner().invoke(app, ["diff", "0001-01-01", day])
    assert compared.exit_code == 0, compared.output


UNSEEN = {
    "a zero-width space": "\u200b", "a soft hyphen": "\xad", "a right-to-left override": "\u202e",
    "an isolate": "\u2066", "a joiner in Latin text": "\u200d", "a tag": "\U000e0041",
    "a filler": "\u3164", "a variation selector": "\ufe0f", "an escape": "\x1b",
}  # fmt: skip


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
def test_what_cannot_be_seen_is_told_wherever_it_stands(theatre: Theatre, unseen: str):
    title = f"A tiny{unseen} theatre"
    theatre.package(lambda package: package.update(title=title))
    theatre.cell("sources", "radio-undated", "title", f"Evening{unseen} news")
    theatre.write_layer("villages", {"type": "FeatureCollection", "attribution": unseen}, [])
    theatre.property("border_crossings", 0, "note", f"no{unseen}te")
    land = json.loads(theatre.read("basemap/land.geojson"))
    land["attribution"] = f"drawn{unseen} by hand"
    theatre.write("basemap/land.geojson", json.dumps(land))
    told = [p for p in theatre.problems() if "invisible" in p]
    files = {problem.split(":")[0].removeprefix("geodata/") for problem in told}
    assert files == {"datapackage.json", "sources.csv", "villages.geojson",
                     "border_crossings.geojson", "basemap/land.geojson"}  # fmt: skip
    assert all(problem.isprintable() for problem in told)


def test_arabic_joiners_and_marks_are_letters_too(theatre: Theatre):
    theatre.property(
        "villages", 0, "names", {"en": "Kasab", "ar": "كسب\u200f", "fa": "می\u200cرود"}
    )
    assert theatre.problems() == []


def test_half_a_letter_is_told_and_printed(theatre: Theatre):
    theatre.package(lambda package: package.update(title="x"))
    theatre.replace("datapackage.json", '"title": "x"', '"title": "x\\ud800"')
    assert theatre.problems() == [
        "geodata/datapackage.json: title: 'x\\ud800' holds an invisible control character, "
        "U+D800 at character 2; delete it"
    ]


def test_a_path_is_printed_without_what_a_terminal_obeys(theatre: Theatre):
    odd = Path("\x1b[2Jred\n\u202e")
    theatre.folder.rename(odd)
    (odd / "claims.csv").unlink()
    [problem] = check(odd)
    assert str(problem).startswith("\\x1b[2Jred\\n\\u202e/claims.csv: the file is missing")


@pytest.mark.skipif(os.name != "posix", reason="names of bytes")
@pytest.mark.parametrize("folder", [b"none\xff", b"\x1b[31m", b"x" * 300, b"a\xed\xa0\x80"])
def test_any_folder_can_be_named_on_the_command_line(folder: bytes, tmp_path: Path):
    command = [sys.executable, "-m", "kasab_map", "check", folder]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert told.returncode == 1
    assert b"Traceback" not in told.stderr
    assert b"\x1b" not in told.stdout + told.stderr
    assert b"1 problem in 1 file" in told.stdout


def test_a_good_theatre_in_an_odd_folder_is_named_in_print(theatre: Theatre):
    theatre.folder.rename("\x1b[31mgeodata")
    told = CliRunner().invoke(app, ["check", "\x1b[31mgeodata"])
    assert told.exit_code == 0
    assert told.output.startswith("\\x1b[31mgeodata: no problems in 5 places")


ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"""[`'"]kasab-map ([a-z]+)""")


def test_no_message_and_no_document_names_a_command_that_is_not_there():
    made = {command.name or command.callback.__name__ for command in app.registered_commands}
    made |= {group.name for group in app.registered_groups}
    texts = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *shipped("geodata").glob("*.md"),
             *ROOT.glob("kasab_map/**/*.py"), *ROOT.glob("kasab_map/**/*.po")]  # fmt: skip
    named = {name for path in texts for name in NAMED.findall(path.read_text("utf-8"))}
    assert {"check", "serve"} <= named
    assert named <= made
