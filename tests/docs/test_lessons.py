"""The lesson plans are those of the stories, to the letter."""

from pathlib import Path

from kasab_map.export.lesson import lesson_plan
from kasab_map.theatre import open_theatre

LESSONS = Path(__file__).parents[2] / "docs/lessons"


def test_each_story_has_its_lesson_plan():
    theatre = open_theatre()
    made = {f"{story.id}.md": lesson_plan(theatre, story) for story in theatre.stories}
    kept = {path.name: path.read_text(encoding="utf-8") for path in LESSONS.glob("*.md")}
    assert kept == made, "write them anew: python tools/write_lessons.py"


def test_a_plan_says_aims_timing_and_questions():
    theatre = open_theatre()
    for story in theatre.stories:
        plan = lesson_plan(theatre, story)
        heads = ["## Aims", "## Timing", "## Questions and notes", "## Afterwards"]
        assert [line for line in plan.splitlines() if line.startswith("## ")] == heads
        assert all(step.title in plan for step in story.steps)
