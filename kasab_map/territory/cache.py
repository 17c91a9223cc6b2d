"""Keep a tessellation between runs, under the hash of everything it was made from."""

import hashlib
import json
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from shapely.errors import ShapelyError
from shapely.geometry.base import BaseGeometry

from kasab_map.storage import kept
from kasab_map.territory.land import read_land, read_road
from kasab_map.territory.plane import DEGREES
from kasab_map.territory.relief import Relief
from kasab_map.territory.sites import REACH_M
from kasab_map.territory.tessellation import Method, Tessellation, tessellate

_LOG = logging.getLogger(__name__)
EDITION = "3"  # raise it with every change of the method: old files are then passed over


def cached_tessellate(
    places: gpd.GeoDataFrame,
    land: BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame,
    *,
    reach_m: float = REACH_M,
    method: Method = "terrain",
    relief: Relief | None = None,
    road: BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame | None = None,
    folder: Path | None = None,
) -> Tessellation:
    """Do what :func:`tessellate` does, once for each content of its arguments.

    Parameters
    ----------
    folder : Path, optional
        Where the files lie; the user's cache folder if left out. One that cannot be written, or
        a file in it that cannot be read, costs time and changes nothing.
    """
    options: dict[str, Any] = {"reach_m": reach_m, "method": method, "relief": relief, "road": road}
    digest = hashlib.sha256()
    for part in _content(places, land, **options):
        digest.update(len(part).to_bytes(8, "big") + part)
    folder = folder or user_cache()
    if folder is None:
        return tessellate(places, land, **options)
    name = f"tessellation-{digest.hexdigest()[:32]}.json"
    found = kept.read(folder, name)
    if found is not None:
        try:
            return from_bytes(found)
        except (ValueError, LookupError, TypeError, AttributeError, ShapelyError):
            pass  # whole, but written by other hands: made again below
    _LOG.info("Dividing the land among %d places", len(places))
    made = tessellate(places, land, **options)
    kept.write(folder, name, to_bytes(made))
    return made


def to_bytes(tessellation: Tessellation) -> bytes:
    """Write a tessellation as JSON; the same tessellation always gives the same bytes."""
    document = {
        "cells": _columns(tessellation.cells.reset_index()),
        "edges": _columns(tessellation.edges),
        "mask": shapely.to_wkb(tessellation.mask, hex=True),
        "method": tessellation.method,
        "moved_m": dict(sorted(tessellation.moved_m.items())),
        "passed_over": list(tessellation.passed_over),
        "notes": list(tessellation.notes),
    }
    return json.dumps(document, ensure_ascii=False).encode()


def from_bytes(data: bytes) -> Tessellation:
    """Read what :func:`to_bytes` wrote; every coordinate comes back as it was."""
    document = json.loads(data)
    return Tessellation(
        cells=_frame(document["cells"]).set_index("place"),
        edges=_frame(document["edges"]),
        mask=shapely.from_wkb(document["mask"]),
        method=document["method"],
        moved_m=document["moved_m"],
        passed_over=tuple(document["passed_over"]),
        notes=tuple(document["notes"]),
    )


def user_cache() -> Path | None:
    """Return the folder where this user's system keeps what can be made again, if there is one."""
    named = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    if sys.platform != "darwin" and Path(named).is_absolute():
        return Path(named) / "kasab-map"
    try:
        home = Path.home()
    except RuntimeError:  # a user without a home, as in some containers
        return None
    below = {"win32": "AppData/Local", "darwin": "Library/Caches"}.get(sys.platform, ".cache")
    return home / below / "kasab-map"


def _columns(frame: gpd.GeoDataFrame) -> dict[str, list[Any]]:
    plain = {name: frame[name].tolist() for name in frame.columns if name != "geometry"}
    return plain | {"geometry": shapely.to_wkb(frame.geometry.to_numpy(), hex=True).tolist()}


def _frame(columns: dict[str, list[Any]]) -> gpd.GeoDataFrame:
    shapes = shapely.from_wkb(np.array(columns.pop("geometry"), dtype=object))
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=DEGREES)


def _content(
    places: gpd.GeoDataFrame,
    land: BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame,
    *,
    reach_m: float,
    method: Method,
    relief: Relief | None,
    road: BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame | None,
) -> Iterator[bytes]:
    """Yield every byte that decides the result, the libraries' editions included."""
    yield f"{EDITION} {shapely.__version__} {shapely.geos_version_string}".encode()
    yield f"{reach_m!r} {method} {places.crs}".encode()
    for column in sorted({"kind", "uncertainty_m"} & set(places.columns)):
        yield column.encode() + places.sort_index()[column].to_json(double_precision=15).encode()
    yield json.dumps(sorted(map(str, places.index))).encode()
    for shape in places.sort_index().geometry:
        yield b"" if shape is None else shape.wkb
    yield read_land(land).wkb
    way = read_road(road)
    yield b"" if way is None else way.wkb
    if relief is not None:
        yield repr(relief.bounds).encode() + repr(relief.heights.shape).encode()
        yield np.ascontiguousarray(relief.heights, dtype=float).tobytes()
