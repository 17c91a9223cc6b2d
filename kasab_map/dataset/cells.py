"""One cell against its column: what the schema asks of a text, said so that it can be mended."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from kasab_map.dataset.dates import explain_date, read_day
from kasab_map.dataset.schema import Field
from kasab_map.dataset.text import SMART_QUOTES, damage, mended
from kasab_map.dataset.words import did_you_mean, listed, quoted

# csv has a limit of its own, but any other part of a program may lift it.
LONGEST_CELL = 100_000
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?")
_SEPARATORS = re.compile(r"[,;|\n\t]| {2,}")


def mend(text: str, field: Field) -> tuple[str, list[str]]:
    """Check one text against its column.

    Returns
    -------
    tuple of str and list of str
        The text as meant, mended where there is no doubt, and a message for each thing mended.
    """
    meant = mended(text)
    if text and not meant:
        return "", [] if field.required else ["holds only blanks; leave it empty"]
    return meant, list(damage(text))


def faults(meant: str, field: Field) -> Iterator[str]:
    """Yield a message where a mended text is not what its column asks; at most one.

    Examples
    --------
    >>> from kasab_map.dataset.schema import Field
    >>> list(faults("oppositon", Field(name="status", enum=("opposition", "unknown"))))
    ["'oppositon' is not one of opposition, unknown; did you mean 'opposition'?"]
    """
    if not meant:
        if field.required:
            yield f"is empty, and every row needs one{_for_example(field)}"
    elif field.type == "date":
        if read_day(meant) is None:
            yield explain_date(meant)
    elif field.type == "boolean":
        if meant != "true":
            yield f"{quoted(meant)} is not true; write true, or leave it empty"
    elif field.enum and meant not in field.enum:
        yield f"{quoted(meant)} is not one of {listed(field.enum)}{did_you_mean(meant, field.enum)}"
    elif field.format == "uri":
        yield from _address_faults(meant)
    elif field.many:
        yield from _list_faults(meant, field)
    elif field.pattern and not field.pattern.fits(meant):
        yield _misfit(meant, field)
    else:
        yield from _length_faults(meant, field)


def _for_example(field: Field) -> str:
    if field.enum:
        return f": one of {listed(field.enum)}"
    return f", such as {quoted(field.example)}" if isinstance(field.example, str) else ""


def _misfit(meant: str, field: Field) -> str:
    """Say why a text does not fit its pattern."""
    if field.pattern and field.pattern.is_spent:
        costly = f"{field.pattern.pattern} takes too long to compare with"
        return f"{quoted(meant)} cannot be judged: {costly}; simplify it in datapackage.json"
    if found := next((mark for mark in meant if mark in SMART_QUOTES), ""):
        plain = "".join(mark for mark in meant if mark not in SMART_QUOTES)
        return f"{quoted(meant)} holds a quotation mark, {found}; did you mean {quoted(plain)}?"
    if field.unique or field.references:
        if padded := _padded(meant, _one_example(field)):
            return f"{quoted(meant)} has lost its leading zeros; did you mean {quoted(padded)}?"
        if field.pattern and field.pattern.fits(meant.lower()):
            return f"{quoted(meant)} holds capitals; did you mean {quoted(meant.lower())}?"
        if _NUMBER.fullmatch(meant):
            reason = "is a number, not an id; a spreadsheet may have changed it"
        elif "did you mean" in explain_date(meant) or read_day(meant):
            reason = "is a day, not an id; a spreadsheet may have changed it"
        else:
            reason = "is not a well-formed id"
        return f"{quoted(meant)} {reason}: {_remedy(field)}"
    pattern = field.pattern.pattern if field.pattern else ""
    return f"{quoted(meant)} does not fit {pattern}: {_remedy(field)}"


def _remedy(field: Field) -> str:
    if example := _one_example(field):
        return f"write it like {quoted(example)}"
    return f"write what fits {field.pattern.pattern}" if field.pattern else "correct it"


def _padded(meant: str, example: str) -> str:
    """Give an id its leading zeros back, after the shape of an example; empty when not so."""
    numbered = re.fullmatch(r"([a-z]*)([0-9]+)", example)
    matched = re.fullmatch(r"([a-z]*)([0-9]+)", meant)
    if not (numbered and matched and matched[1] in {"", numbered[1]}):
        return ""
    padded = numbered[1] + matched[2].zfill(len(numbered[2]))
    return padded if len(padded) == len(example) != len(meant) else ""


def _one_example(field: Field) -> str:
    words = str(field.example or "").split()
    return words[0] if words else ""


def _list_faults(meant: str, field: Field) -> Iterator[str]:
    items = meant.split()
    if found := _SEPARATORS.search(meant):
        between = quoted(found[0])
        yield f"{quoted(meant)} separates its ids by {between}; write one space between two ids"
    elif repeated := next(_repeated(items), ""):
        yield f"names {quoted(repeated)} twice; keep one"
    elif field.pattern:
        for item in items:
            if not field.pattern.fits(item):
                yield _misfit(item, field)


def _repeated(items: list[str]) -> Iterator[str]:
    """Yield what has been seen before."""
    seen: set[str] = set()
    for item in items:
        if item in seen:
            yield item
        seen.add(item)


def _length_faults(meant: str, field: Field) -> Iterator[str]:
    words = len(meant.split())
    if field.max_words is not None and words > field.max_words:
        yield f"has {words} words; say it in {field.max_words} at most"
    elif field.max_length is not None and len(meant) > field.max_length:
        yield f"has {len(meant)} characters; say it in {field.max_length} at most"


def _address_faults(meant: str) -> Iterator[str]:
    try:
        parts = urlsplit(meant)
    except ValueError as error:
        yield f"{quoted(meant)} is not a web address ({error}); copy it again from the browser"
        return
    if parts.scheme not in {"http", "https"}:
        yield f"{quoted(meant)} is not a web address; it must start with https:// or http://"
    elif not parts.hostname:
        yield f"{quoted(meant)} names no site; copy the address again from the browser"
    elif found := re.search(r"[\s\"'<>`\\^{}|]", meant):
        yield f"{quoted(meant)} holds {quoted(found[0])}; write it as {_percent(found[0])}"


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode())
