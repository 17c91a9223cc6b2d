"""The base map of a folder: one reader, which judges every value that anything is drawn from.

Nothing of a file goes on but numbers and words: outlines are made anew from their coordinates,
and what else a file holds stays in the file.
"""

from kasab_map.dataset.ground.grid import read_heights
from kasab_map.dataset.ground.labels import read_labels
from kasab_map.dataset.ground.outlines import Outlines, read_outlines
from kasab_map.dataset.ground.picture import read_relief
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import Package
from kasab_map.dataset.sources import FileSource
from kasab_map.dataset.words import did_you_mean, listed, quoted
from kasab_map.model.ground import Ground, Land

# In the order of drawing, which is that of the credits.
AREAS, LINES = ("land", "lakes", "locator"), ("road", "border")
GROUND = (*AREAS, *LINES, "heights", "relief", "relief_extent", "labels")
"""The names of the resources that make a ground; their paths are the package's affair."""


def read_ground(source: FileSource, package: Package) -> tuple[Ground, list[Problem]]:
    """Read what a theatre's package names of :data:`GROUND`.

    Returns
    -------
    tuple of Ground and list of Problem
        What could not be read is left out of the ground, and told.
    """
    problems: list[Problem] = []
    found: dict[str, Outlines] = {}
    for name in (*AREAS, *LINES):
        if resource := package.resource(name):
            kind = "Polygon" if name in AREAS else "LineString"
            found[name], wrong = read_outlines(source, resource.path, kind, package)
            problems += wrong
    if "land" in found:
        problems += _country_faults(found["land"], package)
    relief, credit, wrong = read_relief(source, package)
    heights, wrong_heights = read_heights(source, package)
    named = package.resource("labels")
    labels, labels_credit, wrong_labels = read_labels(source, named.path) if named else ((), "", [])
    credits = [*(found[name].credit for name in found), credit, labels_credit]
    ground = Ground(
        land=_lands(found["land"]) if "land" in found else (),
        lakes=found["lakes"].shapes if "lakes" in found else (),
        road=found["road"].lines if "road" in found else (),
        border=found["border"].lines if "border" in found else (),
        country=package.country,
        zoom=package.zoom,
        labels=labels,
        locator=_lands(found["locator"]) if "locator" in found else (),
        relief=relief,
        heights=heights,
        credits=tuple(dict.fromkeys(text for text in credits if text)),
    )
    return ground, [*problems, *wrong, *wrong_heights, *wrong_labels]


def _lands(land: Outlines) -> tuple[Land, ...]:
    countries = dict.fromkeys(land.countries)
    return tuple(
        Land(
            country=country,
            polygons=tuple(
                shape
                for shape, of in zip(land.shapes, land.countries, strict=True)
                if of == country
            ),
        )
        for country in countries
    )


def _country_faults(land: Outlines, package: Package) -> list[Problem]:
    """Compare the country that the package declares with those that the land is drawn for."""
    drawn = sorted(set(land.countries))
    if not drawn or not package.is_whole:  # one cause is one problem
        return []
    if not package.country and len(drawn) > 1:
        message = f"is missing; say whose land is divided among the places: {listed(drawn)}"
        return [Problem(package.path, None, "country", message)]
    if package.country and package.country not in drawn:
        named = listed(map(quoted, drawn))
        remedy = did_you_mean(package.country, drawn) or f"; it has {named}"
        message = f"no feature has the theatre's country {quoted(package.country)}{remedy}"
        return [Problem(land.path, None, "country", message)]
    return []
