"""The record as tables to look through: a row a record, with words where the files have ids."""

import json
from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any

import pandas as pd

from kasab_map.locale.languages import LANGUAGES
from kasab_map.model import Dataset, Place


def tables(dataset: Dataset) -> dict[str, pd.DataFrame]:
    """Give the tables in the order of the page; the columns are those of the files."""
    return {
        "places": _frame({i: _place(p) for i, p in dataset.places.items()}),
        "control_changes": _frame(_rows(dataset.control_changes)),
        "claims": _frame(_with_side(_rows(dataset.claims), dataset)),
        "sources": _frame(_rows(dataset.sources)),
        "events": _frame(_with_side(_rows(dataset.events), dataset)),
    }


def as_geojson(places: pd.DataFrame, dataset: Dataset) -> str:
    """Give the places of a table as one GeoJSON FeatureCollection (RFC 7946, EPSG:4326)."""
    features = [_feature(dataset.places[place]) for place in places["id"]]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, indent=1)


def matching(frame: pd.DataFrame, text: str) -> pd.DataFrame:
    """Keep the rows in which every word stands somewhere, in upper or lower case."""
    words = text.casefold().split()
    kept = [
        all(word in " ".join(map(str, row)).casefold() for word in words)
        for row in frame.itertuples(index=False)
    ]
    return frame[kept]


def _rows(records: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        i: {f.name: _cell(getattr(record, f.name)) for f in fields(record)}
        for i, record in records.items()
    }


def _with_side(rows: dict[str, dict[str, Any]], dataset: Dataset) -> dict[str, dict[str, Any]]:
    for row in rows.values():
        row["side"] = dataset.claimants[row["claimant"]].side
    return rows


def _frame(rows: Mapping[str, dict[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows.values()))
    if "id" in frame:
        frame.insert(0, "id", frame.pop("id"))
    return frame


_NAMED = tuple(language.id for language in LANGUAGES)


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return value.value if isinstance(value, StrEnum) else value


def _place(place: Place) -> dict[str, Any]:
    return {
        "id": place.id,
        "kind": place.kind.value,
        **{f"name_{lang}": place.names.get(lang, "") for lang in _NAMED},
        "variants": " | ".join(place.variants),
        "lat": place.lat,
        "lon": place.lon,
        "uncertainty_m": place.uncertainty_m,
        "source": place.source,
        "licence": place.licence,
        "note": place.note,
    }


def _feature(place: Place) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [place.lon, place.lat]} if place.located else None
    properties = {
        "id": place.id,
        "kind": place.kind.value,
        "names": dict(place.names),
        "variants": list(place.variants),
        "uncertainty_m": place.uncertainty_m,
        "source": place.source,
        "licence": place.licence,
        "note": place.note,
    }
    return {"type": "Feature", "id": place.id, "geometry": point, "properties": properties}
