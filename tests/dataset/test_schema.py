"""One schema: the shipped package says what the model, the checker and the dictionary say."""

import csv
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import Any, get_type_hints

import pytest

from kasab_map.dataset import check, read_dataset
from kasab_map.dataset.needs import needs_of, table_type
from kasab_map.dataset.schema import PLACE_RECORD, RECORDS
from kasab_map.model import PlaceKind
from kasab_map.shipped import shipped
from tests.dataset.tiny import SHIPPED_PACKAGE

RESOURCES: dict[str, Any] = {item["name"]: item for item in SHIPPED_PACKAGE["resources"]}
LAYERS = ("villages", "border_crossings", "observatories")


def described(name: str) -> list[dict[str, Any]]:
    item = RESOURCES[name]
    return item["feature_properties"] if name in LAYERS else item["schema"]["fields"]


def record(name: str) -> type:
    return PLACE_RECORD if name in LAYERS else RECORDS[name]


@pytest.mark.parametrize("name", [*RECORDS, *LAYERS])
def test_the_columns_are_the_fields_of_the_record(name: str):
    model = {field.name for field in fields(record(name))} - {"lon", "lat"}
    assert {field["name"] for field in described(name)} == model


@pytest.mark.parametrize("name", [*RECORDS, *LAYERS])
def test_types_and_required_cells_are_those_of_the_record(name: str):
    needs = {need.name: need for need in needs_of(record(name))}
    for field in described(name):
        need = needs[field["name"]]
        expected = "array" if field["name"] == "variants" else table_type(need)
        assert field["type"] == expected, field["name"]
        assert field.get("constraints", {}).get("required", False) is need.required, field["name"]


@pytest.mark.parametrize("name", RECORDS)
def test_closed_lists_are_those_of_the_model(name: str):
    hints = get_type_hints(RECORDS[name])
    for field in described(name):
        hint = hints[field["name"]]
        closed = isinstance(hint, type) and issubclass(hint, StrEnum)
        values = [str(value) for value in hint] if closed else declared(name, field["name"])
        assert field.get("constraints", {}).get("enum") == values, field["name"]


def declared(table: str, column: str) -> list[str] | None:
    """Give what the theatre itself declares for a column, in the order it has there."""
    package = SHIPPED_PACKAGE
    sides = [side["id"] for side in package["sides"]]
    camps = {*sides, "independent", *(camp["id"] for camp in package["camps"])}
    if (table, column) == ("claimants", "side"):
        [field] = [field for field in described(table) if field["name"] == column]
        return sorted(camps, key=field["constraints"]["enum"].index)
    return [*sides, "contested", "unknown"] if column == "status" else None


def test_the_kinds_of_the_layers_are_those_of_the_model_each_in_one_layer():
    kinds = [
        kind
        for name in LAYERS
        for field in described(name)
        if field["name"] == "kind"
        for kind in field["constraints"]["enum"]
    ]
    assert sorted(kinds) == sorted(PlaceKind)


def test_every_default_of_the_model_is_an_empty_cell():
    for name in RECORDS:
        for field in fields(record(name)):
            assert field.default in (MISSING, None, False, ""), field.name


@pytest.mark.parametrize("name", RESOURCES)
def test_every_file_has_words_and_a_licence(name: str):
    item = RESOURCES[name]
    assert item["description"].endswith(".")
    assert all(licence["name"] and licence["title"] for licence in item["licenses"])
    if name in RECORDS or name in LAYERS:
        for field in described(name):
            assert field["description"].endswith("."), field["name"]
            assert "example" in field, field["name"]


def test_the_package_names_every_data_file_of_the_folder():
    folder = shipped("geodata")
    found = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.suffix in {".csv", ".geojson", ".json", ".png"} or path.parent.name == "words"
    }
    assert {item["path"] for item in RESOURCES.values()} == found - {"datapackage.json"}


def test_the_shipped_theatre_has_no_problems():
    assert list(map(str, check())) == []


def test_the_shipped_theatre_loses_no_row():
    dataset = read_dataset()
    for name in RECORDS:
        path = shipped("geodata") / f"{name}.csv"
        with path.open(encoding="utf-8", newline="") as lines:
            assert len(getattr(dataset, name)) == len(list(csv.DictReader(lines))), name
