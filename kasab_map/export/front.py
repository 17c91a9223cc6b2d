"""The front of a day as it is drawn; the figures of the record are of its pieces."""

from collections.abc import Mapping, Sequence
from math import cos, radians
from typing import NamedTuple

import numpy as np

from kasab_map.control import Control
from kasab_map.export.lines import KM_OF_A_DEGREE, Line, drawn_front
from kasab_map.export.presumed import presumed_front
from kasab_map.territory import Tessellation, front_lines
from kasab_map.timeline.geometry import DECIMALS


class Front(NamedTuple):
    """Lines in degrees, longitude first: those inferred, and those only presumed."""

    lines: list[Line]
    presumed: list[Line]


class FrontLines:
    """The edges of a theatre's cells, laid flat once for all days."""

    def __init__(self, cells: Tessellation) -> None:
        self._cells = cells
        parts = cells.edges.reset_index(drop=True).explode()
        self._edge = parts.index.to_numpy()
        self._ends = list(zip(parts["a"], parts["b"], strict=True))
        lines = [np.round(line.coords, DECIMALS) for line in parts.geometry]
        self._start = lines[0][0] if lines else np.zeros(2)
        self._km = np.array([cos(radians(self._start[1])), 1.0]) * KM_OF_A_DEGREE
        self._flat = [(line - self._start) * self._km for line in lines]

    def of_day(self, control: Mapping[str, Control]) -> Front:
        """Give the front between the holders of a day."""
        status = {place: now.status for place, now in control.items()}
        unsure = {place for place, now in control.items() if now.disputed}
        edges = self._cells.edges.index.get_indexer(
            front_lines(self._cells, status, disputed=unsure).index
        )
        lines = drawn_front(self._flat[n] for n in np.flatnonzero(np.isin(self._edge, edges)))
        presumed = presumed_front(self._ends, self._flat, control, lines)
        return Front(self._on_ground(lines), self._on_ground(presumed))

    def _on_ground(self, lines: Sequence[Line]) -> list[Line]:
        return [line / self._km + self._start for line in lines]
