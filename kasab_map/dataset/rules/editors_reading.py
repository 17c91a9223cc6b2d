"""Every control change rests on claims: about its place, in its time, and saying what it says."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from kasab_map.dataset.draft import Draft, Row
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.rules.intervals import changes_by_place
from kasab_map.dataset.words import listed
from kasab_map.model import ClaimKind, supports

UNKNOWN = "unknown"


def changes_rest_on_claims(draft: Draft) -> Iterator[Problem]:
    """Yield each control change whose claims do not carry it."""
    claims = draft.by_id("claims")
    ends = _last_days(draft)
    for row in draft.rows("control_changes"):
        cited = [claims[id_] for id_ in row.ids("claims") if id_ in claims]
        if not cited or len(cited) != len(row.ids("claims")):
            continue
        elsewhere = list(_about_another_place(row, cited))
        yield from (row.problem("claims", message) for _, message in elsewhere)
        strangers = {claim.line for claim, _ in elsewhere}
        cited = [claim for claim in cited if claim.line not in strangers]
        yield from _begun_too_late(row, cited, ends.get(row.line))
        if message := _withdrawn(cited) or _unsupported(row, cited):
            yield row.problem("claims", message)
        elif message := _contradicted(row, cited):
            yield row.problem("rationale", message)


def _last_days(draft: Draft) -> dict[int, date]:
    """Find the last day of each row's interval, by line; a place's first and last have none."""
    ends: dict[int, date] = {}
    for changes in changes_by_place(draft).values():
        for row, later in pairwise(changes[1:]):
            day = later.day("date")
            # Two rows of one day are an overlap, told by the rule of intervals.
            if day and day != row.day("date"):
                ends[row.line] = day - timedelta(days=1)
    return ends


def _about_another_place(row: Row, cited: list[Row]) -> Iterator[tuple[Row, str]]:
    place = row.text("place")
    for claim in cited:
        other = claim.text("place")
        if place and other and other != place:
            message = (
                f"{claim.text('id')} is about {other}, not {place}; cite a claim about {place}"
            )
            yield claim, message


def _begun_too_late(row: Row, cited: list[Row], last: date | None) -> Iterator[Problem]:
    """Yield claims of a later day; a place's first row may rest on what later ones look back at."""
    for claim in cited:
        earliest = claim.day("date_earliest")
        if last and earliest and earliest > last:
            late = f"{claim.text('id')} is about {earliest} at the earliest"
            message = f"{late}, and this row ends on {last}; cite it on the row of that day"
            yield row.problem("claims", message)


def _withdrawn(cited: list[Row]) -> str:
    """Say so when no claim is left that still stands."""
    if cited and all(claim.text("withdrawn") for claim in cited):
        ids = listed(claim.text("id") for claim in cited)
        return f"rests on withdrawn claims alone ({ids}); cite one that stands, or delete the row"
    return ""


def _unsupported(row: Row, cited: list[Row]) -> str:
    """Say so when no standing claim says what the row says; unknown needs no support."""
    status = row.text("status")
    standing = [claim for claim in cited if not claim.text("withdrawn")]
    if not standing or status in {"", UNKNOWN} or not _all_sound(standing):
        return ""
    if any(_supports(claim, status) for claim in standing):
        return ""
    said = listed(f"{claim.text('id')} says {claim.text('status')}" for claim in standing)
    return f"none supports {status} ({said}); cite one that does, or correct the status"


def _contradicted(row: Row, cited: list[Row]) -> str:
    """Say so when a cited claim says otherwise and the row does not say why it is not followed."""
    if not row.is_sound("rationale", "status") or row.text("rationale") or not _all_sound(cited):
        return ""
    status = row.text("status")
    against = [
        f"{claim.text('id')} says {claim.text('status')}"
        for claim in cited
        if UNKNOWN not in {claim.text("status"), status}
        and not _supports(claim, status)
        and not claim.text("withdrawn")
    ]
    if not against:
        return ""
    return f"is empty, though {listed(against)} against {status}; say why in a sentence"


def _supports(claim: Row, status: str) -> bool:
    return supports(ClaimKind(claim.text("kind")), claim.text("status"), status)


def _all_sound(claims: list[Row]) -> bool:
    return all(claim.is_sound("status", "kind", "withdrawn") for claim in claims)
