"""Bytes to text: UTF-8 with LF."""

from collections.abc import Iterator
from dataclasses import dataclass

from kasab_map.dataset.problem import Problem
from kasab_map.dataset.sources import FileSource, RefusedFileError

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
SAVE_AS_UTF_8 = "save the file again as UTF-8 (in a spreadsheet: 'CSV UTF-8')"


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file, with LF line ends, or None where it cannot be had."""

    path: str
    content: str | None
    problems: tuple[Problem, ...] = ()


def read_text(source: FileSource, name: str) -> Text:
    """Read one file of a theatre.

    Parameters
    ----------
    source : FileSource
        The theatre.
    name : str
        The file's path in it.

    Returns
    -------
    Text
        With every problem of the file as such. A byte order mark, NUL bytes and CR line ends
        are reported and repaired, so that the problems inside are found in the same go.
    """
    shown = source.shown(name)
    try:
        content = source.read(name)
    except RefusedFileError as error:
        return Text(shown, None, (Problem(shown, None, "", str(error)),))
    return decode(content, shown)


def decode(content: bytes, name: str) -> Text:
    """Turn bytes into text with LF line ends, reporting what is not UTF-8 as it should be."""
    if not content.strip():
        message = "is empty; put its content back (a table has at least its header row)"
        return Text(name, None, (Problem(name, None, "", message),))
    if content.startswith(UTF_16) or looks_like_utf_16(content):
        message = f"is UTF-16, not UTF-8; {SAVE_AS_UTF_8}"
        return Text(name, None, (Problem(name, None, "", message),))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Text(name, None, (not_utf_8(content, error.start, name),))
    problems = tuple(repairable(content, text, name))
    return Text(name, text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n"), problems)


def looks_like_utf_16(content: bytes) -> bool:
    """Whether every other byte is NUL, as in UTF-16 written without a mark."""
    return len(content) > 3 and content.count(0) > len(content) // 3


def not_utf_8(content: bytes, offset: int, name: str) -> Problem:
    """Locate the first byte that is not UTF-8."""
    line = content.count(b"\n", 0, offset) + 1
    letter = content[offset : offset + 1].decode("cp1252", errors="replace")
    guess = f" (in Windows-1252 it is {letter!r})" if letter.isalpha() else ""
    found = f"byte 0x{content[offset]:02X} at offset {offset} is not UTF-8"
    return Problem(name, line, "", f"{found}{guess}; {SAVE_AS_UTF_8}")


def repairable(content: bytes, text: str, name: str) -> Iterator[Problem]:
    """Yield what is wrong with the encoding but leaves no doubt about the text."""
    if content.startswith(BYTE_ORDER_MARK):
        message = "starts with a byte order mark; save the file as UTF-8 without it ('no BOM')"
        yield Problem(name, 1, "", message)
    if nuls := text.count("\0"):
        line = text.count("\n", 0, text.index("\0")) + 1
        damage = f"{nuls} NUL byte{'s' * (nuls > 1)}"
        yield Problem(name, line, "", f"holds {damage}; restore what was damaged and delete them")
    if returns := text.count("\r"):
        line = text.count("\n", 0, text.index("\r")) + 1
        ends = f"{returns} line end{'s hold' if returns > 1 else ' holds'} a CR"
        yield Problem(name, line, "", f"{ends}; save the file with LF line ends ('Unix')")
