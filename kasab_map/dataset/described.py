"""How datapackage.json describes a file: its path, its columns and what each may hold."""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath, PureWindowsPath

from kasab_map.dataset.located import as_count, as_list, as_number, as_object
from kasab_map.dataset.patterns import Pattern, PatternError, read_pattern
from kasab_map.dataset.schema import Field
from kasab_map.dataset.words import quoted

Say = Callable[[str, str], None]
"""Takes a column and what is wrong with its description."""
LONGEST_CONTACT = 200
_CONTACT = re.compile(
    r"mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|https://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/?&=%+-]*)?"
)
MOST_VALUES = 1000
"""Of a closed list: every cell of the column is held against it."""


def read_fields(resource: str, described: list[object], say: Say) -> Iterator[Field]:
    """Read the columns of a table, or the properties of a layer."""
    for item in map(as_object, described):
        name = item.get("name")
        if not isinstance(name, str) or not name:
            say(resource, "a field has no name; give it one")
            continue
        column = f"{resource}.{name}"
        limits = as_object(item.get("constraints"))
        reference = as_object(item.get("references"))
        values = as_list(limits.get("enum"))
        if len(values) > MOST_VALUES:
            message = f"enum has {len(values):,} values; {MOST_VALUES:,} are the most"
            say(column, message)
        yield Field(
            name=name,
            type=str(item.get("type", "string")),
            format=str(item.get("format", "")),
            description=str(item.get("description", "")),
            example=item.get("example"),
            required=limits.get("required") is True,
            unique=limits.get("unique") is True,
            enum=tuple(str(value) for value in values[:MOST_VALUES]),
            pattern=_pattern(column, limits.get("pattern"), say),
            max_length=as_count(limits.get("maxLength")),
            max_words=as_count(item.get("max_words")),
            minimum=as_number(limits.get("minimum")),
            references=str(reference.get("resource", "")),
            many=reference.get("many") is True,
        )


def _pattern(column: str, value: object, say: Say) -> Pattern | None:
    if value is None:
        return None
    if not isinstance(value, str):
        say(column, f"pattern {quoted(value)} is not a text; put it in quotes")
        return None
    try:
        return read_pattern(value)
    except PatternError as error:
        remedy = "write a simpler one, or delete it"
        say(column, f"pattern {quoted(value)} cannot be used: {error}; {remedy}")
        return None


def is_contact(text: str) -> bool:
    """Whether a text is an address that a reader can send something to.

    Examples
    --------
    >>> is_contact("mailto:editor@example.org"), is_contact("https://example.org/issues/new")
    (True, True)
    >>> is_contact("javascript:alert(1)"), is_contact("mailto:a@b.org?bcc=c@d.org")
    (False, False)
    """
    return len(text) <= LONGEST_CONTACT and _CONTACT.fullmatch(text) is not None


def refuse_path(path: str) -> str:
    """Say why a resource's path must not be followed; empty when it may."""
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", path):
        return "is an address; put the file in the folder and name it by its path there"
    if PurePosixPath(path).is_absolute() or PureWindowsPath(path).anchor:
        return "is an absolute path; write it relative to datapackage.json"
    if "\\" in path:
        return "holds a backslash; write / between folders"
    if ".." in PurePosixPath(path).parts:
        return "leads out of the folder; keep the file inside and drop the '..'"
    if "\0" in path:
        return "holds a NUL character; delete it"
    return ""
