"""The types that the player states are those of the document's schema, property by property."""

import json
import re
from typing import Any

import pytest

from kasab_map.shipped import PACKAGE

SCHEMA: dict[str, Any] = json.loads(
    (PACKAGE / "timeline/timeline.schema.json").read_text(encoding="utf-8")
)
TYPES = (PACKAGE / "player/static/state/types.js").read_text(encoding="utf-8")


def item(name: str) -> dict[str, Any]:
    return SCHEMA["properties"][name]["items"]


def of_territory(name: str) -> dict[str, Any]:
    return SCHEMA["properties"]["territory"]["properties"][name]


PAIRS: dict[str, dict[str, Any]] = {
    "TimelineDocument": SCHEMA,
    "Place": SCHEMA["$defs"]["place"],
    "Claim": SCHEMA["$defs"]["claim"],
    "Claimant": item("claimants"),
    "Source": item("sources"),
    "Happening": item("events"),
    "Account": item("events")["properties"]["accounts"]["items"],
    "Status": item("statuses"),
    "Camp": item("camps"),
    "Lens": item("lenses"),
    "Inks": SCHEMA["$defs"]["inks"],
    "Cell": of_territory("cells")["items"],
    "Edge": of_territory("edges")["items"],
    "FiguresOfLens": of_territory("figures")["additionalProperties"],
}


def stated(name: str) -> set[str]:
    """List the properties of a type, written on one line or on a line each."""
    line = re.search(rf"@typedef \{{\{{(.*)\}}\}} {name}\b", TYPES)
    if line:
        return set(re.findall(r"(\w+)\??:", re.sub(r"<[^>]*>", "", line[1])))
    block = re.search(rf"@typedef \{{object\}} {name}\b(.*?)(?:@typedef|\*/)", TYPES, re.S)
    assert block, f"no type {name}"
    return set(re.findall(r"@property \{.*\} \[?(\w+)\]?", block[1]))


@pytest.mark.parametrize("name", PAIRS)
def test_a_type_has_the_properties_of_the_schema(name: str):
    assert stated(name) == set(PAIRS[name]["properties"])
