"""A story is data of the theatre: read from any source, and every mistake is told with its line."""

import zipfile
from pathlib import Path

import pytest

from kasab_map.control.lenses import lenses_of
from kasab_map.dataset import Archive, Folder, Overlay, read_dataset
from kasab_map.dataset.stories import limits
from kasab_map.model.sides import lens_ids
from kasab_map.model.story import Run, cited
from kasab_map.theatre import open_theatre
from tests.dataset.tiny import Theatre
from tests.theatre.whole import STORY, whole

PATH = "geodata/stories/two-answers.md"


@pytest.fixture
def theatre(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Theatre:
    monkeypatch.chdir(tmp_path)
    return whole(Path("geodata"))


def test_all_of_a_story_is_read(theatre: Theatre):
    (story,) = open_theatre(theatre.folder).stories
    assert (story.id, story.title, story.minutes) == ("two-answers", "Two answers", 5)
    assert (story.language, story.aims) == ("en", ("Tell who says what.",))
    quiet, changes = story.steps
    assert (quiet.day, quiet.until, quiet.zoom, quiet.minutes) == (quiet.day, quiet.day, 12, 2)
    assert str(changes.until) == "2014-03-24"
    assert (changes.lens, changes.layers) == ("as-reported", ("areas", "front"))
    assert cited(quiet.text) == ("c0001",)
    assert cited(changes.text) == ("c0004", "c0005", "kasab-2")
    assert [block.kind for block in changes.text] == ["ul"]
    assert Run(kind="strong", inside=(Run(kind="text", text="quiet"),)) in quiet.text[0].lines[0]
    assert quiet.question
    assert changes.notes


def test_it_is_read_from_an_archive_and_from_unsaved_edits(theatre: Theatre, tmp_path: Path):
    packed = tmp_path / "one.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in theatre.folder.rglob("*"):
            archive.write(path, path.relative_to(theatre.folder).as_posix())
    assert open_theatre(Archive(packed)).stories == open_theatre(theatre.folder).stories
    edited = STORY.replace("Two answers", "Three answers").encode()
    unsaved = Overlay(Folder(theatre.folder), {"stories/two-answers.md": edited})
    assert [story.title for story in open_theatre(unsaved).stories] == ["Three answers"]


def test_a_lens_is_one_that_there_is():
    records = read_dataset()
    assert lens_ids(records.sides) == tuple(lenses_of(records))


MISTAKES: dict[str, tuple[str, str, str]] = {
    "a day outside": (
        "day: 2014-03-21", "day: 2014-07-01",
        ":13: day: 2014-07-01 is outside the theatre, 2014-03-21 to"),
    "no day": (
        "day: 2014-03-21", "day: 2014-02-30",
        ":13: day: '2014-02-30' is not in the calendar: that month has 28 days; correct it"),
    "a day left out": (
        "day: 2014-03-21\n", "", ":10: day: is missing; write it in a block that begins with"),
    "days turned round": (
        "until: 2014-03-24", "until: 2014-03-21",
        ":29: until: 2014-03-21 is before 2014-03-22; turn them round"),
    "an unknown place": (
        "place: kasab\nzoom", "place: kassab\nzoom",
        ":14: place: 'kassab' is no place that the map shows; did you mean 'kasab'?"),
    "an odd zoom": (
        "zoom: 12", "zoom: near", ":15: zoom: 'near' is not a zoom from 1 to 19; write one"),
    "an unknown lens": (
        "lens: as-reported", "lens: as-repored",
        ":31: lens: 'as-repored' is no lens; did you mean 'as-reported'?"),
    "an unknown layer": (
        "layers: areas, front", "layers: areas, cities",
        ":32: layers: 'cities' is no layer; write some of areas, front, "),
    "no layer": ("layers: areas, front", "layers:", ":32: layers: is empty; write 'none', or"),
    "an unknown setting": (
        "zoom: 12", "zooom: 12", ":15: 'zooom' is not a setting; did you mean 'zoom'?"),
    "a setting twice": (
        "zoom: 12", "place: kasab", ":15: place: is already given on line 14; delete one"),
    "a claim that is none": (
        "[c0001]", "[c0100]", ":19: sources: 'c0100' is no record; did you mean 'c0"),
    "a claim in the notes": (
        "[e0001]", "[e9]", ":40: sources: 'e9' is no record; write the id of a claim, event"),
    "a fact without a claim": (
        " [c0001]", "", ":19: sources: 'The town was quiet.' names no source; put the id of a "),
    "no title": ("title: Two answers\n", "", ":1: title: is missing; write it at the head of"),
    "no summary": ("summary: One town, two answers.\n", "", ":1: summary: is missing; write it"),
    "odd minutes": (
        "minutes: 5", "minutes: long",
        ":3: minutes: 'long' is not a number of minutes from 1 to 240; write one"),
    "too few minutes": (
        "minutes: 5", "minutes: 1",
        "md: minutes: 1 is less than its steps take together, 2; correct one"),
    "a list for a text": ("title: Two answers", "title: [a, b]", ":2: title: is a list; write one"),
    "an odd language": (
        "minutes: 5", "minutes: 5\nlanguage: English",
        ":4: language: 'English' is not a language; write its two letters, en or ar"),
    "too long a title": (
        "title: Two answers", f"title: {'a' * 81}", ":2: title: has 81 characters, more than 80;"),
    "too many aims": (
        "  - Tell who says what.", "  - a\n" * 9 + "  - b",
        ":6: aims: lists 10; 8 are the most"),
    "no head": ("---\ntitle", "title", ":1: has no head; begin with a line ---, the title and"),
    "a head that is none": (
        "minutes: 5", "minutes: [5", "cannot be read: "),
    "a reference": (
        "title: Two answers", "title: &a Two answers",
        ":2: holds a & or * that YAML reads as a reference; put the value in quotes"),
    "lists within lists": (
        "title: Two answers", "title: [[[[a]]]]", ":2: holds lists within lists; write a text or"),
    "markup": (
        "The town", "The <b>town</b>",
        ":19: holds markup; write paragraphs, lists, *emphasis*, [links](https://...) and"),
    "a picture": ("The town", "![The](https://a.example/b.png) town", ":19: holds a picture;"),
    "a table of code": ("Who says so?", "    Who says so?", ":23: holds an indented line; write"),
    "another heading": ("### Question", "# Question", ":21: holds a heading of another level;"),
    "an unknown part": (
        "### Question", "### Questions",
        ":21: 'Questions' is no part of a step; write '### Notes', '### Question'"),
    "a part twice": (
        "### Notes", "### Notes\n\nOne.\n\n### Notes",
        ":42: notes: is already given in this step; put both together"),
    "an empty part": ("Who says so?\n", "", ":21: question: is empty; write something below"),
    "no address": (
        "https://story.example/", "mailto:a@b.example",
        ":36: 'mailto:a@b.example' is not a web address; begin it with https://"),
    "a step twice": (
        "## The town changes hands", "## A quiet town",
        ":25: title: 'A quiet town' is already the step on line 10; change one"),
    "text before the steps": (
        "\n## A quiet", "\nHear!\n\n## A quiet", ":10: stands before the first step; put it below"),
    "a view too late": (
        "Who says so?", "```view\nday: 2014-03-21\n```",
        ":24: stands too late; put the view below the step's title"),
    "too much text": (
        "*Look at the sign.*", f"*{'Look. ' * 150}*", ":10: text: has 154 words, more than 150;"),
    "an invisible letter": (
        "The town was", "The\u200b town was", ":19: 'The\\u200b town was **quiet** [c0001]. *Look"),
}  # fmt: skip


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_told_with_its_line_and_its_remedy(theatre: Theatre, case: str):
    before, after, message = MISTAKES[case]
    assert before in STORY
    theatre.write("stories/two-answers.md", STORY.replace(before, after, 1))
    problems = theatre.problems()
    assert any(p.startswith(PATH[:-3]) and message in p for p in problems), problems


def test_a_story_without_steps_or_with_the_title_of_another_is_refused(theatre: Theatre):
    head = STORY[: STORY.index("##")]
    theatre.write("stories/empty.md", head.replace("Two", "No"))
    theatre.write("stories/zweite.md", STORY)
    theatre.write("stories/Not An Id.md", STORY.replace("Two", "Four"))
    assert theatre.problems() == [
        "geodata/stories/Not An Id.md: id: 'Not An Id' is no id; name the file in small letters, "
        "digits and hyphens",
        "geodata/stories/empty.md: has no steps; write one below a heading '## ...'",
        "geodata/stories/zweite.md:2: title: 'Two answers' is already the title of two-answers.md; "
        "change one",
    ]


def test_what_is_too_much_is_refused_before_it_is_read(theatre: Theatre):
    theatre.write("stories/long.md", STORY + "a" * limits.LONGEST_STORY)
    (problem,) = theatre.problems()
    assert problem.endswith("more than 60,000; make two stories of it")
    theatre.write("stories/long.md", STORY.replace("Two", "Deep", 1) + "> " * 20_000 + "\n")
    assert "holds a quotation" in theatre.problems()[0]
