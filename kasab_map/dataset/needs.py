"""What the records of the model ask of a package: columns, types and closed lists."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import get_args, get_origin, get_type_hints

from kasab_map.dataset.schema import PLACE_RECORD, RECORDS, Field, Resource
from kasab_map.dataset.words import listed, quoted

# A place's position is the geometry of its feature, not a property.
_GEOMETRY = {"lon", "lat"}
# Prose that a theatre's package may allow to be empty: no rule counts on it.
_PROSE = {"paraphrase", "rationale"}
# Columns of the second edition: a package written before them reads as if they were empty.
_LATER = {"implied", "founding"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One column that a record is made from.

    Attributes
    ----------
    type : type
        ``str``, ``date``, ``bool``, ``float``, ``tuple`` (a list), ``dict`` (an object) or
        a closed list.
    required : bool
        Whether the record cannot be made without a value.
    nullable : bool
        Whether absence is None; otherwise it is an empty string or list.
    """

    name: str
    type: type
    required: bool
    nullable: bool


@cache
def needs_of(record: type) -> tuple[Need, ...]:
    """List the columns a record is made from, in the order of the model."""
    hints = get_type_hints(record)
    return tuple(
        Need(
            name=field.name,
            type=_plain(hints[field.name]),
            required=field.default is MISSING and field.default_factory is MISSING,
            nullable=field.default is None,
        )
        for field in fields(record)
        if field.name not in _GEOMETRY
    )


def unmet(resource: Resource) -> Iterator[tuple[str, str]]:
    """Yield each column that a table or layer lacks or describes otherwise than the model."""
    record = PLACE_RECORD if resource.is_layer else RECORDS[resource.name]
    for need in needs_of(record):
        column = f"{resource.name}.{need.name}"
        field = resource.field(need.name)
        if field is None and need.name in _LATER:
            continue
        if field is None:
            yield column, "is not among the fields, and the program needs it; describe it there"
        else:
            yield from ((column, message) for message in _differences(field, need))


def _differences(field: Field, need: Need) -> Iterator[str]:
    expected = table_type(need)
    layer_type = {"object": Mapping, "array": tuple}.get(field.type)
    if field.type != expected and not (layer_type is tuple and need.type is tuple):
        yield f"has the type {quoted(field.type)}; the program needs {quoted(expected)}"
    if need.required and not field.required and need.name not in _PROSE:
        yield 'must have the constraint "required": true'
    if issubclass(need.type, StrEnum):
        known = [str(value) for value in need.type]
        if not field.enum:
            yield f"needs an enum, of some or all of {listed(known)}"
        for value in field.enum:
            if value not in known:
                yield f"enum holds {quoted(value)}, which is not one of {listed(known)}"


def table_type(need: Need) -> str:
    """Name the Table Schema type in which a need is written."""
    types = {date: "date", bool: "boolean", float: "number", dict: "object"}
    return types.get(need.type, "string")


def _plain(hint: object) -> type:
    """Reduce a type hint to the class that decides how a cell is read."""
    if isinstance(hint, UnionType):
        return _plain(next(part for part in get_args(hint) if part is not type(None)))
    origin = get_origin(hint) or hint
    if origin is Mapping:
        return dict
    if not isinstance(origin, type):
        raise TypeError(f"the reader does not know how to fill {hint}")
    return origin
