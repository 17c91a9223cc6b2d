"""Who fights and who speaks, as the document carries it: statuses, sides, camps and lenses."""

from typing import Any

from kasab_map.control.editors import from_reading
from kasab_map.control.lenses import lenses_of
from kasab_map.model import CONTESTED, UNKNOWN, Dataset
from kasab_map.model.palette import Inks


def statuses(dataset: Dataset) -> list[dict[str, str]]:
    """List every status a place can have, and what sort of status it is."""
    own = {UNKNOWN: "unknown", CONTESTED: "contested"}
    return [{"id": status, "kind": own.get(status, "side")} for status in dataset.statuses]


def sides(dataset: Dataset) -> list[dict[str, Any]]:
    """List who can hold a place, with how each is drawn."""
    return [
        {
            "id": side.id,
            "names": dict(side.names),
            "letter": side.letter,
            "shape": side.look.shape,
            "mark": side.look.mark,
            "keyline": side.look.light.keyline,
            **_inks(side.look.light),
            "dark": _inks(side.look.dark),
            "forms": {lang: dict(forms) for lang, forms in side.forms.items()},
        }
        for side in dataset.sides.values()
    ]


def _inks(inks: Inks) -> dict[str, str]:
    return {
        "ink": inks.ink,
        "area": inks.area,
        "on_ink": inks.on_ink,
        "on_area": inks.on_area,
    }


def camps(dataset: Dataset) -> list[dict[str, Any]]:
    """List the categories of claimants, each with the side it speaks for, if any."""
    return [
        {
            "id": camp.id,
            "names": dict(camp.names),
            "speaks_for": camp.speaks_for,
            "beside": camp.beside,
        }
        for camp in dataset.camps.values()
    ]


def lenses(dataset: Dataset) -> list[dict[str, Any]]:
    """List the lenses: whom each hears, and how it answers."""
    return [
        {
            "id": lens.id,
            "hears": None if lens.hears is None else list(lens.hears),
            "side": lens.side,
            "reading": lens.method is from_reading,
            "evening": lens.evening,
            "against_interest": lens.against_interest,
        }
        for lens in lenses_of(dataset).values()
    ]
