"""The cases that Python and the player share, and Python's answers to them.

``python -m tests.golden.cases`` writes the answers; a test says when that is due.
"""

import json
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import geopandas as gpd
import shapely

from kasab_map.control import Control, control_on
from kasab_map.territory import Tessellation, front_lines
from kasab_map.timeline import build_timeline
from tests.control.theatres import claim, theatre

FOLDER = Path(__file__).parent
STATUSES = ("unknown", "north", "south", "east", "contested")


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
    cells = two_cells(spacing_m=2400.0, unsure=(150.0, 600.0))
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


def lenses() -> list[dict[str, Any]]:
    """Say what lenses made of other lenses answer, for every day of a small theatre."""
    told = theatre(
        claim("government", "government", 0, name="army"),
        claim("opposition", "opposition", 3, said=5, name="rebels"),
        claim("independent", "opposition", 3, name="reporter"),
        claim("government", "government", 4, name="army-again"),
        claim("opposition", "contested", 20, kind="attacked", name="fighting"),
        claim("independent", "government", 28, span=(26, 30), name="vague"),
        claim("opposition", "opposition", 2, place="samra", withdrawn=40, name="samra"),
    )
    claims = {id_: replace(one, sources=()) for id_, one in told.claims.items()}
    dataset = replace(told, claims=claims)
    shown = ("as-reported", "independent")
    ids = (
        *(f"fresh:{lens}" for lens in shown),
        "weighed:",
        "weighed:army-again=0",
        "weighed:army-again=3",
        "weighed:army-again=2,reporter=0,vague=3",
        "weighed:army=0,army-again=0,rebels=0,reporter=0,fighting=0,vague=0,samra=0",
        "fresh:weighed:army-again=3",
    )
    document = build_timeline(dataset)
    places = [place["id"] for place in document["places"]]
    found: list[dict[str, Any]] = [{"document": document}]
    for lens in ids:
        days: list[list[list[Any]]] = []
        for day in dataset.days:
            answers = control_on(dataset, day, lens=lens)
            days.append([_told(answers[place], dataset.first_day) for place in places])
        found.append({"lens": lens, "days": days})
    return found


def _told(now: Control, first: date) -> list[Any]:
    since = now.since and (now.since - first).days
    return [now.status, now.disputed, since, now.stale_days, sorted(now.claims)]


ANSWERS = {"fronts": fronts, "lenses": lenses}


def written(name: str) -> str:
    """Give the file of a set of answers as it should stand."""
    lines = [json.dumps(case) for case in ANSWERS[name]()]
    return "[\n" + ",\n".join(lines) + "\n]\n"


if __name__ == "__main__":
    for answers in ANSWERS:
        (FOLDER / f"{answers}.json").write_text(written(answers), encoding="utf-8")
