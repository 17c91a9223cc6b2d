"""Pictures of a day, opened by programs that are not ours: what is on the page, and its colours."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader

from kasab_map.dataset.sources import as_source
from kasab_map.export.asked import Asked
from kasab_map.export.inferred import areas_and_fronts, on_the_day
from kasab_map.export.kinds import export
from kasab_map.export.signs import mark, sign
from kasab_map.export.writing import unheard
from kasab_map.theatre import open_theatre
from kasab_map.theatre.division import tessellate_theatre
from tests.four_sides import four_sides

A4_POINTS = (842, 595)
A4_DOTS = (2338, 1654)


@pytest.fixture(scope="module")
def view(asked: Asked) -> Asked:
    return replace(asked, day=date(2014, 4, 3), lens="as-reported", address="https://a.example/")


def test_a_pdf_is_a_page_that_says_what_it_shows(view: Asked, tmp_path: Path) -> None:
    target = tmp_path / "kasab.pdf"
    export("pdf", target, view)
    (page,) = PdfReader(target).pages
    width, height = (float(side) for side in page.mediabox[2:])
    assert (width, height) == pytest.approx(A4_POINTS, abs=1)
    text = " ".join(page.extract_text().split())
    for said in (
        "Who held Kasab?",
        "2014-04-03",
        "what was known that day",
        "Observatory 45",
        "Opposition (",
        "Inferred from reports:",
        "Road, schematic",
        "5 km",
        "OpenStreetMap",
        f"edition {view.records.version}",
        "https://a.example/?date=2014-04-03&lens=as-reported&lang=en",
    ):
        assert said in text


def test_a_png_has_the_size_and_the_sides_colours(view: Asked, tmp_path: Path) -> None:
    target = tmp_path / "kasab.png"
    export("png", target, view)
    with Image.open(target) as picture:
        assert picture.size == A4_DOTS
        found = picture.convert("RGB").getcolors(maxcolors=2**24) or []
    seen = {colour: count for count, colour in found}
    for side in view.records.sides.values():
        ink = side.look.light.ink
        assert seen[tuple(int(ink[n : n + 2], 16) for n in (1, 3, 5))] > 100


def test_an_svg_asks_for_nothing_and_runs_nothing(view: Asked, tmp_path: Path) -> None:
    target = tmp_path / "kasab.svg"
    hostile = replace(view.records.places["kasab"], names={"en": "<script>$\\frac{1}$</script>"})
    records = replace(view.records, places={**view.records.places, "kasab": hostile})
    export("svg", target, replace(view, theatre=replace(view.theatre, records=records)))
    drawn = ElementTree.parse(target).getroot()  # noqa: S314 - our own
    assert not [one for one in drawn.iter() if one.tag.endswith(("}script", "}foreignObject"))]
    links = [value for one in drawn.iter() for key, value in one.items() if key.endswith("href")]
    assert all(link.startswith(("#", "data:image/png;base64,")) for link in links)
    ink = next(iter(view.records.sides.values())).look.light.ink.lower()
    assert ink in target.read_text(encoding="utf-8")


def test_the_picture_draws_the_areas_of_the_layers(view: Asked) -> None:
    cells = tessellate_theatre(view.theatre)
    drawn = on_the_day(view, cells)
    layers = areas_and_fronts(view, cells, unheard)
    for ours, theirs in zip(drawn, layers, strict=True):
        told = [one for one in theirs if one.start <= view.one_day <= one.end]
        assert ours
        assert [one.geometry for one in ours] == [one.geometry for one in told]


def test_a_theatre_without_ground_is_drawn_too(view: Asked, tmp_path: Path) -> None:
    bare = replace(view.theatre, ground=type(view.theatre.ground)())
    target = tmp_path / "kasab.pdf"
    export("pdf", target, replace(view, theatre=bare))
    text = PdfReader(target).pages[0].extract_text()
    assert "Kasab" in text
    assert "Inferred" not in text


def test_four_sides_are_told_apart_in_grey_too(tmp_path: Path) -> None:
    theatre = four_sides(tmp_path / "four")
    asked = Asked(theatre=open_theatre(theatre.folder), files=as_source(theatre.folder))
    target = tmp_path / "four.pdf"
    export("pdf", target, asked)
    text = PdfReader(target).pages[0].extract_text()
    sides = asked.records.sides
    assert len(sides) == 4
    for side in sides.values():
        assert side.names["en"].lower() in text.lower()
    looks = [(sign(asked, side, disputed=False)["marker"], mark(asked, side)) for side in sides]
    assert all(one != other for n, one in enumerate(looks) for other in looks[n + 1 :])
