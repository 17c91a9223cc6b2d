"""The pages as Python sees them; what the browser makes of the map is in tests/browser."""

import json
import re
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kasab_map import open_theatre, read_dataset
from kasab_map.export.records import tables
from kasab_map.pages import drawn
from kasab_map.pages.geojson import as_geojson
from kasab_map.pages.looking import Index
from kasab_map.pages.record_rows import COLUMNS, Link, Reader
from kasab_map.serving import THEATRE_VARIABLE
from kasab_map.shipped import shipped


def page(name: str) -> AppTest:
    """Run one page alone."""
    script = f"from kasab_map.pages import {name}\n{name}.show()\n"
    return AppTest.from_string(script, default_timeout=60)


def test_the_map_page_is_the_player_and_nothing_else() -> None:
    shown = page("map_page").run()
    assert not shown.exception
    assert [*shown.expander, *shown.dataframe, *shown.button] == []


def test_the_record_opens_on_its_claims_and_counts_what_a_search_finds() -> None:
    shown = page("record").run()
    assert not shown.exception
    dataset = read_dataset()
    counts = [len(getattr(dataset, table)) for table in COLUMNS]
    assert _counts(shown) == counts
    first = next(iter(dataset.claims.values()))
    assert first.paraphrase in _sheet(shown)
    shown.text_input[0].set_value("jet").run()
    found = _counts(shown)
    assert found[list(COLUMNS).index("events")] > 0
    assert all(some < all_ for some, all_ in zip(found, counts, strict=True))


def test_a_row_of_the_record_leads_to_the_map_and_to_its_source() -> None:
    shown = page("record").run()
    shown.text_input[0].set_value("samra sohr").run()
    assert shown.caption[0].value.endswith(f"of {len(read_dataset().claims)}")
    sheet = _sheet(shown)
    assert re.search(r'href="\./\?date=2014-03-2\d&amp;place=samra&amp;lens=editors"', sheet)
    assert 'target="_blank"' in sheet
    assert ">sohr<" not in sheet, "an id is no word"
    statuses = next(box for box in shown.multiselect if box.key == "claims-status")
    statuses.set_value(["government"]).run()
    assert ">Opposition<" not in _sheet(shown)


@pytest.mark.parametrize(
    ("table", "text", "record"),
    [
        ("claims", "كسب", "kasab"),
        ("claims", "السَّمرا", "samra"),
        ("claims", "HÜKÛMET", None),
        ("claims", "", "kasab"),
    ],
)
def test_any_spelling_of_a_place_finds_its_rows(
    looking: Index, table: str, text: str, record: str | None
) -> None:
    dataset = read_dataset()
    rows = getattr(dataset, table)
    found = [rows[one].place for one in looking.find(table, text)]
    assert (record in found) if record else not found
    if not text:
        assert len(found) == len(rows)


def test_jet_plane_aircraft_and_mig_find_the_same_events(looking: Index) -> None:
    shot = set(looking.find("events", "shot down"))
    assert shot
    for word in ("jet", "plane", "aircraft", "MiG"):
        assert shot <= set(looking.find("events", word))


def test_every_row_of_every_table_can_be_drawn_in_words() -> None:
    dataset = read_dataset()
    reader = Reader(dataset, "editors")
    for table, columns in COLUMNS.items():
        records = list(getattr(dataset, table))
        rows = [(one, reader.row(table, one)) for one in records]
        assert {len(cells) for _, cells in rows} == {len(columns)}
        assert drawn.table(table, columns, rows).count("<tr ") == len(records) + 1


def test_a_hostile_text_stays_text_and_an_odd_address_is_no_link() -> None:
    cells = [["<b>x</b>", Link("<i>", "javascript:alert(1)")], [Link("y", 'https://a.example/"')]]
    text = drawn.table("'\"><s>", ["a", "<u>"], [("id", cells)])
    assert not re.search(r"<[bisu]\b|<a [^>]*javascript", text)
    assert 'href="https://a.example/&quot;"' in text


def test_the_about_page_says_what_this_is_and_how_to_cite_it() -> None:
    shown = page("about").run()
    assert not shown.exception
    text = "\n".join(block.value for block in shown.markdown)
    for heading in ("## Method in short", "## What it is not", "## Licences", "## How to cite"):
        assert heading in text
    assert read_dataset().version in shown.code[0].value
    links = [link.proto.page for link in shown.get("page_link")]
    assert links == ["method", "dictionary", "corrections"]


@pytest.mark.parametrize(
    ("name", "told"),
    [("method", "Worked examples"), ("dictionary", "event_date"), ("corrections", "2.0.0")],
)
def test_each_document_is_a_page_whose_links_lead_nowhere_wrong(name: str, told: str) -> None:
    script = f"from kasab_map.pages import documents\ndocuments.pages()[{name!r}]._page()\n"
    shown = AppTest.from_string(script, default_timeout=60).run()
    assert not shown.exception
    text = "\n".join(shown.markdown.values)
    assert told in text
    assert not re.search(r"\]\((?!https?:|#)", text)


def test_a_broken_theatre_is_told_problem_by_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "geodata"
    shutil.copytree(shipped("geodata"), folder)
    table = folder / "claims.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace(",opposition,sohr,", ",oppositon,sohr,", 1), encoding="utf-8")
    monkeypatch.setenv(THEATRE_VARIABLE, str(folder))
    shown = page("map_page").run()
    assert "cannot be shown" in shown.error[0].value
    assert "'oppositon' is not one of" in shown.code[0].value
    assert not shown.dataframe


def test_places_are_given_as_geojson_with_unlocated_ones() -> None:
    dataset = read_dataset()
    collection = json.loads(as_geojson(tables(dataset)["places"], dataset))
    features = {feature["id"]: feature for feature in collection["features"]}
    assert set(features) == set(dataset.places)
    kasab = dataset.places["kasab"]
    assert features["kasab"]["geometry"]["coordinates"] == [kasab.lon, kasab.lat]
    unlocated = next(place for place in dataset.places.values() if not place.located)
    assert features[unlocated.id]["geometry"] is None


@pytest.fixture(scope="module")
def looking() -> Index:
    """The shipped record, ready to be searched."""
    theatre = open_theatre()
    return Index(theatre.records, theatre.say().search)


def _sheet(shown: AppTest) -> str:
    return next(str(e.proto.body) for e in shown.get("html") if "<table" in str(e.proto.body))


def _counts(shown: AppTest) -> list[int]:
    """How many rows the choice of tables says that each has."""
    options = shown.get("button_group")[0].proto.options
    return [int(re.findall(r"\((\d+)\)", option.content)[0]) for option in options]


def test_no_style_asks_the_whole_page_what_is_in_it() -> None:
    """Each step of the player would have all of it styled anew."""
    asked = re.compile(r"(?:body|html|:root|\.stApp)[^\s{]*:has\(")
    assert asked.search("body:has(.kasab-player) a {")
    for path in Path(drawn.__file__).parent.glob("*.py"):
        assert not asked.search(path.read_text("utf-8")), path.name
