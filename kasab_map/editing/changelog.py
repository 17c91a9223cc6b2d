"""The changelog of the data: a line for each saving, under the heading of what is unreleased."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from kasab_map.editing.draft import Change

FILE = "CHANGELOG.md"
_TITLE = "# Changelog of the data\n"
_HEADING = "## Unreleased\n"
_EDITION = re.compile(r"^## .*\n", re.MULTILINE)
MOST_IDS = 20
_KINDS = ((False, True, "added"), (True, True, "changed"), (True, False, "taken away"))


def with_entry(content: bytes, note: str, changes: Sequence[Change]) -> bytes:
    r"""Add a line at the end of what is unreleased.

    Examples
    --------
    >>> print(with_entry(b"# Changelog\n\n## 2.0.0\n\nFirst.\n", "A date.", []).decode())
    # Changelog
    <BLANKLINE>
    ## Unreleased
    <BLANKLINE>
    - A date.
    <BLANKLINE>
    ## 2.0.0
    <BLANKLINE>
    First.
    <BLANKLINE>
    """
    text = content.decode("utf-8", errors="surrogateescape") or _TITLE
    entry = f"- {entry_of(note, changes)}\n"
    first = _EDITION.search(text)
    if first is None:
        text = f"{text.rstrip()}\n\n{_HEADING}\n{entry}"
    elif first[0].strip().lower() != _HEADING.strip().lower():
        text = f"{text[: first.start()]}{_HEADING}\n{entry}\n{text[first.start() :]}"
    else:
        following = _EDITION.search(text, first.end())
        end = following.start() if following else len(text)
        section = text[first.end() : end].strip("\n")
        above = f"{section}\n" if section else ""
        rest = f"\n{text[end:]}" if following else ""
        text = f"{text[: first.end()]}\n{above}{entry}{rest}"
    return text.encode("utf-8", errors="surrogateescape")


def entry_of(note: str, changes: Sequence[Change]) -> str:
    """Say in one line why, and which rows."""
    rows = "; ".join(_told(changes))
    why = " ".join(note.split())
    return f"{why} ({rows})" if rows else why


def subject_of(changes: Sequence[Change]) -> str:
    """Say in a few words what is edited, as the first line of a commit message."""
    counts = [f"{len([*rows])} of {table}" for table, rows in groupby(changes, _table)]
    return f"data: {', '.join(counts)}"


def _table(change: Change) -> str:
    return change.table


def _told(changes: Sequence[Change]) -> Iterator[str]:
    for table, rows in groupby(changes, _table):
        listed = [*rows]
        for was, is_, word in _KINDS:
            ids = [
                c.id for c in listed if (c.before is not None, c.after is not None) == (was, is_)
            ]
            if ids:
                more = f" and {len(ids) - MOST_IDS} more" if len(ids) > MOST_IDS else ""
                yield f"{table} {word}: {', '.join(ids[:MOST_IDS])}{more}"
