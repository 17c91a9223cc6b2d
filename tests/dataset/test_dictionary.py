"""The data dictionary, geodata/README.md, says what datapackage.json says."""

import json
import re
from typing import Any

import pytest

from kasab_map.dataset import read_dataset
from kasab_map.dataset.schema import PLACES
from kasab_map.shipped import shipped
from tests.dataset.tiny import SHIPPED_PACKAGE

DICTIONARY = (shipped("geodata") / "README.md").read_text("utf-8")
FIELDS: dict[str, list[dict[str, Any]]] = {
    item["path"]: item.get("feature_properties") or item["schema"]["fields"]
    for item in SHIPPED_PACKAGE["resources"]
    if item["format"] == "csv" or "feature_properties" in item
}


def documented(path: str) -> dict[str, list[str]]:
    """Find the cells that the dictionary has on each column of a file, by column."""
    sections = re.split(r"^#+ ", DICTIONARY, flags=re.MULTILINE)
    section = next(part for part in sections if f"`{path}`" in part.split("\n", 1)[0])
    table = section.split("| example |", 1)[1].split("\n\n", 1)[0]
    rows = [re.split(r" ?\| ?", line.strip("|")) for line in table.splitlines()[2:]]
    return {row[0].strip(" `"): [cell.strip() for cell in row[1:]] for row in rows}


@pytest.mark.parametrize("path", FIELDS)
def test_each_column_is_there_and_no_other(path: str):
    assert list(documented(path)) == [field["name"] for field in FIELDS[path]]


@pytest.mark.parametrize("path", FIELDS)
def test_each_column_says_the_same(path: str):
    for field in FIELDS[path]:
        meaning, written, needed, example = documented(path)[field["name"]]
        limits = field.get("constraints", {})
        assert meaning == field["description"]
        assert (needed == "yes") is limits.get("required", False), field["name"]
        for value in limits.get("enum", ()):
            assert f"`{value}`" in written, field["name"]
        if path.endswith(".csv"):
            assert example == f"`{field['example']}`", field["name"]


def test_each_kind_is_explained():
    for path in ("claims.csv", "events.csv"):
        for kind in next(field for field in FIELDS[path] if field["name"] == "kind")["constraints"][
            "enum"
        ]:
            assert DICTIONARY.count(f"`{kind}`") > 1, kind


@pytest.mark.parametrize("path", FIELDS)
def test_examples_fit_their_columns_and_name_what_exists(path: str):
    dataset = read_dataset()
    for field in FIELDS[path]:
        example, limits = field["example"], field.get("constraints", {})
        text = example if isinstance(example, str) else json.dumps(example)
        assert re.fullmatch(limits.get("pattern", ".*"), text), field["name"]
        assert text in limits.get("enum", [text]), field["name"]
        if reference := field.get("references"):
            known = getattr(dataset, reference["resource"])
            assert set(text.split()) <= set(known), field["name"]
        if field["name"] == "id":
            name = path.removesuffix(".csv") if path.endswith(".csv") else PLACES
            assert text in getattr(dataset, name)


def test_the_dictionary_leads_to_correcting_a_row():
    assert "[CONTRIBUTING.md](../CONTRIBUTING.md)" in DICTIONARY
    assert (shipped("geodata").parent / "CONTRIBUTING.md").is_file()
