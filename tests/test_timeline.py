"""The timeline document: it keeps its schema, says what control says, and stays small."""

import gzip
import json
from datetime import timedelta
from itertools import pairwise
from typing import Any

import jsonschema
import pytest

from kasab_map import control_on, read_dataset
from kasab_map.control import Control
from kasab_map.model import Dataset
from kasab_map.shipped import PACKAGE
from kasab_map.theatre import open_theatre
from kasab_map.theatre.division import tessellate_theatre
from kasab_map.timeline import CONFIDENCE_CODES, build_timeline


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return read_dataset()


@pytest.fixture(scope="module")
def document(dataset: Dataset) -> dict[str, Any]:
    tessellation = tessellate_theatre(open_theatre())
    return build_timeline(dataset, tessellation)


def test_it_keeps_its_schema(document: dict[str, Any]) -> None:
    schema = json.loads((PACKAGE / "timeline/timeline.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(document, schema, cls=jsonschema.Draft202012Validator)


def test_the_same_theatre_gives_the_same_bytes(document: dict[str, Any], dataset: Dataset) -> None:
    again = build_timeline(dataset, tessellate_theatre(open_theatre()))
    assert json.dumps(again) == json.dumps(document)


def test_it_is_at_most_200_kilobytes_gzipped(document: dict[str, Any]) -> None:
    packed = gzip.compress(json.dumps(document, ensure_ascii=False).encode(), mtime=0)
    assert len(packed) <= 200_000


LENSES = ("editors", "as-reported", "government-side", "opposition-side", "independent")


def test_the_lenses_of_kasab_are_those_of_the_contract(document: dict[str, Any]) -> None:
    assert tuple(lens["id"] for lens in document["lenses"]) == (*LENSES, "against-interest")


@pytest.mark.parametrize("lens", [*LENSES, "against-interest"])
def test_every_place_has_on_every_day_what_control_says(
    lens: str, document: dict[str, Any], dataset: Dataset
) -> None:
    ids = [claim["id"] for claim in document["claims"]]
    for number, day in enumerate(dataset.days):
        control = control_on(dataset, day, lens=lens)
        for place in document["places"]:
            rows = place["control"].get(lens, [[None, None, 0, 0, 0, [], "", []]])
            row = [r for r in rows if r[0] is None or r[0] <= number][-1]
            said = [confirmed for confirmed in row[7] if confirmed <= number]
            now = Control(
                status=document["statuses"][row[2]]["id"],
                since=None if row[1] is None else dataset.first_day + timedelta(days=row[1]),
                confidence=next(c for c, code in CONFIDENCE_CODES.items() if code == row[4]),
                disputed=bool(row[3]),
                stale_days=number - said[-1] if said else None,
                claims=tuple(ids[n] for n in row[5]),
            )
            assert now == control[place["id"]], f"{place['id']} on {day}"


def test_nothing_is_left_out(document: dict[str, Any], dataset: Dataset) -> None:
    assert {p["id"] for p in document["places"]} == set(dataset.places)
    assert {c["id"] for c in document["claims"]} == set(dataset.claims)
    assert {c["id"] for c in document["claimants"]} == set(dataset.claimants)
    assert {s["id"] for s in document["sources"]} == set(dataset.sources)
    accounts = {a["id"] for event in document["events"] for a in event["accounts"]}
    assert accounts == set(dataset.events)


def test_each_edge_lies_between_two_cells_and_rows_ascend(document: dict[str, Any]) -> None:
    owners = {cell["place"] for cell in document["territory"]["cells"]}
    edges = document["territory"]["edges"]
    assert edges
    assert all(edge["a"] in owners and edge["b"] in owners for edge in edges)
    for place in document["places"]:
        for rows in place["control"].values():
            assert rows[0][0] is None
            assert all(a[0] < b[0] for a, b in pairwise(rows[1:]))
