"""A whole theatre of five places and seven claims, to be spoilt one cell at a time."""

import copy
import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kasab_map.dataset import check
from kasab_map.dataset.schema import RECORDS
from kasab_map.dataset.tables import write_rows
from kasab_map.shipped import shipped

Rows = list[dict[str, str]]
SHIPPED_PACKAGE = json.loads((shipped("geodata") / "datapackage.json").read_text("utf-8"))

CLAIMANTS = """\
id,name,side,note
army,A military source,government,
monitor,A monitor,opposition_monitor,"Counts the dead, from abroad"
wire,A news agency,independent,
"""
SOURCES = """\
id,publisher,title,date,date_note,url,language,note,founding
daily-2014-03-24,The Daily,Village changes hands,2014-03-24,,https://daily.example/kasab,en,,
radio-undated,The Radio,Evening news,,undated,,ar,heard,
wire-2014-03-21,The Wire,Clashes at a crossing,2014-03-21,,http://wire.example/1?a=b,en,,
"""
CLAIMS = """\
id,place,event_date,date_earliest,date_latest,reported_date,kind,status,claimant,sources,locator,\
confidence,paraphrase,withdrawn,implied
c0001,kasab,2014-03-20,2014-03-20,2014-03-20,2014-03-21,held,government,wire,wire-2014-03-21,,\
high,The town was quiet and under the army.,,
c0002,samra,2014-03-20,2014-03-18,2014-03-21,,held,government,army,radio-undated,,\
medium,The village is ours.,,
c0003,kasab-crossing,2014-03-21,2014-03-21,2014-03-21,2014-03-21,captured,opposition,monitor,\
wire-2014-03-21,line 2,high,Rebels took the crossing.,,
c0004,kasab,2014-03-24,2014-03-23,2014-03-24,2014-03-24,captured,opposition,monitor,\
daily-2014-03-24 wire-2014-03-21,,medium,Rebels took the town.,,
c0005,kasab,2014-03-24,2014-03-24,2014-03-24,2014-03-24,denied,government,army,daily-2014-03-24,,\
low,"The town, it says, did not change hands.",,
c0006,samra,2014-03-25,2014-03-25,2014-03-25,2014-03-26,contested,contested,monitor,radio-undated,,\
medium,Fighting goes on in the village.,,
c0007,kasab-crossing,2014-03-26,2014-03-26,2014-03-26,2014-03-27,recaptured,government,army,\
radio-undated,,low,The army is back at the crossing.,2014-04-02,
"""
CONTROL_CHANGES = """\
id,place,date,status,confidence,claims,rationale
kasab-1,kasab,2014-03-01,government,high,c0001,
kasab-2,kasab,2014-03-24,opposition,medium,c0004 c0005,The denial came from far away.
crossing-1,kasab-crossing,2014-03-21,opposition,high,c0003,
samra-1,samra,2014-03-01,government,low,c0002,No one says otherwise.
samra-2,samra,2014-03-25,unknown,low,c0006,One report says too little.
"""
EVENTS = """\
id,place,event_date,date_earliest,date_latest,reported_date,kind,title,claimant,sources,locator,\
confidence,paraphrase
e0001,kasab,2014-03-21,2014-03-21,2014-03-22,2014-03-24,displacement,People leave,wire,\
daily-2014-03-24,,high,Most people left the town.
e0002,,2014-03-23,2014-03-23,2014-03-23,2014-03-24,air,A jet is shot down,army,daily-2014-03-24,,\
high,A jet fell over the border.
"""
TABLES = dict(zip(RECORDS, (CLAIMANTS, SOURCES, CLAIMS, CONTROL_CHANGES, EVENTS), strict=True))
LAND = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"country": "SY"},
            "geometry": {
                "type": "Polygon",
                "coordinates": [
                    [[35.9, 35.5], [36.35, 35.5], [36.35, 36.1], [35.9, 36.1], [35.9, 35.5]]
                ],
            },
        }
    ],
}


def feature(
    id_: str, kind: str, role: str, name: str, point: tuple[float, float] | None
) -> dict[str, Any]:
    """Make a feature; unlocated without a point."""
    return {
        "type": "Feature",
        "id": id_,
        "properties": {
            "id": id_,
            "kind": kind,
            "country": "SY",
            "names": {"en": name},
            "variants": [name.upper()],
            "uncertainty_m": 400 if point else None,
            "source": "A gazetteer" if point else "",
            "source_ref": "",
            "licence": "CC BY 4.0" if point else "",
            "second_source": None,
            "note": "",
            "role": role,
        },
        "geometry": {"type": "Point", "coordinates": list(point)} if point else None,
    }


