"""The steps of a story: a heading, a view, a text, and perhaps notes and a question."""

from typing import Any

from kasab_map.dataset.draft import Draft
from kasab_map.dataset.stories import limits
from kasab_map.dataset.stories.citing import citations_are_found, facts_are_cited, known_ids
from kasab_map.dataset.stories.header import Wrong, read_settings
from kasab_map.dataset.stories.markdown import Section, plain
from kasab_map.dataset.stories.sentences import words
from kasab_map.dataset.stories.settings import STEP, Knows, of_step
from kasab_map.dataset.words import listed, quoted
from kasab_map.model.story import Block, Step

PARTS = ("notes", "question")
"""What stands under a heading of its own within a step, ``### Notes``."""
VIEW = "write it in a block that begins with ```view"


class StepReader:
    """Takes the sections of a story in turn and makes its steps of them."""

    def __init__(self, draft: Draft, knows: Knows) -> None:
        self.knows = knows
        self.known, self.complete = known_ids(draft)
        self.found: list[dict[str, Any]] = []
        self.lines: dict[str, int] = {}
        self.wrong: list[Wrong] = []
        self.read_aloud = 0
        self.is_cut_short = False

    def _say(self, line: int, column: str, message: str) -> None:
        self.wrong.append(Wrong(line, column, message))

    def take(self, section: Section) -> None:
        """Add a step, or a part of the last one."""
        if section.level == 2:
            self._begin(section)
        elif not self.found:
            self._say(section.line, "", "stands before the first step; put it below a '## ...'")
        else:
            self._add(section)

    def _begin(self, section: Section) -> None:
        if len(self.found) >= limits.MOST_STEPS:
            if not self.is_cut_short:
                message = f"is more than step {limits.MOST_STEPS}; make two stories of it"
                self._say(section.line, "", message)
            self.is_cut_short = True
        title = section.title
        if not title:
            self._say(section.line, "title", "is empty; write what the step is called")
        elif len(title) > limits.MOST_LETTERS["title"]:
            most = limits.MOST_LETTERS["title"]
            self._say(section.line, "title", f"has {len(title)} characters, more than {most}")
        elif title in self.lines:
            message = f"{quoted(title)} is already the step on line {self.lines[title]}; change one"
            self._say(section.line, "title", message)
        self.lines.setdefault(title, section.line)
        self.found.append({"title": title} | self._view(section))
        self._texts("text", section)

    def _view(self, section: Section) -> dict[str, Any]:
        if section.view is None:
            self._say(section.line, "day", f"is missing; {VIEW}")
            return {}
        settings, wrong = read_settings(section.view, section.view_line, STEP)
        values, judged = of_step(settings, self.knows)
        self.wrong += [*wrong, *judged]
        if "day" not in settings and not (wrong and not settings):
            self._say(section.line, "day", f"is missing; {VIEW}")
        day, until = values.get("day"), values.get("until")
        if day and until and until < day:
            self._say(settings["until"].line, "until", f"{until} is before {day}; turn them round")
        return values

    def _add(self, section: Section) -> None:
        part = section.title.lower()
        if part not in PARTS:
            heads = listed(f"'### {one.title()}'" for one in PARTS)
            message = f"{quoted(section.title)} is no part of a step; write {heads}"
            self._say(section.line, "", message)
        elif part in self.found[-1]:
            self._say(section.line, part, "is already given in this step; put both together")
        else:
            self._texts(part, section)
        if section.view is not None:
            self._say(section.view_line, "", "stands too late; put the view below the step's title")

    def _texts(self, part: str, section: Section) -> None:
        self.found[-1][part] = tuple(block for _, block in section.blocks)
        count = sum(_words(block) for _, block in section.blocks)
        if count > limits.MOST_WORDS[part]:
            message = f"has {count} words, more than {limits.MOST_WORDS[part]}; shorten it"
            self._say(section.line, part, message)
        if not section.blocks:
            self._say(section.line, part, "is empty; write something below the heading")
        self.wrong += citations_are_found(section.blocks, self.known, complete=self.complete)
        if part == "text":
            self.wrong += facts_are_cited(section.blocks)
            self.read_aloud += count

    def finish(self, minutes: int | None) -> list[Step]:
        """Give the steps, when the last section has been taken."""
        if not self.found:
            self._say(0, "", "has no steps; write one below a heading '## ...'")
        if minutes is not None:
            self._time(minutes)
        whole = [one for one in self.found[: limits.MOST_STEPS] if "day" in one]
        return [Step(**({"until": one["day"]} | one)) for one in whole]

    def _time(self, minutes: int) -> None:
        parts = [one["minutes"] for one in self.found if one.get("minutes")]
        if sum(parts) > minutes:
            message = f"{minutes} is less than its steps take together, {sum(parts):g}; correct one"
            self._say(0, "minutes", message)
        aloud = -(-self.read_aloud // limits.WORDS_A_MINUTE)
        if aloud > minutes:
            message = f"{minutes} is less than reading its text aloud takes, {aloud}; shorten it"
            self._say(0, "minutes", message)


def _words(block: Block) -> int:
    return sum(words(plain(line)) for line in block.lines)
