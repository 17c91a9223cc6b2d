"""A story: a guided tour of a theatre in steps, each a view of the map and a text that cites."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

LAYERS = ("areas", "front", "reach", "labels", "relief", "road")
"""What a step can show on the map; the player's ``static/map/legend.js`` has the same names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A piece of a line of text.

    Attributes
    ----------
    kind : str
        ``text``; ``em`` and ``strong`` hold pieces; ``a`` leads to ``address``; ``cite`` names
        records, by their ids.
    """

    kind: Literal["text", "em", "strong", "a", "cite"]
    text: str = ""
    inside: "tuple[Run, ...]" = ()
    address: str = ""
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph (one line of pieces) or a list (a line an item)."""

    kind: Literal["p", "ul", "ol"]
    lines: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a story.

    Attributes
    ----------
    day, until : date
        What the map shows; when the second is later, the days between are played.
    place : str or None
        Id of the place in the middle.
    zoom : float or None
        How near; None shows all of the main places.
    layers : tuple of str or None
        What the map draws; None is what it begins with.
    minutes : float or None
        How long a class stays with it.
    """

    title: str
    day: dt.date
    until: dt.date
    place: str | None = None
    zoom: float | None = None
    lens: str = "editors"
    layers: tuple[str, ...] | None = None
    minutes: float | None = None
    text: tuple[Block, ...] = ()
    notes: tuple[Block, ...] = ()
    question: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A guided tour.

    Attributes
    ----------
    id : str
        The name of its file.
    minutes : int
        How long a class needs for it.
    language : str
        Two letters.
    content_note : str
        What a reader should know before it begins: that it speaks of the dead, say.
    aims : tuple of str
        What a student can do afterwards.
    preparation : str
        What a teacher has ready.
    afterwards : tuple of str
        Tasks that follow.
    """

    id: str
    title: str
    minutes: int
    language: str
    summary: str
    content_note: str = ""
    aims: tuple[str, ...] = ()
    preparation: str = ""
    afterwards: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()


def cited(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """List the records that a text cites, each once, in the order of the text."""
    ids = (i for block in blocks for line in block.lines for run in line for i in _of(run))
    return tuple(dict.fromkeys(ids))


def _of(run: Run) -> tuple[str, ...]:
    return run.ids + tuple(i for one in run.inside for i in _of(one))
