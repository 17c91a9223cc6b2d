"""Place layers: GeoJSON that is one, in degrees, in the theatre, on land, of the right kind."""

from collections.abc import Callable
from typing import Any

import pytest

from kasab_map.dataset import read_dataset
from tests.dataset.tiny import LAYERS, Theatre

Spoil = Callable[[Theatre], object]


def head(**members: Any) -> Spoil:
    """Give the villages another head."""
    opening = {"type": "FeatureCollection", "name": "villages"} | members
    return lambda theatre: theatre.write_layer("villages", opening, LAYERS["villages"])


def crs(name: str) -> Spoil:
    return head(crs={"type": "name", "properties": {"name": name}})


def prop(key: str, value: object, layer: str = "villages") -> Spoil:
    return lambda theatre: theatre.property(layer, 0, key, value)


def without(key: str) -> Spoil:
    return lambda theatre: theatre.feature("villages", 0, lambda item: item["properties"].pop(key))


def geometry(value: object) -> Spoil:
    return lambda theatre: theatre.feature(
        "villages", 0, lambda item: item.update({"geometry": value})
    )


def point(*numbers: object) -> Spoil:
    return geometry({"type": "Point", "coordinates": list(numbers)})


def member(key: str, value: object) -> Spoil:
    return lambda theatre: theatre.feature("villages", 0, lambda item: item.update({key: value}))


def rename(theatre: Theatre) -> None:
    def change(item: dict[str, Any]) -> None:
        item["id"] = item["properties"]["id"] = "samra"

    theatre.feature("observatories", 1, change)


def misspell(theatre: Theatre) -> None:
    def change(item: dict[str, Any]) -> None:
        item["properties"]["uncertainty"] = item["properties"].pop("uncertainty_m")

    theatre.feature("villages", 0, change)


