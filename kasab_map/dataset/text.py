"""Text that was damaged on its way into a cell: spaces, invisible characters, lost letters."""

import re
import unicodedata
from collections.abc import Iterator

from kasab_map.dataset.words import quoted

SMART_QUOTES = "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u00b4`"
# Joiners and direction marks (U+200C to U+200F) belong to Arabic text; these belong nowhere.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e"
    "\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ENTITY = re.compile("&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]+|#x[0-9a-f]+);", re.IGNORECASE)
# UTF-8 that was read as Windows-1252 and saved again.
_MOJIBAKE = re.compile("â€[\x80-\x9f™œ˜¦“”\u201d]|Ã[\x80-\xbf]|Ø[\xa7-\xbf]|ï»¿|ï¿½")
_SPREADSHEET_ERROR = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|#+)")


def damage(text: str) -> Iterator[str]:
    """Yield a message for each thing that harmed a text.

    Examples
    --------
    >>> list(damage("opposition "))
    ["'opposition ' has a space before or after it; delete it"]
    """
    if text != text.strip():
        yield f"{quoted(text)} has a space before or after it; delete it"
    if "\t" in text.strip():
        yield f"{quoted(text)} holds a tab; write a space"
    if found := _MOJIBAKE.search(text):
        yield f"{quoted(text)} holds {quoted(found[0])}, letters read in the wrong encoding; retype"
    elif found := _INVISIBLE.search(text):
        sort = "direction override" if _BIDI.match(found[0]) else "control character"
        where = f"U+{ord(found[0]):04X} at character {found.start() + 1}"
        yield f"{quoted(text)} holds an invisible {sort}, {where}; delete it"
    elif not unicodedata.is_normalized("NFC", text):
        yield f"{quoted(text)} is not in Unicode's composed form (NFC); {_retype(text)}"
    if found := _ENTITY.search(text):
        yield f"{quoted(text)} holds {quoted(found[0])} from a web page; write the character itself"
    if "\ufffd" in text:
        yield f"{quoted(text)} has lost a letter (U+FFFD); look it up in the source"
    if _SPREADSHEET_ERROR.fullmatch(text.strip()):
        yield f"{quoted(text)} is a spreadsheet's error; look the value up and write it"


def mended(text: str) -> str:
    """Undo the damage that leaves no doubt, so that a cell is judged by what it says."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).strip()


def _retype(text: str) -> str:
    """Name the first letter that composes."""
    for at, character in enumerate(text):
        if unicodedata.combining(character) or not unicodedata.is_normalized("NFC", character):
            letter = unicodedata.normalize("NFC", text[max(at - 1, 0) : at + 1])
            return f"retype {quoted(letter)} as one letter"
    return "retype it"
