"""A made-up theatre of any size: the same seed gives the same records, to the last claim.

Each place has a home side and is raided now and then: contested for a day or two, in the
other side's hands for some more, then home again. So a day recolours a few places in a
hundred and the front stays a front, as in a real theatre; only the number of places grows.
"""

import math
import random
from collections.abc import Iterator
from datetime import date, timedelta

from kasab_map.model import (
    CONTESTED,
    Camp,
    Claim,
    Claimant,
    ClaimKind,
    Confidence,
    ControlChange,
    Dataset,
    Place,
    PlaceKind,
    Role,
    Source,
    Status,
    camps_of,
    plain_sides,
)

FIRST_DAY = date(2014, 1, 1)
SPACING_DEGREES = 0.03
"""About three kilometres between neighbours, as between villages, however many there are."""
WEST, SOUTH = 35.0, 33.0
MAIN_PLACES = 6
SOURCES = 200

_SIDES = plain_sides("west", "east")
_CAMPS = camps_of(
    _SIDES,
    [Camp(f"{side}_media", {"en": f"{side} media"}, side) for side in _SIDES]
    + [Camp(f"neighbour_{n}", {"en": f"neighbour {n}"}) for n in (1, 2, 3)],
)
_OTHER = {"west": "east", "east": "west"}
_KIND = {
    "west": ClaimKind.RECAPTURED,
    "east": ClaimKind.CAPTURED,
    CONTESTED: ClaimKind.ATTACKED,
}
_DENIED_ONE_IN = 8
_VAGUE_ONE_IN = 10
_SAID_AFTER = (0, 0, 1, 1, 2, 9)


def synthetic_theatre(places: int, changes: int, *, days: int = 730, seed: int = 2014) -> Dataset:
    """Make a theatre.

    Parameters
    ----------
    places : int
        All located, on a jittered grid.
    changes : int
        Rows of the editors' reading, dealt out evenly to the places. Each rests on a claim of
        its own; one in eight is denied by another claimant as well.
    days : int
        Length of the theatre. A place changes at most once a day.
    seed : int
        Of all that is random.

    Returns
    -------
    Dataset

    Raises
    ------
    ValueError
        If there are more changes than places have days.

    Examples
    --------
    >>> made = synthetic_theatre(9, 40)
    >>> len(made.places), len(made.control_changes)
    (9, 40)
    >>> made == synthetic_theatre(9, 40)
    True
    """
    if places < 1 or changes > places * (days - 1):
        raise ValueError(f"{places} places have no room for {changes} changes in {days} days")
    chance = random.Random(seed)  # noqa: S311 -- records, not secrets
    side = math.ceil(math.sqrt(places))
    gazetteer = [_place(number, side, chance) for number in range(places)]
    reporters = _Reporters(chance)
    rows: list[ControlChange] = []
    for number, place in enumerate(gazetteer):
        share = changes // places + (number < changes % places)
        for day, status in _swings(place, share, days, chance):
            rows.append(_row(reporters.report(place, day, status), status))
    return Dataset(
        name=f"synthetic-{places}",
        title=f"A made-up theatre of {places:,} places",
        version="1.0.0",
        first_day=FIRST_DAY,
        last_day=FIRST_DAY + timedelta(days=days - 1),
        bounds=bounds_of(places),
        sides=_SIDES,
        camps=_CAMPS,
        places={place.id: place for place in gazetteer},
        claimants={who.id: who for who in reporters.claimants},
        sources={f"source-{n}": _source(n) for n in range(SOURCES)},
        claims=reporters.claims,
        control_changes={row.id: row for row in rows},
    )


def bounds_of(places: int) -> tuple[float, float, float, float]:
    """Give west, south, east and north of a theatre of so many places."""
    span = (math.ceil(math.sqrt(places)) + 1) * SPACING_DEGREES
    return WEST, SOUTH, WEST + span, SOUTH + span


