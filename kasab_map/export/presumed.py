"""The presumed front: midway through narrow ground that nobody reports from and two sides touch.

A guess about a guess, as the player draws it (static/map/presumed.js): thin, dotted, never joined
to the front.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from kasab_map.control import Control
from kasab_map.export.lines import CRUMB, JOIN, Line, joined, length, resampled, smoothed
from kasab_map.model import UNKNOWN, is_held

NARROW = 4
APART = 0.2
SLACK = 0.85
TOUCH = 1e-6
_SAME_KM = 0.05
"""Ends of one shore are as near as this."""

Ends = Sequence[tuple[str, str]]
"""Of each edge, the places on both sides of it."""


def presumed_front(
    ends: Ends, flat: Sequence[Line], control: Mapping[str, Control], front: Sequence[Line]
) -> list[Line]:
    """Give its lines.

    Parameters
    ----------
    flat : sequence of Line
        The edges.
    front : sequence of Line
        The front itself, as it is drawn: a crumb that closes a gap in it is no crumb.
    """
    between = [
        line
        for shores in gaps(ends, control)
        for one, two in combinations(shores, 2)
        for line in _midway([flat[n] for n in one], [flat[n] for n in two])
    ]
    stops = [line[end] for line in front for end in (0, -1)]

    def closes(line: Line) -> bool:
        return all(any(np.hypot(*(at - stop)) < JOIN for stop in stops) for at in line[[0, -1]])

    return [smoothed(line) for line in between if length(line) >= CRUMB or closes(line)]


def gaps(ends: Ends, control: Mapping[str, Control]) -> list[list[list[int]]]:
    """Give each piece of such ground, in it each side's shore, in it the numbers of edges."""
    # Nobody reports from there, and nobody quarrels about it.
    silent = {
        place: now.status == UNKNOWN and not now.disputed
        for place, now in ((place, control[place]) for pair in ends for place in pair)
    }
    above: dict[str, str] = {}

    def head(place: str) -> str:
        while place in above:
            place = above[place]
        return place

    for a, b in ends:
        if silent[a] and silent[b] and head(a) != head(b):
            above[head(a)] = head(b)
    pieces: dict[str, dict[str, list[int]]] = {}
    for n, (a, b) in enumerate(ends):
        if silent[a] == silent[b]:
            continue
        ground, shore = (a, control[b]) if silent[a] else (b, control[a])
        if is_held(shore.status) and not shore.disputed:
            pieces.setdefault(head(ground), {}).setdefault(shore.status, []).append(n)
    return [list(shores.values()) for shores in pieces.values() if len(shores) > 1]


def _midway(one: list[Line], two: list[Line]) -> list[Line]:
    """Give the line midway between two shores, as long as they are near each other."""
    sides = [
        [resampled(smoothed(line), APART) for line in joined(lines, _SAME_KM)]
        for lines in (one, two)
    ]
    # Told along the shorter shore: beyond its ends there is nothing to be midway of.
    shore, other = sorted(sides, key=lambda lines: sum(map(len, lines)))
    here, there = np.concatenate(shore), np.concatenate(other)
    runs = [run for line in shore for run in _runs(line, here, there)]
    return [_onward(line) for line in joined([np.array(run) for run in runs if len(run) > 1])]


def _onward(line: Line) -> Line:
    """Leave out folds: between shores that wind, a point may fall behind the one before it."""
    kept: list[Line] = []
    for at in line:
        while len(kept) > 1 and (kept[-1] - kept[-2]) @ (at - kept[-1]) < 0:
            kept.pop()
        kept.append(at)
    return np.array(kept)


def _runs(line: Line, here: Line, there: Line) -> Iterator[list[Line]]:
    run: list[Line] = []
    for n, at in enumerate(line):
        along = line[min(len(line) - 1, n + 1)] - line[max(0, n - 1)]
        far, middle = _across(at, along, there)
        # No other part of the shore is nearer to a point midway, give or take a share of the way.
        if 2 * far >= NARROW or (np.hypot(*(here - middle).T) < SLACK * far).any():
            continue
        if run and np.hypot(*(run[-1] - middle)) > JOIN:
            yield run
            run = []
        run.append(middle)
    yield run


def _across(at: Line, along: Line, others: Line) -> tuple[float, Line]:
    """Give how far straight out from a shore the other one is as near, and that point."""
    out = np.array([-along[1], along[0]]) / (np.hypot(*along) or 1)
    ways = others - at
    if (np.hypot(*ways.T) < TOUCH).any():  # the shores meet here
        return 0.0, at
    ahead = 2 * ways @ out
    seen = ahead != 0
    far = (ways[seen] ** 2).sum(axis=1) / ahead[seen]
    if not len(far):
        return np.inf, at
    best = far[np.argmin(np.abs(far))]
    return float(abs(best)), at + best * out
