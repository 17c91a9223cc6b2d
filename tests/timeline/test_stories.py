"""Stories in the document: what a text cites is a position in the record that it travels with."""

import json
from typing import Any

import jsonschema
import pytest

from kasab_map.shipped import PACKAGE
from kasab_map.theatre import open_theatre
from kasab_map.timeline import build_timeline


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    theatre = open_theatre()
    return build_timeline(theatre.records, words=theatre.words, stories=theatre.stories)


def test_it_keeps_its_schema(document: dict[str, Any]):
    schema = json.loads((PACKAGE / "timeline/timeline.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(document, schema, cls=jsonschema.Draft202012Validator)
    assert len(document["stories"]) == 4


def test_each_citation_leads_to_the_record_of_its_id(document: dict[str, Any]):
    kinds = set[str]()
    for story in document["stories"]:
        for step in story["steps"]:
            for ident, (kind, *where) in zip(step["ids"], step["cites"], strict=True):
                kinds.add(kind)
                assert ident == named(document, kind, where), story["id"]
    assert kinds == {"claim", "event", "change", "claimant", "place"}


def named(document: dict[str, Any], kind: str, where: list[int]) -> str:
    if kind == "change":
        place, day = where
        row = next(r for r in document["places"][place]["control"]["editors"] if r[0] == day)
        assert row[6], "the editors say why"
        records = open_theatre().records.control_changes.values()
        id_ = document["places"][place]["id"]
        return next(
            c.id for c in records if c.place == id_
            and c.rationale == row[6]
        )  # fmt: skip
    if kind == "event":
        n, account = where
        return document["events"][n]["accounts"][account]["id"]
    return document[{"claim": "claims", "claimant": "claimants", "place": "places"}[kind]][
        where[0]
    ]["id"]
