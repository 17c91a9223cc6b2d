"""Read datapackage.json: the days, the bounds, the files and the columns of a theatre."""

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from kasab_map.dataset.dates import explain_date, read_day
from kasab_map.dataset.described import is_contact, read_fields, refuse_path
from kasab_map.dataset.files import read_text
from kasab_map.dataset.located import (
    Json,
    as_count,
    as_list,
    as_number,
    as_object,
    hidden_characters,
    parse_object,
)
from kasab_map.dataset.needs import unmet
from kasab_map.dataset.parties import Parties, read_parties
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import RECORDS, Field, Package, Resource
from kasab_map.dataset.sources import FileSource
from kasab_map.dataset.text import damage
from kasab_map.dataset.words import did_you_mean, listed, quoted

FILE_NAME = "datapackage.json"
# Days before and after a theatre are reckoned from these, and a player draws each of its days.
FIRST_YEAR, LAST_YEAR = 1000, 2999
MOST_DAYS = 36_525
MOST_RESOURCES = 200
MOST_FIELDS = 200
MOST_ZOOM = 19


def read_package(
    source: FileSource, undeclared: Parties | None = None
) -> tuple[Package | None, list[Problem]]:
    """Read a theatre's datapackage.json; None when nothing can be read without it.

    ``undeclared`` says who fights and who speaks where the package, an old one, does not.
    """
    text = read_text(source, FILE_NAME)
    problems = list(text.problems)
    if text.content is None:
        return None, problems
    parsed = parse_object(text.content, text.path, items="resources")
    problems += parsed.problems
    if parsed.value is None:
        return None, problems
    problems += hidden_characters(parsed.value, text.path)
    if undeclared and "sides" not in parsed.value:
        parties, wrong = undeclared, list[Problem]()
    else:
        parties, wrong = read_parties(parsed.value, text.content, text.path)
    reader = _PackageReader(text.path, parsed, parties)
    reader.problems += wrong
    package = reader.package()
    return package, problems + reader.problems


