"""Read the stories of a theatre: each file taken apart, judged and made a value."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from kasab_map.dataset.draft import Draft
from kasab_map.dataset.files import read_text
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import PLACES
from kasab_map.dataset.sources import RefusedFileError
from kasab_map.dataset.stories import limits
from kasab_map.dataset.stories.header import Wrong, read_settings
from kasab_map.dataset.stories.markdown import Section, read_markdown
from kasab_map.dataset.stories.settings import NEEDED, STORY, Knows, of_story
from kasab_map.dataset.stories.steps import StepReader
from kasab_map.dataset.text import damage
from kasab_map.dataset.words import quoted
from kasab_map.model.story import Step, Story

FOLDER = "stories"
_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_FENCE = re.compile(r"---[ ]*")


def is_story(name: str) -> bool:
    """Whether a file of a theatre is a story.

    Examples
    --------
    >>> is_story("stories/one.md"), is_story("words/about.en.md")
    (True, False)
    """
    path = PurePosixPath(name)
    return str(path.parent) == FOLDER and path.suffix == ".md" and path.name != "README.md"


def read_stories(draft: Draft) -> tuple[tuple[Story, ...], list[Problem]]:
    """Read every story of a theatre whose records have been read.

    Returns
    -------
    tuple of Story and list of Problem
        In the order of their files' names.
    """
    try:
        names = [name for name in draft.source.names() if is_story(name)]
    except RefusedFileError as error:
        return (), [Problem(draft.source.shown(), None, "", str(error))]
    problems: list[Problem] = []
    if len(names) > limits.MOST_STORIES:
        message = f"holds {len(names)} stories; {limits.MOST_STORIES} are the most"
        problems.append(Problem(draft.source.shown(FOLDER), None, "", message))
    stories: dict[str, Story] = {}
    for name in names[: limits.MOST_STORIES]:
        shown = draft.source.shown(name)
        story, wrong = _read(draft, name)
        problems += [Problem(shown, w.line or None, w.column, w.message) for w in wrong]
        if story is None:
            continue
        if other := stories.get(story.title):
            message = f"{quoted(story.title)} is already the title of {other.id}.md; change one"
            problems.append(Problem(shown, 2, "title", message))
        stories.setdefault(story.title, story)
    return tuple(stories.values()), problems


def _read(draft: Draft, name: str) -> tuple[Story | None, list[Wrong]]:
    text = read_text(draft.source, name)
    wrong = [Wrong(p.line or 0, p.column, p.message) for p in text.problems]
    if text.content is None:
        return None, wrong
    if len(text.content) > limits.LONGEST_STORY:
        message = f"has {len(text.content):,} characters, more than {limits.LONGEST_STORY:,}"
        return None, [*wrong, Wrong(0, "", f"{message}; make two stories of it")]
    wrong += _damaged(text.content)
    ident = PurePosixPath(name).stem
    if not _ID.fullmatch(ident):
        message = f"{quoted(ident)} is no id; name the file in small letters, digits and hyphens"
        wrong.append(Wrong(0, "id", message))
    head, body, line = _halves(text.content)
    if head is None:
        message = "has no head; begin with a line ---, the title and the minutes, and another ---"
        return None, [*wrong, Wrong(1, "", message)]
    settings, ill = read_settings(head, 2, STORY)
    values, judged = of_story(settings)
    wrong += [*ill, *judged]
    wrong += [
        Wrong(1, needed, "is missing; write it at the head of the story")
        for needed in NEEDED["story"]
        if needed not in settings and not (ill and not settings)
    ]
    sections, ill = read_markdown(body, line)
    steps, judged = _steps(draft, sections, values.get("minutes"))
    wrong += [*ill, *judged]
    # What is missing has been told: the others are read all the same.
    said: dict[str, Any] = {"title": "", "summary": "", "language": "en", "minutes": 1} | values
    story = Story(**said, id=ident, steps=tuple(steps))
    return story if story.title else None, wrong


def _halves(content: str) -> tuple[str | None, str, int]:
    """Part a file into its head, its body, and the line on which the body begins."""
    lines = content.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return None, content, 1
    for number, line in enumerate(lines[1:], start=1):
        if _FENCE.fullmatch(line):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return None, content, 1


def _damaged(content: str) -> Iterator[Wrong]:
    for number, line in enumerate(content.split("\n"), start=1):
        for message in damage(line.strip()):
            yield Wrong(number, "", message)


def _steps(
    draft: Draft, sections: list[Section], minutes: int | None
) -> tuple[list[Step], list[Wrong]]:
    """Gather the steps: each a heading, and what stands below it up to the next."""
    places = frozenset(one.id for one in draft.features if one.point) - {""}
    knows = Knows(draft.package, places if draft.is_complete(PLACES) else None)
    reader = StepReader(draft, knows)
    before, *after = sections
    for line, _ in before.blocks[:1]:
        message = "stands before the first step; put it below a heading '## ...'"
        reader.wrong.append(Wrong(line, "", message))
    for section in after:
        reader.take(section)
    steps = reader.finish(minutes)
    return steps, reader.wrong
