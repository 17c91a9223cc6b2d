"""A theatre's own words: one file of texts a language, and one page about it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kasab_map.dataset.files import read_text
from kasab_map.dataset.located import as_object, parse_object
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import Package, Resource
from kasab_map.dataset.sources import FileSource
from kasab_map.dataset.text import damage
from kasab_map.dataset.words import did_you_mean, listed, quoted
from kasab_map.model import EventKind
from kasab_map.model.words import Words

LIMITS: Mapping[str, int] = {
    "title": 80,
    "subtitle": 80,
    "question": 200,
    "introduction": 400,
    "citation": 300,
}
"""The texts of ``words/en.json`` and how many characters each may have."""
SEARCH = "search"
"""Its one member that is no text: by kind of event, what else such an event is found by."""
LONGEST_ABOUT, LONGEST_SEARCH = 20_000, 400

_WORDS, _ABOUT = re.compile("words_([a-z]{2})"), re.compile("about_([a-z]{2})")
# A page of words asks nothing of anybody and runs nothing.
_MARKUP = re.compile(r"<[A-Za-z/!?]")
_IMAGE = re.compile(r"!\[")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)|^\s*\[[^\]]+\]:\s*<?(\S+?)>?\s*$", re.MULTILINE)


def is_words(resource: Resource) -> bool:
    """Whether a resource holds words of the theatre."""
    return bool(_WORDS.fullmatch(resource.name) or _ABOUT.fullmatch(resource.name))


def read_own_words(source: FileSource, package: Package) -> tuple[dict[str, Words], list[Problem]]:
    """Read every language in which a theatre speaks of itself.

    Returns
    -------
    tuple of dict and list of Problem
        Words by language, ``en`` always among them: without a file, the package's title.
    """
    problems: list[Problem] = []
    texts: dict[str, dict[str, Any]] = {"en": {}}
    for resource in package.resources:
        if found := _WORDS.fullmatch(resource.name):
            own, wrong = _read_texts(source, resource.path)
            texts.setdefault(found[1], {}).update(own)
            problems += wrong
        elif found := _ABOUT.fullmatch(resource.name):
            about, wrong = _read_about(source, resource.path)
            texts.setdefault(found[1], {})["about"] = about
            problems += wrong
    english: dict[str, Any] = {"title": package.title} | texts["en"]
    return {lang: Words(**(english | own)) for lang, own in texts.items()}, problems


def _read_texts(source: FileSource, path: str) -> tuple[dict[str, Any], list[Problem]]:
    text = read_text(source, path)
    if text.content is None:
        return {}, list(text.problems)
    parsed = parse_object(text.content, text.path, items="")
    own = parsed.value or {}
    wrong = [
        Problem(text.path, None, name if name in LIMITS else "", message)
        for name, value in own.items()
        if name != SEARCH
        for message in _faults(name, value, own)
    ]
    search = own.get(SEARCH, {})
    wrong += [Problem(text.path, None, SEARCH, message) for message in _search_faults(search)]
    if parsed.value is not None and "title" not in own:
        wrong.append(Problem(text.path, None, "title", "is missing; say what heads the map"))
    good = {name: value for name, value in own.items() if name in LIMITS and isinstance(value, str)}
    found = {kind: text for kind, text in as_object(search).items() if isinstance(text, str)}
    return good | {SEARCH: found} if found else good, [*text.problems, *parsed.problems, *wrong]


def _faults(name: str, value: object, own: Mapping[str, object]) -> Iterator[str]:
    if name not in LIMITS:
        hint = did_you_mean(name, [known for known in LIMITS if known not in own])
        remedy = hint or f"; delete it (known: {listed(LIMITS)})"
        yield f"the member {quoted(name)} is not one of a theatre's words{remedy}"
    elif not isinstance(value, str):
        yield f"{quoted(value)} is not a text; put it in quotes"
    else:
        yield from _text_faults(value, LIMITS[name])


def _text_faults(value: str, most: int) -> Iterator[str]:
    if not value.strip():
        yield "is empty; write it, or delete the member"
        return
    yield from damage(value)
    if "\n" in value:
        yield f"{quoted(value)} holds a line end; write it as one line"
    if len(value) > most:
        yield f"has {len(value)} characters, more than {most}; shorten it"


def _search_faults(value: object) -> Iterator[str]:
    kinds = tuple(EventKind)
    if not as_object(value) and value != {}:
        yield f'{quoted(value)} is not a list by kind; write {{"{kinds[0]}": "..."}}'
    for kind, text in as_object(value).items():
        if kind not in kinds:
            yield f"{quoted(kind)} is not one of {listed(kinds)}{did_you_mean(kind, kinds)}"
        elif not isinstance(text, str):
            yield f"{kind}: {quoted(text)} is not a text; put it in quotes"
        else:
            yield from (f"{kind}: {fault}" for fault in _text_faults(text, LONGEST_SEARCH))


def _read_about(source: FileSource, path: str) -> tuple[str, list[Problem]]:
    text = read_text(source, path)
    if text.content is None:
        return "", list(text.problems)
    name = source.shown(path)
    wrong = [
        Problem(name, number, "", message)
        for number, line in enumerate(text.content.split("\n"), start=1)
        for message in _about_faults(line)
    ]
    if len(text.content) > LONGEST_ABOUT:
        message = f"has {len(text.content):,} characters, more than {LONGEST_ABOUT:,}; shorten it"
        wrong.append(Problem(name, None, "", message))
    return text.content, [*text.problems, *wrong]


def _about_faults(line: str) -> Iterator[str]:
    """Yield what keeps a line of Markdown from being words and links alone."""
    yield from damage(line.strip())
    if found := _MARKUP.search(line):
        yield f"holds markup, {quoted(line[found.start() :][:20])}; write Markdown without HTML"
    if _IMAGE.search(line):
        yield "holds a picture, which would be fetched from elsewhere; describe it in words"
    for found in _LINK.finditer(line):
        address = found[1] or found[2] or ""
        if address and not re.match(r"https?://|#|mailto:", address, re.IGNORECASE):
            yield f"{quoted(address)} is not a web address; begin it with https://"
