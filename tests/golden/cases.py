"""The cases that Python and the player share, and Python's answers to them.

``python -m tests.golden.cases`` writes the answers; a test says when that is due.
"""

import json
from itertools import product
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from kasab_map.territory import Tessellation, band_parts_m, band_widths_m, front_lines

FOLDER = Path(__file__).parent
STATUSES = ("unknown", "north", "south", "east", "contested")
# How far apart two places are, and how ill placed, in metres.
KINDS = ((2400.0, (150.0, 600.0)), (900.0, (0.0, 0.0)), (5000.0, (2000.0, 50.0)))
STALE = (None, 0, 1, 14, 28, 29, 400)


def two_cells(spacing_m: float, unsure: tuple[float, float]) -> Tessellation:
    """Two cells that share one edge."""
    squares = [shapely.box(36.0, 35.0, 36.1, 35.1), shapely.box(36.1, 35.0, 36.2, 35.1)]
    cells = gpd.GeoDataFrame(
        {"area_km2": [100.0, 100.0], "uncertainty_m": unsure},
        index=["a", "b"],
        geometry=squares,
        crs="EPSG:4326",
    )
    edges = gpd.GeoDataFrame(
        {"a": ["a"], "b": ["b"], "length_km": [11.0], "spacing_m": [spacing_m]},
        geometry=[shapely.LineString([(36.1, 35.0), (36.1, 35.1)])],
        crs="EPSG:4326",
    )
    return Tessellation(
        cells=cells, edges=edges, mask=shapely.union_all(squares), method="thiessen", moved_m={}
    )


def fronts() -> list[dict[str, Any]]:
    """Say for every pair of standings whether a front lies between them."""
    cells = two_cells(*KINDS[0])
    sides = list(product(STATUSES, (False, True)))
    return [
        {
            "a": {"status": a, "disputed": a_disputed},
            "b": {"status": b, "disputed": b_disputed},
            "front": not front_lines(
                cells,
                {"a": a, "b": b},
                disputed={end for end, is_so in (("a", a_disputed), ("b", b_disputed)) if is_so},
            ).empty,
        }
        for (a, a_disputed), (b, b_disputed) in product(sides, sides)
    ]


def bands() -> list[dict[str, Any]]:
    """Say how wide the band is for reports of every age."""
    found: list[dict[str, Any]] = []
    for spacing, unsure in (
        (2400.0, (150.0, 600.0)),
        (900.0, (0.0, 0.0)),
        (5000.0, (2000.0, 50.0)),
    ):
        cells = two_cells(spacing, unsure)
        fresh, more = band_parts_m(cells, cells.edges)
        for a, b in product(STALE, STALE):
            days = {end: stale for end, stale in (("a", a), ("b", b)) if stale is not None}
            [metres] = band_widths_m(cells, cells.edges, days)
            parts = [float(np.round(part[0], 6)) for part in (fresh, more)]
            found.append({"band": parts, "stale": [a, b], "metres": round(float(metres), 6)})
    return found


ANSWERS = {"fronts": fronts, "bands": bands}


def written(name: str) -> str:
    """Give the file of a set of answers as it should stand."""
    lines = [json.dumps(case) for case in ANSWERS[name]()]
    return "[\n" + ",\n".join(lines) + "\n]\n"


if __name__ == "__main__":
    for answers in ANSWERS:
        (FOLDER / f"{answers}.json").write_text(written(answers), encoding="utf-8")
