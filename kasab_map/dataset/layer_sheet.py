"""A layer of places as a table: a feature a row, and a feature that is not changed keeps its bytes.

What is nested in a feature stands in columns of its own: ``names.en`` and the other languages,
``variants`` as one text, ``lat`` and ``lon`` for its point.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import cast

from kasab_map.dataset.located import as_list, as_number, as_object, item_spans
from kasab_map.dataset.sheet import Entry, Sheet, read_sheet

NAMES = "names."
LAT, LON = "lat", "lon"
VARIANTS = "variants"
_BETWEEN_VARIANTS = "; "
_NUMBERS = ("uncertainty_m",)


class NoLayerError(ValueError):
    """A file that is no list of features, which no table can show."""


@dataclass(frozen=True, slots=True)
class LayerSheet(Sheet):
    r"""The features of a layer as rows; a change gives another sheet.

    Attributes
    ----------
    between : str
        What stands between two features.

    Examples
    --------
    >>> sheet = read_layer_sheet(
    ...     b'{"type": "FeatureCollection", "features": [\n'
    ...     b'{"type": "Feature", "id": "a", "properties": {"id": "a", "names": {"en": "A"}},'
    ...     b' "geometry": {"type": "Point", "coordinates": [36.0, 35.9]}}\n]}\n'
    ... )
    >>> sheet.columns
    ('id', 'names.en', 'lat', 'lon')
    >>> sheet.changed(0, {"lat": "35.95"}).to_bytes().splitlines()[1][-30:]
    b'"coordinates": [36.0, 35.95]}}'
    """

    between: str = ",\n"

    def changed(self, index: int, cells: Mapping[str, str]) -> "LayerSheet":
        """Give other values to some cells of a row; the same values change nothing at all."""
        entry = self.rows[index]
        found = dict(zip(self.columns, entry.cells, strict=True))
        new = {name: value for name, value in cells.items() if found.get(name) != value}
        if not new:
            return self
        self._refuse_unknown(new)
        row = _entry(_with_cells(as_object(json.loads(entry.text)), new), self.columns, entry.line)
        return replace(self, rows=(*self.rows[:index], row, *self.rows[index + 1 :]))

    def inserted(self, index: int, cells: Mapping[str, str]) -> "LayerSheet":
        """Put a new feature before another, or last; cells that are not given are empty."""
        self._refuse_unknown(cells)
        row = _entry(_with_cells({}, _empty(self.columns) | dict(cells)), self.columns, 0)
        return replace(self, rows=(*self.rows[:index], row, *self.rows[index:]))

    def to_bytes(self) -> bytes:
        """Write the file: each feature that was not changed as it was, byte for byte."""
        features = self.between.join(row.text for row in self.rows)
        return (self.header.text + features + self.rest).encode("utf-8", errors="surrogateescape")

    def _refuse_unknown(self, cells: Mapping[str, str]) -> None:
        if unknown := [name for name in cells if name not in self.columns]:
            raise KeyError(f"the table has no column {unknown[0]!r}")


def read_layer_sheet(content: bytes, properties: Sequence[str] = ()) -> LayerSheet:
    """Take a layer apart into its features.

    Parameters
    ----------
    properties : sequence of str
        Those that its features may have; what they have besides is shown too.

    Raises
    ------
    NoLayerError
        If it is no list of features with properties, as ``kasab-map check`` will say.
    """
    text = content.decode("utf-8", errors="surrogateescape")
    try:
        parsed = as_object(json.loads(text))
        spans = [*item_spans(text, "features")]
    except (ValueError, RecursionError, IndexError):
        raise NoLayerError("is not JSON") from None
    features = [as_object(item) for item in as_list(parsed.get("features"))]
    if not spans or not all(isinstance(one.get("properties"), dict) for one in features):
        raise NoLayerError("has no features with properties")
    between = {text[end:start] for (_, end), (start, _) in pairwise(spans)}
    if len(between) > 1:
        raise NoLayerError("is not written with one way between features")
    columns = tuple(_columns(features, properties))
    rows = tuple(
        replace(_entry(feature, columns, 1 + text.count("\n", 0, start)), text=text[start:end])
        for feature, (start, end) in zip(features, spans, strict=True)
    )
    header = Entry(1, columns, text[: spans[0][0]])
    return LayerSheet(header, rows, text[spans[-1][1] :], between.pop() if between else ",\n")


def read_rows(name: str, content: bytes) -> Sheet:
    """Take a file apart into rows, as its name says what it is; a broken layer has none."""
    if not name.endswith(".geojson"):
        return read_sheet(content)
    try:
        return read_layer_sheet(content)
    except NoLayerError:
        return read_sheet(b"")


def _columns(features: Sequence[dict[str, object]], properties: Sequence[str]) -> Iterator[str]:
    known = dict.fromkeys(["id", *properties])
    languages = {"en": None}
    for feature in features:
        found = as_object(feature["properties"])
        known |= dict.fromkeys(found)
        languages |= dict.fromkeys(as_object(found.get("names")))
    known |= dict.fromkeys(["names"])
    placed = "uncertainty_m" in known
    for name in known:
        if name == "names":
            yield from (f"{NAMES}{language}" for language in languages)
            continue
        if name == "uncertainty_m":
            yield from (LAT, LON)
        yield name
    if not placed:
        yield from (LAT, LON)


def _entry(feature: dict[str, object], columns: Sequence[str], line: int) -> Entry:
    properties = as_object(feature.get("properties"))
    names = as_object(properties.get("names"))
    lon, lat = _point(feature)
    cells: list[str] = []
    for column in columns:
        if column in {LAT, LON}:
            cells.append(lat if column == LAT else lon)
        elif column.startswith(NAMES):
            cells.append(_text(names.get(column.removeprefix(NAMES))))
        elif column == VARIANTS:
            cells.append(_BETWEEN_VARIANTS.join(map(_text, as_list(properties.get(VARIANTS)))))
        else:
            cells.append(_text(properties.get(column)))
    return Entry(line, tuple(cells), json.dumps(feature, ensure_ascii=False))


def _point(feature: dict[str, object]) -> tuple[str, str]:
    numbers = as_list(as_object(feature.get("geometry")).get("coordinates"))
    return (_text(numbers[0]), _text(numbers[1])) if len(numbers) > 1 else ("", "")


def _with_cells(feature: dict[str, object], cells: Mapping[str, str]) -> dict[str, object]:
    """Put cells into a feature, and leave all else in it as it is."""
    lon, lat = _point(feature)
    made: dict[str, object] = {"type": "Feature", "id": "", "properties": {}, "geometry": None}
    made |= feature
    properties = dict(as_object(made["properties"]))
    names = dict(as_object(properties.get("names")))
    for column, value in cells.items():
        if column.startswith(NAMES):
            names[column.removeprefix(NAMES)] = value
            properties["names"] = {language: name for language, name in names.items() if name}
        elif column == VARIANTS:
            properties[VARIANTS] = [one for one in re.split(r"\s*;\s*", value.strip()) if one]
        elif column in {LAT, LON}:
            continue
        else:
            properties[column] = _number(value) if column in _NUMBERS else value
    if cells.keys() & {LAT, LON}:
        at = cells.get(LON, lon), cells.get(LAT, lat)
        point = {"type": "Point", "coordinates": [_number(one) for one in at]}
        made["geometry"] = point if any(at) else None
    return made | {"id": properties.get("id", ""), "properties": properties}


def _number(text: str) -> object:
    """Read a number; what is none stays a text, and the check says so."""
    if not text.strip():
        return None
    try:
        value = cast("object", json.loads(text))
    except (ValueError, RecursionError):
        return text
    return text if as_number(value) is None else value


def _text(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _empty(columns: Sequence[str]) -> dict[str, str]:
    return dict.fromkeys(columns, "")
