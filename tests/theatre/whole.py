"""The tiny theatre with all that a theatre can have: every layer of a ground, and its own words."""

import json
import struct
import zlib
from pathlib import Path
from typing import Any

from kasab_map.dataset.ground import GROUND
from tests.dataset.tiny import SHIPPED_PACKAGE, Theatre, tiny_package

CREDIT = "A surveyor"
BOUNDS = SHIPPED_PACKAGE["bounds"]
SQUARE = [[35.8, 35.9], [35.85, 35.9], [35.85, 35.95], [35.8, 35.95], [35.8, 35.9]]
LINE = [[35.9, 35.95], [36.0, 35.97], [36.2, 35.96]]
HEIGHTS = {
    "attribution": CREDIT,
    "bounds": BOUNDS,
    "rows": [[0, 10, 20], [0, 5.5, 700], [0, 0, 30]],
}
EXTENT = {
    "attribution": CREDIT,
    "bounds": BOUNDS,
    "size": [2, 2],
    "opacity": 0.5,
}
WORDS = {
    "title": "Who held what?",
    "subtitle": "Somewhere",
    "question": "Who held it, and who says so?",
    "introduction": "A theatre small enough to read.",
    "citation": "A tiny theatre. CC0.",
}
STORY = """\
---
title: Two answers
minutes: 5
summary: One town, two answers.
content_note: It speaks of fighting.
aims:
  - Tell who says what.
---

## A quiet town

```view
day: 2014-03-21
place: kasab
zoom: 12
minutes: 2
```

The town was **quiet** [c0001]. *Look at the sign.*

### Question

Who says so?

## The town changes hands

```view
day: 2014-03-22
until: 2014-03-24
place: kasab
lens: as-reported
layers: areas, front
```

- Rebels [c0004] took it.
- The army denied that, [see](https://story.example/) [c0005 kasab-2].

### Notes

People left the town [e0001].
"""
ABOUT = "# About\n\nSee [the method](https://method.example/).\n"


def png(wide: int = 2, high: int = 2) -> bytes:
    """Draw a grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    rows = b"".join(b"\0" + b"\x80" * wide for _ in range(high))
    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    drawn = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + drawn


def layer(kind: str, coordinates: Any, /, **properties: Any) -> dict[str, Any]:
    """Make a layer of one feature."""
    geometry = {"type": kind, "coordinates": coordinates}
    feature = {"type": "Feature", "properties": properties, "geometry": geometry}
    return {"type": "FeatureCollection", "attribution": CREDIT, "features": [feature]}


def whole_package() -> dict[str, Any]:
    """Describe the tiny theatre, its ground and its words."""
    package = tiny_package()
    named = {item["name"] for item in package["resources"]}
    more = {*GROUND, "words_en", "about_en"} - named
    package["resources"] += [it for it in SHIPPED_PACKAGE["resources"] if it["name"] in more]
    return package


def whole(folder: Path) -> Theatre:
    """Write the theatre into a folder that is not there yet."""
    theatre = Theatre(folder)
    (folder / "words").mkdir()
    theatre.write("datapackage.json", json.dumps(whole_package(), indent=1, ensure_ascii=False))
    for name, content in {
        "basemap/lakes.geojson": layer("Polygon", [SQUARE]),
        "basemap/border.geojson": layer("LineString", LINE),
        "basemap/road.geojson": layer("MultiLineString", [LINE]),
        "basemap/locator.geojson": layer("Polygon", [SQUARE], country="SY"),
        "basemap/labels.geojson": layer("Point", [35.9, 35.9], kind="sea", names={"en": "The Sea"}),
        "basemap/heights.json": HEIGHTS,
        "basemap/relief.json": EXTENT,
        "words/en.json": WORDS,
    }.items():
        theatre.write(name, json.dumps(content, ensure_ascii=False))
    (folder / "basemap/relief.png").write_bytes(png())
    theatre.write("words/about.en.md", ABOUT)
    (folder / "stories").mkdir()
    theatre.write("stories/two-answers.md", STORY)
    return theatre
