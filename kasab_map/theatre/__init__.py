"""A theatre is one value: its records, the ground they stand on, and its own words.

:func:`open_theatre` is the one way from a folder to it; all that is drawn, saved or served is
made from what it gives back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kasab_map.dataset.reading import sound_draft
from kasab_map.dataset.records import build_dataset
from kasab_map.dataset.sources import FileSource
from kasab_map.model import Dataset
from kasab_map.model.ground import Ground
from kasab_map.model.story import Story
from kasab_map.model.words import Words

__all__ = ["Theatre", "open_theatre"]


@dataclass(frozen=True, slots=True, repr=False)
class Theatre:
    """One theatre, read and found without a problem.

    Attributes
    ----------
    records : Dataset
        Places, claims, sources, control changes and events.
    ground : Ground
        Land, waters, road, border, relief and heights, as numbers.
    words : mapping of language to Words
        ``en`` is always among them.
    stories : tuple of Story
        Guided tours of it.
    """

    records: Dataset
    ground: Ground
    words: Mapping[str, Words]
    stories: tuple[Story, ...] = ()

    def __repr__(self) -> str:
        """Say what it is in a line."""
        return f"<Theatre {self.say().title!r}: {self.records!r}>"

    def say(self, lang: str = "en") -> Words:
        """Give the words in a language, or else in English."""
        return self.words.get(lang, self.words["en"])


def open_theatre(folder: FileSource | Path | str | None = None) -> Theatre:
    """Open a theatre.

    Parameters
    ----------
    folder : FileSource, Path or str, optional
        A folder with a datapackage.json, or what :mod:`kasab_map.dataset.sources` makes of an
        archive or of unsaved edits; by default the folder that travels with the program.

    Returns
    -------
    Theatre

    Raises
    ------
    kasab_map.dataset.DatasetError
        With all problems of the folder, if it has any.

    Examples
    --------
    >>> open_theatre().ground.zoom
    (9, 15)
    """
    draft = sound_draft(folder)
    return Theatre(
        records=build_dataset(draft),
        ground=draft.ground,
        words=draft.words,
        stories=draft.stories,
    )