class _PackageReader:
    """Collects the problems of one datapackage.json while it is taken apart."""

    def __init__(self, path: str, parsed: Json, parties: Parties) -> None:
        self.path = path
        self.parties = parties
        self.parsed = parsed
        self.value = parsed.value or {}
        self.problems: list[Problem] = []

    def say(self, line: int | None, column: str, message: str) -> None:
        self.problems.append(Problem(self.path, line, column, message))

    def package(self) -> Package | None:
        name, title, version = (self.word(key) for key in ("name", "title", "version"))
        first_day, last_day = self.day("first_day"), self.day("last_day")
        if first_day and last_day and last_day < first_day:
            self.say(None, "last_day", f"{last_day} is before first_day {first_day}; correct one")
            first_day = None
        elif first_day and last_day and (last_day - first_day).days >= MOST_DAYS:
            found = f"{last_day} is {(last_day - first_day).days:,} days after first_day"
            self.say(None, "last_day", f"{found}; a theatre lasts {MOST_DAYS:,} days at most")
            first_day = None
        bounds, country, zoom = self.bounds(), self.country(), self.zoom()
        contact = self.contact()
        found = tuple(self.resources())
        self.find_tables(found)
        # A file that is described wrongly is left unread, so that one cause is one problem.
        resources = tuple(self.with_lists(r) for r in found if self.is_as_needed(r))
        if not (first_day and last_day and bounds and self.parties.sides):
            return None
        return Package(
            name=name,
            title=title,
            version=version,
            first_day=first_day,
            last_day=last_day,
            bounds=bounds,
            sides=self.parties.sides,
            camps=self.parties.camps,
            resources=resources,
            path=self.path,
            country=country,
            contact=contact,
            zoom=zoom or default_zoom(bounds),
            is_whole=not self.problems,
        )

    def word(self, key: str) -> str:
        value = self.value.get(key)
        if isinstance(value, str) and value.strip():
            return value
        self.say(None, key, f"{key} is missing; add it as text in quotes")
        return ""

    def day(self, key: str) -> date | None:
        value = self.value.get(key)
        day = read_day(value) if isinstance(value, str) else None
        if day is None:
            missing = f"{key} is missing; add it as YYYY-MM-DD in quotes"
            self.say(None, key, explain_date(value) if isinstance(value, str) else missing)
        elif not FIRST_YEAR <= day.year <= LAST_YEAR:
            limits = f"the years {FIRST_YEAR} to {LAST_YEAR}"
            self.say(None, key, f"{day} is outside {limits}; correct the year")
            return None
        return day

    def bounds(self) -> tuple[float, float, float, float] | None:
        values = as_list(self.value.get("bounds"))
        numbers = [number for number in map(as_number, values) if number is not None]
        if len(numbers) == 4 == len(values):
            west, south, east, north = numbers
            if -180 <= west < east <= 180 and -90 <= south < north <= 90:
                return west, south, east, north
        self.say(None, "bounds", "needs four numbers in degrees: [west, south, east, north]")
        return None

    def country(self) -> str:
        """Read whose land is divided among the places; the ground asks for it where it must."""
        value = self.value.get("country", "")
        if isinstance(value, str) and not any(damage(value)):
            return value
        self.say(None, "country", f"{quoted(value)} is not a country; write its code in quotes")
        return ""

    def contact(self) -> str:
        """Read where readers send what they found wrong; empty where it is not said."""
        value = self.value.get("contact", "")
        if isinstance(value, str) and (not value or is_contact(value)):
            return value
        remedy = "write mailto: and an address, or a link that begins with https://"
        self.say(None, "contact", f"{quoted(value)} leads to nobody; {remedy}")
        return ""

    def zoom(self) -> tuple[int, int] | None:
        """Read between which zooms the map is worth looking at; None where it is not said."""
        if "zoom" not in self.value:
            return None
        numbers = [as_count(number) for number in as_list(self.value["zoom"])]
        low, high = numbers if len(numbers) == 2 else (None, None)
        if low is not None and high is not None and 0 <= low < high <= MOST_ZOOM:
            return low, high
        message = f"needs two whole numbers from 0 to {MOST_ZOOM}, the smaller first: [9, 15]"
        self.say(None, "zoom", message)
        return None

    def resources(self) -> Iterator[Resource]:
        if not isinstance(self.value.get("resources"), list):
            self.say(None, "resources", "is missing; list the files of the theatre in it")
        seen: dict[str, int | None] = {}
        paths: dict[str, str] = {}
        listing = as_list(self.value.get("resources"))
        if len(listing) > MOST_RESOURCES:
            message = f"lists {len(listing):,} files; {MOST_RESOURCES} are the most"
            self.say(None, "resources", message)
        for index, item in enumerate(listing[:MOST_RESOURCES]):
            line = self.parsed.line(index)
            resource = self.resource(as_object(item), line)
            if resource is None:
                continue
            if resource.name in seen:
                first = seen[resource.name]
                message = f"{quoted(resource.name)} is already used on line {first}; rename one"
                self.say(line, "name", message)
                continue
            if other := paths.get(resource.path):
                message = f"{quoted(resource.path)} is already the file of {quoted(other)}"
                self.say(line, "path", f"{message}; give each its own")
                continue
            seen[resource.name] = line
            paths[resource.path] = resource.name
            yield resource

    def resource(self, item: dict[str, object], line: int | None) -> Resource | None:
        name, path = item.get("name"), item.get("path")
        if not isinstance(name, str) or not name:
            self.say(line, "name", "a resource has no name; give it one")
            return None
        if not isinstance(path, str) or not path:
            self.say(line, "path", f"the resource {quoted(name)} has no path; name its one file")
            return None
        if refusal := refuse_path(path):
            self.say(line, "path", f"{quoted(path)} {refusal}")
            return None
        is_layer = "feature_properties" in item
        schema = as_object(item.get("schema"))
        described = item.get("feature_properties") if is_layer else schema.get("fields")
        if len(as_list(described)) > MOST_FIELDS:
            message = f"describes more than {MOST_FIELDS} columns; describe those of the file"
            self.say(line, name, message)
            return None
        fields = tuple(read_fields(name, as_list(described), partial(self.say, line)))
        return Resource(
            name=name,
            path=path,
            fields=fields,
            sorted_by=tuple(self.sorted_by(name, item, fields, line)),
            is_layer=is_layer,
            line=line,
        )

    def sorted_by(
        self, resource: str, item: dict[str, object], fields: tuple[Field, ...], line: int | None
    ) -> Iterator[str]:
        known = [field.name for field in fields]
        for column in as_list(item.get("sorted_by")):
            if isinstance(column, str) and column in known:
                known.remove(column)
                yield column
            else:
                remedy = f"name columns of the table, each once: {listed(known)}"
                self.say(line, resource, f"sorted_by names {quoted(column)}; {remedy}")

    def is_as_needed(self, resource: Resource) -> bool:
        if resource.name not in RECORDS and not resource.is_layer:
            return True
        differences = (*unmet(resource), *self.undeclared(resource))
        for column, message in differences:
            self.say(resource.line, column, message)
        return not differences

    def undeclared(self, resource: Resource) -> Iterator[tuple[str, str]]:
        """Yield what an enum holds and the theatre does not declare."""
        for field in resource.fields:
            allowed = self.parties.allowed(resource.name, field.name)
            for value in field.enum if allowed else ():
                if value not in allowed:
                    column = f"{resource.name}.{field.name}"
                    yield (
                        column,
                        f"enum holds {quoted(value)}, which is not one of {listed(allowed)}",
                    )

    def with_lists(self, resource: Resource) -> Resource:
        """Fill in what a column may hold where the package leaves it to its sides and camps."""
        fields = (
            f if f.enum else replace(f, enum=self.parties.allowed(resource.name, f.name))
            for f in resource.fields
        )
        return replace(resource, fields=tuple(fields))

    def find_tables(self, resources: tuple[Resource, ...]) -> None:
        if not isinstance(self.value.get("resources"), list):
            return
        names = [str(as_object(item).get("name")) for item in as_list(self.value.get("resources"))]
        for table in RECORDS:
            if table not in names:
                spare = [name for name in names if name not in RECORDS]
                lack = f"lack the table {quoted(table)}; a theatre needs {listed(RECORDS)}"
                self.say(None, "resources", lack + did_you_mean(table, spare))
        if not any(resource.is_layer for resource in resources) and resources:
            self.say(
                None, "resources", "lack a layer of places: a resource with feature_properties"
            )


def default_zoom(bounds: tuple[float, float, float, float]) -> tuple[int, int]:
    """Give the zoom at which a theatre is as wide as a tile, and the one six steps nearer.

    Examples
    --------
    >>> default_zoom((35.65, 35.5, 36.35, 36.15))
    (9, 15)
    """
    west, _, east, _ = bounds
    low = min(MOST_ZOOM - 1, max(0, int(math.log2(360 / (east - west)))))
    return low, min(MOST_ZOOM, low + 6)
