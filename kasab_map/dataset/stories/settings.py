"""What the head of a story and of a step may say, each value judged."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kasab_map.dataset.dates import explain_date, read_day
from kasab_map.dataset.schema import Package
from kasab_map.dataset.stories import limits
from kasab_map.dataset.stories.header import Setting, Wrong
from kasab_map.dataset.words import did_you_mean, listed, quoted
from kasab_map.model.sides import lens_ids
from kasab_map.model.story import LAYERS

Read = Callable[[str | tuple[str, ...]], Any]
"""Gives what a value means, or raises :class:`_RefusedError`."""


class _RefusedError(Exception):
    """What is wrong with a value, and the remedy."""


@dataclass(frozen=True, slots=True)
class Knows:
    """What a step can name."""

    package: Package
    places: frozenset[str] | None
    """Ids; None where not all of them could be read, so that none can be called unknown."""


STORY = (
    "title", "minutes", "language", "summary", "content_note", "aims", "preparation", "afterwards",
)  # fmt: skip
STEP = ("day", "until", "place", "zoom", "lens", "layers", "minutes")
NEEDED = {"story": ("title", "minutes", "summary"), "step": ("day",)}


def of_story(settings: Mapping[str, Setting]) -> tuple[dict[str, Any], list[Wrong]]:
    """Read what stands at the head of a story."""
    readers: dict[str, Read] = {
        name: _texts(name) if name in ("aims", "afterwards") else _text(name)
        for name in limits.MOST_LETTERS
    }
    readers |= {"minutes": _minutes, "language": _language}
    return _read(settings, readers)


def of_step(settings: Mapping[str, Setting], knows: Knows) -> tuple[dict[str, Any], list[Wrong]]:
    """Read what stands at the head of a step."""
    return _read(
        settings,
        {
            "day": lambda value: _day(value, knows.package),
            "until": lambda value: _day(value, knows.package),
            "place": lambda value: _place(value, knows.places),
            "zoom": _zoom,
            "lens": lambda value: _lens(value, knows.package),
            "layers": _layers,
            "minutes": _part_of_an_hour,
        },
    )


def _read(
    settings: Mapping[str, Setting], readers: Mapping[str, Read]
) -> tuple[dict[str, Any], list[Wrong]]:
    values: dict[str, Any] = {}
    wrong: list[Wrong] = []
    for name, setting in settings.items():
        try:
            values[name] = readers[name](setting.value)
        except _RefusedError as refused:
            wrong.append(Wrong(setting.line, name, str(refused)))
    return values, wrong


def _one(value: str | tuple[str, ...]) -> str:
    if not isinstance(value, str):
        raise _RefusedError("is a list; write one text")
    if not value:
        raise _RefusedError("is empty; write it, or delete the line")
    return value


def _text(name: str) -> Read:
    def read(value: str | tuple[str, ...]) -> str:
        text = _one(value)
        if len(text) > limits.MOST_LETTERS[name]:
            raise _RefusedError(
                f"has {len(text):,} characters, more than {limits.MOST_LETTERS[name]}; shorten it"
            )
        return text

    return read


def _texts(name: str) -> Read:
    read = _text(name)

    def read_all(value: str | tuple[str, ...]) -> tuple[str, ...]:
        texts = (value,) if isinstance(value, str) else value
        if len(texts) > limits.MOST_ITEMS:
            raise _RefusedError(f"lists {len(texts)}; {limits.MOST_ITEMS} are the most")
        return tuple(read(text) for text in texts)

    return read_all


def _number(value: str | tuple[str, ...], least: float, most: float, what: str) -> float:
    text = _one(value)
    if re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,2})?", text) and least <= float(text) <= most:
        return float(text)
    raise _RefusedError(f"{quoted(text)} is not {what} from {least} to {most}; write one")


def _minutes(value: str | tuple[str, ...]) -> int:
    return int(_number(value, 1, limits.MOST_MINUTES, "a number of minutes"))


def _part_of_an_hour(value: str | tuple[str, ...]) -> float:
    return _number(value, 0.5, limits.MOST_MINUTES, "a number of minutes")


def _zoom(value: str | tuple[str, ...]) -> float:
    return _number(value, limits.FARTHEST, limits.NEAREST, "a zoom")


def _language(value: str | tuple[str, ...]) -> str:
    text = _one(value)
    if re.fullmatch("[a-z]{2}", text):
        return text
    raise _RefusedError(f"{quoted(text)} is not a language; write its two letters, en or ar")


def _day(value: str | tuple[str, ...], package: Package) -> date:
    text = _one(value)
    day = read_day(text)
    if day is None:
        raise _RefusedError(explain_date(text))
    if not package.first_day <= day <= package.last_day:
        span = f"{package.first_day} to {package.last_day}"
        raise _RefusedError(f"{day} is outside the theatre, {span}; choose a day within it")
    return day


def _place(value: str | tuple[str, ...], known: frozenset[str] | None) -> str:
    text = _one(value)
    if known is not None and text not in known:
        hint = did_you_mean(text, known) or "; write the id of a place of the theatre"
        raise _RefusedError(f"{quoted(text)} is no place that the map shows{hint}")
    return text


def _lens(value: str | tuple[str, ...], package: Package) -> str:
    text, known = _one(value), lens_ids(package.sides)
    if text not in known:
        hint = did_you_mean(text, known) or f"; write one of {listed(known)}"
        raise _RefusedError(f"{quoted(text)} is no lens{hint}")
    return text


def _layers(value: str | tuple[str, ...]) -> tuple[str, ...]:
    names = tuple(value.replace(",", " ").split()) if isinstance(value, str) else value
    if names == ("none",):
        return ()
    if not names:
        raise _RefusedError("is empty; write 'none', or delete the line")
    for name in names:
        if name not in LAYERS:
            hint = did_you_mean(name, LAYERS) or f"; write some of {listed(LAYERS)}, or none"
            raise _RefusedError(f"{quoted(name)} is no layer{hint}")
    return tuple(name for name in LAYERS if name in names)
