"""From rows found sound to the frozen records of the model."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from kasab_map.dataset.draft import Draft, Feature, Row
from kasab_map.dataset.needs import Need, needs_of
from kasab_map.dataset.schema import Package
from kasab_map.model import Claim, Claimant, ControlChange, Dataset, Event, Place, Source

Record = TypeVar("Record", Claimant, Source, Claim, ControlChange, Event)


def build_dataset(draft: Draft) -> Dataset:
    """Make the dataset of a draft in which no problem was found."""
    package: Package = draft.package
    return Dataset(
        name=package.name,
        title=package.title,
        version=package.version,
        first_day=package.first_day,
        last_day=package.last_day,
        bounds=package.bounds,
        sides=package.sides,
        camps=package.camps,
        contact=package.contact,
        places={feature.id: _place(feature) for feature in draft.features},
        claimants=_records(Claimant, draft.rows("claimants")),
        sources=_records(Source, draft.rows("sources")),
        claims=_records(Claim, draft.rows("claims")),
        control_changes=_records(ControlChange, draft.rows("control_changes")),
        events=_records(Event, draft.rows("events")),
    )


def _records(record: type[Record], rows: list[Row]) -> Mapping[str, Record]:
    needs = needs_of(record)
    return {row.cells["id"]: _record(record, needs, row) for row in rows}


def _record(record: type[Record], needs: tuple[Need, ...], row: Row) -> Record:
    values: dict[str, Any] = {
        need.name: _value(need, row.cells.get(need.name, "")) for need in needs
    }
    return record(**values)


def _value(need: Need, cell: str) -> Any:
    if not cell and need.nullable:
        return None
    convert = _CONVERSIONS.get(need.type, need.type)
    return convert(cell)


_CONVERSIONS: Mapping[type, Callable[[str], object]] = {
    date: date.fromisoformat,
    bool: lambda cell: cell == "true",
    tuple: lambda cell: tuple(cell.split()),
}


def _place(feature: Feature) -> Place:
    row = feature.properties
    lon, lat = feature.point or (None, None)
    texts: dict[str, Any] = {
        need.name: _value(need, row.cells.get(need.name, ""))
        for need in needs_of(Place)
        if need.name not in {"names", "variants", "uncertainty_m"}
    }
    return Place(
        **texts,
        names=feature.names,
        variants=feature.variants,
        uncertainty_m=feature.uncertainty_m,
        lon=lon,
        lat=lat,
    )
