"""A second opinion on the shipped package: frictionless, which shares no code with ours."""

import csv
import io
from typing import Any

import frictionless
import pytest
from frictionless import Package, validate
from frictionless.resources import TableResource

from kasab_map.shipped import shipped
from tests.dataset.tiny import SHIPPED_PACKAGE, Theatre
from tests.profile import faults


@pytest.fixture(scope="module")
def report() -> frictionless.Report:
    return validate(str(shipped("geodata") / "datapackage.json"))


def test_frictionless_finds_the_package_valid(report: frictionless.Report):
    errors = report.flatten(["name", "rowNumber", "fieldName", "type", "note"])
    assert errors == []
    assert report.valid


def test_it_is_what_the_profile_of_version_two_asks():
    assert faults(SHIPPED_PACKAGE) == []
    spoilt = SHIPPED_PACKAGE | {"contributors": "somebody"}  # so that it is not content with all
    assert len(faults(spoilt)) == 1


def test_frictionless_looked_at_every_row_of_every_table(report: frictionless.Report):
    rows = {task.name: task.stats.get("rows", 0) for task in report.tasks}
    for item in SHIPPED_PACKAGE["resources"]:
        assert item["name"] in rows
        if item["format"] == "csv":
            text = (shipped("geodata") / item["path"]).read_text("utf-8")
            # Reports from readers may be none yet; every other table has rows.
            assert rows[item["name"]] == len([*csv.DictReader(io.StringIO(text))]), item["name"]
            assert rows[item["name"]] > 0 or item["name"] == "reports"


def test_frictionless_reads_the_types_that_we_describe():
    package = Package(str(shipped("geodata") / "datapackage.json"))
    for item in SHIPPED_PACKAGE["resources"]:
        if item["format"] == "csv":
            resource = package.get_resource(item["name"])
            assert isinstance(resource, TableResource)
            types = {field.name: field.type for field in resource.schema.fields}
            assert types == {field["name"]: field["type"] for field in item["schema"]["fields"]}


def test_both_refuse_the_same_cell(theatre: Theatre):
    theatre.cell("claims", "c0006", "status", "contestd")
    report = validate(str(theatre.folder / "datapackage.json"))
    found: list[list[Any]] = report.flatten(["rowNumber", "fieldName", "type"])
    assert found == [[7, "status", "constraint-error"]]
    assert theatre.problems()[0].startswith("geodata/claims.csv:7: status: ")
