import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import shapely
from shapely.geometry import Point

GEODATA = Path(__file__).parents[1] / "geodata"
KINDS = {
    "villages": {"village", "town", "city"},
    "border_crossings": {"border_crossing", "police_post"},
    "observatories": {"observatory", "hill", "mountain", "beach", "area"},
}
PROPERTIES = ["id", "kind", "country", "names", "variants", "uncertainty_m"]
PROPERTIES += ["source", "source_ref", "licence", "second_source", "note", "role"]
MAIN = {"kasab", "kasab-crossing", "samra", "observatory-45", "al-nabin", "nab-al-murr"}


def ids(text: str) -> set[str]:
    return set(text.split())


# Permanent: other people's links and tables name them.
LOCATED = ids(
    """
    kasab kasab-crossing yayladagi-crossing samra samra-beach samra-post observatory-45 al-nabin
    nab-al-murr kherbah-solas al-sakhra karsana chakhaljakh chinar keurkune esguran bashord
    misherfeh baghjaghaz jabal-al-nisr jabal-al-aqra al-badrousiya chalma mount-sildran mount-dyunag
    qastal-maaf al-suda al-suda-qara-jaghiz ras-al-basit rabia salma doreen marj-khawkha kom latakia
    yayladagi gozlekciler kayapinar-post denizgoren beit-halbiyah umm-al-tuyur zighrin fakk-hassan
    balloran balloran-lake mashqita kinsabba jabal-zahia kaslajuk-turkuman jabal-turkman
    qardaha latakia-airport vakifli
    """
)
UNLOCATED = ids(
    """
    khozanajek karadash tal-al-ahmar jabal-al-haramiya observatory-767 observatory-724 al-shajara
    kasab-guard-posts kasab-police-stations jabal-al-aqra-post turkmen-guard-posts al-firlaq
    jabal-koz kour-ali tal-anbaba eastern-kamin zubar-observatory anbata-observatory avanli
    kasab-hills kasab-south kasab-west camlitepe northern-latakia tellet-es-sahra
    """
)
WEST, SOUTH, EAST, NORTH = 35.65, 35.35, 36.35, 36.15


def read(layer: str) -> dict[str, Any]:
    return json.loads((GEODATA / f"{layer}.geojson").read_text(encoding="utf-8"))


LAYERS = {layer: read(layer) for layer in KINDS}
FEATURES = [f for layer in LAYERS.values() for f in layer["features"]]
PLACES = {f["id"]: f["properties"] for f in FEATURES}
POINTS = {f["id"]: f["geometry"]["coordinates"] for f in FEATURES if f["geometry"]}


def spellings(place: dict[str, Any]) -> list[str]:
    return [*place["names"].values(), *place["variants"]]


