"""The ground and a theatre's own words, as the document carries them."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from kasab_map.model.ground import Ground, Line, Polygon
from kasab_map.model.words import Words

# A metre, finer than any outline that we draw.
_DECIMALS = 5


def ground_of(ground: Ground | None) -> dict[str, Any] | None:
    """Give the ground as plain numbers and words; positions are [latitude, longitude]."""
    if ground is None:
        return None
    here, around = ground.located
    return {
        "zoom": list(ground.zoom),
        "land": _polygons(ground.home),
        "abroad": _polygons(ground.abroad),
        "lakes": _polygons(ground.lakes),
        "border": [_line(line) for line in ground.border],
        "road": [_line(line) for line in ground.road],
        "locator": {"land": _polygons(here), "abroad": _polygons(around)},
        "labels": [
            {"kind": label.kind, "names": dict(label.names), "at": _line((label.point,))[0]}
            | ({"short": dict(label.short)} if label.short else {})
            for label in ground.labels
        ],
        "relief": _relief(ground),
        "credits": list(ground.credits),
    }


def words_of(words: Mapping[str, Words] | None) -> dict[str, dict[str, Any]]:
    """Give what a theatre says of itself, by language; its page about itself stays behind."""
    said = {lang: asdict(own) for lang, own in (words or {}).items()}
    return {
        lang: {name: text for name, text in own.items() if text and name != "about"}
        for lang, own in said.items()
    }


def _relief(ground: Ground) -> dict[str, Any] | None:
    if ground.relief is None:
        return None
    west, south, east, north = ground.relief.bounds
    return {
        "picture": f"data:image/png;base64,{b64encode(ground.relief.png).decode('ascii')}",
        "bounds": [[south, west], [north, east]],
        "opacity": ground.relief.opacity,
    }


def _polygons(polygons: Iterable[Polygon]) -> list[list[list[list[float]]]]:
    return [[_line(ring) for ring in polygon] for polygon in polygons]


def _line(line: Line) -> list[list[float]]:
    return [[round(lat, _DECIMALS), round(lon, _DECIMALS)] for lon, lat in line]
