"""What must hold between rows: ids, references, repetition, permanence."""

from collections.abc import Callable

import pytest

from kasab_map.dataset import read_dataset
from kasab_map.dataset.rules.published import write_published_ids
from tests.dataset.tiny import CLAIMS, Theatre

Spoil = Callable[[Theatre], object]


def cell(table: str, id_: str, column: str, value: str) -> Spoil:
    return lambda theatre: theatre.cell(table, id_, column, value)


def repeated(**values: str) -> Spoil:
    return lambda theatre: theatre.row("claims", 6, "c0008", "c0006", **values)


def published(line: str) -> Spoil:
    return lambda theatre: theatre.write("published_ids.txt", line)


PLACES = "villages.geojson, border_crossings.geojson, observatories.geojson"
SAME = "the same claimant, place, day, kind and status"
CASES: dict[str, tuple[Spoil, str]] = {
    "an id used twice": (
        cell("claims", "c0007", "id", "c0003"),
        "claims.csv:8: id: 'c0003' is already used on line 4; give this one an id of its own",
    ),
    "a row copied whole": (
        lambda theatre: theatre.write("claims.csv", CLAIMS + CLAIMS.splitlines()[-1] + "\n"),
        "claims.csv:9: id: 'c0007' is already used on line 8; give this one an id of its own",
    ),
    "a place misspelt": (
        cell("claims", "c0006", "place", "samraa"),
        f"claims.csv:7: place: 'samraa' is not in {PLACES}; did you mean 'samra'?",
    ),
    "a place nobody listed": (
        cell("events", "e0001", "place", "damascus"),
        f"events.csv:2: place: 'damascus' is not in {PLACES}; add it there, or correct the id",
    ),
    "a control change of a place misspelt": (
        cell("control_changes", "samra-1", "place", "samre"),
        f"control_changes.csv:5: place: 'samre' is not in {PLACES}; did you mean 'samra'?",
    ),
    "a claimant misspelt": (
        cell("claims", "c0006", "claimant", "monitr"),
        "claims.csv:7: claimant: 'monitr' is not in claimants.csv; did you mean 'monitor'?",
    ),
    "a source misspelt": (
        cell("claims", "c0006", "sources", "radio-undated wire-2014-03-22"),
        "claims.csv:7: sources: 'wire-2014-03-22' is not in sources.csv; "
        "did you mean 'wire-2014-03-21'?",
    ),
    "an event's source misspelt": (
        cell("events", "e0002", "sources", "daily"),
        "events.csv:3: sources: 'daily' is not in sources.csv; add it there, or correct the id",
    ),
    "a claim that is not there": (
        cell("control_changes", "samra-2", "claims", "c0006 c0099"),
        "control_changes.csv:6: claims: 'c0099' is not in claims.csv; "
        "add it there, or correct the id",
    ),
    "a claimant's id changed": (
        cell("claimants", "monitor", "id", "monitors"),
        "claims.csv:4: claimant: 'monitor' is not in claimants.csv; did you mean 'monitors'? "
        "(also on lines 5, 7)",
    ),
    "a claim repeated in the same words": (
        repeated(sources="daily-2014-03-24"),
        f"claims.csv:8: repeats c0006 on line 7 ({SAME}, and the same paraphrase); "
        "keep one row, with all the sources",
    ),
    "a claim repeated from the same source": (
        repeated(paraphrase="The village is fought over."),
        f"claims.csv:8: repeats c0006 on line 7 ({SAME}, and the source radio-undated in both); "
        "keep one row, with all the sources",
    ),
    "a published claim that vanished": (
        published("claims c0123 1.0.0\n"),
        "claims.csv: id: c0123 was published in 1.0.0 and may not disappear; "
        "set withdrawn instead",
    ),
    "a published source that vanished": (
        published("sources old-news 1.0.0\n"),
        "sources.csv: id: old-news was published in 1.0.0 and may not disappear; put it back, "
        "or write 'dropped' at the end of its line in published_ids.txt",
    ),
    "a published place that vanished": (
        published("places atlantis 1.0.0\n"),
        "villages.geojson: id: atlantis was published in 1.0.0 and may not disappear; put it back, "
        "or write 'dropped' at the end of its line in published_ids.txt",
    ),
    "a dropped id that is used again": (
        published("claims c0003 1.0.0 dropped\n"),
        "claims.csv:4: id: c0003 was dropped after 1.0.0 and may not be used again; "
        "take a new id",
    ),
    "a line that is no published id": (
        published("claims c0003 1.0.0\nrumours r1 1.0.0\n"),
        "published_ids.txt:2: 'rumours r1 1.0.0' is not a published id; "
        "write 'table id version', the table one of places, claimants, sources, claims, "
        "control_changes, events",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("spoil", "message"), CASES.values(), ids=CASES)
def test_one_broken_bond_is_one_problem(theatre: Theatre, spoil: Spoil, message: str):
    spoil(theatre)
    assert theatre.problems() == [f"geodata/{message}"]


def test_an_id_with_lost_zeros_is_known_where_no_pattern_tells_it(theatre: Theatre):
    theatre.cell("claimants", "wire", "id", "wire007")
    for claim in ("c0001", "e0001"):
        table = "events" if claim == "e0001" else "claims"
        theatre.cell(table, claim, "claimant", "wire7")
    assert theatre.problems()[0] == (
        "geodata/claims.csv:2: claimant: 'wire7' is not in claimants.csv; "
        "it has lost its leading zeros: did you mean 'wire007'?"
    )


def test_a_claim_may_be_repeated_by_another_source_in_other_words(theatre: Theatre):
    repeated(sources="wire-2014-03-21", paraphrase="The village is fought over.")(theatre)
    assert theatre.problems() == []


def test_a_withdrawn_claim_may_be_said_again(theatre: Theatre):
    repeated(withdrawn="2014-04-02")(theatre)
    assert theatre.problems() == []


def test_published_ids_are_written_once_and_kept(theatre: Theatre):
    dataset = read_dataset(theatre.folder)
    theatre.write("published_ids.txt", "claims c0001 0.9.0\nclaims c0999 0.9.0 dropped\n")
    write_published_ids(dataset, theatre.folder)
    lines = theatre.read("published_ids.txt").splitlines()
    assert lines[lines.index("claims c0001 0.9.0") + 1] == "claims c0002 2.0.0"
    assert "claims c0999 0.9.0 dropped" in lines
    assert "places kasab-crossing 2.0.0" in lines
    assert len(lines) == 5 + 3 + 3 + 7 + 1 + 5 + 2
    assert theatre.problems() == []
    write_published_ids(dataset, theatre.folder)
    assert theatre.read("published_ids.txt").splitlines() == lines
