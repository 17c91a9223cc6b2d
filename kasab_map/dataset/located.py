"""JSON with line numbers: the standard parser, and the line on which each item of a list begins."""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn, cast

from kasab_map.dataset.problem import Problem
from kasab_map.dataset.text import hidden
from kasab_map.dataset.words import quoted

DEEPEST = 40
"""How deep brackets may nest; a FeatureCollection of MultiPolygons has eight."""
MOST_REPEATED = 20
MOST_DIGITS = 4000
_TOO_DEEP = f"its brackets nest deeper than {DEEPEST}; write it flatter"
_BLANK = re.compile(r"[ \t\n\r]*")


@dataclass(frozen=True, slots=True)
class Json:
    """A parsed JSON object, or None where it is not one; and the lines of one of its lists."""

    value: dict[str, object] | None
    lines: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()

    def line(self, index: int) -> int | None:
        """Line on which an item of the list begins."""
        return self.lines[index] if index < len(self.lines) else None


def parse_object(text: str, path: str, *, items: str) -> Json:
    """Parse a file that holds one JSON object.

    Parameters
    ----------
    text, path : str
        The file and its name in problems.
    items : str
        The member whose list items are to be located.
    """
    repeated: list[str] = []

    def unrepeated(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = Counter(name for name, _ in pairs)
            repeated.extend(sorted(name for name, times in names.items() if times > 1))
        return found

    def no_such_number(number: str) -> NoReturn:
        raise ValueError(f"{number} is not a number in JSON; write null")

    def whole_number(digits: str) -> int:
        if len(digits) > MOST_DIGITS:
            raise ValueError(f"a number has {len(digits):,} digits; write {MOST_DIGITS} at most")
        return int(digits)

    try:
        value: object = json.loads(
            text,
            object_pairs_hook=unrepeated,
            parse_constant=no_such_number,
            parse_int=whole_number,
        )
    except json.JSONDecodeError as error:
        message = (
            f"is not JSON at column {error.colno}: {error.msg}; put it right there or just before"
        )
        return Json(None, (), (Problem(path, error.lineno, "", message),))
    except RecursionError:
        return Json(None, (), (Problem(path, None, "", _TOO_DEEP),))
    except ValueError as error:
        return Json(None, (), (Problem(path, None, "", f"is not JSON: {error}"),))
    if not isinstance(value, dict):
        message = "is JSON, but not an object; it must start with { and end with }"
        return Json(None, (), (Problem(path, 1, "", message),))
    if _is_deep(value):  # pyright: ignore[reportUnknownArgumentType]  # json gives Any
        return Json(None, (), (Problem(path, None, "", _TOO_DEEP),))
    problems = tuple(
        Problem(path, None, name, f"{quoted(name)} appears twice in one object; keep one")
        for name in repeated[:MOST_REPEATED]
    )
    if more := repeated[MOST_REPEATED:]:
        message = f"and {len(more):,} other names that appear twice in one object; keep one of each"
        problems += (Problem(path, None, "", message, len(more)),)
    return Json(value, tuple(_lines(text, items)), problems)  # pyright: ignore[reportUnknownArgumentType]  # json gives Any


def _is_deep(value: object) -> bool:
    """Whether brackets nest so deep that whatever walks through them could fall."""
    level: list[object] = [value]
    for _ in range(DEEPEST):
        level = [
            inner
            for outer in level
            for inner in (*as_object(outer).values(), *as_list(outer))
            if isinstance(inner, dict | list)
        ]
    return bool(level)


def _lines(text: str, items: str) -> Iterator[int]:
    """Yield the line of each item of a list in the outermost object of valid JSON."""
    line, counted = 1, 0
    for start, _ in item_spans(text, items):
        line += text.count("\n", counted, start)
        counted = start
        yield line


def item_spans(text: str, items: str) -> Iterator[tuple[int, int]]:
    """Yield where each item of a list in the outermost object of valid JSON begins and ends."""
    decode = json.JSONDecoder().raw_decode
    at = _skip(text, _skip(text, 0) + 1)
    while text[at] != "}":
        name, end = decode(text, at)
        at = _skip(text, _skip(text, end) + 1)
        if name == items and text[at] == "[":
            at = _skip(text, at + 1)
            while text[at] != "]":
                end = decode(text, at)[1]
                yield at, end
                at = _skip(text, end)
                at = _skip(text, at + 1) if text[at] == "," else at
            return
        at = _skip(text, decode(text, at)[1])
        at = _skip(text, at + 1) if text[at] == "," else at


def _skip(text: str, at: int) -> int:
    """Position of the next character that is not blank."""
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


def hidden_characters(value: object, path: str) -> Iterator[Problem]:
    """Yield each text in a JSON value, names included, that holds what cannot be seen."""
    ahead: list[tuple[str, object]] = [("", value)]
    while ahead:
        name, inner = ahead.pop()
        if isinstance(inner, str):
            if message := hidden(inner):
                yield Problem(path, None, name, message)
            continue
        members = as_object(inner)
        ahead += members.items()
        ahead += [(name, item) for item in (*members, *as_list(inner))]


def as_object(value: object) -> dict[str, object]:
    """Take a JSON value as an object; anything else is an empty one."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[object]:
    """Take a JSON value as a list; anything else is an empty one."""
    return cast("list[object]", value) if isinstance(value, list) else []


def as_number(value: object) -> float | None:
    """Take a JSON value as a finite number; anything else is None."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    try:
        number = float(value)
    except OverflowError:  # JSON sets no limit to whole numbers
        return None
    return number if math.isfinite(number) else None


def as_count(value: object) -> int | None:
    """Take a JSON value as a whole number; anything else is None."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None
