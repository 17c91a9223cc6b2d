"""What a draft changes: the place-days with another status, by lens, and what mentions its rows."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kasab_map.control import Difference, differences, lenses_of
from kasab_map.dataset.reading import read_draft
from kasab_map.dataset.records import build_dataset
from kasab_map.dataset.sources import Overlay, RefusedFileError
from kasab_map.dataset.stories import is_story
from kasab_map.editing.draft import Change, Draft
from kasab_map.editing.facts import broken_facts
from kasab_map.editing.texts import read_rows
from kasab_map.model import Dataset
from kasab_map.model.ground import Ground

PROSE = (".md", ".json")
_PLACED = ("claims", "control_changes")
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A row or a text that names a row which is edited.

    Attributes
    ----------
    where : str
        A table, or the file of a text.
    id : str
        Of the row that mentions it; empty for a text.
    """

    where: str
    id: str
    names: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What changes when a draft is saved.

    Attributes
    ----------
    before, after : Dataset
        The two editions.
    ground : Ground
        What lies under both.
    changes : tuple of Change
        The rows whose effect this is.
    differences : tuple of Difference
        Runs of days on which a place has another status, by lens.
    mentions : tuple of Mention
        Readings, events, statements, stories and texts that name a changed row.
    facts : tuple of str
        Hand-checked facts of the repository that held before and would not after.
    """

    before: Dataset
    after: Dataset
    ground: Ground
    changes: tuple[Change, ...]
    differences: tuple[Difference, ...]
    mentions: tuple[Mention, ...]
    facts: tuple[str, ...] = ()

    @property
    def place_days(self) -> int:
        """How many place-days change, all lenses together."""
        return sum(one.days for one in self.differences)

    def by_lens(self) -> dict[str, int]:
        """Count the place-days that change under each lens that changes at all."""
        counts = Counter[str]()
        for one in self.differences:
            counts[one.lens] += one.days
        return dict(counts)

    def busiest(self) -> tuple[str, date] | None:
        """Give the lens and the day on which most places differ; the first of several."""
        counts = Counter(
            (one.lens, one.first + timedelta(days=n))
            for one in self.differences
            for n in range(one.days)
        )
        return max(counts, key=lambda at: (counts[at], -at[1].toordinal()), default=None)

    def on(self, lens: str, day: date) -> tuple[str, ...]:
        """Name the places that differ on a day under a lens."""
        return tuple(
            one.place
            for one in self.differences
            if one.lens == lens and one.first <= day <= one.last
        )

    def moved(self) -> tuple[str, ...]:
        """Name the places that are added, taken away or lie elsewhere."""
        ids = {*self.before.places, *self.after.places}
        return tuple(sorted(id_ for id_ in ids if self._where(id_, 0) != self._where(id_, 1)))

    def _where(self, id_: str, edition: int) -> object:
        place = (self.before, self.after)[edition].places.get(id_)
        return place and (place.lonlat, place.uncertainty_m)

    def causes(self, difference: Difference) -> tuple[str, ...]:
        """Name the edited claims and readings of the place that differs."""
        return tuple(
            change.id
            for change in self.changes
            if change.table in _PLACED
            and any(
                row and row["place"] == difference.place for row in (change.before, change.after)
            )
        )


def effect_of(draft: Draft, before: Dataset | None = None) -> Effect | None:
    """Compare the folder with what a draft makes of it; None while either has problems.

    ``before`` is the folder as it was when the draft was opened, where it has been read already.
    """
    before = before or _dataset(draft, {})[0]
    after, ground = _dataset(draft, draft.edits())
    if before is None or after is None:
        return None
    shared = [lens for lens in lenses_of(before) if lens in lenses_of(after)]
    changes = tuple(draft.changes())
    different = tuple(differences(before, after, shared))
    return Effect(
        before=before,
        after=after,
        ground=ground,
        changes=changes,
        differences=different,
        mentions=tuple(_mentions(draft, {change.id for change in changes})),
        facts=tuple(broken_facts(draft.folder.path, before, after, {d.place for d in different})),
    )


def without_wrong_rows(draft: Draft) -> Draft:
    """Give the draft with each edited row put back that has a problem.

    A maintainer sees what the other edits change while one is yet to be mended.
    """
    problems, good = draft.problems(), draft
    for change in draft.changes():
        name = draft.resource(change.table).path
        path = draft.folder.shown(name)
        lines = {problem.line for problem in problems if problem.path == path}
        written = read_rows(name, draft.sheet(change.table).to_bytes())
        wrong = {row.cells[0] for row in written.rows if row.cells and row.line in lines}
        if None in lines or change.id in wrong or (lines and is_story(name)):
            good = good.reverted(change)
    return good


def _dataset(draft: Draft, edits: Mapping[str, bytes]) -> tuple[Dataset | None, Ground]:
    there = {name: content for name, content in draft.base.items() if content}
    read, problems = read_draft(Overlay(draft.folder, {**there, **edits}))
    if problems or read is None:
        return None, Ground()
    return build_dataset(read), read.ground


def _mentions(draft: Draft, ids: Collection[str]) -> Iterator[Mention]:
    for table in draft.sheets:
        for row in draft.rows(table):
            own = row.get("id", "")
            cells: Sequence[str] = [text for column, text in row.items() if column != "id"]
            for id_ in sorted(_named(" ".join(cells), ids)):
                yield Mention(table, own or next(iter(row.values()), ""), id_)
    for name in draft.folder.names():
        if name in draft.base:
            continue
        if name.endswith(PROSE) and name not in {"CHANGELOG.md", "datapackage.json"}:
            try:
                text = draft.folder.read(name).decode("utf-8", errors="replace")
            except RefusedFileError:
                continue
            for id_ in sorted(_named(text, ids)):
                yield Mention(name, "", id_)


def _named(text: str, ids: Collection[str]) -> set[str]:
    return {word for word in _WORD.findall(text) if word in ids}
