"""``check`` answers, in time and in a few lines, whatever a theatre holds."""

import json
import time
from collections.abc import Callable

import pytest

from kasab_map.dataset import DatasetError, Problem, read_dataset
from kasab_map.dataset.problem import TOLD_OF_A_COLUMN, TOLD_OF_A_FILE, counted
from kasab_map.dataset.rules.positions import MOST_COMPARISONS
from tests.dataset.tiny import TABLES, Theatre

SECONDS = 60
"""For what takes two on a quiet machine; the quadratic ones took many minutes."""
MANY = 30_000
CLAIM = (
    "c{0:04},kasab,2014-03-20,2014-03-20,2014-03-20,,"
    "held,government,wire,radio-undated,,high,{0},\n"
)
Spoil = Callable[[Theatre], object]


def table(name: str, more: str) -> Spoil:
    return lambda theatre: theatre.write(f"{name}.csv", TABLES[name] + more)


def package(change: Callable[[dict], object]) -> Spoil:
    return lambda theatre: theatre.package(change)


def field(package: dict, resource: str, name: str) -> dict:
    [found] = [item for item in package["resources"] if item["name"] == resource]
    return next(item for item in found["schema"]["fields"] if item["name"] == name)


def repeated_names(theatre: Theatre) -> None:
    names = ", ".join(f'"n{n % (MANY // 2)}": 1' for n in range(MANY))
    theatre.replace("datapackage.json", '"name": "tiny",', f'"name": "tiny", "x": {{{names}}},')


def many_variants(theatre: Theatre) -> None:
    theatre.property("villages", 0, "variants", [f"v{n}" for n in range(MANY)] + ["v1"])


def strange_properties(theatre: Theatre) -> None:
    theatre.feature("villages", 0, lambda item: item["properties"].update(
        {f"strange{n}": n for n in range(MANY)}))  # fmt: skip


def hostile_pattern(theatre: Theatre) -> None:
    theatre.package(lambda package: field(package, "claims", "paraphrase").update(
        constraints={"pattern": "^(([a-zA-Z .])+)+!$"}))  # fmt: skip


HOSTILE: dict[str, Spoil] = {
    "names repeated in one object": repeated_names,
    "a pattern that goes back over and over": hostile_pattern,
    "ids that are not there": table("control_changes", "".join(
        f"x-{n},kasab,2014-04-01,unknown,low,c{n:05},\n" for n in range(MANY))),
    "ids used again": table("claimants", "army,Again,government,\n" * MANY),
    "one statement over and over": table("claims", "".join(
        CLAIM.format(n) for n in range(MANY))),
    "ids in one cell": table("control_changes", "x-1,kasab,2014-04-01,unknown,low,"
        + " ".join(f"c{n % 7 + 1:04}" for n in range(15_000)) + ",\n"),
    "accents on one letter": table("claimants",
        f"x,{'a' + chr(0x301) * 45_000 + chr(0x316) * 45_000},army,\n"),
    "empty lines": table("sources", "\n" * MANY),
    "columns": lambda theatre: theatre.write("sources.csv", ",".join(map(str, range(MANY))) + "\n"),
    "variants of a name": many_variants,
    "properties nobody knows": strange_properties,
    "published ids that are gone": lambda theatre: theatre.write("published_ids.txt", "".join(
        f"claims x{n} 1\n" for n in range(MANY))),
    "files": package(lambda package: package.update(resources=[*package["resources"],
        *({"name": f"r{n}", "path": "land.geojson"} for n in range(MANY))])),
    "values of a closed list": package(lambda package: field(package, "claims", "kind")[
        "constraints"].update(enum=[f"v{n}" for n in range(MANY)])),
    "brackets": lambda theatre: theatre.write("villages.geojson", '{"type":' + "[" * MANY),
    "brackets that close": lambda theatre: theatre.replace("datapackage.json", '"name": "tiny",',
        '"name": "tiny", "x": ' + "[" * 400 + "]" * 400 + ","),
}  # fmt: skip


@pytest.mark.parametrize("spoil", HOSTILE.values(), ids=HOSTILE)
def test_much_of_anything_is_told_in_time_and_in_few_lines(theatre: Theatre, spoil: Spoil):
    spoil(theatre)
    start = time.process_time()
    with pytest.raises(DatasetError) as raised:
        read_dataset(theatre.folder)
    assert time.process_time() - start < SECONDS
    printed = str(raised.value)
    assert len(printed.splitlines()) < 2 * TOLD_OF_A_FILE
    assert len(printed) < 1_000_000


def test_a_coast_too_long_for_its_places_is_refused(theatre: Theatre):
    theatre.write_layer("villages", {"type": "FeatureCollection"}, [
        {"type": "Feature", "properties": {}, "geometry": None} for _ in range(400)
    ])  # fmt: skip
    land = json.loads(theatre.read("basemap/land.geojson"))
    land["features"][0]["geometry"]["coordinates"][0][1:1] = [
        [36 + n * 1e-9, 35.5] for n in range(MOST_COMPARISONS // 400)
    ]
    theatre.write("basemap/land.geojson", json.dumps(land))
    assert any("simplify the outline to" in problem for problem in theatre.problems())


def test_what_is_not_told_one_by_one_is_counted():
    wrong = [Problem("a.csv", line, "status", "is wrong") for line in range(1, 5001)]
    told = list(counted(counted(wrong)))
    assert len(told) == TOLD_OF_A_COLUMN + 1
    assert sum(problem.count for problem in told) == 5000
    assert str(told[-1]) == (
        "a.csv: status: and 4,900 more problems, counted only; mend those that are told "
        "and check again"
    )
    assert str(DatasetError(told)).endswith("\n5000 problems in 1 file")
    spread = [Problem("a.csv", 1, f"column {n}", "is wrong") for n in range(5000)]
    assert sum(problem.count for problem in counted(spread)) == 5000
    assert len(list(counted(spread))) == TOLD_OF_A_FILE + 1
