"""Handouts and worksheets, read by a PDF reader that is not ours."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from kasab_map.control import control_on
from kasab_map.dataset.sources import as_source
from kasab_map.export.asked import Asked
from kasab_map.export.changes import told, turns
from kasab_map.export.kinds import export
from kasab_map.export.words import state_word
from kasab_map.export.worksheet import gathered
from kasab_map.export.writing import Cancelled
from kasab_map.locale.dates import day_word
from kasab_map.theatre import open_theatre
from tests.four_sides import four_sides

HOSTILE = '#panic("no") $x$ *not bold* <label>'


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    theatre = four_sides(tmp_path_factory.mktemp("four") / "theatre")
    return Asked(theatre=open_theatre(theatre.folder), files=as_source(theatre.folder))


def read(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def fonts_of(path: Path) -> list[Any]:
    found: list[Any] = []
    for page in PdfReader(path).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            inside = font.get_object()
            found += [one.get_object() for one in inside.get("/DescendantFonts", [inside])]
    return found


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_a_handout_tells_every_change_and_its_sources(
    paper: str, size: tuple[int, int], few: Asked, tmp_path: Path
) -> None:
    target = tmp_path / "four.pdf"
    export("handout", target, replace(few, paper=paper))
    for page in PdfReader(target).pages:
        assert [float(side) for side in page.mediabox[2:]] == pytest.approx(size, abs=1)
    text = read(target)
    for turn in turns(few):
        assert day_word(turn.day, few.lang) in text
        assert all(sentence in text for sentence in told(few, turn))
    for said in ("Chronology", "Maps", "Words", "Sources", "The Letters", few.records.title):
        assert said in text
    fonts = fonts_of(target)
    assert fonts
    assert all(
        {"/FontFile2", "/FontFile3"} & set(font["/FontDescriptor"].get_object()) for font in fonts
    )


def test_a_worksheet_asks_and_its_answer_sheet_tells(few: Asked, tmp_path: Path) -> None:
    view = replace(few, place="elm", day=date(2014, 3, 22))
    asks, tells = tmp_path / "asks.pdf", tmp_path / "tells.pdf"
    export("worksheet", asks, view)
    export("answers", tells, view)
    again = tmp_path / "again.pdf"
    export("answers", again, view)
    assert again.read_bytes() == tells.read_bytes()
    for target in (asks, tells):
        text = read(target)
        assert "Elm, 22 March 2014 to 28 March 2014" in text
        assert "A herald" in text
        assert "It was so." in text
    assert "Answer sheet" in read(tells)
    assert "contested" not in read(asks).lower()
    assert "contested" in read(tells).lower()


def test_answers_are_the_records_own(few: Asked) -> None:
    view = replace(few, place="elm", day=date(2014, 3, 22))
    asks, tells = gathered(view, answers=False), gathered(view, answers=True)
    assert [one["text"] for one in asks["claims"]] == [one["text"] for one in tells["claims"]]
    assert {one["status"] for one in asks["claims"]} == {""}
    assert {state for day in asks["days"] for state in day["states"]} == {""}
    own = [claim for claim in few.records.claims.values() if claim.place == "elm"]
    assert [one["status"] for one in tells["claims"]] == [
        state_word(view, claim.status) for claim in sorted(own, key=lambda c: (c.event_date, c.id))
    ]
    for n, day in enumerate(tells["days"]):
        now = control_on(few.records, date(2014, 3, 22 + n))["elm"]
        assert day["states"][-1] == state_word(view, now.status, disputed=now.disputed)
    assert tells["differ"] != asks["differ"] == ""


def test_words_of_the_record_are_text_and_never_markup(few: Asked, tmp_path: Path) -> None:
    claims = {id_: replace(one, paraphrase=HOSTILE) for id_, one in few.records.claims.items()}
    records = replace(few.records, claims=claims)
    target = tmp_path / "four.pdf"
    hostile = replace(few, theatre=replace(few.theatre, records=records), place="elm")
    export("worksheet", target, hostile)
    assert HOSTILE.replace(" ", "") in read(target).replace(" ", "").replace("”", '"').replace(
        "“", '"'
    )


def test_a_handout_no_longer_wanted_leaves_what_was_there(few: Asked, tmp_path: Path) -> None:
    target = tmp_path / "four.pdf"
    target.write_bytes(b"what was there before")

    def enough(done: float) -> None:
        if done > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        export("handout", target, few, enough)
    assert target.read_bytes() == b"what was there before"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
