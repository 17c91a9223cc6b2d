"""Write docs/lessons anew from the stories; a test says when it has been forgotten."""

from pathlib import Path

from kasab_map.export.lesson import lesson_plan
from kasab_map.theatre import open_theatre

LESSONS = Path(__file__).parent.parent / "docs/lessons"

if __name__ == "__main__":
    theatre = open_theatre()
    for story in theatre.stories:
        plan = lesson_plan(theatre, story)
        (LESSONS / f"{story.id}.md").write_text(plan, encoding="utf-8", newline="\n")