def _place(number: int, side: int, chance: random.Random) -> Place:
    row, column = divmod(number, side)
    # The main places in the middle, as a reader would choose them.
    middle = abs(row - side // 2) <= 1 and abs(column - side // 2) <= 1
    return Place(
        id=f"p{number:06}",
        kind=PlaceKind.VILLAGE,
        role=Role.MAIN if middle else Role.FRONT,
        country="SY",
        names={"en": f"Place {number}"},
        lon=round(WEST + (column + 1 + chance.uniform(-0.35, 0.35)) * SPACING_DEGREES, 5),
        lat=round(SOUTH + (row + 1 + chance.uniform(-0.35, 0.35)) * SPACING_DEGREES, 5),
        uncertainty_m=300.0,
        source="made up",
        licence="CC0-1.0",
    )


def _home(place: Place) -> Status:
    """Give the side of a winding line through the theatre that a place lies on."""
    lon, lat = place.lonlat or (WEST, SOUTH)
    east, north = lon - WEST, lat - SOUTH
    winding = 0.15 * math.sin(north * 9)
    return "west" if east + winding < north else "east"


def _swings(
    place: Place, changes: int, days: int, chance: random.Random
) -> Iterator[tuple[int, Status]]:
    """Deal a place's changes out over the days: home, contested, the other's, home."""
    home = _home(place)
    round_of = (home, CONTESTED, _OTHER[home])
    for number, day in enumerate(_raid_days(changes, days, chance)):
        yield day, round_of[number % 3]


def _raid_days(changes: int, days: int, chance: random.Random) -> list[int]:
    """Choose days in clusters of three, so that a place is away from home for a short time."""
    chosen: set[int] = set()
    while len(chosen) < changes:
        start = chance.randrange(days)
        for day in (start, start + chance.randint(1, 3), start + chance.randint(4, 9)):
            if len(chosen) < changes and day < days:
                chosen.add(day)
    return sorted(chosen)


class _Reporters:
    """Claimants of every side, who make the claims that the changes rest on."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.claimants = [
            Claimant(id=f"{camp}-{n}", name=f"{camp.replace('_', ' ')} {n}", side=camp)
            for camp in _CAMPS
            for n in (1, 2)
        ]
        self.claims: dict[str, Claim] = {}

    def report(self, place: Place, day: int, status: Status) -> list[Claim]:
        """Make the claim that a change rests on and, sometimes, one that denies it."""
        said = [self._claim(place, day, status)]
        if self.chance.randrange(_DENIED_ONE_IN) == 0:
            said.append(self._claim(place, day, _OTHER.get(status, "west")))
        return said

    def _claim(self, place: Place, day: int, status: Status) -> Claim:
        chance = self.chance
        who = chance.choice(self.claimants)
        event = FIRST_DAY + timedelta(days=day)
        vague = timedelta(days=2 if chance.randrange(_VAGUE_ONE_IN) == 0 else 0)
        claim = Claim(
            id=f"c{len(self.claims):07}",
            place=place.id,
            event_date=event,
            date_earliest=event - vague,
            date_latest=event,
            reported_date=event + timedelta(days=chance.choice(_SAID_AFTER)),
            kind=_KIND[status],
            status=status,
            claimant=who.id,
            sources=(f"source-{chance.randrange(SOURCES)}",),
            confidence=chance.choice(list(Confidence)),
            paraphrase=f"{who.name} says that {place.names['en']} is {status}.",
        )
        self.claims[claim.id] = claim
        return claim


def _row(said: list[Claim], status: Status) -> ControlChange:
    first = said[0]
    return ControlChange(
        id=f"{first.place}-{first.event_date}",
        place=first.place,
        date=first.event_date,
        status=status,
        confidence=first.confidence,
        claims=tuple(claim.id for claim in said),
        rationale="",
    )


def _source(number: int) -> Source:
    return Source(
        id=f"source-{number}",
        publisher=f"Paper {number}",
        title=f"Report {number}",
        date=FIRST_DAY,
        language="en",
    )
