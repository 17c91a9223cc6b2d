"""The editors' reading: intervals without gap or overlap, each resting on claims that carry it."""

from collections.abc import Callable

import pytest

from tests.dataset.tiny import Theatre

Spoil = Callable[[Theatre], object]


def cell(id_: str, column: str, value: str) -> Spoil:
    return lambda theatre: theatre.cell("control_changes", id_, column, value)


def added(at: int, copy_of: str, **values: str) -> Spoil:
    return lambda theatre: theatre.row("control_changes", at, "new", copy_of, **values)


def withdraw(theatre: Theatre) -> None:
    theatre.cell("claims", "c0003", "withdrawn", "2014-05-01")


def cite_a_later_claim(theatre: Theatre) -> None:
    late = dict.fromkeys(("event_date", "date_earliest", "date_latest"), "2014-03-31")
    theatre.row("claims", 7, "c0008", "c0004", **late, kind="held", reported_date="2014-03-31")
    theatre.row("control_changes", 2, "new", "kasab-2", date="2014-03-30", confidence="high")
    theatre.cell("control_changes", "kasab-2", "claims", "c0004 c0005 c0008")


CASES: dict[str, tuple[Spoil, str]] = {
    "two rows for one day": (
        added(2, "kasab-2", confidence="high"),
        "4: date: kasab has a row for 2014-03-24 on line 3 already; keep one, or correct the day",
    ),
    "no baseline": (
        cell("crossing-1", "date", "2014-03-22"),
        "4: date: nothing says who held kasab-crossing from 2014-03-21 until 2014-03-22; "
        "add a row on or before the first day ('unknown' is an answer)",
    ),
    "a row that changes nothing": (
        added(2, "kasab-2", date="2014-03-30"),
        "4: status: is opposition (medium), as on line 3; "
        "delete the row (its claims can stand there) or correct it",
    ),
    "a status that no claim supports": (
        cell("crossing-1", "status", "government"),
        "4: claims: none supports government (c0003 says opposition); "
        "cite one that does, or correct the status",
    ),
    "a contradiction without a rationale": (
        cell("kasab-2", "rationale", ""),
        "3: rationale: is empty, though c0005 says government against opposition; "
        "say why in a sentence",
    ),
    "a claim about another place": (
        cell("kasab-2", "claims", "c0004 c0005 c0003"),
        "3: claims: c0003 is about kasab-crossing, not kasab; cite a claim about kasab",
    ),
    "nothing but withdrawn claims": (
        withdraw,
        "4: claims: rests on withdrawn claims alone (c0003); "
        "cite one that stands, or delete the row",
    ),
    "a claim about a later day": (
        cite_a_later_claim,
        "3: claims: c0008 is about 2014-03-31 at the earliest, and this row ends on 2014-03-29; "
        "cite it on the row of that day",
    ),
    "no claim at all": (
        cell("samra-2", "claims", ""),
        "6: claims: is empty, and every row needs one, such as 'c0107 c0108'",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("spoil", "message"), CASES.values(), ids=CASES)
def test_one_unsound_reading_is_one_problem(theatre: Theatre, spoil: Spoil, message: str):
    spoil(theatre)
    assert theatre.problems() == [f"geodata/control_changes.csv:{message}"]


def test_a_main_place_without_any_control_change(theatre: Theatre):
    theatre.property("observatories", 0, "role", "main")
    assert theatre.problems() == [
        "geodata/observatories.geojson:2: role: al-nisr is one of the main places and has no "
        "control change; add its rows to control_changes.csv ('unknown' is an answer)"
    ]


def test_a_damaged_place_is_not_also_a_missing_baseline(theatre: Theatre):
    theatre.cell("control_changes", "samra-1", "place", "Samra")
    assert theatre.problems() == [
        "geodata/control_changes.csv:5: place: 'Samra' holds capitals; did you mean 'samra'?"
    ]


def test_an_unknown_row_needs_a_claim_but_no_support(theatre: Theatre):
    theatre.cell("control_changes", "samra-2", "claims", "c0002")
    assert theatre.problems() == []


def test_a_first_row_may_rest_on_what_later_claims_look_back_at(theatre: Theatre):
    theatre.cell("control_changes", "kasab-1", "claims", "c0001 c0005")
    assert theatre.problems() == []


def test_a_report_of_fighting_supports_contested(theatre: Theatre):
    theatre.cell("claims", "c0003", "kind", "attacked")
    theatre.cell("control_changes", "crossing-1", "status", "contested")
    assert theatre.problems() == []
