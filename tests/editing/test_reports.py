"""A reader's report is a stranger's file: small, judged, told, and a draft only."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from kasab_map.editing import open_draft, save
from kasab_map.editing.reports import LARGEST, ReportError, drafted, read_report
from kasab_map.shipped import shipped

GOOD: dict[str, Any] = {
    "format": "control-map-report",
    "version": 1,
    "theatre": "kasab-2014",
    "edition": "2.0.0",
    "place": "samra",
    "day": "2014-03-25",
    "lens": "editors",
    "claim": "",
    "wrong": "It changed hands a day later.",
    "source": "https://daily.example/samra",
}


def sent(**other: Any) -> bytes:
    return json.dumps(GOOD | other).encode()


@pytest.fixture(scope="module")
def theatre(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(shipped("geodata"), tmp_path_factory.mktemp("r") / "theatre"))


def test_a_report_becomes_a_row_that_waits_for_its_decision(theatre: Path):
    draft = open_draft(theatre)
    report = read_report(sent(theatre=draft.package.name, edition=draft.package.version), draft)
    assert report.unknown == ()
    made = drafted(draft, report, "2014-06-20")
    assert [change.id for change in made.changes()] == ["r0001"]
    told = sorted((problem.column, problem.message) for problem in made.problems())
    assert [column for column, _ in told] == ["decision", "why"]
    made = made.changed("reports", 0, {"decision": "declined", "why": "Two papers say the 25th."})
    saved = save(made, "A reader asked.")
    assert saved.draft.next_id("reports") == "r0002"
    row = (theatre / "reports.csv").read_text("utf-8").splitlines()[1]
    assert row.startswith("r0001,2014-06-20,")
    assert row.endswith(",declined,Two papers say the 25th.")


def test_what_this_edition_does_not_know_is_told_and_left_out(theatre: Path):
    draft = open_draft(theatre)
    report = read_report(
        sent(
            theatre="elsewhere",
            edition="9",
            place="samraa",
            claim="c9999",
            day="soon",
            source="javascript:alert(1)",
        ),
        draft,
    )
    assert report.unknown == (
        "it is about another theatre, 'elsewhere', not '" + draft.package.name + "'",
        f"it is about edition 9; this is {draft.package.version}",
        "no place is called 'samraa'; did you mean 'samra'?",
        "no claim is called 'c9999'",
        "'soon' is not a day",
        "'javascript:alert(1)' is not a link, and is left out",
    )
    (row,) = [c.after for c in drafted(draft, report, "2014-06-20").changes()]
    assert row is not None
    assert [row[name] for name in ("place", "claim", "day", "source")] == ["", "", "", ""]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "not JSON"),
        (b"[" * 10_000, "not JSON"),
        (b"[]", "no report"),
        (b"{}", "no control-map-report of version 1"),
        (sent(version=2), "no control-map-report of version 1"),
        (sent(wrong=""), "does not say what is wrong"),
        (sent(wrong=["a"]), "wrong is not a text"),
        (sent(wrong="x" * 1001), "wrong has 1,001 characters; 1,000 are the most"),
        (sent(place="x" * 101), "place has 101 characters; 100 are the most"),
        (sent(source=5), "source is not a text"),
        (b" " * (LARGEST + 1), "a report has 16,384 at most"),
    ],
)
def test_what_is_no_report_is_refused(content: bytes, said: str, folder: Path):
    with pytest.raises(ReportError, match=said):
        read_report(content, open_draft(folder))


def test_hidden_characters_and_lines_are_flattened(folder: Path):
    report = read_report(sent(wrong="a\x00b\u202ec\n\n  d\t e"), open_draft(folder))
    assert report.wrong == "a b c d e"
