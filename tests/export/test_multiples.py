"""A map for each change, on pages, read by programs that are not ours."""

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image
from pypdf import PdfReader

from kasab_map.dataset.sources import as_source
from kasab_map.export.asked import Asked
from kasab_map.export.changes import told, turns
from kasab_map.export.kinds import export
from kasab_map.export.multiples import A_PAGE
from kasab_map.locale.dates import day_word
from kasab_map.theatre import open_theatre
from tests.four_sides import four_sides


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    theatre = four_sides(tmp_path_factory.mktemp("four") / "theatre")
    return Asked(theatre=open_theatre(theatre.folder), files=as_source(theatre.folder))


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_every_change_has_its_map_and_its_words(
    paper: str, size: tuple[int, int], few: Asked, tmp_path: Path
) -> None:
    target = tmp_path / "four.pdf"
    export("multiples", target, replace(few, paper=paper))
    pages = PdfReader(target).pages
    days = turns(few)
    assert len(pages) == len(days) // A_PAGE + 1
    for page in pages:
        assert [float(side) for side in page.mediabox[2:]] == pytest.approx(size, abs=1)
        fonts = page["/Resources"]["/Font"].values()
        inside = [font.get_object() for font in fonts]
        kept = [font["/DescendantFonts"][0].get_object() for font in inside]
        assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in kept)
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    for turn in days:
        assert day_word(turn.day, few.lang) in text
        for sentence in told(few, turn):
            assert sentence in text
    assert "the editors’ reading" in text
    assert f"edition {few.records.version}" in text


def test_pages_come_as_drawings_and_pictures_too(few: Asked, tmp_path: Path) -> None:
    target = tmp_path / "four.zip"
    export("multiples", target, few)
    with ZipFile(target) as archive:
        names = archive.namelist()
        assert names == [
            f"page-{n:02}.{form}" for n in range(1, len(names) // 2 + 1) for form in ("svg", "png")
        ]
        with archive.open("page-01.png") as file, Image.open(file) as picture:
            assert picture.size == (1654, 2338)
        assert b"<svg" in archive.read("page-01.svg")
