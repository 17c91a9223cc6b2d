"""The relief: a PNG that is one, and where it lies."""

import zlib
from collections.abc import Iterator

from kasab_map.dataset.ground.limits import (
    BOUNDS_NEEDED,
    MOST_PIXELS,
    bounds_of,
    credit_of,
    read_json,
)
from kasab_map.dataset.located import as_list, as_number
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import Package
from kasab_map.dataset.sources import FileSource, RefusedFileError
from kasab_map.dataset.words import quoted
from kasab_map.model.ground import Relief

SIGNATURE = b"\x89PNG\r\n\x1a\n"
AGAIN = "export it again as PNG"
PICTURE, EXTENT = "relief", "relief_extent"


def read_relief(source: FileSource, package: Package) -> tuple[Relief | None, str, list[Problem]]:
    """Read the picture and its place; None where a theatre ships none, or none that is sound.

    Returns
    -------
    tuple of Relief or None, str, list of Problem
        The text is the credit.
    """
    picture, extent = package.resource(PICTURE), package.resource(EXTENT)
    if picture is None or extent is None:
        return None, "", list(_half(PICTURE if picture else EXTENT if extent else "", package))
    png, size, problems = read_png(source, picture.path)
    parsed = read_json(source, extent.path)
    problems += parsed.problems
    if parsed.value is None:
        return None, "", problems
    name = source.shown(extent.path)
    credit, wrong = credit_of(parsed.value, name)
    problems += wrong
    bounds = bounds_of(parsed.value.get("bounds"))
    if bounds is None:
        problems.append(Problem(name, None, "bounds", BOUNDS_NEEDED))
    opacity = as_number(parsed.value.get("opacity", 1))
    if opacity is None or not 0 <= opacity <= 1:
        message = f"{quoted(parsed.value['opacity'])} is not a number from 0 to 1; write one"
        problems.append(Problem(name, None, "opacity", message))
    said = parsed.value.get("size")
    if said is not None and png and as_list(said) != list(size):
        message = f"{quoted(said)} is not the size of the picture; write {list(size)}"
        problems.append(Problem(name, None, "size", message))
    if problems or bounds is None or opacity is None:
        return None, credit, problems
    return Relief(png=png, bounds=bounds, opacity=opacity), credit, []


def _half(there: str, package: Package) -> Iterator[Problem]:
    if there:
        lacking = EXTENT if there == PICTURE else PICTURE
        message = f"lack {quoted(lacking)}, without which {quoted(there)} cannot be drawn; add it"
        yield Problem(package.path, None, "resources", message)


def read_png(source: FileSource, path: str) -> tuple[bytes, tuple[int, int], list[Problem]]:
    """Read a picture, its width and its height in pixels."""
    name = source.shown(path)
    try:
        content = source.read(path)
    except RefusedFileError as error:
        return b"", (0, 0), [Problem(name, None, "", str(error))]
    size = (int.from_bytes(content[16:20]), int.from_bytes(content[20:24]))
    if message := png_fault(content):
        return b"", (0, 0), [Problem(name, None, "", message)]
    if not (0 < size[0] <= MOST_PIXELS and 0 < size[1] <= MOST_PIXELS):
        message = f"is {size[0]} x {size[1]} pixels; make it {MOST_PIXELS} or fewer either way"
        return b"", (0, 0), [Problem(name, None, "", message)]
    return content, size, []


def png_fault(content: bytes) -> str:
    """Say why bytes are not a whole PNG; empty when they are.

    Every chunk is counted and its checksum held against it, up to the last byte.
    """
    if not content.startswith(SIGNATURE):
        return f"is not a PNG: it does not begin like one; {AGAIN}"
    at, kinds = len(SIGNATURE), list[bytes]()
    while at < len(content):
        length = int.from_bytes(content[at : at + 4])
        kind, end = content[at + 4 : at + 8], at + 12 + length
        if end > len(content):
            return f"is not a whole PNG: it breaks off at byte {len(content):,}; {AGAIN}"
        if zlib.crc32(content[at + 4 : end - 4]) != int.from_bytes(content[end - 4 : end]):
            return f"is a damaged PNG: the checksum at byte {end - 4:,} is wrong; {AGAIN}"
        kinds.append(kind)
        at = end
        if kind == b"IEND":
            break
    if not kinds or kinds[0] != b"IHDR" or kinds[-1] != b"IEND" or b"IDAT" not in kinds:
        return f"is not a whole PNG: header, picture or end is missing; {AGAIN}"
    if at < len(content):
        return f"has {len(content) - at:,} bytes after the end of the picture; {AGAIN}"
    return ""
