"""The saved page: whole in one file, the same each time, and its data never becomes markup."""

import json
import re
from typing import Any

import folium
import pytest

from kasab_map.locale import catalogues
from kasab_map.player import assets, plugin
from kasab_map.player.document import with_online_map
from kasab_map.player.plugin import ControlTimeline, standalone
from tests.player.conftest import HOSTILE, hostile
from tests.player.elements import Elements


@pytest.fixture(scope="module")
def page(document: dict[str, Any]) -> str:
    return standalone(document, date="2014-03-25", place="kasab")


def test_the_page_asks_for_no_file(page: str):
    assert Elements(page).asked_of_others() == []


def test_no_style_or_script_asks_for_a_file(page: str):
    assert not re.search(r"@import|url\((?!data:|#|\"data:|'data:)", page)
    said = r'"(?:[^"\\\n]|\\.)*"'  # a message may be called as it likes
    code = re.sub(rf"{said}|/\*.*?\*/|//[^\n]*", "", assets.player_script(), flags=re.DOTALL)
    assert not re.search(r"\bimport\b|\bexport\b", code)


def test_hostile_names_arrive_as_data_and_make_no_element(page: str, document: dict[str, Any]):
    elements = Elements(page)
    data = next(text for name, text in elements.texts.items() if str(name).endswith("_data"))
    assert json.loads(data) == json.loads(json.dumps(with_online_map(document)))
    assert json.loads(data)["places"][0]["names"]["en"] == HOSTILE
    assert [tag for tag, _ in elements.found if tag == "img"] == []
    assert all("onerror" not in attrs for _, attrs in elements.found)


def test_the_title_and_the_language_are_the_pages_own(document: dict[str, Any]):
    page = standalone(document | {"title": "Who held <Kasab>?"}, lang="en")
    assert "<title>Who held &lt;Kasab&gt;?</title>" in page
    assert '<html lang="en">' in page
    declared = re.findall('<meta name="viewport"[^>]*>', page)
    assert len(declared) == 1
    assert "user-scalable" not in declared[0]


def test_the_same_theatre_gives_the_same_bytes(page: str, document: dict[str, Any]):
    assert standalone(document, date="2014-03-25", place="kasab") == page


def test_rendering_twice_changes_nothing(document: dict[str, Any]):
    chart = folium.Map(tiles=None)
    timeline = ControlTimeline(document).add_to(chart)
    first = timeline.get_root().render()
    assert (
        timeline.get_root().render().count("var KasabPlayer") == first.count("var KasabPlayer") == 1
    )


def test_a_plain_map_keeps_its_files_but_takes_our_leaflet(document: dict[str, Any]):
    chart = folium.Map()
    ControlTimeline(document).add_to(chart)
    asked = Elements(chart.get_root().render()).asked_of_others()
    assert not [address for address in asked if "/leaflet@" in address]
    assert [address for address in asked if "bootstrap" in address]


def test_it_asks_a_network_for_nothing_that_the_map_does_not(document: dict[str, Any]):
    bare = Elements(folium.Map().get_root().render()).asked_of_others()
    chart = folium.Map()
    ControlTimeline(document).add_to(chart)
    assert set(Elements(chart.get_root().render()).asked_of_others()) < set(bare)


def test_data_is_no_template_to_those_who_read_our_script_as_one(document: dict[str, Any]):
    chart = folium.Map()
    timeline = ControlTimeline(document | {"title": "{{ 7 * 7 }}{% if x %}"}).add_to(chart)
    script = timeline.alone()
    assert "{{ 7" not in script
    assert "{% if x" not in script
    assert "\\u007b{ 7 * 7 }}" in script


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


def test_a_message_is_data_too(document: dict[str, Any], monkeypatch: pytest.MonkeyPatch):
    english = catalogues()["en"]
    hostile_words = english | {"messages": english["messages"] | {"player.play": HOSTILE}}
    monkeypatch.setattr(plugin, "catalogues", lambda: {"en": hostile_words})
    elements = Elements(standalone(document))
    words = next(text for name, text in elements.texts.items() if str(name).endswith("_words"))
    assert json.loads(words)["en"]["messages"]["player.play"] == HOSTILE
    assert [tag for tag, _ in elements.found if tag == "img"] == []


def test_a_language_without_a_catalogue_is_refused(document: dict[str, Any]):
    with pytest.raises(ValueError, match="'xx' is not one of en"):
        ControlTimeline(document, lang="xx")


def test_the_page_says_what_its_data_are_to_machines(page: str, document: dict[str, Any]):
    (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    said = json.loads(told)
    assert (said["@type"], said["version"]) == ("Dataset", document["edition"])
    assert said["name"] == document["title"] == HOSTILE
    assert said["temporalCoverage"].startswith(document["first"])
