"""``gpkg``: layers with their days and their colours, as QGIS opens them."""

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from pyogrio import raw
from pyogrio.errors import DataLayerError, DataSourceError, FeatureError

from kasab_map.export.asked import Asked
from kasab_map.export.days import spans
from kasab_map.export.inferred import Area, Front, areas_and_fronts
from kasab_map.export.records import place_rows
from kasab_map.export.styles import styles
from kasab_map.export.words import place_word
from kasab_map.export.writing import Progress
from kasab_map.theatre.division import tessellate_theatre

_DEGREES = "EPSG:4326"
_MADE = "1980-01-01T00:00:00.000Z"
"""No real time, or each export would be another file."""


def write(asked: Asked, path: Path, progress: Progress) -> None:
    """Write the layers places, changes, intervals, areas and fronts, and a style for each."""
    progress(0)
    file = path.with_name("layers.gpkg")  # GDAL warns of any other suffix
    try:
        _write(asked, file, progress)
    except (DataSourceError, DataLayerError, FeatureError) as error:  # as of a full disk
        raise OSError(str(error)) from error
    file.replace(path)


def _write(asked: Asked, path: Path, progress: Progress) -> None:
    areas, fronts = areas_and_fronts(asked, tessellate_theatre(asked.theatre), progress)
    places = place_rows(asked.records)
    kept = pyogrio.get_gdal_config_option("OGR_CURRENT_DATE")
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": _MADE})
    try:
        _layer(path, "places", "Point", places, [_point(row["lon"], row["lat"]) for row in places])
        for name, rows in (("changes", _changes(asked)), ("intervals", _intervals(asked))):
            points = [_place_point(asked, str(row["place"])) for row in rows]
            _layer(path, name, "Point", rows, points)
        _layer(path, "areas", "MultiPolygon", *_inferred(asked, areas))
        _layer(path, "fronts", "MultiLineString", *_inferred(asked, fronts))
        _layer(path, "layer_styles", None, styles(asked), None)
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": kept})


def _changes(asked: Asked) -> list[dict[str, Any]]:
    return [
        {
            "id": change.id,
            "place": change.place,
            "name": place_word(asked, asked.records.places[change.place]),
            "date": change.date,
            "status": change.status,
            "confidence": change.confidence.value,
            "claims": " ".join(change.claims),
            "rationale": change.rationale,
        }
        for change in asked.records.control_changes.values()
    ]


def _intervals(asked: Asked) -> list[dict[str, Any]]:
    return [
        {
            "place": span.place,
            "name": place_word(asked, asked.records.places[span.place]),
            "lens": span.lens,
            "start": span.start,
            "end": span.end,
            "status": span.status,
            "disputed": span.disputed,
            "since": span.since,
            "confidence": span.confidence and span.confidence.value,
            "claims": " ".join(span.claims),
            "rationale": span.rationale,
        }
        for span in spans(asked.records, [asked.one_lens], asked.known_on)
    ]


def _inferred(
    asked: Asked, found: Sequence[Area | Front]
) -> tuple[list[dict[str, Any]], list[Any]]:
    rows = [
        {
            "inferred": True,
            "lens": asked.one_lens,
            **{f.name: getattr(one, f.name) for f in fields(one) if f.name != "geometry"},
        }
        for one in found
    ]
    return rows, [shapely.normalize(one.geometry) for one in found]


def _layer(
    path: Path,
    name: str,
    geometry_type: str | None,
    rows: Sequence[Mapping[str, Any]],
    shapes: Sequence[Any] | None,
) -> None:
    columns = list(rows[0]) if rows else []
    geometry = None if shapes is None else shapely.to_wkb(np.array(shapes, dtype=object))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        raw.write(
            path,
            geometry=geometry,
            field_data=[_column([row[column] for row in rows]) for column in columns],
            fields=columns,
            layer=name,
            driver="GPKG",
            geometry_type=geometry_type,
            promote_to_multi=bool(geometry_type and geometry_type.startswith("Multi")),
            crs=_DEGREES if geometry_type else None,
            append=path.exists(),
        )


def _column(values: list[Any]) -> np.ndarray:
    """Give a column in the type its values have, so that GDAL knows days and numbers as such."""
    known = [value for value in values if value is not None]
    if known and all(isinstance(value, bool) for value in known):
        return np.array(values, dtype=bool)
    if known and all(isinstance(value, date) for value in known):
        return np.array(values, dtype="datetime64[D]")
    if known and all(isinstance(value, int | float) for value in known):
        if all(isinstance(value, int) for value in values):
            return np.array(values, dtype=np.int32)
        return np.array([np.nan if value is None else value for value in values], dtype=float)
    return np.array(values, dtype=object)


def _place_point(asked: Asked, place: str) -> Any:
    where = asked.records.places[place]
    return _point(where.lon, where.lat)


def _point(lon: float | None, lat: float | None) -> Any:
    return None if lon is None or lat is None else shapely.Point(lon, lat)
