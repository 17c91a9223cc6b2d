"""datapackage.json: the one schema, and what the reader refuses in it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kasab_map.dataset import check, read_dataset
from tests.dataset.tiny import Theatre

Package = dict[str, Any]
Change = Callable[[Package], object]


def resource(package: Package, name: str) -> Package:
    return next(item for item in package["resources"] if item["name"] == name)


def field(package: Package, table: str, name: str) -> Package:
    fields = resource(package, table)["schema"]["fields"]
    return next(item for item in fields if item["name"] == name)


def path(value: object) -> Change:
    return lambda package: resource(package, "villages").update(path=value)


def drop(table: str) -> Change:
    return lambda package: package["resources"].remove(resource(package, table))


def drop_column(package: Package) -> None:
    fields = resource(package, "events")["schema"]["fields"]
    fields.remove(field(package, "events", "title"))


def without_layers(package: Package) -> None:
    for name in ("villages", "border_crossings", "observatories"):
        del resource(package, name)["feature_properties"]


TABLES = "a theatre needs claimants, sources, claims, control_changes, events"
# The villages are the first resource, on line 58; the others are told by what follows.
CASES: dict[str, tuple[Change, str]] = {
    "no title": (
        lambda package: package.pop("title"), "title: title is missing; add it as text in quotes",
    ),
    "no first day": (
        lambda package: package.pop("first_day"),
        "first_day: first_day is missing; add it as YYYY-MM-DD in quotes",
    ),
    "a day turned round": (
        lambda package: package.update(last_day="15/06/2014"),
        "last_day: '15/06/2014' is a day as a spreadsheet writes it; did you mean 2014-06-15? "
        "write days as YYYY-MM-DD and format the column as text",
    ),
    "the last day before the first": (
        lambda package: package.update(first_day="2014-07-21"),
        "last_day: 2014-06-15 is before first_day 2014-07-21; correct one",
    ),
    "bounds the wrong way round": (
        lambda package: package.update(bounds=[36.35, 35.5, 35.65, 36.15]),
        "bounds: needs four numbers in degrees: [west, south, east, north]",
    ),
    "no resources": (
        lambda package: package.update(resources="claims.csv"),
        "resources: is missing; list the files of the theatre in it",
    ),
    "a missing table": (
        drop("events"), f"resources: lack the table 'events'; {TABLES}",
    ),
    "a table under another name": (
        lambda package: resource(package, "claims").update(name="claim"),
        f"resources: lack the table 'claims'; {TABLES}; did you mean 'claim'?",
    ),
    "no layer of places": (
        without_layers, "resources: lack a layer of places: a resource with feature_properties",
    ),
    "a name twice": (
        lambda package: resource(package, "land").update(name="villages"),
        "{land}: name: 'villages' is already used on line {villages}; rename one",
    ),
    "a resource without a name": (
        lambda package: resource(package, "land").pop("name"),
        "{land}: name: a resource has no name; give it one",
    ),
    "a resource without a path": (
        lambda package: resource(package, "land").pop("path"),
        "{land}: path: the resource 'land' has no path; name its one file",
    ),
    "a path upwards": (
        path("../villages.geojson"),
        "{villages}: path: '../villages.geojson' leads out of the folder; "
        "keep the file inside and drop the '..'",
    ),
    "an absolute path": (
        path("/etc/passwd"),
        "{villages}: path: '/etc/passwd' is an absolute path; "
        "write it relative to datapackage.json",
    ),
    "a drive": (
        path("C:/villages.geojson"),
        "{villages}: path: 'C:/villages.geojson' is an absolute path; "
        "write it relative to datapackage.json",
    ),
    "a backslash": (
        path("places\\villages.geojson"),
        "{villages}: path: 'places\\\\villages.geojson' holds a backslash; "
        "write / between folders",
    ),
    "an address": (
        path("https://example.org/villages.geojson"),
        "{villages}: path: 'https://example.org/villages.geojson' is an address; "
        "put the file in the folder and name it by its path there",
    ),
    "a column that the program needs": (
        drop_column,
        "{events}: events.title: is not among the fields, and the program needs it; "
        "describe it there",
    ),
    "a status that the program does not know": (
        lambda package: field(package, "claims", "status")["constraints"]["enum"].append("allied"),
        "{claims}: claims.status: enum holds 'allied', which is not one of "
        "government, opposition, contested, unknown",
    ),
    "a closed list left open": (
        lambda package: field(package, "claims", "confidence")["constraints"].pop("enum"),
        "{claims}: claims.confidence: needs an enum, of some or all of low, medium, high",
    ),
    "a day described as text": (
        lambda package: field(package, "claims", "event_date").update(type="string"),
        "{claims}: claims.event_date: has the type 'string'; the program needs 'date'",
    ),
    "a needed cell that may be empty": (
        lambda package: field(package, "claims", "sources")["constraints"].pop("required"),
        '{claims}: claims.sources: must have the constraint "required": true',
    ),
    "a field without a name": (
        lambda package: resource(package, "events")["schema"]["fields"].append({}),
        "{events}: events: a field has no name; give it one",
    ),
    "an order by no column": (
        lambda package: resource(package, "claimants").update(sorted_by=["id", "nmae"]),
        "{claimants}: claimants: sorted_by names 'nmae'; "
        "name columns of the table, each once: name, side, note",
    ),
    "a broken pattern": (
        lambda package: field(package, "sources", "language")["constraints"].update(pattern="["),
        "{sources}: sources.language: pattern '[' cannot be used: "
        "unterminated character set at position 0; write a simpler one, or delete it",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "message"), CASES.values(), ids=CASES)
def test_one_fault_in_the_package_is_one_problem(theatre: Theatre, change: Change, message: str):
    lines = resource_lines(theatre)
    theatre.package(change)
    place = message.format(**lines) if message.startswith("{") else f" {message}"
    assert theatre.problems() == [f"geodata/datapackage.json:{place}"]


def resource_lines(theatre: Theatre) -> dict[str, int]:
    """Find the line on which each resource opens, one above its name."""
    lines = theatre.read("datapackage.json").splitlines()
    return {
        line.split('"')[3]: number
        for number, line in enumerate(lines)
        if line.startswith('   "name":')
    }


def test_a_package_that_is_not_json(theatre: Theatre):
    theatre.write("datapackage.json", '{"name": "tiny"\n "title": "Tiny"}')
    assert theatre.problems() == [
        "geodata/datapackage.json:2: is not JSON at column 2: Expecting ',' delimiter; "
        "put it right there or just before"
    ]


def test_another_theatre_may_have_columns_of_its_own(theatre: Theatre):
    column = {"name": "mood", "type": "string", "constraints": {"enum": ["calm", "tense"]}}
    theatre.package(lambda it: resource(it, "claimants")["schema"]["fields"].append(column))
    content = "id,name,side,note,mood\narmy,A,government,,calm\nmonitor,B,opposition,,tens\n"
    theatre.write("claimants.csv", content + "wire,C,independent,,\n")
    assert theatre.problems() == [
        "geodata/claimants.csv:3: mood: 'tens' is not one of calm, tense; did you mean 'tense'?"
    ]
    theatre.write("claimants.csv", content.replace("tens", "tense") + "wire,C,independent,,\n")
    assert read_dataset(theatre.folder).claimants["wire"].name == "C"


def test_a_package_of_the_first_edition_says_nothing_of_what_is_implied(theatre: Theatre):
    theatre.cell("claims", "c0002", "implied", "true")
    assert [id_ for id_, claim in read_dataset(theatre.folder).claims.items() if claim.implied] == [
        "c0002"
    ]
    theatre.package(
        lambda package: resource(package, "claims")["schema"]["fields"].remove(
            field(package, "claims", "implied")
        )
    )
    lines = theatre.read("claims.csv").splitlines()
    kept = [line.rpartition(",")[0] for line in lines]
    theatre.write("claims.csv", "\n".join(kept) + "\n")
    assert not any(claim.implied for claim in read_dataset(theatre.folder).claims.values())


def test_another_theatre_may_close_its_lists_further(theatre: Theatre):
    theatre.package(
        lambda it: field(it, "claims", "confidence")["constraints"].update(enum=["low", "high"])
    )
    assert theatre.problems()[0] == (
        "geodata/claims.csv:3: confidence: 'medium' is not one of low, high"
    )


def test_files_may_lie_elsewhere_in_the_folder(theatre: Theatre):
    (theatre.folder / "villages.geojson").rename(theatre.folder / "basemap/lived-in.geojson")
    theatre.package(path("basemap/lived-in.geojson"))
    assert theatre.problems() == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"type": "Feature"}', ":1: type: 'Feature' is not a layer; "
         "the outermost object must be a FeatureCollection"),
        ('{"type": "FeatureCollection", "features": []}', ": geometry: holds no polygons; "
         "draw the land as Polygon or MultiPolygon"),
    ],
)  # fmt: skip
def test_a_base_map_that_cannot_be_drawn(theatre: Theatre, content: str, message: str):
    theatre.write("basemap/land.geojson", content)
    assert theatre.problems() == [f"geodata/basemap/land.geojson{message}"]


@pytest.mark.parametrize(
    ("contact", "is_taken"),
    [
        ("mailto:editor@example.org", True),
        ("https://example.org/record/issues/new", True),
        ("javascript:alert(1)", False),
        ("http://example.org/", False),
        ("editor@example.org", False),
        ("mailto:a@b.org?body=<b>", False),
        (["mailto:a@b.org"], False),
        (f"https://example.org/{'a' * 200}", False),
    ],
)
def test_readers_send_what_is_wrong_to_an_address(contact: object, is_taken: bool, tmp_path: Path):
    theatre = Theatre(tmp_path)
    package = json.loads(theatre.read("datapackage.json")) | {"contact": contact}
    theatre.write("datapackage.json", json.dumps(package))
    problems = check(theatre.folder)
    assert [problem.column for problem in problems] == ([] if is_taken else ["contact"])
    if is_taken:
        assert read_dataset(theatre.folder).contact == contact
    else:
        assert "write mailto: and an address" in problems[0].message
