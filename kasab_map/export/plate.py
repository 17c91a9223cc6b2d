"""What all maps of one export share: the ground divided, its wash, and who is spoken of."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from kasab_map.control import Control, control_on
from kasab_map.export.asked import Asked
from kasab_map.export.front import FrontLines
from kasab_map.export.wash import Wash
from kasab_map.model import UNKNOWN, Place, Role
from kasab_map.theatre.division import tessellate_theatre


@dataclass(frozen=True, slots=True)
class Plate:
    """A theatre made ready to be drawn, day after day.

    Attributes
    ----------
    wash, front
        None where no ground is divided.
    places : tuple of Place
        Those that are drawn, by role, the most spoken of first.
    """

    asked: Asked
    wash: Wash | None
    front: FrontLines | None
    places: tuple[Place, ...]

    @property
    def first(self) -> str | None:
        """The place of the question: the main one that is spoken of most."""
        return self.places[0].id if self.places else None

    def control(self, day: date) -> dict[str, Control]:
        """Give every place's control on a day, as the export was asked for."""
        asked = self.asked
        return control_on(asked.records, day, lens=asked.one_lens, known_on=asked.known_on)


def plate(asked: Asked) -> Plate:
    """Divide the ground, lay it out in squares, and leave out whom nobody ever speaks of."""
    records = asked.records
    cells = tessellate_theatre(asked.theatre)
    wash = None if cells is None else Wash(records, cells, asked.theatre.ground.home)
    front = None if cells is None else FrontLines(cells)
    spoken = Counter(claim.place for claim in records.claims.values() if claim.status != UNKNOWN)
    roles = list(Role)
    shown = [
        place
        for place in records.places.values()
        if place.located and (spoken[place.id] or place.role is Role.MAIN)
    ]
    ordered = sorted(shown, key=lambda p: (roles.index(p.role), -spoken[p.id], p.id))
    return Plate(asked, wash, front, tuple(ordered))
