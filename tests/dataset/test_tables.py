"""Tables as such: commas, quotes, header, rows of one width, in order."""

from collections.abc import Callable

import pytest

from kasab_map.dataset import check, read_dataset
from tests.dataset.tiny import CLAIMANTS, CLAIMS, Theatre

Spoil = Callable[[Theatre], object]


def replaced(path: str, old: str, new: str) -> Spoil:
    return lambda theatre: theatre.replace(path, old, new)


def written(path: str, content: str) -> Spoil:
    return lambda theatre: theatre.write(path, content)


ORDER = "'kasab-map check' wants rows sorted by"
CASES: dict[str, tuple[Spoil, str]] = {
    "semicolons": (
        written("claimants.csv", CLAIMANTS.replace(",", ";")),
        "geodata/claimants.csv:1: separates its columns by ';', not commas; "
        "save it again as comma separated",
    ),
    "tabs": (
        written("claimants.csv", CLAIMANTS.replace(",", "\t")),
        "geodata/claimants.csv:1: separates its columns by '\\t', not commas; "
        "save it again as comma separated",
    ),
    "no header": (
        written("claimants.csv", CLAIMANTS.split("\n", 1)[1]),
        "geodata/claimants.csv:1: is not a header row; the first line must be 'id,name,side,note'",
    ),
    "a misspelt column": (
        replaced("claims.csv", "id,place,event_date", "id,place,event-date"),
        "geodata/claims.csv:1: the column 'event-date' is not in datapackage.json; "
        "did you mean 'event_date'?",
    ),
    "a missing column": (
        lambda theatre: theatre.write(
            "claimants.csv",
            "id,name,side\narmy,A,government\nmonitor,B,independent\nwire,C,independent\n",
        ),
        "geodata/claimants.csv:1: the column 'note' is missing; "
        "add it, with its cells empty if need be",
    ),
    "an unknown column": (
        written("claimants.csv", CLAIMANTS.replace("\n", ",\n").replace("note,", "note,age", 1)),
        "geodata/claimants.csv:1: the column 'age' is not in datapackage.json; "
        "delete it, or describe it there (known: id, name, side, note)",
    ),
    "a repeated column": (
        written("claimants.csv", CLAIMANTS.replace("\n", ",\n").replace("note,", "note,name", 1)),
        "geodata/claimants.csv:1: the column 'name' appears twice; delete one",
    ),
    "columns in another order": (
        written(
            "claimants.csv",
            "id,side,name,note\narmy,government,A,\nmonitor,independent,B,\nwire,independent,C,\n",
        ),
        "geodata/claimants.csv:1: the columns are in another order than in datapackage.json; "
        "put them in the order id, name, side, note ('kasab-map fmt' does it)",
    ),
    "a short row": (
        replaced("claimants.csv", "army,A military source,government,", "army,A military source"),
        "geodata/claimants.csv:2: has 2 cells, and the header has 4; "
        "add the missing cells (empty ones too need their comma)",
    ),
    "a long row": (
        replaced("claimants.csv", '"Counts the dead, from abroad"', "Counts the dead, from abroad"),
        "geodata/claimants.csv:3: has 5 cells, and the header has 4; "
        "put quotes round the cell that holds a comma",
    ),
    "an empty line": (
        replaced("claimants.csv", "monitor,A", "\nmonitor,A"),
        "geodata/claimants.csv:3: is an empty line; delete it ('kasab-map fmt' does it)",
    ),
    "a row of empty cells": (
        lambda theatre: theatre.write("claimants.csv", CLAIMANTS + ",,,\n"),
        "geodata/claimants.csv:5: is a row of empty cells; delete it ('kasab-map fmt' does it)",
    ),
    "a quote left open": (
        replaced("claims.csv", ",denied,government,army,", ',denied,"government,army,'),
        "geodata/claims.csv:6: has text after a closing quote; "
        "double a quote inside a quoted cell, or close it",
    ),
    "a quote left open to the end": (
        replaced("claimants.csv", "A news agency", '"A news agency'),
        "geodata/claimants.csv:4: opens a quote that is never closed; close it",
    ),
    "a quote not doubled": (
        replaced("claimants.csv", "Counts the dead,", 'Counts the "dead",'),
        "geodata/claimants.csv:3: has text after a closing quote; "
        "double a quote inside a quoted cell, or close it",
    ),
    "an endless cell": (
        replaced("claimants.csv", "A news agency", "news " * 30_000),
        "geodata/claimants.csv:4: has an endless cell, so a quote may be left open; close it",
    ),
    "a claimant out of order": (
        written(
            "claimants.csv", CLAIMANTS.replace("wire,", "a-wire,") + "wire,Wire,independent,\n"
        ),
        "geodata/claimants.csv:4: a-wire must come before line 2; "
        f"{ORDER} id: sort the table ('kasab-map fmt' does it)",
    ),
    "a claim out of order": (
        lambda theatre: theatre.row(
            "claims", 7, "c0008", "c0003", claimant="army", status="government", kind="denied"
        ),
        "geodata/claims.csv:9: c0008 must come before line 5; "
        f"{ORDER} event_date, place, id: sort the table ('kasab-map fmt' does it)",
    ),
    "a control change out of order": (
        lambda theatre: theatre.write_table(
            "control_changes", theatre.rows("control_changes")[::-1]
        ),
        "geodata/control_changes.csv:3: samra-1 must come before line 2 (and 3 more like it); "
        f"{ORDER} place, date: sort the table ('kasab-map fmt' does it)",
    ),
    "an event out of order": (
        lambda theatre: theatre.write_table("events", theatre.rows("events")[::-1]),
        "geodata/events.csv:3: e0001 must come before line 2; "
        f"{ORDER} event_date, id: sort the table ('kasab-map fmt' does it)",
    ),
}


