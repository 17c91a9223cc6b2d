"""The places of a table as GeoJSON."""

import json
from typing import Any

import pandas as pd

from kasab_map.model import Dataset, Place


def as_geojson(places: pd.DataFrame, dataset: Dataset) -> str:
    """Give the places of a table as one GeoJSON FeatureCollection (RFC 7946, EPSG:4326)."""
    features = [_feature(dataset.places[place]) for place in places["id"]]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, indent=1)


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
