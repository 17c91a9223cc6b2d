"""How large a base map may be, so that a page that carries it still opens."""

from kasab_map.dataset.files import read_text
from kasab_map.dataset.located import Json, as_list, as_number, parse_object
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.sources import FileSource
from kasab_map.dataset.text import damage
from kasab_map.dataset.words import quoted
from kasab_map.model.ground import Bounds

MOST_POSITIONS = 100_000
"""Corners of all outlines of one layer."""
MOST_PIXELS = 4096
"""Of a picture, either way."""
MOST_CELLS = 1_000_000
"""Heights of one grid."""
LONGEST_CREDIT = 300


def read_json(source: FileSource, path: str) -> Json:
    """Read a JSON object of the base map; its value is None where it cannot be used."""
    text = read_text(source, path)
    if text.content is None:
        return Json(None, (), text.problems)
    parsed = parse_object(text.content, text.path, items="rows")
    return Json(parsed.value, parsed.lines, (*text.problems, *parsed.problems))


def bounds_of(value: object) -> Bounds | None:
    """Take a JSON value as bounds in degrees; anything else is None."""
    numbers = [as_number(number) for number in as_list(value)]
    if len(numbers) != 4:
        return None
    west, south, east, north = numbers
    if west is None or south is None or east is None or north is None:
        return None
    good = -180 <= west < east <= 180 and -90 <= south < north <= 90
    return (west, south, east, north) if good else None


BOUNDS_NEEDED = "needs four numbers in degrees: [west, south, east, north]"


def credit_of(value: dict[str, object], path: str) -> tuple[str, list[Problem]]:
    """Take the credit of a layer as words, and say what is wrong with them."""
    credit = value.get("attribution", "")
    if not isinstance(credit, str):
        message = f"{quoted(credit)} is not a text; put it in quotes"
        return "", [Problem(path, None, "attribution", message)]
    wrong = [Problem(path, None, "attribution", message) for message in damage(credit)]
    if len(credit) > LONGEST_CREDIT:
        message = f"{quoted(credit)} is longer than {LONGEST_CREDIT} characters; shorten it"
        wrong.append(Problem(path, None, "attribution", message))
    return credit, wrong
