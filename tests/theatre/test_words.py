"""What a theatre says of itself: plain text and a page of Markdown, judged like all the rest."""

import json
from pathlib import Path
from typing import Any

import pytest

from kasab_map.player.document import document_of
from kasab_map.player.plugin import standalone
from kasab_map.theatre import open_theatre
from tests.dataset.tiny import Theatre
from tests.theatre.whole import ABOUT, WORDS, whole


@pytest.fixture
def theatre(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Theatre:
    monkeypatch.chdir(tmp_path)
    return whole(Path("geodata"))


def test_another_theatre_is_headed_by_its_own_words(theatre: Theatre):
    opened = open_theatre(theatre.folder)
    assert opened.say().title == "Who held what?"
    assert opened.say("hy") == opened.say("en")
    assert opened.say().about == ABOUT
    document = document_of(opened)
    assert document["words"] == {"en": WORDS}
    page = standalone(opened)
    assert "<title>Who held what?</title>" in page
    assert "Who held Kasab" not in page


def test_words_to_search_by_reach_the_document(theatre: Theatre):
    theatre.write("words/en.json", json.dumps(WORDS | {"search": {"air": "jet"}}))
    said = document_of(open_theatre(theatre.folder))["words"]["en"]
    assert said["search"] == {"air": "jet"}


def test_without_words_the_packages_title_heads_it(theatre: Theatre):
    theatre.package(lambda it: None)
    assert open_theatre(theatre.folder).say().title == "A tiny theatre"


def test_what_a_language_does_not_say_is_english(theatre: Theatre):
    package = json.loads(theatre.read("datapackage.json"))
    package["resources"].append({"name": "words_tr", "path": "words/tr.json"})
    theatre.write("datapackage.json", json.dumps(package))
    theatre.write("words/tr.json", json.dumps({"title": "Kim tuttu?"}))
    assert theatre.problems() == []
    words = open_theatre(theatre.folder).say("tr")
    assert (words.title, words.subtitle) == ("Kim tuttu?", "Somewhere")


TEXTS: dict[str, tuple[dict[str, Any], str]] = {
    "a number": ({"title": 7}, "title: 7 is not a text; put it in quotes"),
    "nothing": ({"title": " "}, "title: is empty; write it, or delete the member"),
    "too long": ({"title": "a" * 81}, "title: has 81 characters, more than 80; shorten it"),
    "two lines": ({"question": "a\nb"}, "question: 'a\\nb' holds a line end; write"),
    "an override": ({"subtitle": "a\u202eb"}, "holds an invisible direction override, U+202E"),
    "a near miss": (
        {"subtitel": "Here"},
        "the member 'subtitel' is not one of ",
    ),
    "words to search by that are none": (
        {"search": "jet"},
        'search: \'jet\' is not a list by kind; write {"toll": "..."}',
    ),
    "words of no kind": ({"search": {"airs": "x"}}, "did you mean 'air'?"),
    "words that are a number": ({"search": {"air": 1}}, "search: air: 1 is not a text; put it"),
    "another member": ({"{{ 7*7 }}": "x"}, "delete it (known: title, subtitle, question"),
}


@pytest.mark.parametrize("case", TEXTS)
def test_a_text_is_judged(theatre: Theatre, case: str):
    values, message = TEXTS[case]
    theatre.write("words/en.json", json.dumps(WORDS | values))
    (problem,) = theatre.problems()
    assert problem.startswith("geodata/words/en.json: ")
    assert message in problem


PAGES = {
    "markup": ("# A\n<script>x</script>", ":2: holds markup, '<script>"),
    "a picture": ("![x](https://far.example/x.png)", ":1: holds a picture, which would be fetched"),
    "a script": ("[x](javascript:alert(1))", ":1: 'javascript:alert(1' is not a web address"),
    "a script named below": ("[x][y]\n\n[y]: data:text/html,x", ":3: 'data:text/html,x' is not a"),
    "a control": ("a\x07", ":1: 'a\\x07' holds an invisible control character"),
    "a book": ("a " * 10_001, ": has 20,002 characters, more than 20,000; shorten it"),
}


@pytest.mark.parametrize("case", PAGES)
def test_the_page_about_it_is_words_and_links(theatre: Theatre, case: str):
    content, message = PAGES[case]
    theatre.write("words/about.en.md", content)
    assert message in "\n".join(theatre.problems())
    assert {p.split(":")[0] for p in theatre.problems()} == {"geodata/words/about.en.md"}
