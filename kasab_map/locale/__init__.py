"""The message catalogue: every word a reader sees, one PO file a language.

Message ids are symbolic (``status.contested``), so that English is a translation like any
other; placeholders stand in braces. A message that counts is a gettext plural: how many forms
it has, and when each is used, is the language's own affair.
"""

from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from typing import Any

from polib import POEntry, POFile, pofile

from kasab_map.locale.languages import LANGUAGES, catalogue_of, spoken

Message = str | dict[str, str]
"""A text, or, of a message that counts, a text for each plural category."""


def languages() -> tuple[str, ...]:
    """List the languages that have a catalogue, English first."""
    return tuple(language.id for language in spoken())


@cache
def messages(lang: str = "en") -> dict[str, str]:
    """Read a language's messages that do not count; what it does not translate is English.

    Raises
    ------
    ValueError
        If the language has no catalogue.
    """
    return {key: text for key, text in _messages(lang).items() if isinstance(text, str)}


def counted(key: str, count: int, lang: str = "en", **values: Any) -> str:
    """Say a message that counts, in the plural form of its language.

    Examples
    --------
    >>> counted("record.shown", 1), counted("record.shown", 12)
    ('1 row', '12 rows')
    """
    return _translation(lang).ngettext(key, key, count).format(count=count, **values)


def catalogues() -> dict[str, dict[str, Any]]:
    """Give what the player needs to speak: for each language its row and all its messages."""
    return {
        language.id: {
            "tag": language.tag,
            "name": language.name,
            "direction": language.direction,
            "plurals": language.plurals,
            "counts": _counts(language.id),
            "messages": _messages(language.id),
        }
        for language in spoken()
    }


@cache
def _messages(lang: str) -> dict[str, Message]:
    plurals = _plurals(lang)
    own: dict[str, Message] = {}
    for entry in _read(lang):
        if entry.msgid_plural:
            forms = {plurals[n]: text for n, text in entry.msgstr_plural.items() if text}
            if forms:
                own[entry.msgid] = forms
        elif entry.msgstr:
            own[entry.msgid] = entry.msgstr
    return own if lang == "en" else _messages("en") | own


def _plurals(lang: str) -> tuple[str, ...]:
    return {language.id: language.plurals for language in LANGUAGES}.get(lang, ())


@cache
def _counts(lang: str) -> str:
    """Give the plural form of each count below 200 by its number; those above go on by hundreds."""
    numbers = POFile()
    numbers.metadata = _read(lang).metadata
    forms = {n: str(n) for n in range(len(_plurals(lang)))}
    numbers.append(POEntry(msgid="n", msgid_plural="n", msgstr_plural=forms))
    translation = GNUTranslations(BytesIO(numbers.to_binary()))
    return "".join(translation.ngettext("n", "n", count) for count in range(200))


@cache
def _translation(lang: str) -> GNUTranslations:
    translation = GNUTranslations(BytesIO(_read(lang).to_binary()))
    if lang != "en":
        translation.add_fallback(_translation("en"))
    return translation


def _read(lang: str) -> POFile:
    if lang not in languages():
        raise ValueError(f"lang: {lang!r} is not one of {', '.join(languages())}")
    return pofile(catalogue_of(lang), encoding="utf-8")
