"""Files that others' programs read are what those programs ask, and say what is so."""

import configparser
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import yaml

from tests.test_house import OURS

ROOT = Path(__file__).parents[2]
CHECK = (ROOT / "Makefile").read_text("utf-8").partition("\ncheck:")[2].partition("\n\n")[0]


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


def test_what_runs_before_a_commit_is_a_part_of_the_gate():
    (local,) = read(".pre-commit-config.yaml")["repos"]
    for hook in local["hooks"]:
        part = hook["entry"].replace(".venv/bin/", "$(BIN)/").removesuffix(" geodata")
        assert part.removesuffix(" --fix") in CHECK, hook["id"]


def test_the_public_host_runs_what_everybody_runs():
    steps = read(".github/workflows/ci.yml")["jobs"]["all"]["steps"]
    assert "sh .ci/run" in [step.get("run") for step in steps]
    assert "make check && exec make test" in (ROOT / ".ci/run").read_text("utf-8")


def test_the_form_asks_for_place_day_and_document():
    form = read(".github/ISSUE_TEMPLATE/row-is-wrong.yml")
    assert {"name", "description", "body"} <= form.keys()
    asked = {part["id"] for part in form["body"] if part.get("validations", {}).get("required")}
    assert asked == {"place", "day", "what", "source"}
    assert {part["type"] for part in form["body"]} <= {"input", "textarea", "markdown"}


def test_a_container_to_develop_in_runs_the_gate():
    told = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text("utf-8"))
    assert told["postCreateCommand"] == "make check"
    assert told["forwardPorts"] == [8501]


def test_text_is_as_the_editors_are_told():
    rules = configparser.ConfigParser()
    rules.read_string("[top]\n" + (ROOT / ".editorconfig").read_text("utf-8"))
    assert rules["*"]["trim_trailing_whitespace"] == rules["*"]["insert_final_newline"] == "true"
    for path in OURS:
        if path.suffix in {".py", ".js", ".css", ".sh", ".yml", ".yaml", ".toml", ".md"}:
            text = path.read_bytes().decode()
            assert not text or text.endswith("\n"), path
            assert "\r" not in text, path
            if "geodata" not in path.parts:
                assert not re.search(r"[ \t]+$", text, re.MULTILINE), path


def test_it_can_be_cited():
    told = read("CITATION.cff")
    assert {"cff-version", "title", "message", "authors", "license"} <= told.keys()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", told["date-released"])
    package = json.loads((ROOT / "geodata/datapackage.json").read_text("utf-8"))
    assert told["version"] == package["version"]
    assert told["license"] == package["licenses"][0]["name"]


def test_the_packages_metadata_names_the_licences_of_code_and_data():
    named = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["license"]
    package = json.loads((ROOT / "geodata/datapackage.json").read_text("utf-8"))
    parts = [package, *package["resources"]]
    of_data = {one["name"] for part in parts for one in part.get("licenses", ())}
    # What is in the public domain asks nothing, and has no name among licences.
    assert {"MIT", *of_data} - {"other-pd"} == set(named.split(" AND "))


def test_who_finds_a_hole_is_told_where_to_say_so():
    assert "## How to report" in (ROOT / "SECURITY.md").read_text("utf-8")


def test_each_file_of_the_data_has_its_licence():
    page = (ROOT / "geodata/LICENCES.md").read_text("utf-8")
    for path in OURS:
        inside = path.relative_to(ROOT).parts
        if inside[0] == "geodata" and path.suffix != ".md":
            name = f"{inside[1]}/" if inside[1] in {"stories", "words"} else inside[-1]
            assert f"{name}`" in page, path
