"""Pictures of a day, opened by programs that are not ours: what is on the page, and its colours."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
import shapely
from matplotlib.lines import Line2D
from matplotlib.text import Text
from PIL import Image
from pypdf import PdfReader

from kasab_map.control import control_on
from kasab_map.dataset.sources import as_source
from kasab_map.export.asked import Asked
from kasab_map.export.chart import Chart
from kasab_map.export.inferred import areas_and_fronts
from kasab_map.export.kinds import export
from kasab_map.export.picture import DOTS_PER_INCH, drawing, page
from kasab_map.export.plate import Plate, plate
from kasab_map.export.signs import path, sign
from kasab_map.export.writing import unheard
from kasab_map.model import PlaceKind
from kasab_map.model.signs import KINDS, OUTLINES
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
        "3 April 2014",
        "2014-04-03",
        "what was known that day",
        "Observatory 45",
        "Opposition (",
        "Inferred from reports",
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


@pytest.fixture(scope="module")
def ready(view: Asked) -> Plate:
    return plate(view)


def test_the_picture_inks_the_areas_of_the_layers(view: Asked, ready: Plate) -> None:
    assert ready.front
    assert ready.wash
    areas, fronts = areas_and_fronts(view, tessellate_theatre(view.theatre), unheard)
    control = ready.control(view.one_day)
    lon, lat = np.meshgrid(ready.wash.lon, ready.wash.lat)
    for ink in ready.wash.of_day(control):
        own = shapely.union_all(
            [
                area.geometry
                for area in areas
                if area.status == ink.status and area.start <= view.one_day <= area.end
            ]
        )
        strong = ink.strength > 0.5
        assert strong.sum() > 100
        assert shapely.contains_xy(own, lon[strong], lat[strong]).mean() > 0.99
    drawn = shapely.MultiLineString(ready.front.of_day(control).lines)
    told = [one.geometry for one in fronts if one.start <= view.one_day <= one.end]
    assert drawn.length > 0
    assert drawn.within(shapely.union_all(told).buffer(0.008))


def test_nothing_written_lies_on_anything_else(view: Asked, ready: Plate) -> None:
    with drawing():
        figure = page((11.69, 8.27), DOTS_PER_INCH)
        chart = Chart(figure.add_axes((0.035, 0.13, 0.70, 0.79)), ready, unit=0.68)
        for day in view.records.days[::20]:
            artists = chart.day(day)
            drawn = [*artists, *chart.over]
            renderer = figure.canvas.get_renderer()
            words = [
                artist.get_window_extent(renderer)
                for artist in drawn
                if isinstance(artist, Text) and artist.get_gid() != "halo"
            ]
            signs = [
                line.get_window_extent(renderer)
                for line in artists
                if isinstance(line, Line2D) and line.get_markersize() > 8
            ]
            assert len(words) > 10
            for n, box in enumerate(words):
                assert not [other for other in words[n + 1 :] if box.overlaps(other)]
                assert not [sign for sign in signs if box.overlaps(sign)]
            for artist in artists:
                artist.remove()


def test_heights_and_border_posts_keep_their_shape(view: Asked) -> None:
    for kind, shape in KINDS.items():
        for side in view.records.sides:
            body = sign(view, kind, side, disputed=False, unit=1)[1]
            assert body["marker"] is path(OUTLINES[shape])


def test_known_on_an_evening_is_drawn_and_said(view: Asked, tmp_path: Path) -> None:
    evening = replace(view, lens="editors", known_on=date(2014, 3, 28))
    assert plate(evening).control(view.one_day) == control_on(
        view.records, view.one_day, known_on=date(2014, 3, 28)
    )
    target = tmp_path / "kasab.pdf"
    export("pdf", target, replace(evening, paper="letter"))
    (drawn,) = PdfReader(target).pages
    assert "as far as was known on 2014-03-28" in " ".join(drawn.extract_text().split())
    assert [float(side) for side in drawn.mediabox[2:]] == [792, 612]


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
    looks = [
        [layer["marker"] for layer in sign(asked, PlaceKind.VILLAGE, side, disputed=False)]
        for side in sides
    ]
    assert all(one != other for n, one in enumerate(looks) for other in looks[n + 1 :])
