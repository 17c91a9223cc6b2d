"""The message catalogue: every word a reader sees, one PO file a language.

Message ids are symbolic (``status.government``), so that English is a translation like any
other; placeholders stand in braces; plural forms are keys of their own (``.one``,
``.other``), chosen in the browser by the language's own rules.
"""

from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

_FOLDER = Path(__file__).parent


def languages() -> tuple[str, ...]:
    """List the languages that have a catalogue, English first."""
    found = sorted(path.stem for path in _FOLDER.glob("*.po"))
    return ("en", *(lang for lang in found if lang != "en"))


@cache
def messages(lang: str = "en") -> dict[str, str]:
    """Read a language's messages; what it does not translate yet is English.

    Raises
    ------
    ValueError
        If the language has no catalogue.
    """
    if lang not in languages():
        raise ValueError(f"lang: {lang!r} is not one of {', '.join(languages())}")
    own = {
        str(message.id): str(message.string)
        for message in read_po((_FOLDER / f"{lang}.po").read_bytes().splitlines())
        if message.id and message.string
    }
    return own if lang == "en" else messages("en") | own
