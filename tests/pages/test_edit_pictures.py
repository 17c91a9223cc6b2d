"""The pictures of a day before and after: what differs is boxed, and a name is never markup."""

import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

from kasab_map.dataset.sources import Folder
from kasab_map.pages.edit_pictures import HIGH, WIDE, frame_of, picture
from kasab_map.theatre import Theatre, open_theatre
from tests.dataset.tiny import Theatre as Tiny

SVG = "{http://www.w3.org/2000/svg}"


def drawn(theatre: Theatre, folder: Path, boxed: set[str]) -> ET.Element:
    at = ("editors", date(2014, 3, 26))
    frame = frame_of(theatre.records, boxed)
    return ET.fromstring(picture(theatre, Folder(folder), at, boxed, frame))  # noqa: S314


def test_what_differs_is_boxed_and_within_the_picture(tmp_path: Path):
    folder = Tiny(tmp_path / "theatre").folder
    theatre = open_theatre(folder)
    svg = drawn(theatre, folder, {"kasab", "samra"})
    boxes = [p for p in svg.iter(f"{SVG}path") if (p.get("d") or "").startswith("M-15")]
    assert len(boxes) == 2
    frame = frame_of(theatre.records, {"kasab", "samra"})
    for id_ in ("kasab", "samra"):
        x, y = frame.at(*(theatre.records.places[id_].lonlat or (0, 0)))
        assert 0 < x < WIDE
        assert 0 < y < HIGH
    names = {t.text: t.get("font-weight") for t in svg.iter(f"{SVG}text")}
    assert names["Samra"] == "700"
    inks = {side.look.light.ink for side in theatre.records.sides.values()}
    assert inks & {p.get("fill") for p in svg.iter(f"{SVG}path")}


def test_a_hostile_name_is_text(tmp_path: Path):
    tiny = Tiny(tmp_path / "theatre")
    name = '</text><script>alert("1")</script>'
    tiny.property("villages", 0, "names", {"en": name})
    svg = drawn(open_theatre(tiny.folder), tiny.folder, {"kasab"})
    assert name in {t.text for t in svg.iter(f"{SVG}text")} or not [*svg.iter(f"{SVG}script")]
    assert json.dumps(name) not in ET.tostring(svg, "unicode")


def test_nothing_located_still_gives_a_picture(tmp_path: Path):
    folder = Tiny(tmp_path / "theatre").folder
    assert drawn(open_theatre(folder), folder, {"nowhere"}).tag == f"{SVG}svg"
