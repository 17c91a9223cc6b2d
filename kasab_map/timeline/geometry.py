"""The inferred part of the document: cells, edges, and how far the front moved."""

from collections.abc import Mapping
from typing import Any

from kasab_map.model import Dataset
from kasab_map.model.ground import Ground
from kasab_map.territory import Tessellation, band_parts_m, length_km
from kasab_map.timeline.figures import Spans, figures

# Places are facts and stay; five decimals are a metre, finer than any of our positions.
DECIMALS = 5


def territory(
    dataset: Dataset,
    tessellation: Tessellation | None,
    place: Mapping[str, int],
    spans: Mapping[str, Spans],
    ground: Ground | None = None,
) -> dict[str, Any]:
    """Give cells and edges once, and the figures of every day by lens."""
    if tessellation is None:
        return {"cells": [], "edges": [], "figures": {}}
    cells, edges = tessellation.cells, tessellation.edges
    fresh, stale = band_parts_m(tessellation, edges)
    return {
        "cells": [
            {
                "place": place[id_],
                "km2": round(cells.area_km2[id_], 3),
                "polygons": _polygons(cells.geometry[id_]),
            }
            for id_ in sorted(cells.index, key=place.__getitem__)
        ],
        "edges": [
            {
                "a": place[a],
                "b": place[b],
                "km": round(length_km(line), 3),
                "band": [round(width), round(more)],
                "line": _line(line),
            }
            for a, b, width, more, lines in zip(
                edges["a"], edges["b"], fresh, stale, edges.geometry, strict=True
            )
            for line in _parts(lines)
        ],
        "figures": figures(dataset, tessellation, spans, ground),
    }


def _polygons(geometry: Any) -> list[list[list[list[float]]]]:
    return [[_line(ring) for ring in (p.exterior, *p.interiors)] for p in _parts(geometry)]


def _parts(geometry: Any) -> list[Any]:
    return list(geometry.geoms) if hasattr(geometry, "geoms") else [geometry]


def _line(line: Any) -> list[list[float]]:
    """Give [latitude, longitude] pairs, the order that Leaflet reads."""
    return [[round(lat, DECIMALS), round(lon, DECIMALS)] for lon, lat in line.coords]