REPROJECT = "run ogr2ogr -t_srs EPSG:4326"
THEATRE = "(longitude 35.65 to 36.35, latitude 35.35 to 36.15)"
KINDS = (
    "area, beach, border_crossing, city, hill, mountain, observatory, police_post, town, village"
)
CASES: dict[str, tuple[Spoil, str]] = {
    "not JSON": (
        lambda theatre: theatre.write("villages.geojson", '{"type": "FeatureCollection",\n,}'),
        "2: is not JSON at column 1: Expecting property name enclosed in double quotes; "
        "put it right there or just before",
    ),
    "not an object": (
        lambda theatre: theatre.write("villages.geojson", "[1, 2]"),
        "1: is JSON, but not an object; it must start with { and end with }",
    ),
    "a number that is none": (
        point(float("nan"), 35.9), "is not JSON: NaN is not a number in JSON; write null",
    ),
    "a member twice": (
        lambda theatre: theatre.replace(
            "villages.geojson", '"id": "samra", "prop', '"id": "samra", "id": "samra", "prop'
        ),
        "id: 'id' appears twice in one object; keep one",
    ),
    "a feature for a layer": (
        head(type="Feature"),
        "1: type: 'Feature' is not a layer; the outermost object must be a FeatureCollection",
    ),
    "no features": (
        lambda theatre: theatre.write("villages.geojson", '{"type": "FeatureCollection"}'),
        "1: features: the FeatureCollection has no list of features; add one, [] if it is empty",
    ),
    "web Mercator by name": (
        crs("urn:ogc:def:crs:EPSG::3857"),
        f"1: crs: expected EPSG:4326, got EPSG:3857; {REPROJECT}",
    ),
    "web Mercator by its numbers": (
        point(4006388.6, 4288321.8),
        "2: geometry: expected EPSG:4326, got [4.00639e+06, 4.28832e+06], not degrees; "
        f"{REPROJECT}",
    ),
    "a feature without properties": (
        member("properties", None),
        "2: is not a Feature with properties; see the other features of the file",
    ),
    "a line": (
        geometry({"type": "LineString", "coordinates": [[35.9, 35.9], [36, 36]]}),
        "2: geometry: 'LineString' is not a Point; give one, "
        "or null where nobody could locate the place",
    ),
    "no geometry": (
        lambda theatre: theatre.feature("villages", 0, lambda item: item.pop("geometry")),
        "2: geometry: no geometry is not a Point; give one, "
        "or null where nobody could locate the place",
    ),
    "one number": (
        point(35.99), "2: geometry: needs coordinates of two numbers: [longitude, latitude]",
    ),
    "numbers beyond number": (
        lambda theatre: theatre.replace("villages.geojson", "35.926", "1" + "0" * 400),
        "2: geometry: needs coordinates of two numbers: [longitude, latitude]",
    ),
    "brackets without end": (
        lambda theatre: theatre.write("villages.geojson", "[" * 100_000),
        "its brackets nest deeper than 40; write it flatter",
    ),
    "numbers as text": (
        point("35.99", "35.926"),
        "2: geometry: needs coordinates of two numbers: [longitude, latitude]",
    ),
    "latitude first": (
        point(35.64, 36.0),
        "2: geometry: [35.64, 36] is latitude first; GeoJSON wants [36, 35.64]",
    ),
    "outside the theatre": (
        point(37.0, 36.2),
        f"2: geometry: [37, 36.2] lies outside the theatre {THEATRE}; "
        "correct it, or widen the bounds there",
    ),
    "in the sea": (
        point(35.8, 35.6), "2: geometry: [35.8, 35.6] is in the sea, 9,051 m from land; correct it",
    ),
    "in the sea and latitude first": (
        point(35.7, 35.95),
        "2: geometry: [35.7, 35.95] is in the sea, 18,023 m from land; did you mean [35.95, 35.7]?",
    ),
    "an id unlike its property": (
        member("id", "kassab"),
        "2: id: the id of the feature is 'kassab', but its properties say 'kasab'; "
        "make them the same",
    ),
    "no id": (
        lambda theatre: theatre.feature("villages", 0, lambda item: item.pop("id")),
        "2: id: the id of the feature is missing, but its properties say 'kasab'; "
        "make them the same",
    ),
    "a kind of another layer": (
        prop("kind", "hill"), "2: kind: 'hill' belongs in observatories.geojson; "
        "move the feature there",
    ),
    "an unknown kind": (
        prop("kind", "vilage"),
        f"2: kind: 'vilage' is not one of {KINDS}; did you mean 'village'?",
    ),
    "a role of one's own": (
        prop("role", "hero"), "2: role: 'hero' is not one of main, front, context",
    ),
    "a country of one's own": (prop("country", "XX"), "2: country: 'XX' is not one of SY, TR"),
    "no uncertainty": (
        prop("uncertainty_m", None),
        "2: uncertainty_m: is missing; "
        "say within how many metres of the point the place lies",
    ),
    "a negative uncertainty": (
        prop("uncertainty_m", -400),
        "2: uncertainty_m: -400 is less than 1; write the true radius in metres",
    ),
    "a position from nowhere": (
        prop("source", ""),
        "2: source: is empty, though the place has a position; say where it comes from",
    ),
    "a position without a licence": (
        without("licence"),
        "2: licence: is empty, though the place has a position; say its licence",
    ),
    "an uncertainty as text": (
        prop("uncertainty_m", "400"),
        "2: uncertainty_m: '400' is not a number; write it without quotes",
    ),
    "no English name": (
        prop("names", {"ar": "كسب"}), '2: names: has no English name; add "en"',
    ),
    "names as a text": (
        prop("names", "Kasab"),
        "2: names: 'Kasab' is not an object; write it like {\"en\": \"Seaside\"}",
    ),
    "a language in words": (
        prop("names", {"en": "Kasab", "arabic": "كسب"}),
        "2: names: 'arabic' is not a language code of two letters, such as 'ar'",
    ),
    "a name with a space": (
        prop("names", {"en": "Kasab", "tr": "Keseb "}),
        "2: names: tr: 'Keseb ' has a space before or after it; delete it",
    ),
    "an empty name": (
        prop("names", {"en": "Kasab", "hy": ""}), "2: names: hy: holds an empty text; delete it",
    ),
    "variants as a text": (
        prop("variants", "Kessab"),
        "2: variants: 'Kessab' is not a list; write it like [\"Samara\", \"Karadouran\"]",
    ),
    "a variant twice": (
        prop("variants", ["Kessab", "Kessab"]), "2: variants: names 'Kessab' twice; keep one",
    ),
    "a variant with a direction override": (
        prop("variants", ["Kes\u202esab"]),
        "2: variants: 'Kes\\u202esab' holds an invisible direction override, "
        "U+202E at character 4; delete it",
    ),
    "a note that is a number": (
        prop("note", 3), "2: note: 3 is not a text; put it in quotes",
    ),
    "a missing role": (
        without("role"), "2: role: is empty, and every row needs one: one of main, front, context",
    ),
    "a misspelt property": (
        misspell,
        "2: the property 'uncertainty' is not in datapackage.json; did you mean 'uncertainty_m'?",
    ),
    "a property of one's own": (
        prop("population", 2000),
        "2: the property 'population' is not in datapackage.json; "
        "delete it, or describe it there (known: id, kind, role, country, names, variants, "
        "uncertainty_m, source, source_ref, licence, second_source, note)",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("spoil", "message"), CASES.values(), ids=CASES)
def test_one_spoilt_layer_is_one_problem(theatre: Theatre, spoil: Spoil, message: str):
    spoil(theatre)
    joint = ":" if message[0].isdigit() else ": "
    assert theatre.problems() == [f"geodata/villages.geojson{joint}{message}"]


def test_an_id_in_two_layers(theatre: Theatre):
    rename(theatre)
    assert theatre.problems() == [
        "geodata/observatories.geojson:3: id: 'samra' is already used in "
        "geodata/villages.geojson:3; give this one an id of its own"
    ]


def test_an_unlocated_place_with_an_uncertainty(theatre: Theatre):
    theatre.property("observatories", 1, "uncertainty_m", 400)
    assert theatre.problems() == [
        "geodata/observatories.geojson:3: uncertainty_m: is 400, but the place has no position; "
        "write null"
    ]


def test_an_unlocated_place_is_kept(theatre: Theatre):
    place = read_dataset(theatre.folder).places["nowhere"]
    assert (place.located, place.lon, place.uncertainty_m) == (False, None, None)


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"])
def test_longitude_and_latitude_may_be_named(theatre: Theatre, name: str):
    crs(name)(theatre)
    assert theatre.problems() == []


def test_a_beach_may_lie_as_far_out_as_its_uncertainty(theatre: Theatre):
    theatre.feature(
        "villages",
        0,
        lambda item: (
            item["geometry"].update(coordinates=[35.89, 35.9]),
            item["properties"].update(uncertainty_m=1000),
        ),
    )
    assert theatre.problems() == []


def test_a_theatre_without_land_is_not_asked_about_the_sea(theatre: Theatre):
    theatre.package(lambda package: package["resources"].pop())
    point(35.8, 35.6)(theatre)
    assert theatre.problems() == []
