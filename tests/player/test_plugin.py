"""The saved page: whole in one file, the same each time, and its data never becomes markup."""

import json
import re
from base64 import b64decode
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import folium
import pytest

from kasab_map.player import assets
from kasab_map.player.document import with_online_map
from kasab_map.player.plugin import ControlTimeline, standalone
from tests.player.conftest import HOSTILE, hostile
from tests.player.elements import Elements

NOWHERE = Path("no-such-folder")


@pytest.fixture(scope="module")
def page(document: dict[str, Any]) -> str:
    return standalone(document, basemap=NOWHERE, date="2014-03-25", place="kasab")


def test_the_page_asks_for_no_file(page: str):
    assert Elements(page).asked_of_others() == []


def test_no_style_or_module_asks_for_a_file(page: str):
    assert not re.search(r"@import|url\((?!data:|#|\"data:|'data:)", page)
    modules = json.loads(assets.import_map())["imports"]
    assert "kasab-player/player.js" in modules
    assert all(address.startswith("data:text/javascript;base64,") for address in modules.values())


def test_every_import_of_every_module_has_a_name_in_the_map():
    modules = json.loads(assets.import_map())["imports"]
    for address in modules.values():
        text = b64decode(address.split(",", 1)[1]).decode()
        code = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        wanted = re.findall(r"(?:\bfrom|\bimport)\s*[\"']([^\"']+)[\"']", code)
        assert set(wanted) <= set(modules)
        assert "import(" not in code


def test_no_module_imports_itself_by_a_detour():
    needs = {
        name: set(re.findall(r"\bfrom\s*[\"']\./([\w-]+\.js)", text))
        for name, text in assets.modules().items()
    }
    # A module's address holds its text, and the text the addresses of what it imports.
    assert list(TopologicalSorter(needs).static_order())[-1] == assets.ENTRY


def test_hostile_names_arrive_as_data_and_make_no_element(page: str, document: dict[str, Any]):
    elements = Elements(page)
    data = next(text for name, text in elements.texts.items() if str(name).endswith("_data"))
    assert json.loads(data) == json.loads(json.dumps(with_online_map(document)))
    assert json.loads(data)["places"][0]["names"]["en"] == HOSTILE
    assert [tag for tag, _ in elements.found if tag == "img"] == []
    assert all("onerror" not in attrs for _, attrs in elements.found)


def test_the_title_and_the_language_are_the_pages_own(document: dict[str, Any]):
    page = standalone(document | {"title": "Who held <Kasab>?"}, basemap=NOWHERE, lang="en")
    assert "<title>Who held &lt;Kasab&gt;?</title>" in page
    assert '<html lang="en">' in page
    assert page.count("viewport") == 1
    assert "user-scalable" not in page


def test_the_same_theatre_gives_the_same_bytes(page: str, document: dict[str, Any]):
    assert standalone(document, basemap=NOWHERE, date="2014-03-25", place="kasab") == page


def test_rendering_twice_changes_nothing(document: dict[str, Any]):
    chart = folium.Map(tiles=None)
    timeline = ControlTimeline(document).add_to(chart)
    first = timeline.get_root().render()
    assert timeline.get_root().render().count("importmap") == first.count("importmap") == 1


def test_a_plain_map_keeps_its_files_but_takes_our_leaflet(document: dict[str, Any]):
    chart = folium.Map()
    ControlTimeline(document).add_to(chart)
    asked = Elements(chart.get_root().render()).asked_of_others()
    assert not [address for address in asked if "/leaflet@" in address]
    assert [address for address in asked if "bootstrap" in address]


def test_the_opening_state_is_the_address_form(document: dict[str, Any]):
    chart = folium.Map(tiles=None)
    ControlTimeline(document, date="2014-03-25", lens="independent").add_to(chart)
    page = chart.get_root().render()
    assert '{"date":"2014-03-25","lens":"independent","lang":"en"}' in page


def test_a_dataset_will_do_for_a_theatre():
    assert ControlTimeline(hostile()).document["title"] == HOSTILE


def test_it_must_stand_on_a_map(document: dict[str, Any]):
    figure = folium.Figure()
    ControlTimeline(document).add_to(figure)
    with pytest.raises(TypeError, match=r"add it to a folium\.Map"):
        figure.render()


@pytest.mark.parametrize("text", ["a</script>", "a</SCRIPT >", "<!-- a"])
def test_a_script_that_would_end_early_is_refused(text: str):
    with pytest.raises(ValueError, match="u003c"):
        assets.script(text)


def test_a_style_sheet_that_would_end_early_is_refused():
    with pytest.raises(ValueError, match="</style"):
        assets.style("a</STYLE>")
