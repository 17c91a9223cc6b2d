"""``parquet``: the day table by columns, as GeoParquet. pyarrow: the format's own library."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import shapely

from kasab_map.export.asked import Asked
from kasab_map.export.citing import citation
from kasab_map.export.days import DayRow, day_table
from kasab_map.export.tables import day_count
from kasab_map.export.words import place_word
from kasab_map.export.writing import Progress

_AT_ONCE = 100_000
"""Rows in memory, and in one group of the file."""
_GEO = {
    "version": "1.1.0",
    "primary_column": "geometry",
    "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}},
}


def write(asked: Asked, path: Path, progress: Progress) -> None:
    """Write it; places lie at their points, EPSG:4326."""
    import pyarrow as pa  # noqa: PLC0415 - of an extra
    from pyarrow import parquet  # noqa: PLC0415

    word = pa.dictionary(pa.int32(), pa.string())
    about = {"geo": json.dumps(_GEO), "edition": asked.records.version, "citation": citation(asked)}
    schema = pa.schema(
        {
            "date": pa.date32(),
            "lens": word,
            "place": word,
            "name": word,
            "status": word,
            "disputed": pa.bool_(),
            "since": pa.date32(),
            "confidence": word,
            "stale_days": pa.int32(),
            "claims": pa.list_(pa.string()),
            "geometry": pa.binary(),
        },
        metadata=about,
    )
    total, done = day_count(asked), 0
    rows = day_table(asked.records, asked.lenses, asked.known_on)
    with parquet.ParquetWriter(path, schema, compression="zstd") as file:
        while batch := list(islice(_cells(rows, asked), _AT_ONCE)):
            progress(done / total)
            columns = zip(schema, zip(*batch, strict=True), strict=True)
            arrays = [pa.array(values, type=column.type) for column, values in columns]
            file.write_table(pa.Table.from_arrays(arrays, schema=schema))
            done += len(batch)


def _cells(rows: Iterator[DayRow], asked: Asked) -> Iterator[tuple[Any, ...]]:
    for row in rows:
        place = asked.records.places[row.place]
        point = shapely.to_wkb(shapely.Point(place.lonlat)) if place.lonlat else None
        yield (
            row.day,
            row.lens,
            row.place,
            place_word(asked, place),
            row.status,
            row.disputed,
            row.since,
            row.confidence and row.confidence.value,
            row.stale_days,
            list(row.claims),
            point,
        )
