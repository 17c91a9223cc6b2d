"""Place layers: GeoJSON (RFC 7946) to features, each known by the line it begins on."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kasab_map.dataset.cells import LONGEST_CELL, faults, mend
from kasab_map.dataset.draft import Feature, Row
from kasab_map.dataset.geojson import read_collection
from kasab_map.dataset.geometry import check_geometry
from kasab_map.dataset.located import as_list, as_number, as_object
from kasab_map.dataset.problem import Problem, counted
from kasab_map.dataset.schema import Field, Package, Resource
from kasab_map.dataset.sources import FileSource
from kasab_map.dataset.words import did_you_mean, listed, quoted

MOST_PLACES = 100_000
MOST_PROPERTIES = 50
"""Unknown properties of one feature that are told one by one."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The features of one file; complete when each of them could be told apart."""

    features: list[Feature]
    problems: list[Problem]
    is_complete: bool


def read_layer(source: FileSource, resource: Resource, package: Package) -> Layer:
    """Read and check one layer, feature by feature."""
    path, parsed = read_collection(source, resource.path)
    problems = list(parsed.problems)
    if parsed.value is None:
        return Layer([], problems, False)
    features: list[Feature] = []
    listing = as_list(parsed.value["features"])
    if len(listing) > MOST_PLACES:
        message = f"has {len(listing):,} features; {MOST_PLACES:,} places are the most"
        return Layer([], [*problems, Problem(path, None, "features", message)], False)

    def found() -> Iterator[Problem]:
        for index, item in enumerate(listing):
            line = parsed.line(index) or 1
            feature, wrong = _read_feature(item, line, path, resource, package)
            yield from wrong
            if feature:
                features.append(feature)

    problems += counted(found())
    return Layer(features, problems, len(features) == len(listing))


def _read_feature(
    item: object, line: int, path: str, resource: Resource, package: Package
) -> tuple[Feature | None, list[Problem]]:
    feature = as_object(item)
    row = Row(path=path, line=line, cells={})
    if feature.get("type") != "Feature" or not isinstance(feature.get("properties"), dict):
        message = "is not a Feature with properties; see the other features of the file"
        return None, [row.problem("", message)]
    properties = as_object(feature["properties"])
    problems = list(_check_properties(row, properties, resource, package))
    point, wrong = check_geometry(feature.get("geometry", {}), row, package)
    problems += wrong
    problems += _check_ids(feature.get("id"), row)
    uncertainty = as_number(properties.get("uncertainty_m"))
    if not wrong:
        problems += _check_provenance(uncertainty, point, row)
    names = as_object(properties.get("names"))
    variants = as_list(properties.get("variants"))
    return Feature(
        properties=row,
        resource=resource,
        names={language: name for language, name in names.items() if isinstance(name, str)},
        variants=tuple(variant for variant in variants if isinstance(variant, str)),
        uncertainty_m=uncertainty,
        point=point,
    ), problems


def _check_properties(
    row: Row, properties: dict[str, object], resource: Resource, package: Package
) -> Iterator[Problem]:
    known = [field.name for field in resource.fields]
    strange = [name for name in properties if name not in known]
    if len(strange) > MOST_PROPERTIES:
        count = f"{len(strange):,} properties that are not in datapackage.json"
        yield row.problem("", f"has {count}; delete them (known: {listed(known)})")
    else:
        for name in strange:
            hint = did_you_mean(name, [column for column in known if column not in properties])
            remedy = hint or f"; delete it, or describe it there (known: {listed(known)})"
            yield row.problem("", f"the property {quoted(name)} is not in datapackage.json{remedy}")
            # A misspelt property is not also a missing one.
            row.unsound |= {column for column in known if hint.endswith(f"{quoted(column)}?")}
    for field in resource.fields:
        if row.is_sound(field.name):
            messages = list(_property_faults(properties.get(field.name), field, row, package))
            for message in messages:
                yield row.problem(field.name, message)