LAYERS = {
    "villages": [
        feature("kasab", "town", "main", "Kasab", (35.99, 35.926)),
        feature("samra", "village", "front", "Samra", (35.956, 35.916)),
    ],
    "border_crossings": [
        feature("kasab-crossing", "border_crossing", "main", "The crossing", (36.01, 35.905))
    ],
    "observatories": [
        feature("al-nisr", "mountain", "front", "Al-Nisr", (35.97, 35.87)),
        feature("nowhere", "hill", "context", "Nowhere", None),
    ],
}


def tiny_package() -> dict[str, Any]:
    """Describe the tiny theatre in the shipped schema, with an optional rationale."""
    package = copy.deepcopy(SHIPPED_PACKAGE)
    package.update(name="tiny", title="A tiny theatre")
    kept = {*TABLES, *LAYERS, "land"}
    package["resources"] = [item for item in package["resources"] if item["name"] in kept]
    changes = next(item for item in package["resources"] if item["name"] == "control_changes")
    del changes["schema"]["fields"][-1]["constraints"]["required"]
    return package


class Theatre:
    """The tiny theatre on disk, and ways to spoil it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "basemap").mkdir(parents=True)
        self.write("datapackage.json", json.dumps(tiny_package(), indent=1, ensure_ascii=False))
        self.write("basemap/land.geojson", json.dumps(LAND))
        for name, content in TABLES.items():
            self.write(f"{name}.csv", content)
        for name, features in LAYERS.items():
            self.write_layer(name, {"type": "FeatureCollection", "name": name}, features)

    def write(self, path: str, content: str) -> None:
        """Write a file as it is, line ends included."""
        (self.folder / path).write_bytes(content.encode())

    def read(self, path: str) -> str:
        """Read a file as it is, line ends included."""
        return (self.folder / path).read_bytes().decode()

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace a text that stands in the file once."""
        content = self.read(path)
        assert content.count(old) == 1, f"{old!r} is {content.count(old)} times in {path}"
        self.write(path, content.replace(old, new))

    def rows(self, table: str) -> Rows:
        """Read a table with nothing but the standard library."""
        return list(csv.DictReader(io.StringIO(self.read(f"{table}.csv"), newline="")))

    def write_table(self, table: str, rows: Rows) -> None:
        """Write a table back."""
        columns = TABLES[table].split("\n", 1)[0].split(",")
        cells = [[row[column] for column in columns] for row in rows]
        self.write(f"{table}.csv", write_rows(columns, cells))

    def cell(self, table: str, id_: str, column: str, value: str) -> None:
        """Change one cell."""
        rows = self.rows(table)
        next(row for row in rows if row["id"] == id_)[column] = value
        self.write_table(table, rows)

    def row(self, table: str, at: int, id_: str, copy_of: str, **values: str) -> None:
        """Insert a changed copy of a row."""
        rows = self.rows(table)
        original = next(row for row in rows if row["id"] == copy_of)
        rows.insert(at, original | {"id": id_} | values)
        self.write_table(table, rows)

    def write_layer(self, name: str, head: dict[str, Any], features: list[Any]) -> None:
        """Write a layer with each feature on a line of its own: the first on line 2."""
        opening = json.dumps(head, ensure_ascii=False)[:-1]
        body = ",\n".join(json.dumps(item, ensure_ascii=False) for item in features)
        self.write(f"{name}.geojson", f'{opening}, "features": [\n{body}\n]}}\n')

    def feature(self, name: str, index: int, change: Callable[[dict[str, Any]], object]) -> None:
        """Change one feature in place."""
        features = copy.deepcopy(LAYERS[name])
        change(features[index])
        self.write_layer(name, {"type": "FeatureCollection", "name": name}, features)

    def property(self, name: str, index: int, key: str, value: object) -> None:
        """Change one property of a feature."""
        self.feature(name, index, lambda item: item["properties"].update({key: value}))

    def package(self, change: Callable[[dict[str, Any]], object]) -> None:
        """Change datapackage.json in place."""
        package = tiny_package()
        change(package)
        self.write("datapackage.json", json.dumps(package, indent=1, ensure_ascii=False))

    def problems(self) -> list[str]:
        """List the problems as they are printed."""
        return [str(problem) for problem in check(self.folder)]
