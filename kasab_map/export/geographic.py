"""``geojson``: places, their control by intervals, areas and front lines, in one collection."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from kasab_map.export.asked import Asked
from kasab_map.export.citing import citation
from kasab_map.export.days import Span, spans
from kasab_map.export.inferred import Area, Front, areas_and_fronts
from kasab_map.export.records import place_rows
from kasab_map.export.words import place_word
from kasab_map.export.writing import Progress
from kasab_map.theatre.division import tessellate_theatre

_METRE = 1e-5
"""Degrees; finer than any of our positions."""


def write(asked: Asked, path: Path, progress: Progress) -> None:
    """Write it (RFC 7946), a feature a line."""
    progress(0)
    features = [json.dumps(feature, ensure_ascii=False) for feature in _features(asked, progress)]
    head = {
        "type": "FeatureCollection",
        "title": asked.records.title,
        "edition": asked.records.version,
        "lens": asked.one_lens,
        "known_on": asked.known_on and str(asked.known_on),
        "citation": citation(asked),
    }
    opened = json.dumps(head, ensure_ascii=False)[:-1]
    listed = ",\n".join(features)
    path.write_text(f'{opened}, "features": [\n{listed}\n]}}\n', encoding="utf-8")


def _features(asked: Asked, progress: Progress) -> Iterator[dict[str, Any]]:
    for place in place_rows(asked.records):
        point = _point(place["lon"], place["lat"])
        kept = {key: value for key, value in place.items() if key not in ("lat", "lon")}
        yield _feature("place", point, kept, inferred=False)
    for span in spans(asked.records, [asked.one_lens], asked.known_on):
        place = asked.records.places[span.place]
        yield _feature(
            "interval", _point(place.lon, place.lat), _interval(span, asked), inferred=False
        )
    areas, fronts = areas_and_fronts(asked, tessellate_theatre(asked.theatre), progress)
    for area in areas:
        yield _feature("area", _shape(area.geometry), _area(area, asked), inferred=True)
    for front in fronts:
        yield _feature("front", _shape(front.geometry), _front(front, asked), inferred=True)


def _feature(
    feature: str, geometry: dict[str, Any] | None, properties: dict[str, Any], *, inferred: bool
) -> dict[str, Any]:
    told = {"feature": feature, "inferred": inferred, **properties}
    return {"type": "Feature", "geometry": geometry, "properties": told}


def _interval(span: Span, asked: Asked) -> dict[str, Any]:
    return {
        "place": span.place,
        "name": place_word(asked, asked.records.places[span.place]),
        "lens": span.lens,
        "start": str(span.start),
        "end": str(span.end),
        "status": span.status,
        "disputed": span.disputed,
        "since": span.since and str(span.since),
        "confidence": span.confidence and span.confidence.value,
        "claims": " ".join(span.claims),
        "rationale": span.rationale,
    }


def _area(area: Area, asked: Asked) -> dict[str, Any]:
    told = {"status": area.status, "disputed": area.disputed}
    return _stretch(area, asked) | told | {"area_km2": area.area_km2, "places": area.places}


def _front(front: Front, asked: Asked) -> dict[str, Any]:
    return _stretch(front, asked) | {"sides": front.sides, "length_km": front.length_km}


def _stretch(one: Area | Front, asked: Asked) -> dict[str, Any]:
    return {"lens": asked.one_lens, "start": str(one.start), "end": str(one.end)}


def _point(lon: float | None, lat: float | None) -> dict[str, Any] | None:
    if lon is None or lat is None:
        return None
    return {"type": "Point", "coordinates": [lon, lat]}


def _shape(geometry: BaseGeometry) -> dict[str, Any]:
    snapped = shapely.normalize(shapely.set_precision(geometry, _METRE))
    shape = json.loads(shapely.to_geojson(shapely.orient_polygons(snapped)))
    shape["coordinates"] = _rounded(shape["coordinates"])
    return shape


def _rounded(numbers: Any) -> Any:
    return [_rounded(one) for one in numbers] if isinstance(numbers, list) else round(numbers, 5)
