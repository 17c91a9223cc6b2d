"""``fmt`` puts tables in their order and changes nothing that a cell says."""

from pathlib import Path

from typer.testing import CliRunner

from kasab_map.cli import app
from kasab_map.dataset import check
from kasab_map.editing.tidy import tidy
from kasab_map.shipped import shipped
from tests.dataset.tiny import CLAIMANTS, Theatre


def test_what_check_says_fmt_does_is_done(tmp_path: Path):
    theatre = Theatre(tmp_path / "theatre")
    header, *rows = CLAIMANTS.splitlines()
    swapped = [",".join((a, c, b, d)) for a, b, c, d in (row.split(",", 3) for row in rows[::-1])]
    columns = "id,side,name,note"
    theatre.write("claimants.csv", "\r\n".join((columns, "", *swapped, ",,,")) + "\r\n")
    claims = theatre.rows("claims")
    theatre.write_table("claims", claims[::-1])
    assert [p for p in check(theatre.folder) if "'kasab-map fmt' does it" in p.message]
    done = CliRunner().invoke(app, ["fmt", str(theatre.folder)])
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines() == [
        str(theatre.folder / name) for name in ("claimants.csv", "claims.csv")
    ]
    assert check(theatre.folder) == []
    assert (theatre.folder / "claimants.csv").read_text("utf-8") == CLAIMANTS
    assert theatre.rows("claims") == claims
    assert header == "id,name,side,note"


def test_what_is_tidy_is_left_and_a_trial_changes_nothing(tmp_path: Path):
    theatre = Theatre(tmp_path / "theatre")
    assert tidy(theatre.folder).files == ()
    theatre.write("claimants.csv", CLAIMANTS.replace("A monitor", "A monitor "))
    spoilt = (theatre.folder / "claimants.csv").read_bytes()
    told = CliRunner().invoke(app, ["fmt", "--check", str(theatre.folder)])
    assert told.exit_code == 1
    assert told.stdout.strip().endswith("claimants.csv")
    assert (theatre.folder / "claimants.csv").read_bytes() == spoilt


def test_a_table_whose_rows_cannot_be_told_apart_is_left(tmp_path: Path):
    theatre = Theatre(tmp_path / "theatre")
    theatre.write("claimants.csv", CLAIMANTS.replace("A news agency", '"A news agency'))
    spoilt = (theatre.folder / "claimants.csv").read_bytes()
    told = CliRunner().invoke(app, ["fmt", str(theatre.folder)])
    assert told.exit_code == 1
    assert "opens a quote that is never closed; close it (left as it is)" in told.stderr
    assert (theatre.folder / "claimants.csv").read_bytes() == spoilt


def test_the_shipped_tables_are_tidy():
    assert tidy(shipped("geodata"), is_trial=True).files == ()
