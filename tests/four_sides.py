"""A made-up theatre of four sides, on disk: what is declared for two must hold for any number."""

import copy
import json
from pathlib import Path
from typing import Any

from tests.dataset.tiny import LAND, Theatre, feature

SIDES: list[dict[str, Any]] = [
    {"id": "crown", "names": {"en": "Crown"}},
    {"id": "guild", "names": {"en": "Guild"}},
    {"id": "league", "names": {"en": "League"}, "colour": "#2E7D32", "mark": "plus"},
    {"id": "free-towns", "names": {"en": "Free Towns"}, "letter": "T"},
]
CAMPS: list[dict[str, Any]] = [
    {"id": "heralds", "names": {"en": "heralds"}, "speaks_for": "crown"},
    {"id": "abbeys", "names": {"en": "abbeys"}, "speaks_for": None},
]
PLACES = {
    "aldon": (36.00, 35.95),
    "birch": (36.10, 35.95),
    "cairn": (36.00, 35.85),
    "dunmoor": (36.10, 35.85),
    "elm": (36.05, 35.90),
}
CLAIMANTS = """\
id,name,side,note
abbot,An abbot,abbeys,
free-press,A printer,free-towns,
guild-hall,The hall,guild,
herald,A herald,heralds,
league-post,The post,league,
traveller,A traveller,independent,
"""
SOURCES = """\
id,publisher,title,date,date_note,url,language,note,founding
letters,The Letters,What was written,2014-03-21,,https://letters.example/1,en,,
"""
# Day of March 2014, place, claimant, status.
SAID = (
    (21, "aldon", "traveller", "crown"),
    (21, "birch", "traveller", "guild"),
    (21, "cairn", "traveller", "league"),
    (21, "dunmoor", "traveller", "free-towns"),
    (23, "elm", "abbot", "contested"),
    (24, "elm", "herald", "crown"),
    (25, "elm", "league-post", "league"),
    (26, "aldon", "herald", "guild"),
    (28, "elm", "free-press", "free-towns"),
    (29, "dunmoor", "guild-hall", "league"),
)


def four_sides(folder: Path) -> Theatre:
    """Write the theatre and give it."""
    theatre = Theatre(folder)
    theatre.package(_declare)
    theatre.write("claimants.csv", CLAIMANTS)
    theatre.write("sources.csv", SOURCES)
    theatre.write("events.csv", theatre.read("events.csv").splitlines()[0] + "\n")
    rows = sorted(SAID, key=lambda row: row[:2])
    claims = [_claim(n, *row) for n, row in enumerate(rows, start=1)]
    head = theatre.read("claims.csv").splitlines()[0]
    theatre.write("claims.csv", "\n".join([head, *claims]) + "\n")
    changes = sorted(
        f"{place}-{n},{place},2014-03-{day},{status},medium,c{n:04},"
        for n, (day, place, _, status) in enumerate(rows, start=1)
    )
    head = theatre.read("control_changes.csv").splitlines()[0]
    begun = [f"elm-0,elm,2014-03-01,unknown,low,c{_first('elm', rows):04},Nobody says."]
    ordered = sorted([*changes, *begun], key=lambda row: row.split(",")[1:3])
    theatre.write("control_changes.csv", "\n".join([head, *ordered]) + "\n")
    land = copy.deepcopy(LAND)
    land["features"][0]["properties"] = {"country": "SY"}
    theatre.write("basemap/land.geojson", json.dumps(land))
    features = [feature(id_, "village", "main", id_.title(), at) for id_, at in PLACES.items()]
    theatre.write_layer("villages", {"type": "FeatureCollection", "name": "villages"}, features)
    for layer in ("border_crossings", "observatories"):
        theatre.write_layer(layer, {"type": "FeatureCollection", "name": layer}, [])
    return theatre


def _first(place: str, rows: list[tuple[int, str, str, str]]) -> int:
    return next(n for n, row in enumerate(rows, start=1) if row[1] == place)


def _claim(number: int, day: int, place: str, claimant: str, status: str) -> str:
    on = f"2014-03-{day}"
    kind = "contested" if status == "contested" else "held"
    days = ",".join([on] * 4)
    return f"c{number:04},{place},{days},{kind},{status},{claimant},letters,,medium,It was so.,,"


def _declare(package: dict[str, Any]) -> None:
    package.update(name="four", title="A war of four", sides=SIDES, camps=CAMPS)
    package.update(last_day="2014-04-04")
    for item in package["resources"]:
        for column in item.get("schema", {}).get("fields", []):
            if column["name"] in {"status", "side"}:
                column["constraints"].pop("enum", None)
