"""The table of lenses, a row each; docs/method.md says the same in words.

The words and the table are kept side by side on purpose, so change both or neither.
"""

from difflib import get_close_matches

from kasab_map.control.editors import from_reading
from kasab_map.control.fresh import freshly
from kasab_map.control.from_claims import from_claims
from kasab_map.control.lens import Lens
from kasab_map.control.weighed import weighed_lens
from kasab_map.model import INDEPENDENT, Dataset


def lenses_of(dataset: Dataset) -> dict[str, Lens]:
    """List the lenses of a theatre by their stable ids: one for each side among them.

    Besides these, ``claimant:<id>`` hears one claimant alone, ``fresh:<lens>`` leaves out of
    another lens what is stale, and ``weighed:<claim>=<weight>,...`` counts claims as a reader
    weighs them.
    """
    rows = (
        Lens("editors", from_reading),
        Lens("as-reported", from_claims, evening=True),
        *(
            Lens(f"{side}-side", from_claims, hears=_speaking_for(side, dataset), side=side)
            for side in dataset.sides
        ),
        Lens(INDEPENDENT, from_claims, hears=(INDEPENDENT,)),
        Lens("against-interest", from_claims, against_interest=True),
    )
    return {row.id: row for row in rows}


def _speaking_for(side: str, dataset: Dataset) -> tuple[str, ...]:
    return tuple(camp.id for camp in dataset.camps.values() if camp.speaks_for == side)


def find_lens(dataset: Dataset, lens_id: str) -> Lens:
    """Look a lens up by its id.

    Parameters
    ----------
    dataset : Dataset
        The theatre, whose sides and claimants a lens may name.
    lens_id : str
        One of :func:`lenses_of`, or ``claimant:<id>``, ``fresh:<lens>``, ``weighed:<weights>``.

    Raises
    ------
    ValueError
        If there is no such lens, claimant or claim; the message lists the nearest ones.
    """
    kind, colon, who = lens_id.partition(":")
    if kind == "fresh" and who and not who.startswith("fresh:"):
        return freshly(find_lens(dataset, who))
    if kind == "weighed" and colon:
        return weighed_lens(dataset, lens_id, who)
    if kind == "claimant" and who:
        known = sorted(dataset.claimants)
        if who not in known:
            near = get_close_matches(who, known)
            hint = f"; did you mean {near[0]!r}?" if near else "; see claimants.csv"
            raise ValueError(f"lens: no claimant {who!r}{hint}")
        return Lens(lens_id, from_claims, who=who)
    lenses = lenses_of(dataset)
    if lens_id not in lenses:
        near = get_close_matches(lens_id, lenses)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        listed = ", ".join(lenses)
        raise ValueError(
            f"lens: {lens_id!r} is not one of {listed}, claimant:<id>, fresh:<lens>{hint}"
        )
    return lenses[lens_id]
