"""Text that was damaged on its way into a cell: spaces, invisible characters, lost letters."""

import re
import unicodedata
from collections.abc import Iterator

from kasab_map.dataset.words import quoted

SMART_QUOTES = "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u00b4`"
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u115f\u1160\u180e\u200b\u2028\u2029\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)
# Joiners and direction marks belong to scripts that are written from right to left, or that join.
_JOINER = re.compile("[\u061c\u200c-\u200f]")
_JOINING = re.compile("[\u0590-\u08ff\u0900-\u0dff\u1800-\u18aa\ufb1d-\ufdff\ufe70-\ufefc]")
MOST_MARKS = 30
"""Accents on one letter: ordering a hundred thousand of them would take minutes."""
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
    elif message := hidden(text):
        yield message
    elif _is_piled(text):
        yield f"{quoted(text)} piles more than {MOST_MARKS} accents on one letter; delete them"
    elif not unicodedata.is_normalized("NFC", text):
        yield f"{quoted(text)} is not in Unicode's composed form (NFC); {_retype(text)}"
    if found := _ENTITY.search(text):
        yield f"{quoted(text)} holds {quoted(found[0])} from a web page; write the character itself"
    if "\ufffd" in text:
        yield f"{quoted(text)} has lost a letter (U+FFFD); look it up in the source"
    if _SPREADSHEET_ERROR.fullmatch(text.strip()):
        yield f"{quoted(text)} is a spreadsheet's error; look the value up and write it"


def hidden(text: str) -> str:
    r"""Say which character of a text cannot be seen; empty when all can.

    Examples
    --------
    >>> hidden("Ka\u200bsab")
    "'Ka\\u200bsab' holds an invisible control character, U+200B at character 3; delete it"
    """
    if text.isascii() and text.isprintable():
        return ""
    if found := _INVISIBLE.search(text):
        sort = "direction override" if _BIDI.match(found[0]) else "control character"
    elif (found := _JOINER.search(text)) and not _JOINING.search(text):
        sort = "joiner or direction mark"
    else:
        return ""
    where = f"U+{ord(found[0]):04X} at character {found.start() + 1}"
    return f"{quoted(text)} holds an invisible {sort}, {where}; delete it"


def mended(text: str) -> str:
    """Undo the damage that leaves no doubt, so that a cell is judged by what it says."""
    visible = _INVISIBLE.sub("", text)
    if not _is_piled(visible):
        visible = unicodedata.normalize("NFC", visible)
    return visible.strip()


def _is_piled(text: str) -> bool:
    """Whether a letter carries more combining marks than any writing does."""
    if len(text) <= MOST_MARKS or text.isascii():
        return False
    run = 0
    for character in text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run > MOST_MARKS:
            return True
    return False


def _retype(text: str) -> str:
    """Name the first letter that composes."""
    for at, character in enumerate(text):
        if unicodedata.combining(character) or not unicodedata.is_normalized("NFC", character):
            letter = unicodedata.normalize("NFC", text[max(at - 1, 0) : at + 1])
            return f"retype {quoted(letter)} as one letter"
    return "retype it"
