"""The gazetteer as Linked Places, the data package, and citations: read by others' programs."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import frictionless
import jsonschema
import pyogrio
import pytest
from pybtex.database import parse_string

from kasab_map.dataset import read_dataset
from kasab_map.dataset.sources import as_source
from kasab_map.export.asked import Asked
from kasab_map.export.data_description import described
from kasab_map.export.data_package import files_of
from kasab_map.export.kinds import export
from kasab_map.shipped import shipped
from tests.profile import faults

Exported = Callable[[str], Path]
CITED = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["label"],
        "properties": {"label": {"type": "string"}, "@id": {"type": "string"}},
        "additionalProperties": False,
    },
}
INSTANT = {
    "type": "object",
    "required": ["in"],
    "properties": {"in": {"pattern": r"^\d{4}-\d{2}-\d{2}$"}},
}
WHEN = {
    "type": "object",
    "required": ["timespans"],
    "properties": {
        "timespans": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["start"],
                "properties": {"start": INSTANT, "end": INSTANT},
                "additionalProperties": False,
            },
        }
    },
}
CERTAINTY = {"enum": ["certain", "less-certain", "uncertain"]}
# What the description of the format (version 1.1) requires, in our words.
LINKED_PLACES = {
    "type": "object",
    "required": ["type", "@context", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "@context": {"type": "string"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["@id", "type", "properties", "names", "geometry"],
                "properties": {
                    "type": {"const": "Feature"},
                    "properties": {
                        "type": "object",
                        "required": ["title"],
                        "properties": {
                            "title": {"type": "string", "minLength": 1},
                            "ccodes": {"type": "array", "items": {"pattern": "^[A-Z]{2}$"}},
                        },
                    },
                    "names": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "required": ["toponym"],
                            "properties": {"toponym": {"minLength": 1}, "citations": CITED},
                        },
                    },
                    "types": {"type": "array", "items": {"required": ["label"]}},
                    "geometry": {
                        "type": "object",
                        "required": ["type", "geometries"],
                        "properties": {
                            "type": {"const": "GeometryCollection"},
                            "geometries": {
                                "type": "array",
                                "items": {
                                    "required": ["type", "coordinates"],
                                    "properties": {"certainty": CERTAINTY, "citations": CITED},
                                },
                            },
                        },
                    },
                    "relations": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["relationType", "relationTo", "label", "when"],
                            "properties": {
                                "when": WHEN,
                                "certainty": CERTAINTY,
                                "citations": CITED,
                            },
                        },
                    },
                    "descriptions": {"type": "array", "items": {"required": ["value"]}},
                },
            },
        },
    },
}


def test_lpf_has_the_structure_of_the_format(asked: Asked, exported: Exported) -> None:
    collection = json.loads(exported("lpf").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(LINKED_PLACES).validate(collection)
    features = {one["@id"].rpartition(":")[2]: one for one in collection["features"]}
    assert set(features) == set(asked.records.places)
    labels = [one["label"] for one in features["kasab"]["relations"]]
    assert "Opposition (editors)" in labels
    assert len(pyogrio.read_dataframe(exported("lpf"))) == len(asked.records.places)


def test_the_package_is_whole_and_its_sums_are_right(exported: Exported, tmp_path: Path) -> None:
    with ZipFile(exported("datapackage")) as archive:
        archive.extractall(tmp_path)
    for line in (tmp_path / "SHA256SUMS").read_text().splitlines():
        checksum, _, name = line.partition("  ")
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == checksum
    assert read_dataset(tmp_path) == read_dataset()
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["note"])


def test_the_package_is_described_as_of_version_two(exported: Exported, tmp_path: Path) -> None:
    with ZipFile(exported("datapackage")) as archive:
        archive.extractall(tmp_path)
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["id"].startswith("urn:uuid:")
    datetime.fromisoformat(package["created"])
    assert faults(package) == []  # the profile that datapackage.org publishes
    unexpressed = set()
    for one in package["resources"]:
        content = (tmp_path / one["path"]).read_bytes()
        assert one["bytes"] == len(content)
        assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        schema = one.get("schema", {"fields": []})
        keys = {
            key["fields"]: key["reference"]["resource"] for key in schema.get("foreignKeys", ())
        }
        for field in schema["fields"]:
            if field["name"] in keys or "references" not in field:
                continue
            asks = field["references"]
            unexpressed.add((asks["resource"], asks["many"]))
        assert "claimant" not in [f["name"] for f in schema["fields"]] or keys["claimant"]
    # A cell of many ids, and a place of any layer, are no foreign keys of Table Schema.
    assert unexpressed == {("places", False), ("sources", True), ("claims", True)}


def test_what_is_packed_again_has_the_same_id_until_it_is_changed() -> None:
    package = {"name": "a", "version": "1", "resources": [{"name": "b", "path": "b.json"}]}
    first = json.loads(described(package, {"b.json": b"1"}))
    again = json.loads(described(first, {"b.json": b"1"}))
    assert again == first
    assert json.loads(described(first, {"b.json": b"2"}))["id"] != first["id"]
    known = {**package, "id": "https://doi.example/10.1/a"}
    assert json.loads(described(known, {"b.json": b"2"}))["id"] == known["id"]


def test_a_byte_that_changed_in_the_package_is_found(exported: Exported, tmp_path: Path) -> None:
    with ZipFile(exported("datapackage")) as archive:
        archive.extractall(tmp_path)
    with (tmp_path / "claims.csv").open("ab") as file:
        file.write(b"\n")
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert {"hash-count", "byte-count"} <= {kind for (kind,) in report.flatten(["type"])}


def test_the_package_leaves_out_what_is_nobodys_business(tmp_path: Path) -> None:
    for name in ("datapackage.json", "claims.csv", "README.md", "secret.key", "notes/a.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    described = {"resources": [{"name": "claims", "path": "claims.csv"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(described))
    assert files_of(as_source(tmp_path)) == ["datapackage.json", "README.md", "claims.csv"]


@pytest.fixture
def view(asked: Asked) -> Asked:
    return replace(
        asked,
        day=date(2014, 4, 3),
        place="observatory-45",
        lens="as-reported",
        address="https://a.example/map",
    )


ADDRESS = "https://a.example/map?date=2014-04-03&place=observatory-45&lens=as-reported&lang=en"


def test_bibtex_is_read_by_a_parser(view: Asked, tmp_path: Path) -> None:
    title = "100 % {certain} & _more_"
    records = replace(view.records, title=title)
    target = tmp_path / "kasab.bib"
    export("bibtex", target, replace(view, theatre=replace(view.theatre, records=records)))
    (entry,) = parse_string(target.read_text(encoding="utf-8"), "bibtex").entries.values()
    assert entry.type == "misc"
    assert entry.fields["url"] == ADDRESS
    assert entry.fields["edition"] == records.version
    assert "Observatory 45 on 2014-04-03" in entry.fields["note"]
    assert entry.fields["title"] == r"{100 \% \{certain\} \& \_more\_}"
    (author,) = entry.persons["author"]
    assert str(author) == "{The editors of Who held Kasab?}"


def test_csl_says_the_same(view: Asked, tmp_path: Path) -> None:
    target = tmp_path / "kasab.json"
    export("csl", target, view)
    (item,) = json.loads(target.read_text(encoding="utf-8"))
    assert (item["type"], item["title"], item["URL"]) == ("dataset", view.records.title, ADDRESS)
    assert item["version"] == view.records.version
    assert item["author"] == [{"literal": "The editors of Who held Kasab?"}]
    assert "what was known that day" in item["note"]


def test_a_caption_tells_every_place_once(view: Asked, tmp_path: Path) -> None:
    target = tmp_path / "kasab.txt"
    export("caption", target, replace(view, place=None))
    text = target.read_text(encoding="utf-8")
    for said in ("Caption\n", "Alternative text\n", "Citation\n", "2014-04-03", "inferred"):
        assert said in text
    assert ADDRESS.replace("&place=observatory-45", "") in text
    told = text.split("Alternative text\n")[1].split("\n\n")[0]
    assert "Opposition" in told
    assert told.count("Observatory 45") == 1


def test_what_is_not_in_the_theatre_is_refused(asked: Asked) -> None:
    for wrong, said in (
        ({"day": date(2015, 1, 1)}, "date: 2015-01-01 is not one of its days"),
        ({"place": "kassab"}, "place: 'kassab' is not the id of one"),
        ({"lens": "editor"}, "lens: 'editor' is not one of"),
    ):
        with pytest.raises(ValueError, match=said):
            replace(asked, **wrong)


def test_the_shipped_folder_is_what_is_packed() -> None:
    names = files_of(as_source(shipped("geodata")))
    assert {"README.md", "LICENCES.md", "claims.csv", "basemap/land.geojson"} <= set(names)
