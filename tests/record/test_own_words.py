"""What sources say is told in our own words: no eight of theirs in a row."""

import json
from collections.abc import Iterator

import pytest

from kasab_map.shipped import shipped
from tests.record.shingles import RUN, kept, shingles
from tools.coverage import read_table

FIELDS = {
    "claims": ("paraphrase", "locator"),
    "events": ("paraphrase", "title", "locator"),
    "control_changes": ("rationale",),
    "claimants": ("note",),
    "sources": ("note", "date_note"),
    "founding_statements": ("says", "left_out"),
}
LAYERS = ("villages", "border_crossings", "observatories")


def told() -> Iterator[tuple[str, str]]:
    """Give every text of ours, with where it stands."""
    for table, columns in FIELDS.items():
        for row in read_table(table):
            key = row.get("id") or row["statement"]
            yield from ((f"{table} {key} {column}", row[column]) for column in columns)
    for layer in LAYERS:
        path = shipped("geodata") / f"{layer}.geojson"
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            yield f"{layer} {feature['id']} note", feature["properties"]["note"]


def copied(text: str) -> list[str]:
    """List the runs of a text that stand in a founding document."""
    known = kept()
    return [run for run, code in shingles(text) if code in known]


def test_no_text_shares_eight_words_in_a_row_with_a_founding_document() -> None:
    found = {where: runs for where, text in told() if (runs := copied(text))}
    assert found == {}


def test_the_hashes_of_all_five_documents_are_kept() -> None:
    assert len(kept()) > 3500


@pytest.mark.parametrize(
    "run",
    [
        # The names of places in a row: eight words of one founding document, and no sentence.
        "Doreen, Salma, Marsh Khokha and al-Kom villages",
        "doreen SALMA Marsh Khokha and al Kom [12] Villages",
    ],
)
def test_a_run_is_found_whatever_its_case_and_marks(run: str) -> None:
    assert copied(f"It is said that {run} were left.") == [
        "doreen salma marsh khokha and al kom villages"
    ]


def test_seven_words_are_not_a_run_of_eight() -> None:
    assert RUN == 8
    assert copied("Doreen, Salma, Marsh Khokha and al-Kom") == []
