"""Small theatres for the tests of control: made by hand, or drawn by Hypothesis."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from kasab_map.model import (
    CONTESTED,
    UNKNOWN,
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
    Side,
    camps_of,
    plain_sides,
)

FIRST = date(2014, 3, 21)


def of_camps(camps: Mapping[str, Camp]) -> dict[str, Claimant]:
    """Give each camp one claimant of its own name."""
    return {camp: Claimant(id=camp, name=camp, side=camp) for camp in camps}


SIDES = plain_sides("government", "opposition")
CAMPS = camps_of(
    SIDES,
    (
        Camp("pro_government_media", {"en": "media"}, "government"),
        Camp("opposition_monitor", {"en": "monitor"}, "opposition"),
        Camp("armenian_media", {"en": "Armenian media"}),
        Camp("encyclopedia", {"en": "encyclopedia"}),
    ),
)
CLAIMANTS = of_camps(CAMPS)

FOUR_SIDES = plain_sides("north", "east", "south", "west")
FOUR_CAMPS = camps_of(
    FOUR_SIDES, [Camp(f"{side}-radio", {"en": "radio"}, side) for side in FOUR_SIDES]
)
PLACES = {
    name: Place(
        id=name,
        kind=PlaceKind.VILLAGE,
        role=Role.MAIN,
        country="SY",
        names={"en": name},
        lon=36.0,
        lat=35.9,
        uncertainty_m=100,
    )
    for name in ("kasab", "samra")
}


def day(number: int) -> date:
    """Give the day ``number`` days after the theatre's first."""
    return FIRST + timedelta(days=number)


def claim(
    who: str,
    status: str,
    on: int,
    *,
    said: int | None = None,
    undated: bool = False,
    kind: str = "held",
    place: str = "kasab",
    span: tuple[int, int] | None = None,
    withdrawn: int | None = None,
    implied: bool = False,
    name: str | None = None,
) -> Claim:
    """Make a claim; days are counted from the theatre's first, ``said`` defaults to ``on``."""
    earliest, latest = span or (on, on)
    reported = on if said is None else said
    return Claim(
        id=name or f"{place}-{who}-{status}-{kind}-{on}-{reported}",
        place=place,
        event_date=day(on),
        date_earliest=day(earliest),
        date_latest=day(latest),
        reported_date=None if undated else day(reported),
        kind=ClaimKind(kind),
        status=status,
        claimant=who,
        sources=("a-paper",),
        confidence=Confidence.MEDIUM,
        paraphrase="Somebody says something.",
        withdrawn=None if withdrawn is None else day(withdrawn),
        implied=implied,
    )


def theatre(
    *claims: Claim,
    changes: tuple[ControlChange, ...] = (),
    sides: Mapping[str, Side] = SIDES,
    camps: Mapping[str, Camp] = CAMPS,
) -> Dataset:
    """Gather claims and changes into a dataset of two places and one claimant a camp."""
    return Dataset(
        name="test",
        title="Test",
        version="1",
        first_day=FIRST,
        last_day=day(86),
        bounds=(35.0, 35.0, 37.0, 37.0),
        places=PLACES,
        sides=sides,
        camps=camps,
        claimants=of_camps(camps),
        claims={c.id: c for c in claims},
        control_changes={c.id: c for c in changes},
    )


def change(status: str, on: int, *cites: Claim, place: str = "kasab") -> ControlChange:
    """Make a row of the editors' reading."""
    return ControlChange(
        id=f"{place}-{on}",
        place=place,
        date=day(on),
        status=status,
        confidence=Confidence.HIGH,
        claims=tuple(c.id for c in cites),
        rationale="Because.",
    )


DAYS = st.integers(0, 20)


@st.composite
def claims(
    draw: st.DrawFn,
    number: int,
    sides: Mapping[str, Side] = SIDES,
    camps: Mapping[str, Camp] = CAMPS,
) -> Claim:
    """Draw one claim: any claimant, any status, vague or exact, sometimes undated or withdrawn."""
    earliest = draw(DAYS)
    latest = earliest + draw(st.integers(0, 3))
    on = draw(st.integers(earliest, latest))
    said = draw(st.none() | st.integers(earliest, earliest + 10))
    taken_back = draw(st.none() | st.integers(0, 10)) if said is not None else None
    return replace(
        claim(
            draw(st.sampled_from(sorted(camps))),
            draw(st.sampled_from([*sides, CONTESTED, UNKNOWN])),
            on,
            said=said,
            undated=said is None,
            kind=draw(st.sampled_from(list(ClaimKind))),
            place=draw(st.sampled_from(sorted(PLACES))),
            span=(earliest, latest),
            implied=draw(st.booleans()),
            name=f"c{number:04}",
        ),
        confidence=draw(st.sampled_from(list(Confidence))),
        withdrawn=None if said is None or taken_back is None else day(said + taken_back),
    )


@st.composite
def theatres(
    draw: st.DrawFn,
    sides: Mapping[str, Side] = SIDES,
    camps: Mapping[str, Camp] = CAMPS,
) -> Dataset:
    """Draw a theatre of up to twelve claims and six control changes that cite them."""
    said = [draw(claims(number, sides, camps)) for number in range(draw(st.integers(0, 12)))]
    changes: dict[tuple[str, int], ControlChange] = {}
    for place in sorted(PLACES):
        about = [c for c in said if c.place == place]
        if about:
            for on in sorted(draw(st.sets(st.integers(-5, 20), max_size=3))):
                cited = draw(st.lists(st.sampled_from(about), min_size=1, unique=True))
                status = draw(st.sampled_from([c.status for c in cited]))
                changes[place, on] = change(status, on, *cited, place=place)
    return theatre(*said, changes=tuple(changes.values()), sides=sides, camps=camps)
