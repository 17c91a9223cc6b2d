"""A claim read from a sentence and a link: proposed field by field, for a person to confirm."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from kasab_map.editing.folding import folded
from kasab_map.editing.reading_dates import days_in
from kasab_map.model import Claim, ClaimKind, Dataset

# What reporters write; the first that is found is proposed, so the narrower stand first.
_KINDS: tuple[tuple[ClaimKind, str], ...] = (
    (ClaimKind.DENIED, "denied|denies|deny|not true|false report"),
    (ClaimKind.RECAPTURED, "recaptured?|retook|retaken|regained?|took back|restored"),
    (ClaimKind.WITHDRAWN, "withdrew|withdrawn|withdraws?|pulled out|left the"),
    (ClaimKind.CAPTURED, "captured?|seized?|took|taken|takes|overr[au]n|entered"),
    (ClaimKind.ADVANCE, "advanced?|advances|advancing|approach"),
    (ClaimKind.ATTACKED, "attack(?:s|ed)?|assault|shell(?:s|ed|ing)?|storm(?:s|ed)?"),
    (ClaimKind.CONTESTED, "clash(?:es|ed)?|fighting|battles?|contested"),
    (ClaimKind.HELD, "holds?|held|controls?|controlled|under the control"),
)
_SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a sentence seems to say; each list the likeliest first, empty where nothing is found.

    Attributes
    ----------
    places, claimants, sources : tuple of str
        Ids of the theatre. A source is proposed where the link is its own.
    days : tuple of date
        The days that are named, from the first to the last: together they are its precision.
    """

    places: tuple[str, ...]
    days: tuple[date, ...]
    claimants: tuple[str, ...]
    kind: str
    status: str
    sources: tuple[str, ...]


def propose(sentence: str, link: str, dataset: Dataset) -> Proposal:
    """Read a sentence and the address of its document."""
    text = folded(sentence)
    claimants = tuple(
        _named(text, ((one.id, (one.id, one.name)) for one in dataset.claimants.values()))
    )
    kind = next((kind for kind, words in _KINDS if re.search(rf"\b(?:{words})\b", text)), "")
    return Proposal(
        places=tuple(
            _named(
                text, ((p.id, (*p.names.values(), *p.variants)) for p in dataset.places.values())
            )
        ),
        days=days_in(sentence, dataset.first_day.year),
        claimants=claimants,
        kind=kind,
        status=_status(text, kind, claimants, dataset),
        sources=tuple(s.id for s in dataset.sources.values() if link and _same(s.url, link)),
    )


def duplicates(dataset: Dataset, place: str, claimant: str, first: date, last: date) -> list[Claim]:
    """List what the same claimant said of the place in these days: perhaps the same statement."""
    return [one for one in _around(dataset, place, first, last) if one.claimant == claimant]


def contradictions(
    dataset: Dataset, place: str, status: str, first: date, last: date
) -> list[Claim]:
    """List the claims that give the place another status in these days."""
    return [one for one in _around(dataset, place, first, last) if one.status != status]


def _around(dataset: Dataset, place: str, first: date, last: date) -> Iterator[Claim]:
    for claim in dataset.claims.values():
        if claim.place == place and claim.date_earliest <= last and claim.date_latest >= first:
            yield claim


def _named(text: str, named: Iterable[tuple[str, Iterable[str]]]) -> Iterator[str]:
    """Yield the ids of what a text names, the longest name first, each once."""
    found: list[tuple[int, str]] = []
    for id_, names in named:
        lengths = [
            len(name)
            for name in map(folded, names)
            if len(name) >= _SHORTEST_NAME and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        ]
        if lengths:
            found.append((-max(lengths), id_))
    yield from (id_ for _, id_ in sorted(found))


def _status(text: str, kind: str, claimants: tuple[str, ...], dataset: Dataset) -> str:
    if kind == ClaimKind.CONTESTED:
        return str(ClaimKind.CONTESTED)
    sides = [*_named(text, ((s.id, (s.id, *s.names.values())) for s in dataset.sides.values()))]
    if sides:
        return sides[0]
    camp = dataset.camps.get(dataset.claimants[claimants[0]].side) if claimants else None
    return (camp.speaks_for or "") if camp else ""


def _same(one: str, other: str) -> bool:
    """Whether two addresses lead to one document, by http or https, with or without a slash."""
    try:
        mine, theirs = urlsplit(one.strip()), urlsplit(other.strip())
    except ValueError:
        return False
    return bool(mine.netloc) and (
        mine.netloc.removeprefix("www."),
        mine.path.rstrip("/"),
        mine.query,
    ) == (theirs.netloc.removeprefix("www."), theirs.path.rstrip("/"), theirs.query)
