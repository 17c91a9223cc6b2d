"""Stories in the document: text as pieces, and what it cites as positions in the record."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kasab_map.model import Dataset
from kasab_map.model.story import Block, Run, Step, Story, cited

Cite = list[Any]


def stories_of(
    dataset: Dataset,
    stories: Iterable[Story],
    places: Mapping[str, int],
    claims: Mapping[str, int],
    events: Sequence[Mapping[str, Any]],
) -> list[dict[str, Any]]:
    """Give each story as the player reads it.

    Parameters
    ----------
    dataset : Dataset
        What the stories cite.
    stories : iterable of Story
        Those of its theatre.
    places, claims : mapping of id to int
        Positions in the document.
    events : sequence of mapping
        As they stand in the document.
    """
    first = dataset.first_day.toordinal()
    known: dict[str, Cite] = {id_: ["place", n] for id_, n in places.items()}
    known |= {id_: ["claimant", n] for n, id_ in enumerate(dataset.claimants)}
    known |= {
        change.id: ["change", places[change.place], change.date.toordinal() - first]
        for change in dataset.control_changes.values()
    }
    known |= {
        account["id"]: ["event", n, k]
        for n, event in enumerate(events)
        for k, account in enumerate(event["accounts"])
    }
    known |= {id_: ["claim", n] for id_, n in claims.items()}
    return [
        {
            "id": story.id,
            "title": story.title,
            "minutes": story.minutes,
            "language": story.language,
            "summary": story.summary,
            "content_note": story.content_note,
            "aims": list(story.aims),
            "preparation": story.preparation,
            "afterwards": list(story.afterwards),
            "steps": [_step(step, first, places, known) for step in story.steps],
        }
        for story in stories
    ]


def _step(
    step: Step, first: int, places: Mapping[str, int], known: Mapping[str, Cite]
) -> dict[str, Any]:
    ids = cited((*step.text, *step.question, *step.notes))
    number = {id_: n for n, id_ in enumerate(ids)}
    return {
        "title": step.title,
        "day": step.day.toordinal() - first,
        "until": step.until.toordinal() - first,
        "place": None if step.place is None else places[step.place],
        "zoom": step.zoom,
        "lens": step.lens,
        "layers": None if step.layers is None else list(step.layers),
        "minutes": step.minutes,
        "text": [_block(block, number) for block in step.text],
        "notes": [_block(block, number) for block in step.notes],
        "question": [_block(block, number) for block in step.question],
        "cites": [known[id_] for id_ in ids],
        "ids": list(ids),
    }


def _block(block: Block, number: Mapping[str, int]) -> list[Any]:
    return [block.kind, *(_pieces(line, number) for line in block.lines)]


def _pieces(runs: Iterable[Run], number: Mapping[str, int]) -> list[Any]:
    """Write pieces; where a line ends in the file is nobody's business."""
    found: list[Any] = []
    for piece in (_run(run, number) for run in runs):
        if found and isinstance(piece, str) and isinstance(found[-1], str):
            found[-1] += piece
        else:
            found.append(piece)
    return found


def _run(run: Run, number: Mapping[str, int]) -> str | list[Any]:
    if run.kind == "text":
        return run.text
    if run.kind == "cite":
        return ["cite", *(number[id_] for id_ in run.ids)]
    inside = _pieces(run.inside, number)
    return ["a", run.address, *inside] if run.kind == "a" else [run.kind, *inside]
