"""What a tessellation and a day cost, over the number of places, beside geopandas' dissolve."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas as gpd
import numpy as np
from shapely.geometry import Polygon, box

from bench.timing import timed
from kasab_map.territory import (
    Relief,
    areas_of_control,
    cached_tessellate,
    front_lines,
    tessellate,
)

SPACING = 0.03  # degrees, about 3 km between neighbours, as between villages


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Seconds and megabytes at one size; ``cold`` and ``warm`` without and with the cache's file.

    Attributes
    ----------
    day : float
        Areas of control and front line of one day.
    dissolve : float
        The peer: ``cells.dissolve("status")`` for the same day.
    peak_mb : float
        The most memory the process has held so far.
    """

    places: int
    thiessen: float
    cold: float
    warm: float
    day: float
    dissolve: float
    peak_mb: float


def made_up(count: int) -> tuple[gpd.GeoDataFrame, Polygon, Relief]:
    """Scatter places over hills: four in five are villages, one in five a hilltop."""
    rng, side = np.random.default_rng(count), SPACING * np.sqrt(count)
    west, south, east, north = 36.0, 35 - side / 2, 36 + side * 1.2, 35 + side / 2
    spots = rng.uniform((west, south), (east, north), (count, 2))
    places = gpd.GeoDataFrame(
        {
            "kind": rng.choice(["village", "hill"], count, p=[0.8, 0.2]),
            "uncertainty_m": rng.choice([100.0, 500.0, 2000.0], count, p=[0.6, 0.35, 0.05]),
        },
        index=[f"p{number:05}" for number in range(count)],
        geometry=gpd.points_from_xy(*spots.T),
        crs="EPSG:4326",
    )
    cells = max(4, int(side * 1.2 / 0.00833))  # 30 arc-seconds, like the relief we ship
    hills = rng.random((cells, cells)) * 300
    return places, box(west, south, east, north), Relief(hills, (west, south, east, north))


def costs(sizes: list[int]) -> Iterator[Cost]:
    """Measure each size, the smallest first."""
    for count in sorted(sizes):
        places, land, relief = made_up(count)
        plain = timed(partial(tessellate, places, land, method="thiessen"))[0]
        with TemporaryDirectory() as folder:
            draw = partial(cached_tessellate, places, land, relief=relief, folder=Path(folder))
            (cold, made), (warm, _) = timed(draw), timed(draw)
        east = (places.geometry.x > places.geometry.x.median())[made.cells.index]
        control = {str(place): "east" if held else "west" for place, held in east.items()}
        day = timed(partial(areas_of_control, made.cells, control))[0]
        day += timed(partial(front_lines, made, control))[0]
        peer = timed(partial(made.cells.assign(status=east).dissolve, "status"))[0]
        yield Cost(
            places=count,
            thiessen=plain,
            cold=cold,
            warm=warm,
            day=day,
            dissolve=peer,
            peak_mb=_peak_mb(),
        )


def _peak_mb() -> float:
    try:
        import resource  # noqa: PLC0415  not on Windows
    except ImportError:
        return float("nan")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)
