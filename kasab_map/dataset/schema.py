"""The one schema: what a folder's datapackage.json says of its files, columns and days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kasab_map.dataset.patterns import Pattern
from kasab_map.model import Camp, Claim, Claimant, ControlChange, Event, Place, Side, Source

# The tables a theatre must have, and the record that one row of each becomes.
RECORDS: Mapping[str, type[Claimant | Source | Claim | ControlChange | Event]] = {
    "claimants": Claimant,
    "sources": Source,
    "claims": Claim,
    "control_changes": ControlChange,
    "events": Event,
}
# References to this name look in every place layer at once.
PLACES = "places"
PLACE_RECORD = Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column of a table or property of a feature.

    Attributes
    ----------
    type : str
        A Table Schema type: string, date, boolean, number, object or array.
    references : str
        The table (or ``places``) whose ids the cell holds; empty when it holds none.
    many : bool
        Whether the cell is a list of ids separated by single spaces.
    """

    name: str
    type: str = "string"
    format: str = ""
    description: str = ""
    example: object = None
    required: bool = False
    unique: bool = False
    enum: tuple[str, ...] = ()
    pattern: Pattern | None = None
    max_length: int | None = None
    max_words: int | None = None
    minimum: float | None = None
    references: str = ""
    many: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """One file of the package.

    Attributes
    ----------
    fields : tuple of Field
        Columns of a table or properties of a layer's features; empty for a base map file.
    sorted_by : tuple of str
        Columns by which the rows of a table are sorted.
    is_layer : bool
        Whether its features are places.
    line : int or None
        Where datapackage.json describes it.
    """

    name: str
    path: str
    fields: tuple[Field, ...] = ()
    sorted_by: tuple[str, ...] = ()
    is_layer: bool = False
    line: int | None = None

    def field(self, name: str) -> Field | None:
        """Find a field by its name."""
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What datapackage.json says.

    Attributes
    ----------
    bounds : tuple of float
        West, south, east, north in degrees, EPSG:4326.
    path : str
        The file itself, as problems name it.
    country : str
        The theatre's own, as its places and its land write it; empty where it says none.
    contact : str
        Where readers send what they found wrong: a mailto: or https: address, or empty.
    zoom : tuple of int
        Nearest and farthest zoom of its map, as web maps count.
    sides, camps : mapping
        Who fights and who speaks, by id.
    is_whole : bool
        Whether every resource it lists is described well enough to be read.
    """

    name: str
    title: str
    version: str
    first_day: date
    last_day: date
    bounds: tuple[float, float, float, float]
    sides: Mapping[str, Side]
    camps: Mapping[str, Camp]
    resources: tuple[Resource, ...]
    path: str = "datapackage.json"
    country: str = ""
    contact: str = ""
    zoom: tuple[int, int] = (9, 15)
    is_whole: bool = True

    def resource(self, name: str) -> Resource | None:
        """Find a resource by its name."""
        return next((resource for resource in self.resources if resource.name == name), None)

    @property
    def layers(self) -> tuple[Resource, ...]:
        """The resources whose features are places."""
        return tuple(resource for resource in self.resources if resource.is_layer)
