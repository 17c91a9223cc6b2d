"""``lpf``: the gazetteer in the Linked Places format, with who held each place when."""

import json
from pathlib import Path
from typing import Any

from kasab_map.export.asked import Asked
from kasab_map.export.days import Span, spans
from kasab_map.export.words import status_word
from kasab_map.export.writing import Progress
from kasab_map.model import UNKNOWN, Confidence, Place, PlaceKind

_CONTEXT = (
    "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/"
    "linkedplaces-context-v1.1.jsonld"
)
_AAT = {
    PlaceKind.VILLAGE: "300008372",
    PlaceKind.TOWN: "300008375",
    PlaceKind.CITY: "300008389",
    PlaceKind.AREA: "300182722",
}
"""Of the Getty Art & Architecture Thesaurus, for the kinds it has the very word of."""
_CERTAINTY = {
    Confidence.HIGH: "certain",
    Confidence.MEDIUM: "less-certain",
    Confidence.LOW: "uncertain",
}
_WELL_PLACED_M = 500
"""A position at least as sure as this is called certain."""


def write(asked: Asked, path: Path, progress: Progress) -> None:
    """Write it: GeoJSON with a JSON-LD context."""
    progress(0)
    held: dict[str, list[Span]] = {place: [] for place in asked.records.places}
    for span in spans(asked.records, [asked.one_lens], asked.known_on):
        held[span.place].append(span)
    features = [_feature(asked, place, held[place.id]) for place in asked.records.places.values()]
    collection = {"type": "FeatureCollection", "@context": _CONTEXT, "features": features}
    path.write_text(json.dumps(collection, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _feature(asked: Asked, place: Place, held: list[Span]) -> dict[str, Any]:
    feature: dict[str, Any] = {
        "@id": _id(asked, f"place={place.id}"),
        "type": "Feature",
        "properties": {"title": place.names["en"]},
        "names": _names(place),
        "types": [_type(place)],
        "geometry": {"type": "GeometryCollection", "geometries": _geometries(place)},
        "relations": [_relation(asked, span) for span in held if _says_something(span)],
    }
    if place.country:
        feature["properties"]["ccodes"] = [place.country]
    if place.note:
        feature["descriptions"] = [{"value": place.note, "lang": "en"}]
    return feature


def _id(asked: Asked, query: str) -> str:
    """Name a thing by the map's address, or, where it is not published, within the theatre."""
    if asked.address:
        return f"{asked.address}?{query}"
    return f"urn:x-{asked.records.name}:{query.replace('=', ':')}"


def _names(place: Place) -> list[dict[str, Any]]:
    cited = [{"label": place.source}] if place.source else []
    named = [{"toponym": name, "lang": lang} for lang, name in place.names.items() if name]
    variants = [{"toponym": name} for name in place.variants]
    names: list[dict[str, Any]] = [*named, *variants]
    if cited:
        names[0]["citations"] = cited
    return names


def _type(place: Place) -> dict[str, Any]:
    label = place.kind.value.replace("_", " ")
    number = _AAT.get(place.kind)
    own = {"label": label, "sourceLabels": [{"label": label, "lang": "en"}]}
    return {"identifier": f"aat:{number}", **own} if number else own


def _geometries(place: Place) -> list[dict[str, Any]]:
    if place.lon is None or place.lat is None:
        return []
    unsure = place.uncertainty_m is None or place.uncertainty_m > _WELL_PLACED_M
    point = {
        "type": "Point",
        "coordinates": [place.lon, place.lat],
        "certainty": "less-certain" if unsure else "certain",
    }
    cited = [{"label": text} for text in (place.source, place.source_ref) if text]
    return [point | {"citations": cited} if cited else point]


def _says_something(span: Span) -> bool:
    return span.status != UNKNOWN or span.disputed


def _relation(asked: Asked, span: Span) -> dict[str, Any]:
    relation: dict[str, Any] = {
        "relationType": "gvp:tgn3000_related_to",
        "relationTo": _id(asked, f"status={span.status}"),
        "label": f"{status_word(asked, span.status, disputed=span.disputed)} ({span.lens})",
        "when": {"timespans": [{"start": {"in": str(span.start)}, "end": {"in": str(span.end)}}]},
        "citations": _citations(asked, span),
    }
    if span.confidence:
        relation["certainty"] = _CERTAINTY[span.confidence]
    return relation


def _citations(asked: Asked, span: Span) -> list[dict[str, str]]:
    """Cite the documents behind the claims, each once."""
    ids = {id_: None for claim in span.claims for id_ in asked.records.claims[claim].sources}
    found = [asked.records.sources[id_] for id_ in ids]
    return [
        {"label": f"{one.publisher}: {one.title}", **({"@id": one.url} if one.url else {})}
        for one in found
    ]
