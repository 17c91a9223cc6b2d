"""The front as it is drawn: joined where its pieces nearly meet, smoothed, without crumbs.

The player draws it so too (static/map/lines.js); the figures of the record are of the pieces.
"""

from collections.abc import Iterable
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

Line = NDArray[np.float64]
"""Points on a plane, in kilometres."""

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


def joined(lines: list[Line]) -> list[Line]:
    """Join lines whose ends lie near each other, the nearest first."""
    lines = list(lines)
    while True:
        ends = [
            (float(np.hypot(*(lines[a][i] - lines[b][j]))), a, b, i, j)
            for a, b in combinations(range(len(lines)), 2)
            for i, j in product((0, -1), repeat=2)
        ]
        near, a, b, i, j = min(ends, default=(JOIN, 0, 0, 0, 0))
        if near >= JOIN:
            return lines
        one = lines[a][::-1] if i == 0 else lines[a]
        two = lines.pop(b)
        lines[a] = np.concatenate([one, two[::-1] if j == -1 else two])


def smoothed(line: Line) -> Line:
    """Give a line without its corners; its ends stay where they are."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.concatenate([[0], np.cumsum(steps)])
    count = max(1, round(along[-1] / STEP))
    even = np.column_stack(
        [np.interp(np.linspace(0, along[-1], count + 1), along, line[:, n]) for n in (0, 1)]
    )
    if count < 2:
        return line
    reach = min(count, int(np.ceil(3 * SMOOTH / STEP)))
    # Beyond its ends a line goes on as it came, turned about the end.
    before = 2 * even[0] - even[reach:0:-1]
    after = 2 * even[-1] - even[-2 : -2 - reach : -1]
    whole = np.concatenate([before, even, after])
    return gaussian_filter1d(whole, SMOOTH / STEP, axis=0)[reach:-reach]