@pytest.mark.parametrize(("spoil", "message"), CASES.values(), ids=CASES)
def test_one_spoilt_table_is_one_problem(theatre: Theatre, spoil: Spoil, message: str):
    spoil(theatre)
    assert theatre.problems() == [message]


def test_a_row_is_known_by_its_first_line(theatre: Theatre):
    theatre.cell("claimants", "army", "note", "First line.\nSecond line.\n\nThird.")
    theatre.cell("claimants", "monitor", "side", "monitor")
    assert [problem.line for problem in check(theatre.folder)] == [6]


def test_a_cell_may_span_lines(theatre: Theatre):
    theatre.cell("claimants", "army", "note", "First line.\nSecond line.")
    assert read_dataset(theatre.folder).claimants["army"].note == "First line.\nSecond line."


def test_a_table_may_have_no_rows_yet(theatre: Theatre):
    theatre.write("events.csv", theatre.read("events.csv").split("\n", 1)[0] + "\n")
    assert read_dataset(theatre.folder).events == {}


def test_every_row_becomes_a_record(theatre: Theatre):
    dataset = read_dataset(theatre.folder)
    assert list(dataset.claims) == [row["id"] for row in theatre.rows("claims")]
    assert list(dataset.places) == ["kasab", "samra", "kasab-crossing", "al-nisr", "nowhere"]
    assert len(CLAIMS.splitlines()) == 1 + len(dataset.claims)


def test_a_table_of_the_theatres_own_is_held_to_what_is_said_of_it(theatre: Theatre):
    fields = [
        {"name": "mark", "constraints": {"required": True, "unique": True, "pattern": "m[0-9]"}},
        {"name": "carried_by", "references": {"resource": "claims", "many": False}},
    ]
    own = {"name": "marks", "path": "marks.csv", "schema": {"fields": fields}}
    theatre.package(lambda package: package["resources"].append(own))
    theatre.write("marks.csv", "mark,carried_by\nm1,c0001\nm2,\n")
    assert theatre.problems() == []
    theatre.write("marks.csv", "mark,carried_by\nm1,c0099\nm1,\nn3,\n")
    told = [problem.split(";")[0] for problem in theatre.problems()]
    assert told == [
        "geodata/marks.csv:2: carried_by: 'c0099' is not in claims.csv",
        "geodata/marks.csv:3: mark: 'm1' is already used on line 2",
        "geodata/marks.csv:4: mark: 'n3' is not a well-formed id: write what fits m[0-9]",
    ]
