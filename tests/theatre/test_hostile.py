"""Somebody else's theatre is data: what it holds is refused with its file, or shown as text."""

import html
import json
import re
from pathlib import Path
from typing import Any

import folium
import pytest
from streamlit.testing.v1 import AppTest

from kasab_map.dataset import check
from kasab_map.player.basemap import base_map
from kasab_map.player.document import document_of
from kasab_map.player.inline import as_code
from kasab_map.player.plugin import ControlTimeline, standalone
from kasab_map.serving import THEATRE_VARIABLE
from kasab_map.theatre import open_theatre
from tests.player.elements import Elements
from tests.theatre.spoiling import HOSTILE, SUM, load, places, save
from tests.theatre.whole import whole

DATA = re.compile(r'<script type="application/json".*?</script>', re.DOTALL)
CATALOGUED = re.compile(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', re.DOTALL)
"""What search engines read of a page: data too."""
FEWEST = 800
"""Places in the tiny theatre, so that none goes missing unseen."""


def test_every_spoilt_value_is_refused_with_its_remedy_or_let_be(tmp_path: Path):
    folder = tmp_path / "geodata"
    whole(folder)
    tried = refused = 0
    for place in list(places(folder)):
        path = folder / place.file
        before = path.read_bytes()
        save(path, place.change(load(path)))
        problems = check(folder)
        path.write_bytes(before)
        tried += 1
        refused += bool(problems)
        for problem in problems:
            assert problem.path, place
            assert len(problem.message) > 20, place
            assert SUM not in problem.message, place
    assert check(folder) == []
    assert tried > FEWEST
    assert refused > tried // 3


@pytest.fixture(scope="module")
def document(hostile: Path) -> dict[str, Any]:
    return document_of(hostile)


def shells(document: dict[str, Any]) -> dict[str, str]:
    """Draw it in each shell that makes a page."""
    plain, bare = folium.Map(), folium.Map(tiles=None)
    for chart in (plain, bare):
        ControlTimeline(document).add_to(chart)
    return {
        "one file": standalone(document),
        "a plain folium map": plain.get_root().render(),
        "one without tiles": bare.get_root().render(),
    }


def test_each_page_carries_it_as_data_and_as_nothing_else(document: dict[str, Any]):
    for shell, page in shells(document).items():
        elements = Elements(page)
        data = [text for name, text in elements.texts.items() if str(name).endswith("_data")]
        # On somebody's own map it stands in the script, as one text that is parsed.
        code = as_code(document)
        assert [json.loads(text) for text in data] == [document] * (shell == "one file"), shell
        assert page.count(code) == (shell != "one file"), shell
        assert SUM not in page, shell
        title = html.escape(HOSTILE)
        assert page.count(f"<title>{title}</title>") == 1, shell
        told = CATALOGUED.findall(page)
        assert all(json.loads(text)["@type"] == "Dataset" for text in told), shell
        around = CATALOGUED.sub("", DATA.sub("", page)).replace(title, "").replace(code, "")
        assert not re.search(r"hurt\s*=|7000021", around), shell
        assert not [tag for tag, _ in elements.found if tag == "img"], shell
        assert all("onerror" not in attributes for _, attributes in elements.found), shell


def test_the_map_of_each_shell_is_made_of_numbers(document: dict[str, Any]):
    asked = json.dumps(base_map(document).asked())
    assert HOSTILE[:4] not in asked
    assert "hurt" not in asked


def test_the_words_arrive_as_they_were_written(hostile: Path, document: dict[str, Any]):
    words = open_theatre(hostile).say()
    assert words.title == words.citation == HOSTILE
    assert document["words"]["en"]["title"] == HOSTILE
    assert document["ground"]["credits"] == [HOSTILE]


@pytest.mark.parametrize("name", ["about", "record", "map_page"])
def test_each_page_of_the_app_shows_it_as_text(
    hostile: Path, name: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(THEATRE_VARIABLE, str(hostile))
    script = f"from kasab_map.pages import {name}\n{name}.show()\n"
    shown = AppTest.from_string(script, default_timeout=60).run()
    assert not shown.exception
    for block in shown.markdown:
        assert SUM not in block.value
        assert not block.allow_html
