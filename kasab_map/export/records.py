"""The record as tables: a row a record, the columns those of the files, names flat."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any

import pandas as pd

from kasab_map.locale.languages import LANGUAGES
from kasab_map.model import Dataset, Place

_SPOKEN = tuple(language.id for language in LANGUAGES)


def tables(dataset: Dataset, languages: Iterable[str] = _SPOKEN) -> dict[str, pd.DataFrame]:
    """Give the tables to look through; places have a column for their name in each language."""
    return {
        "places": _frame({i: _place(p, languages) for i, p in dataset.places.items()}),
        "control_changes": _frame(_rows(dataset.control_changes)),
        "claims": _frame(_with_side(_rows(dataset.claims), dataset)),
        "sources": _frame(_rows(dataset.sources)),
        "events": _frame(_with_side(_rows(dataset.events), dataset)),
    }


def whole_record(dataset: Dataset) -> dict[str, pd.DataFrame]:
    """Give every table, claimants too, with the places' names in all languages they have."""
    return {
        **tables(dataset, languages_of(dataset)),
        "claimants": _frame(_rows(dataset.claimants)),
    }


def place_rows(dataset: Dataset) -> list[dict[str, Any]]:
    """Give the places as rows, named in all their languages, with role and country."""
    languages = languages_of(dataset)
    return [
        {**_place(place, languages), "role": place.role.value, "country": place.country}
        for place in dataset.places.values()
    ]


def languages_of(dataset: Dataset) -> tuple[str, ...]:
    """List the languages in which places are named, English first."""
    found = {lang for place in dataset.places.values() for lang in place.names}
    return tuple(sorted(found, key=lambda lang: (lang != "en", lang)))


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


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return value.value if isinstance(value, StrEnum) else value


def _place(place: Place, languages: Iterable[str]) -> dict[str, Any]:
    return {
        "id": place.id,
        "kind": place.kind.value,
        **{f"name_{lang}": place.names.get(lang, "") for lang in languages},
        "variants": " | ".join(place.variants),
        "lat": place.lat,
        "lon": place.lon,
        "uncertainty_m": place.uncertainty_m,
        "source": place.source,
        "licence": place.licence,
        "note": place.note,
    }
