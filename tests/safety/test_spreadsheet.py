"""What is taken away as a table runs nothing in a spreadsheet, and is otherwise as it was."""

import csv
import io
from html import escape
from pathlib import Path
from shutil import copytree

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some
from streamlit.testing.v1 import AppTest

from kasab_map import read_dataset
from kasab_map.export.records import tables
from kasab_map.export.spreadsheet import as_csv, harmless
from kasab_map.serving import THEATRE_VARIABLE
from kasab_map.shipped import shipped

BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n")
FORMULA = '=HYPERLINK("http://a.example";"Kasab")'


@given(some.text(max_size=8), some.sampled_from(["", *BEGINNINGS]))
def test_no_cell_begins_like_a_formula_and_none_is_lost(text: str, beginning: str) -> None:
    cell = f"{beginning}{text}".replace("\x00", "")
    written = as_csv(pd.DataFrame({"before": ["x"], "cell": [cell]}))
    rows = list(csv.reader(io.StringIO(written, newline="")))
    assert rows in (
        [["before", "cell"], ["x", cell]],
        [["before", "cell"], ["x", f"'{cell}"]],
    )
    given = rows[1][1]
    assert not given.startswith(BEGINNINGS) or float(given) is not None


def test_numbers_days_and_blanks_stay_what_they_are() -> None:
    frame = pd.DataFrame({"lat": [-35.5, None], "since": ["2014-03-21", None], "n": ["-5", "+1.5"]})
    pd.testing.assert_frame_equal(harmless(frame), frame)


def test_the_record_shows_and_gives_a_hostile_cell_as_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "geodata"
    copytree(shipped("geodata"), folder)
    table = folder / "sources.csv"
    rows = list(csv.reader(io.StringIO(table.read_text(encoding="utf-8"))))
    rows[1][rows[0].index("title")] = FORMULA
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    monkeypatch.setenv(THEATRE_VARIABLE, str(folder))
    script = "from kasab_map.pages import record\nrecord.show()\n"
    shown = AppTest.from_string(script, default_timeout=60).run()
    assert not shown.exception
    shown.session_state["table"] = "sources"
    shown.text_input[0].set_value("hyperlink").run()
    sheet = next(e.proto.body for e in shown.get("html") if "<table" in e.proto.body)
    assert escape(FORMULA) in sheet, "on the page it is text, and no spreadsheet"
    frame = tables(read_dataset(folder))["sources"]
    assert f"'{FORMULA}".replace('"', '""') in as_csv(frame)