def _property_faults(value: object, field: Field, row: Row, package: Package) -> Iterator[str]:
    wrong: list[str] = []
    if value is None:
        wrong += faults("", field)
    elif field.type == "number":
        number = as_number(value)
        if number is None:
            wrong.append(f"{quoted(value)} is not a number; write it without quotes")
        elif field.minimum is not None and number < field.minimum:
            wrong.append(
                f"{number:g} is less than {field.minimum:g}; write the true radius in metres"
            )
    elif field.type == "object":
        wrong += _names_faults(value)
    elif field.type == "array":
        wrong += _variants_faults(value)
    elif not isinstance(value, str):
        wrong.append(f"{quoted(value)} is not a text; put it in quotes")
    elif len(value) > LONGEST_CELL:
        wrong.append(f"holds {len(value):,} characters; {LONGEST_CELL:,} are the most")
    else:
        row.cells[field.name], messages = mend(value, field)
        yield from messages
        wrong += _kind_faults(row.cells[field.name], field, package)
    if wrong:
        row.unsound.add(field.name)
    yield from wrong


def _kind_faults(meant: str, field: Field, package: Package) -> Iterator[str]:
    """Judge a text like a cell; but a kind that is at home in another layer says so."""
    homes = [
        layer.path
        for layer in package.layers
        if (other := layer.field(field.name)) and meant in other.enum
    ]
    if field.enum and meant not in field.enum and homes:
        yield f"{quoted(meant)} belongs in {homes[0]}; move the feature there"
    elif field.enum and meant and meant not in field.enum:
        kinds = {kind for layer in package.layers for kind in _enum(layer, field.name)}
        ordered = sorted(kinds) if kinds != set(field.enum) else field.enum
        yield f"{quoted(meant)} is not one of {listed(ordered)}{did_you_mean(meant, kinds)}"
    else:
        yield from faults(meant, field)


def _enum(layer: Resource, name: str) -> tuple[str, ...]:
    field = layer.field(name)
    return field.enum if field else ()


def _names_faults(value: object) -> Iterator[str]:
    names = as_object(value)
    if not isinstance(value, dict):
        yield f'{quoted(value)} is not an object; write it like {{"en": "Seaside"}}'
        return
    if not names.get("en"):
        yield 'has no English name; add "en"'
    for language, name in names.items():
        if not re.fullmatch("[a-z]{2}", language):
            yield f"{quoted(language)} is not a language code of two letters, such as 'ar'"
        elif name or language != "en":
            yield from (f"{language}: {message}" for message in _text_faults(name))


def _variants_faults(value: object) -> Iterator[str]:
    variants = as_list(value)
    if not isinstance(value, list):
        yield f'{quoted(value)} is not a list; write it like ["Samara", "Karadouran"]'
    for variant in variants:
        yield from _text_faults(variant)
    texts = [text for text in variants if isinstance(text, str)]
    repeated = [text for text, times in Counter(texts).items() if times > 1]
    if repeated:
        yield f"names {quoted(repeated[0])} twice; keep one"


def _text_faults(value: object) -> Iterator[str]:
    if not isinstance(value, str):
        yield f"{quoted(value)} is not a text; put it in quotes"
    elif len(value) > LONGEST_CELL:
        yield f"holds a text of {len(value):,} characters; {LONGEST_CELL:,} are the most"
    elif not value.strip():
        yield "holds an empty text; delete it"
    else:
        yield from mend(value, Field(name=""))[1]


def _check_ids(top: object, row: Row) -> Iterator[Problem]:
    """Compare the two ids of a feature: RFC 7946's own and the property that tables read."""
    written = row.text("id")
    if written and top != written:
        found = "is missing" if top is None else f"is {quoted(top)}"
        message = f"the id of the feature {found}, but its properties say {quoted(written)}"
        yield row.problem("id", f"{message}; make them the same")


def _check_provenance(
    uncertainty: float | None, point: tuple[float, float] | None, row: Row
) -> Iterator[Problem]:
    """Ask of a position how sure it is, where it comes from and under which licence."""
    if point and uncertainty is None and row.is_sound("uncertainty_m"):
        message = "is missing; say within how many metres of the point the place lies"
        yield row.problem("uncertainty_m", message)
    if not point and uncertainty is not None and row.is_sound("uncertainty_m"):
        message = f"is {uncertainty:g}, but the place has no position; write null"
        yield row.problem("uncertainty_m", message)
    for column, question in (("source", "where it comes from"), ("licence", "its licence")):
        if point and row.is_sound(column) and not row.text(column):
            message = f"is empty, though the place has a position; say {question}"
            yield row.problem(column, message)
