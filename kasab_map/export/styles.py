"""How QGIS draws each layer of the GeoPackage: the sides' colours, and the days they stand."""

from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from kasab_map.export.asked import Asked
from kasab_map.export.inks import INK, PAPER, SOFT, UNKNOWN_INK
from kasab_map.export.words import status_word
from kasab_map.model import CONTESTED, UNKNOWN

_KINDS = {"places": "marker", "changes": "marker", "intervals": "marker", "areas": "fill"}
_TEMPORAL = ("intervals", "areas", "fronts")
_SPAN = {
    "enabled": "1",
    "mode": "2",  # start and end stand in fields
    "limitMode": "1",  # the end is part of the span
    "startField": "start",
    "endField": "end",
    "durationField": "",
    "durationUnit": "min",
    "fixedDuration": "0",
    "accumulate": "0",
    "startExpression": "",
    "endExpression": "",
}
_SHAPES = {"square": "square", "circle": "circle", "triangle": "triangle", "diamond": "diamond"}


def styles(asked: Asked) -> list[Mapping[str, Any]]:
    """Give the rows of ``layer_styles``, the table in which QGIS looks for a layer's style."""
    names = ("places", "changes", "intervals", "areas", "fronts")
    return [
        {
            "f_table_catalog": "",
            "f_table_schema": "",
            "f_table_name": name,
            "f_geometry_column": "geom",
            "styleName": name,
            "styleQML": _qml(asked, name),
            "styleSLD": "",
            "useAsDefault": True,
            "description": asked.records.title,
            "owner": "",
        }
        for name in names
    ]


def _qml(asked: Asked, layer: str) -> str:
    root = Element("qgis", version="3.22.0", styleCategories="Symbology|Temporal")
    if layer in _TEMPORAL:
        SubElement(root, "temporal", _SPAN)
    if layer in ("places", "fronts"):
        _single(root, layer)
    else:
        _by_status(root, asked, _KINDS[layer])
    return tostring(root, encoding="unicode")


def _by_status(root: Element, asked: Asked, kind: str) -> None:
    renderer = SubElement(root, "renderer-v2", _renderer("categorizedSymbol", attr="status"))
    categories, symbols = SubElement(renderer, "categories"), SubElement(renderer, "symbols")
    for number, status in enumerate(asked.records.statuses):
        name = {"symbol": str(number), "value": status, "label": status_word(asked, status)}
        SubElement(categories, "category", {**name, "render": "true"})
        _symbol(symbols, str(number), kind, _look(asked, status, kind))


def _single(root: Element, layer: str) -> None:
    symbols = SubElement(SubElement(root, "renderer-v2", _renderer("singleSymbol")), "symbols")
    if layer == "fronts":
        line = {"line_color": _rgba(INK, 255), "line_width": "0.6", "line_style": "dash"}
        _symbol(symbols, "0", "line", line)
    else:
        ring = {"color": _rgba(PAPER, 255), "outline_color": _rgba(SOFT, 255), "size": "2"}
        _symbol(symbols, "0", "marker", ring)


def _renderer(kind: str, **more: str) -> dict[str, str]:
    return {"type": kind, "forceraster": "0", "symbollevels": "0", "enableorderby": "0", **more}


def _look(asked: Asked, status: str, kind: str) -> dict[str, str]:
    side = asked.records.sides.get(status)
    own = {CONTESTED: INK, UNKNOWN: UNKNOWN_INK}
    inks = side.look.light if side else None
    colour = (inks.area if kind == "fill" else inks.ink) if inks else own[status]
    if kind == "fill":
        pattern = "b_diagonal" if status == CONTESTED else "solid"
        return {"color": _rgba(colour, 150), "style": pattern, "outline_style": "no"}
    shape = _SHAPES.get(side.look.shape, "circle") if side else "diamond"
    size = "2" if status == UNKNOWN else "3"
    return {
        "color": _rgba(colour, 255),
        "name": shape,
        "size": size,
        "outline_color": "255,255,255,255",
    }


def _symbol(symbols: Element, name: str, kind: str, options: Mapping[str, str]) -> None:
    classes = {"marker": "SimpleMarker", "fill": "SimpleFill", "line": "SimpleLine"}
    drawn = {"name": name, "type": kind, "alpha": "1", "clip_to_extent": "1", "force_rhr": "0"}
    own = {"class": classes[kind], "enabled": "1", "locked": "0", "pass": "0"}
    _options(SubElement(SubElement(symbols, "symbol", drawn), "layer", own), options.items())


def _options(layer: Element, options: Iterable[tuple[str, str]]) -> None:
    several = SubElement(layer, "Option", {"type": "Map"})
    for name, value in options:
        SubElement(several, "Option", {"name": name, "value": value, "type": "QString"})


def _rgba(colour: str, alpha: int) -> str:
    channels = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return ",".join(str(part) for part in (*channels, alpha))
