"""Read what the territory bench compares: dated places, and fronts that others drew."""

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from kasab_map.dataset.ground.grid import read_grid
from kasab_map.dataset.sources import as_source
from kasab_map.territory import Relief, TerritoryError

NAMES = {
    "id": ("id", "place", "place_id", "name"),
    "status": ("status", "side", "control", "holder"),
    "date": ("date", "day", "event_date"),
    "lon": ("lon", "lng", "longitude", "x"),
    "lat": ("lat", "latitude", "y"),
}
UNDECIDED = frozenset({"", "unknown", "contested", "disputed", "nan", "none"})


def read_dated_places(path: Path) -> gpd.GeoDataFrame:
    """Read statuses of places: CSV (with lon and lat) or any file of points that GDAL reads.

    Returns
    -------
    GeoDataFrame, one row per place and date
        Columns: ``id``, ``status``, ``date`` (ISO day as text, empty if the file has none), and
        ``kind`` and ``uncertainty_m`` if present. Geometry: Point, EPSG:4326. Rows whose status
        decides nothing (unknown, contested, disputed, empty) stay: they end an earlier status.
    """
    if path.suffix.lower() == ".csv":
        table = _named(pd.read_csv(path, dtype=str, keep_default_na=False), path)
        for axis in ("lon", "lat"):
            _require(table, axis, path)
        points = gpd.points_from_xy(pd.to_numeric(table["lon"]), pd.to_numeric(table["lat"]))
        rows = gpd.GeoDataFrame(table, geometry=points, crs="EPSG:4326")
    else:
        rows = _named(_layer(path), path)
    for column in ("id", "status"):
        _require(rows, column, path)
    return _dated(rows)


def read_reference(path: Path) -> gpd.GeoDataFrame:
    """Read reference polygons: with a status, and with a date if there are several dates.

    Returns
    -------
    GeoDataFrame, one row per date and status
        Columns: ``date`` (ISO day as text, empty if undated), ``status``. Geometry: the union of
        the polygons of that date and status, EPSG:4326.
    """
    rows = _named(_layer(path), path)
    _require(rows, "status", path)
    rows = _dated(rows)
    rows = rows[~rows["status"].str.lower().isin(UNDECIDED)]
    if not set(rows.geom_type) <= {"Polygon", "MultiPolygon"} or rows.empty:
        raise TerritoryError(f"{path}: expected polygons with a status, got none or other shapes")
    rows = rows.set_geometry(shapely.make_valid(rows.geometry.to_numpy()), crs=rows.crs)
    return rows[["date", "status", "geometry"]].dissolve(["date", "status"]).reset_index()


def statuses_on(places: gpd.GeoDataFrame, date: str) -> gpd.GeoDataFrame:
    """Give each place its latest row on or before a date; only those that decide something.

    With an empty date, the last row of each place counts.
    """
    known = places if not date else places[places["date"] <= date]
    last = known.sort_values(["id", "date"], kind="stable").drop_duplicates("id", keep="last")
    last = last[~last["status"].str.lower().isin(UNDECIDED)]
    points = pd.DataFrame(shapely.get_coordinates(last.geometry.to_numpy()).round(6))
    return last[~points.duplicated().to_numpy()].set_index("id")


def _layer(path: Path) -> gpd.GeoDataFrame:
    rows: Any = gpd.read_file(path)
    if rows.crs is None:
        raise TerritoryError(f"{path}: no CRS; name it in the file")
    return rows.to_crs("EPSG:4326")


def _named(table: Any, path: Path) -> Any:
    """Bring the columns to our names."""
    found = {str(column).lower(): column for column in table.columns}
    renamed = {}
    for ours, theirs in NAMES.items():
        name = next((found[other] for other in theirs if other in found), None)
        if name is not None:
            renamed[name] = ours
    if not renamed:
        raise TerritoryError(f"{path}: none of the columns {', '.join(NAMES)} in it")
    return table.rename(columns=renamed)


def _require(table: Any, column: str, path: Path) -> None:
    if column not in table:
        raise TerritoryError(f"{path}: no column {column} (also read: {', '.join(NAMES[column])})")


def _dated(rows: Any) -> Any:
    rows = rows.copy()
    dates = pd.to_datetime(rows["date"]) if "date" in rows else pd.Series(pd.NaT, rows.index)
    rows["date"] = dates.dt.strftime("%Y-%m-%d").fillna("")
    rows["status"] = rows["status"].fillna("").astype(str)
    return rows


def read_lines(path: Path) -> BaseGeometry:
    """Read the roads of a file as one line geometry, EPSG:4326."""
    return shapely.union_all(_layer(path).geometry.to_numpy())


def read_relief(path: Path) -> Relief:
    """Read heights as a theatre's are read, wherever the file lies."""
    heights, problems = read_grid(as_source(path.parent), path.name)
    if heights is None:
        raise TerritoryError("\n".join(map(str, problems)))
    return Relief(np.array(heights.rows, dtype=float), heights.bounds)