def plain(text: str) -> str:
    """Fold case and drop accents and apostrophes, as a search does."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in decomposed if c.isalnum() or c == " ")


@pytest.mark.parametrize("layer", KINDS)
def test_a_layer_is_geojson_with_one_feature_a_line_in_order_of_id(layer: str) -> None:
    text = (GEODATA / f"{layer}.geojson").read_text(encoding="utf-8")
    features = LAYERS[layer]["features"]
    assert LAYERS[layer]["type"] == "FeatureCollection"
    assert LAYERS[layer]["name"] == layer
    assert "crs" not in LAYERS[layer], "RFC 7946 knows no crs"
    assert [f["id"] for f in features] == sorted(f["id"] for f in features)
    assert sum(line.startswith('{"type": "Feature", ') for line in text.splitlines()) == len(
        features
    )
    assert text.endswith("}\n")
    assert text == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("layer", KINDS)
def test_every_feature_has_the_same_properties_in_the_same_order(layer: str) -> None:
    for feature in LAYERS[layer]["features"]:
        assert list(feature["properties"]) == PROPERTIES, feature["id"]
        assert feature["id"] == feature["properties"]["id"]
        assert feature["properties"]["kind"] in KINDS[layer]
        assert feature["properties"]["country"] in {"SY", "TR"}
        assert feature["properties"]["role"] in {"main", "front", "context"}


def test_ids_are_unique_kebab_case_and_all_there() -> None:
    found = [f["id"] for f in FEATURES]
    assert len(found) == len(set(found))
    assert all(re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", one) for one in found)
    assert set(found) == LOCATED | UNLOCATED
    assert {one for one in found if PLACES[one]["role"] == "main"} == MAIN


def test_a_place_without_a_position_is_null_and_says_why() -> None:
    assert set(PLACES) - set(POINTS) == UNLOCATED
    for one in UNLOCATED:
        place = PLACES[one]
        assert place["uncertainty_m"] is None, one
        assert place["source"] == place["source_ref"] == place["licence"] == "", one
        assert place["second_source"] is None, one
        assert place["note"], one


@pytest.mark.parametrize("one", sorted(POINTS))
def test_a_position_is_lon_lat_inside_the_theatre_with_source_and_licence(one: str) -> None:
    lon, lat = POINTS[one]
    assert WEST <= lon <= EAST
    assert SOUTH <= lat <= NORTH
    assert (round(lon, 6), round(lat, 6)) == (lon, lat)
    place = PLACES[one]
    assert place["uncertainty_m"] > 0
    assert place["source"]
    assert place["source_ref"]
    assert place["licence"].startswith(("CC BY 4.0 (", "CC BY-SA 4.0 ("))
    assert place["note"]


def test_every_place_is_on_its_own_country_within_100_m() -> None:
    land = {f["properties"]["country"]: f["geometry"] for f in read("basemap/land")["features"]}
    ground = {country: shapely.from_geojson(json.dumps(shape)) for country, shape in land.items()}
    metres = (90_400, 111_000)  # of a degree east and north here: near enough for 100 m
    for one, (lon, lat) in POINTS.items():
        own = shapely.transform(ground[PLACES[one]["country"]], lambda xy: xy * metres)
        assert own.distance(Point(lon * metres[0], lat * metres[1])) <= 100, one


def test_names_are_attested_in_their_script_and_no_spelling_stands_twice() -> None:
    script = {"en": "LATIN", "tr": "LATIN", "ar": "ARABIC", "hy": "ARMENIAN"}
    for one, place in PLACES.items():
        assert place["names"]["en"], one
        found = spellings(place)
        english_and_turkish = place["names"]["en"] == place["names"].get("tr")
        assert len(found) - english_and_turkish == len(set(found)), one
        assert all(text == text.strip() and text for text in found), one
        for language, name in place["names"].items():
            letters = [c for c in name if c.isalpha()]
            assert all(script[language] in unicodedata.name(c) for c in letters), (one, name)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Kessab", "kasab"),
        ("كسب", "kasab"),
        ("Քեսապ", "kasab"),
        ("Keseb", "kasab"),
        ("Кесаб", "kasab"),
        ("Nabain", "al-nabin"),
        ("Ekizolukh", "al-nabin"),
        ("Duzaghaj", "nab-al-murr"),
        ("Karadouran", "samra"),
        ("Qarah Dūrān", "samra"),
        ("Գարատուրան", "samra"),
        ("Burj 45", "observatory-45"),
        ("قمة 45", "observatory-45"),
        ("Kırkbeş Dağı", "observatory-45"),
        ("Burj al-Solas", "kherbah-solas"),
        ("Yayladagi", "yayladagi"),
        ("Sheikh Hassan", "fakk-hassan"),
        ("Mount Cassius", "jabal-al-aqra"),
    ],
)
def test_a_place_is_found_under_any_of_its_spellings(typed: str, found: str) -> None:
    assert plain(typed) in {plain(text) for text in spellings(PLACES[found])}


def test_the_doubts_stay_in_the_notes() -> None:
    assert POINTS["observatory-45"] == [35.993, 35.853]
    assert PLACES["observatory-45"]["uncertainty_m"] == 3000
    assert "area" in PLACES["observatory-45"]["note"]
    assert POINTS["samra"] == [35.956, 35.916]
    assert PLACES["samra"]["uncertainty_m"] == 900
    assert "Karadouran" in PLACES["samra"]["note"]
    assert "Doubtful" in PLACES["karsana"]["note"]


def test_the_licences_page_names_every_located_place_under_its_licence() -> None:
    page = (GEODATA / "LICENCES.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (CC BY[^|]*?) \|[^|]*\|([^|]*)\|$", page, re.MULTILINE))
    listed = {licence: set(re.findall("`([^`]+)`", cell)) for licence, cell in rows.items()}
    carried: dict[str, set[str]] = {}
    for one in POINTS:
        carried.setdefault(PLACES[one]["licence"], set()).add(one)
    assert {key: listed.get(key) for key in carried} == carried
