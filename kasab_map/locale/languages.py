"""The languages the player can speak: one list, one row a language.

A language is spoken as soon as its catalogue stands beside this file (``ar.po``).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Language:
    """What a catalogue itself does not say.

    Attributes
    ----------
    id : str
        In an address, in a record's names, and of the catalogue's file.
    tag : str
        BCP 47, by which a browser writes large numbers, lists and the names of languages.
    name : str
        In the language itself.
    direction : str
        Of the page.
    plurals : tuple of str
        What ``msgstr[0]``, ``msgstr[1]`` and so on are for, in the words of the Unicode CLDR.
    """

    id: str
    tag: str
    name: str
    direction: Literal["ltr", "rtl"]
    plurals: tuple[str, ...]


LANGUAGES = (
    Language("en", "en-GB", "English", "ltr", ("one", "other")),  # a day before its month
    Language("ar", "ar", "العربية", "rtl", ("zero", "one", "two", "few", "many", "other")),
    Language("hy", "hy", "Հայերեն", "ltr", ("one", "other")),
    Language("tr", "tr", "Türkçe", "ltr", ("one", "other")),
)


def spoken() -> tuple[Language, ...]:
    """List the languages that have a catalogue."""
    return tuple(language for language in LANGUAGES if catalogue_of(language.id).is_file())


def catalogue_of(lang: str) -> Path:
    """Give the file of a language's catalogue, which need not be there yet."""
    return FOLDER / f"{lang}.po"
