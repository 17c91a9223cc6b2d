"""How far did it move? Areas, length of the front and changed cells between two days."""

from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass

import numpy as np

from kasab_map.model import UNKNOWN, Status
from kasab_map.territory.areas import front_lines, statuses
from kasab_map.territory.tessellation import Tessellation


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One day in figures; all of it inferred from the places.

    Attributes
    ----------
    area_km2 : mapping of Status to float
        Every status that a cell has; square kilometres, equal-area. Sums to the mask.
    front_km : float
        Length of the front line.
    unreported_share : float or None
        Share of the coloured area (all but unknown) that has no report of the week asked about,
        0 to 1; None where nothing is coloured or the reports were not given.
    """

    area_km2: Mapping[Status, float]
    front_km: float
    unreported_share: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CellChange:
    """One cell that has another status than before."""

    place: str
    before: Status
    after: Status
    area_km2: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """What changed on the map from one day to another.

    Attributes
    ----------
    cells : tuple of CellChange
        The largest first.
    """

    before: Measure
    after: Measure
    cells: tuple[CellChange, ...]

    @property
    def changed_km2(self) -> float:
        """Area of all cells that changed, whatever from and to."""
        return sum(cell.area_km2 for cell in self.cells)

    @property
    def front_km(self) -> float:
        """By how much the front grew longer; negative where it grew shorter."""
        return self.after.front_km - self.before.front_km

    def area_km2(self, status: Status) -> float:
        """By how much the area of a status grew; negative where it shrank."""
        return self.after.area_km2.get(status, 0.0) - self.before.area_km2.get(status, 0.0)


def measure(
    tessellation: Tessellation,
    control: Mapping[str, Status],
    *,
    disputed: Set[str] = frozenset(),
    reported: Collection[str] | None = None,
) -> Measure:
    """Put one day into figures.

    Parameters
    ----------
    tessellation : Tessellation
    control : mapping of place id to Status
        As for :func:`areas_of_control`.
    disputed : set of place ids
        As for :func:`front_lines`.
    reported : collection of place ids, optional
        Places with at least one report of the week that ends on this day.
    """
    held = statuses(tessellation.cells.index, control)
    area = tessellation.cells["area_km2"].to_numpy()
    coloured = held != UNKNOWN
    share = None
    if reported is not None and coloured.any():
        silent = ~tessellation.cells.index.isin(list(reported))
        share = float(area[coloured & silent].sum() / area[coloured].sum())
    return Measure(
        area_km2={status: float(area[held == status].sum()) for status in sorted(set(held))},
        front_km=float(front_lines(tessellation, control, disputed=disputed)["length_km"].sum()),
        unreported_share=share,
    )


def movement(
    tessellation: Tessellation,
    before: Mapping[str, Status],
    after: Mapping[str, Status],
    *,
    disputed_before: Set[str] = frozenset(),
    disputed_after: Set[str] = frozenset(),
    reported_before: Collection[str] | None = None,
    reported_after: Collection[str] | None = None,
) -> Movement:
    """Say what changed from one day to another: per change, or over any span.

    Parameters
    ----------
    before, after : mapping of place id to Status
        Control on the two days, as for :func:`areas_of_control`.
    disputed_before, disputed_after, reported_before, reported_after
        As for :func:`measure`, on each of the days.

    Returns
    -------
    Movement
    """
    cells = tessellation.cells
    was, now = statuses(cells.index, before), statuses(cells.index, after)
    changed = [
        CellChange(
            place=str(cells.index[row]),
            before=was[row],
            after=now[row],
            area_km2=float(cells["area_km2"].iloc[row]),
        )
        for row in np.flatnonzero(was != now).tolist()
    ]
    return Movement(
        before=measure(tessellation, before, disputed=disputed_before, reported=reported_before),
        after=measure(tessellation, after, disputed=disputed_after, reported=reported_after),
        cells=tuple(sorted(changed, key=lambda cell: (-cell.area_km2, cell.place))),
    )
