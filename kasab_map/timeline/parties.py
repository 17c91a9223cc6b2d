"""Who fights and who speaks, as the document carries it: statuses, sides, camps and lenses."""

from typing import Any

from kasab_map.control.lenses import LENSES, PARTISAN
from kasab_map.model import Side, Status
from kasab_map.model.palette import LOOKS, Inks

_HOLDERS = (Status.GOVERNMENT, Status.OPPOSITION)
_NAMES = {
    Side.GOVERNMENT: "government",
    Side.PRO_GOVERNMENT_MEDIA: "pro-government media",
    Side.OPPOSITION: "opposition",
    Side.OPPOSITION_MONITOR: "monitor",
    Side.INDEPENDENT: "independent",
    Side.ARMENIAN_MEDIA: "Armenian media",
    Side.TURKISH_GOVERNMENT: "Turkish government",
    Side.ENCYCLOPEDIA: "encyclopedia",
}

STATUSES = (Status.UNKNOWN, *_HOLDERS, Status.CONTESTED)
"""In the document's order: a number in a row or a claim is a position in this list."""

STATUS_CODES = {status: n for n, status in enumerate(STATUSES)}


def statuses() -> list[dict[str, str]]:
    """List every status a place can have, and what sort of status it is."""
    own = {Status.UNKNOWN: "unknown", Status.CONTESTED: "contested"}
    return [{"id": status.value, "kind": own.get(status, "side")} for status in STATUSES]


def sides() -> list[dict[str, Any]]:
    """List who can hold a place, with how each is drawn."""
    return [
        {
            "id": holder.value,
            "names": {"en": holder.value},
            "letter": holder.value[0].upper(),
            "shape": look.shape,
            "mark": look.mark,
            **_inks(look.light),
            "dark": _inks(look.dark),
        }
        for holder, look in zip(_HOLDERS, LOOKS, strict=False)
    ]


def _inks(inks: Inks) -> dict[str, str]:
    return {
        "ink": inks.ink,
        "area": inks.area,
        "on_ink": inks.on_ink,
        "on_area": inks.on_area,
    }


def camps() -> list[dict[str, Any]]:
    """List the categories of claimants, each with the side it speaks for, if any."""
    return [
        {
            "id": side.value,
            "names": {"en": name},
            "speaks_for": PARTISAN[side].value if side in PARTISAN else None,
        }
        for side, name in _NAMES.items()
    ]


def lenses() -> list[dict[str, Any]]:
    """List the lenses: whom each hears, and whether it follows the editors' reading.

    ``hears`` names camps, or is null where it hears everyone; ``side`` is the side whose
    claims alone it hears.
    """
    hears = {
        "government-side": [s.value for s in PARTISAN if PARTISAN[s] is Status.GOVERNMENT],
        "opposition-side": [s.value for s in PARTISAN if PARTISAN[s] is Status.OPPOSITION],
        "independent": [Side.INDEPENDENT.value],
    }
    return [
        {
            "id": lens,
            "hears": hears.get(lens),
            "side": lens.removesuffix("-side") if lens.endswith("-side") else None,
            "reading": lens == "editors",
            "evening": lens == "as-reported",
            "against_interest": lens == "against-interest",
        }
        for lens in LENSES
    ]
