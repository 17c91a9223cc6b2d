"""From claims to intervals: weigh the camps' last words anew whenever one of them changes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from kasab_map.control.interval import Interval, Reading, confirming, join
from kasab_map.control.knowing import NEVER, span
from kasab_map.control.lens import Lens
from kasab_map.control.weighing import WORD_STANDS, weigh
from kasab_map.control.words import Word, last_word
from kasab_map.model import UNKNOWN, Camp, Claim, Dataset

Turns = Mapping[date, Sequence[Claim]]


def from_claims(
    dataset: Dataset, lens: Lens, known_on: date | None
) -> dict[str, tuple[Interval, ...]]:
    """Cut each place's time by what the claimants that a lens hears say of it."""
    said: dict[str, list[Claim]] = {place: [] for place in dataset.places}
    for claim in dataset.claims.values():
        if lens.admits(dataset.claimants[claim.claimant]):
            said[claim.place].append(claim)
    return {
        place: join(_weighed(_turns(claims, lens, known_on), dataset, lens))
        for place, claims in said.items()
    }


def _turns(claims: Iterable[Claim], lens: Lens, known_on: date | None) -> Turns:
    """List the days on which a claim begins, ceases or grows too old to count."""
    turns: dict[date, list[Claim]] = {}
    for claim in claims:
        begin, end = span(claim, known_on, evening=lens.evening)
        if begin < end and claim.status != UNKNOWN:
            turns.setdefault(begin, []).append(claim)
            turns.setdefault(end, []).append(claim)
            turns.setdefault(claim.date_earliest + WORD_STANDS + timedelta(days=1), [])
    turns.pop(NEVER, None)
    return turns


def _weighed(turns: Turns, dataset: Dataset, lens: Lens) -> Iterator[Reading]:
    """Go through the days; only the camps whose claims begin or cease are asked anew."""

    def camp_of(claim: Claim) -> Camp:
        return dataset.camps[dataset.claimants[claim.claimant].side]

    def trusted(claim: Claim) -> bool:
        return lens.believes(claim, camp_of(claim))

    said: dict[str, dict[str, Claim]] = {}
    words: dict[str, Word] = {}
    for day in sorted(turns):
        for claim in turns[day]:
            speaks_for = camp_of(claim).voice
            own = said.setdefault(speaks_for, {})
            if own.pop(claim.id, None) is None:  # its first turn begins it, its second ends it
                own[claim.id] = claim
            words.pop(speaks_for, None)
        for speaks_for in said.keys() - words.keys():
            if said[speaks_for]:
                words[speaks_for] = last_word(said[speaks_for].values()).believed(trusted)
        found = weigh(words.values(), day)
        heard = (claim for own in said.values() for claim in own.values() if trusted(claim))
        agreed = found.claims if found.disputed else heard
        yield Reading(day, found, "", confirming(found, agreed))
