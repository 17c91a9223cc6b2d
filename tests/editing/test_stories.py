"""The text of a story is edited like a table: its problems, its saving, its patch."""

from pathlib import Path

import pytest

from kasab_map.dataset import check
from kasab_map.editing import ConflictError, effect_of, open_draft, save
from kasab_map.editing.effect import without_wrong_rows
from kasab_map.editing.merging import clashes, merged
from kasab_map.editing.patch import message_of, patch_of

NAME = "stories/two-answers.md"
STORY = """\
---
title: Two answers
minutes: 5
summary: One town, two answers.
aims:
  - Tell who says what.
---

## The town changes hands

```view
day: 2014-03-24
place: kasab
lens: editors
```

Rebels took the town [c0004].
"""


@pytest.fixture
def told(folder: Path) -> Path:
    """The tiny theatre with one story."""
    (folder / "stories").mkdir()
    (folder / NAME).write_text(STORY, "utf-8")
    assert check(folder) == []
    return folder


def test_a_story_is_begun_mended_and_saved(folder: Path):
    draft = open_draft(folder).with_story("two-answers", STORY.replace("c0004", "c0099"))
    (problem,) = draft.problems()
    assert (problem.path.endswith(NAME), problem.line) == (True, 17)
    assert effect_of(without_wrong_rows(draft)) is not None
    draft = draft.changed(NAME, 0, {"text": STORY})
    assert draft.problems() == []
    assert b"new file mode" in patch_of(draft, "Why.")
    assert message_of(draft, "Why.").endswith("(stories/two-answers.md added: two-answers)\n")
    saved = save(draft, "A first story.")
    assert (folder / NAME).read_text("utf-8") == STORY
    assert saved.draft.stories == (NAME,)
    assert check(folder) == []


def test_a_story_that_two_edited_is_whose_a_person_says(told: Path):
    mine = open_draft(told).changed(NAME, 0, {"text": STORY.replace("minutes: 5", "minutes: 6")})
    theirs = open_draft(told).changed(NAME, 0, {"text": STORY.replace("minutes: 5", "minutes: 7")})
    save(theirs, "Seven.")
    with pytest.raises(ConflictError):
        save(mine, "Six.")
    (clash,) = clashes(mine)
    save(merged(mine), "Six.")
    assert "minutes: 6" in (told / NAME).read_text("utf-8")
    assert clash.column == "text"


def test_a_story_that_mentions_an_edited_claim_is_told(told: Path):
    draft = open_draft(told)
    effect = effect_of(
        draft.changed("claims", draft.find("claims", "c0004"), {"locator": "line 3"})
    )
    assert effect is not None
    assert (NAME, "c0004") in {(one.where, one.names) for one in effect.mentions}
    assert len([one for one in effect.mentions if one.where == NAME]) == 1
