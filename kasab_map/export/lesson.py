"""A lesson plan made from a story: aims, timing, questions; it cannot drift from what is told."""

from collections.abc import Iterable, Iterator
from datetime import date

from kasab_map.model.story import Block, Run, Step, Story
from kasab_map.theatre import Theatre

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def lesson_plan(theatre: Theatre, story: Story) -> str:
    """Write the lesson plan of a story, in Markdown.

    Parameters
    ----------
    theatre : Theatre
        Where it plays.
    story : Story
        One of its stories.
    """
    names = {place.id: place.names["en"] for place in theatre.records.places.values()}
    return "\n".join([*_head(story), *_timing(story, names), *_steps(story), *_end(story)]) + "\n"


def _head(story: Story) -> Iterator[str]:
    yield f"# {story.title}"
    yield ""
    yield f"A lesson of {story.minutes} minutes. {story.summary}"
    if story.content_note:
        yield f"\n**Before you begin:** {story.content_note}"
    if story.preparation:
        yield f"\n**Have ready:** {story.preparation}"
    if story.aims:
        yield "\n## Aims\n\nAfter it, a student can:\n"
        yield from (f"- {aim}" for aim in story.aims)


def _timing(story: Story, names: dict[str, str]) -> Iterator[str]:
    yield "\n## Timing\n"
    yield "| from minute | step | day | place |"
    yield "|---|---|---|---|"
    at = 0.0
    for number, step in enumerate(story.steps, start=1):
        place = names.get(step.place or "", "all")
        yield f"| {at:g} | {number}. {_cell(step.title)} | {_span(step)} | {_cell(place)} |"
        at += step.minutes or 0
    if at < story.minutes:
        yield f"| {at:g} | talk, and the tasks below | | |"


def _steps(story: Story) -> Iterator[str]:
    yield "\n## Questions and notes"
    for number, step in enumerate(story.steps, start=1):
        if not (step.question or step.notes):
            continue
        yield f"\n**{number}. {step.title}**"
        if step.question:
            yield f"\n{_text(step.question)}"
        if step.notes:
            yield f"\n*For the teacher.* {_text(step.notes)}"


def _end(story: Story) -> Iterator[str]:
    if story.afterwards:
        yield "\n## Afterwards\n"
        yield from (f"- {task}" for task in story.afterwards)


def _span(step: Step) -> str:
    first = _day(step.day)
    return first if step.until == step.day else f"{first} to {_day(step.until)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def _text(blocks: Iterable[Block]) -> str:
    return "\n\n".join(
        "\n".join(("" if block.kind == "p" else "- ") + _line(line) for line in block.lines)
        for block in blocks
    )


def _line(runs: tuple[Run, ...]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    if run.kind == "cite":
        return f"[{' '.join(run.ids)}]"
    inside = _line(run.inside)
    marks = {"em": f"*{inside}*", "strong": f"**{inside}**", "a": f"[{inside}]({run.address})"}
    return marks.get(run.kind, run.text)
