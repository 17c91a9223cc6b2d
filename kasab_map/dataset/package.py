"""Read datapackage.json: the days, the bounds, the files and the columns of a theatre."""

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

from kasab_map.dataset.dates import explain_date, read_day
from kasab_map.dataset.files import read_text
from kasab_map.dataset.located import (
    Json,
    as_count,
    as_list,
    as_number,
    as_object,
    parse_object,
)
from kasab_map.dataset.needs import unmet
from kasab_map.dataset.parties import Parties, read_parties
from kasab_map.dataset.patterns import Pattern, PatternError, read_pattern
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import RECORDS, Field, Package, Resource
from kasab_map.dataset.sources import FileSource
from kasab_map.dataset.text import damage
from kasab_map.dataset.words import did_you_mean, listed, quoted

FILE_NAME = "datapackage.json"
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
        bounds, country, zoom = self.bounds(), self.country(), self.zoom()
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
        for index, item in enumerate(as_list(self.value.get("resources"))):
            line = self.parsed.line(index)
            resource = self.resource(as_object(item), line)
            if resource is None:
                continue
            if resource.name in seen:
                first = seen[resource.name]
                message = f"{quoted(resource.name)} is already used on line {first}; rename one"
                self.say(line, "name", message)
                continue
            seen[resource.name] = line
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
        return Resource(
            name=name,
            path=path,
            fields=tuple(self.fields(name, as_list(described), line)),
            sorted_by=tuple(str(column) for column in as_list(item.get("sorted_by"))),
            is_layer=is_layer,
            line=line,
        )

    def fields(self, resource: str, described: list[object], line: int | None) -> Iterator[Field]:
        for item in map(as_object, described):
            name = item.get("name")
            if not isinstance(name, str) or not name:
                self.say(line, resource, "a field has no name; give it one")
                continue
            limits = as_object(item.get("constraints"))
            reference = as_object(item.get("references"))
            yield Field(
                name=name,
                type=str(item.get("type", "string")),
                format=str(item.get("format", "")),
                description=str(item.get("description", "")),
                example=item.get("example"),
                required=limits.get("required") is True,
                unique=limits.get("unique") is True,
                enum=tuple(str(value) for value in as_list(limits.get("enum"))),
                pattern=self.pattern(f"{resource}.{name}", limits.get("pattern"), line),
                max_length=as_count(limits.get("maxLength")),
                max_words=as_count(item.get("max_words")),
                minimum=as_number(limits.get("minimum")),
                references=str(reference.get("resource", "")),
                many=reference.get("many") is True,
            )

    def pattern(self, column: str, value: object, line: int | None) -> Pattern | None:
        if value is None:
            return None
        if not isinstance(value, str):
            self.say(line, column, f"pattern {quoted(value)} is not a text; put it in quotes")
            return None
        try:
            return read_pattern(value)
        except PatternError as error:
            remedy = "write a simpler one, or delete it"
            self.say(line, column, f"pattern {quoted(value)} cannot be used: {error}; {remedy}")
            return None

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


def refuse_path(path: str) -> str:
    """Say why a resource's path must not be followed; empty when it may."""
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", path):
        return "is an address; put the file in the folder and name it by its path there"
    if PurePosixPath(path).is_absolute() or PureWindowsPath(path).anchor:
        return "is an absolute path; write it relative to datapackage.json"
    if "\\" in path:
        return "holds a backslash; write / between folders"
    if ".." in PurePosixPath(path).parts:
        return "leads out of the folder; keep the file inside and drop the '..'"
    if "\0" in path:
        return "holds a NUL character; delete it"
    return ""
