"""What becomes of a damaged theatre: refused in words that help, or read and drawn."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from kasab_map.dataset import Folder, Overlay, check
from kasab_map.player.plugin import standalone
from kasab_map.shipped import shipped
from kasab_map.theatre import Theatre, open_theatre
from tests.safety.fuzz.mutations import damage

_FOLDER = Folder(shipped("geodata"))
# In memory, so that whoever edits the folder meanwhile changes nothing.
SHIPPED = Overlay(_FOLDER, {name: _FOLDER.read(name) for name in _FOLDER.names()})
# What nothing reads: papers for people.
PAPERS = frozenset({"README.md", "LICENCES.md", "basemap/README.md"})
NAMES = tuple(name for name in SHIPPED.names() if name not in PAPERS)
# A remedy is an order to the reader, or the right value itself.
_REMEDY = re.compile(
    r"; [a-z'\"(`]|did you mean|: (?:write|one of|correct|sort)|such as|expected|is not one of|"
    r"say (?:it|within|why)|needs|must|already|repeats|may not|: \d+ more"
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one mutation ended: ``refused``, ``same``, ``another`` or what is wrong with it."""

    seed: int
    name: str
    kind: str
    ending: str

    @property
    def is_failure(self) -> bool:
        """Whether the theatre was neither refused with its remedy nor read and drawn."""
        return self.ending not in {"refused", "same", "another"}

    def __str__(self) -> str:
        return f"seed {self.seed}: {self.name}, {self.kind}: {self.ending}"


def mutated(seed: int) -> tuple[str, str, Overlay]:
    """Damage one file of the shipped theatre; the same seed does the same."""
    chance = Random(seed)  # noqa: S311
    name = NAMES[seed % len(NAMES)]
    kind, content = damage(SHIPPED.read(name), name, chance)
    return name, kind, Overlay(SHIPPED, {name: content})


def judge(seed: int, scratch: Path | None = None) -> Outcome:
    """Damage a file, and see what becomes of it; drawn as well where there is a folder for that."""
    name, kind, source = mutated(seed)
    try:
        ending = _ending(source, name, scratch)
    except Exception as error:  # a crash is what is looked for
        ending = f"crashed: {type(error).__name__}: {error}"
    return Outcome(seed, name, kind, ending)


def _ending(source: Overlay, name: str, scratch: Path | None) -> str:
    problems = check(source)
    for problem in problems:
        told = str(problem)
        if not told.isprintable() or len(told) > 3000:
            return f"told badly: {told[:300]!r}"
        if not problem.path.startswith(SHIPPED.shown()) or not _REMEDY.search(problem.message):
            return f"told without file or remedy: {told}"
    if problems:
        return "refused"
    same = open_theatre(source) == shipped_theatre()
    if scratch:
        draw(source, name, scratch)
    return "same" if same else "another"


@cache
def shipped_theatre() -> Theatre:
    """Open the theatre as it is shipped, once."""
    return open_theatre(SHIPPED)


def draw(source: Overlay, name: str, scratch: Path) -> None:
    """Draw a theatre from a folder, as the app and the saved file do."""
    folder = scratch / "geodata"
    if not folder.exists():
        for each in SHIPPED.names():
            (folder / each).parent.mkdir(parents=True, exist_ok=True)
            Folder(folder).write(each, SHIPPED.read(each))
    content = source.edits[name]
    if content is None:
        (folder / name).unlink()
    else:
        Folder(folder).write(name, content)
    try:
        page = standalone(folder)
        if "<script" not in page:
            raise AssertionError("the page is blank")
    finally:
        Folder(folder).write(name, SHIPPED.read(name))
