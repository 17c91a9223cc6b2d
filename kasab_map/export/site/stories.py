"""What stands on the page of a story: its steps as text, and what it cites, to be read there."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from kasab_map.export.asked import Asked
from kasab_map.export.site.said import claim_told, event_told, named
from kasab_map.export.words import lens_word, status_word
from kasab_map.locale import counted
from kasab_map.model.story import Step, Story, cited


class StoryPages:
    """All that the pages say."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._days = frozenset(map(str, asked.records.days))

    def cited(self, story: Story) -> dict[str, int]:
        """Give a number to each of the records that a story cites, in the order of its text."""
        ids = (id_ for step in story.steps for id_ in cited((*step.text, *step.question)))
        return {id_: n for n, id_ in enumerate(dict.fromkeys(ids), 1)}

    def values(self, story: Story) -> dict[str, Any]:
        """Give what its page is filled with."""
        numbers = self.cited(story)
        return {
            "title": story.title,
            "description": story.summary,
            "story": story,
            "minutes": counted("story.minutes", story.minutes, self._asked.lang),
            "steps": [self._step(step) for step in story.steps],
            "numbers": numbers,
            **self._said(numbers),
            "days": self._days,
        }

    def _step(self, step: Step) -> dict[str, Any]:
        return {
            "title": step.title,
            "day": str(step.day),
            "until": "" if step.until == step.day else str(step.until),
            "lens": lens_word(replace(self._asked, lens=step.lens)),
            "place": step.place and named(self._asked, step.place),
            "text": step.text,
            "question": step.question,
        }

    def _said(self, numbers: dict[str, int]) -> dict[str, Any]:
        """Sort what is cited: claims and events as they were told, and all else in a line."""
        records, asked = self._asked.records, self._asked
        claims = [records.claims[id_] for id_ in numbers if id_ in records.claims]
        events = [records.events[id_] for id_ in numbers if id_ in records.events]
        return {
            "claims": [claim_told(asked, one, with_place=True) for one in claims],
            "events": [event_told(asked, one, with_place=True) for one in events],
            "others": [line for id_ in numbers for line in self._other(id_)],
        }

    def _other(self, id_: str) -> Iterator[dict[str, Any]]:
        records, asked = self._asked.records, self._asked
        if id_ in records.places:
            yield {"id": id_, "place": named(asked, id_), "text": records.places[id_].note}
        elif id_ in records.claimants:
            one = records.claimants[id_]
            yield {"id": id_, "place": None, "text": f"{one.name}. {one.note}".strip()}
        elif id_ in records.control_changes:
            change = records.control_changes[id_]
            status = status_word(asked, change.status)
            text = f"{change.date}: {status}. {change.rationale}"
            yield {"id": id_, "place": named(asked, change.place), "text": text}
