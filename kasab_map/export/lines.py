"""Lines as they are drawn: joined where they nearly meet, smoothed, without crumbs.

The player's are so too (static/map/lines.js); a test draws every front of the record by both.
"""

from collections.abc import Iterable
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

Line = NDArray[np.float64]
"""Points on a plane, in kilometres."""

KM_OF_A_DEGREE = 111.195
JOIN = 0.75
CRUMB = 1.6
SMOOTH = 0.4
STEP = 0.1


def drawn_front(pieces: Iterable[Line]) -> list[Line]:
    """Give the lines that are drawn of a front whose pieces are given."""
    lines = joined([piece for piece in pieces if len(piece) > 1])
    return [smoothed(line) for line in lines if length(line) >= CRUMB]


def length(line: Line) -> float:
    """Measure a line."""
    return float(np.hypot(*np.diff(line, axis=0).T).sum())


def joined(lines: list[Line], within: float = JOIN) -> list[Line]:
    """Join lines whose ends lie near each other, the nearest first."""
    lines = list(lines)
    while True:
        ends = [
            (float(np.hypot(*(lines[a][i] - lines[b][j]))), a, b, i, j)
            for a, b in combinations(range(len(lines)), 2)
            for i, j in product((-1, 0), (0, -1))
        ]
        near, a, b, i, j = min(ends, key=lambda end: end[0], default=(within, 0, 0, 0, 0))
        if near >= within:
            return lines
        one = lines[a][::-1] if i == 0 else lines[a]
        two = lines.pop(b)
        lines[a] = np.concatenate([one, two[::-1] if j == -1 else two])


def resampled(line: Line, step: float) -> Line:
    """Give points at even distances, both ends among them."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.concatenate([[0], np.cumsum(steps)])
    wanted = np.linspace(0, along[-1], max(1, round(along[-1] / step)) + 1)
    return np.column_stack([np.interp(wanted, along, line[:, axis]) for axis in (0, 1)])


def smoothed(line: Line) -> Line:
    """Give a line without its corners; its ends stay where they are."""
    even = resampled(line, STEP)
    last = len(even) - 1
    if last < 2:
        return line
    reach = min(last, int(np.ceil(3 * SMOOTH / STEP)))
    # Beyond its ends a line goes on as it came, turned about the end.
    before = 2 * even[0] - even[reach:0:-1]
    after = 2 * even[-1] - even[-2 : -2 - reach : -1]
    whole = np.concatenate([before, even, after])
    return gaussian_filter1d(whole, SMOOTH / STEP, axis=0, radius=reach)[reach:-reach]
