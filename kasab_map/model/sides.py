"""Who fights, and who speaks: the sides and camps that a theatre declares."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from kasab_map.model.palette import LOOKS, Look

INDEPENDENT: Final = "independent"
"""The camp of those who speak for nobody; every theatre has it."""

FEWEST, MOST = 2, len(LOOKS)
"""How many sides a theatre can have: as many as can be told apart."""


@dataclass(frozen=True, slots=True)
class Side:
    """Someone who fights and can hold a place.

    Attributes
    ----------
    names : mapping of language to str
        As they stand inside a sentence; English is always there.
    letter : str
        One letter, for where there is no room for a sign.
    forms : mapping of language to mapping of form to str
        How the name stands where a message asks for a form of it.
    """

    id: str
    names: Mapping[str, str]
    letter: str
    look: Look
    forms: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])

    def name(self, lang: str = "en", form: str = "") -> str:
        """Name it in a language, in the form asked for, or else as it is.

        Examples
        --------
        >>> north = plain_sides("north", "south")["north"]
        >>> north.name(), north.name("tr", "of")
        ('north', 'north')
        """
        if lang not in self.names:
            return self.names["en"]
        return self.forms.get(lang, {}).get(form) or self.names[lang]


@dataclass(frozen=True, slots=True)
class Camp:
    """A category of claimants.

    Attributes
    ----------
    speaks_for : str or None
        Id of the side whose gain it would like to report; None when it is party to nothing.
    beside : bool
        Whether its name stands beside each of its claimants where claims are compared.
    """

    id: str
    names: Mapping[str, str]
    speaks_for: str | None = None
    beside: bool = False

    @property
    def voice(self) -> str:
        """Id of whom it speaks as: the side it speaks for, or else itself."""
        return self.speaks_for or self.id


def lens_ids(sides: Iterable[str]) -> tuple[str, ...]:
    """List the ids of a theatre's lenses, whose rules are :mod:`kasab_map.control.lenses`.

    Examples
    --------
    >>> lens_ids(["north", "south"])[2:4]
    ('north-side', 'south-side')
    """
    own = (f"{side}-side" for side in sides)
    return ("editors", "as-reported", *own, INDEPENDENT, "against-interest")


def plain_sides(*ids: str) -> dict[str, Side]:
    """Make sides of nothing but ids: named by them, and drawn as the palette has it.

    Examples
    --------
    >>> [side.look.shape for side in plain_sides("north", "south").values()]
    ['square', 'circle']
    """
    return {
        id_: Side(id_, {"en": id_}, id_[0].upper(), look)
        for id_, look in zip(ids, LOOKS, strict=False)
    }


def camps_of(sides: Mapping[str, Side], declared: Iterable[Camp] = ()) -> dict[str, Camp]:
    """Gather the camps of a theatre: a side is a camp of its own, and independents are there.

    Examples
    --------
    >>> list(camps_of(plain_sides("north", "south"), [Camp("north-radio", {}, "north")]))
    ['north', 'south', 'independent', 'north-radio']
    """
    own = [Camp(side.id, side.names, side.id) for side in sides.values()]
    always = Camp(INDEPENDENT, {"en": INDEPENDENT})
    return {camp.id: camp for camp in (*own, always, *declared)}
