"""How large a file may be, by its kind: told before it is read, so that nothing fills the memory.

The largest table that we ship has 67 kilobytes; a war of ten thousand places and 200,000 changes
fits.
"""

from collections.abc import Mapping
from pathlib import PurePosixPath

from kasab_map.dataset.sources.source import RefusedFileError

MEGABYTE = 1024 * 1024
LIMITS: Mapping[str, int] = {
    ".csv": 128 * MEGABYTE,
    ".geojson": 32 * MEGABYTE,
    ".json": 16 * MEGABYTE,
    ".txt": 16 * MEGABYTE,
    ".png": 16 * MEGABYTE,
    ".md": 2 * MEGABYTE,
    ".zip": 256 * MEGABYTE,
}
"""Bytes of one file, by the end of its name."""
OF_ANOTHER_KIND = 16 * MEGABYTE
MOST_FILES = 10_000
"""Files that are listed of one theatre."""


def limit_of(name: str) -> int:
    """Give the most bytes that a file of this name may have.

    Examples
    --------
    >>> limit_of("stories/one.md") == 2 * MEGABYTE
    True
    """
    return LIMITS.get(PurePosixPath(name).suffix.lower(), OF_ANOTHER_KIND)


def refuse_size(name: str, size: int) -> None:
    """Refuse a file that is larger than its kind may be."""
    limit = limit_of(name)
    if size > limit:
        kind = PurePosixPath(name).suffix.lower() or "this"
        most = f"a {kind} file may have {limit // MEGABYTE} MB at most"
        raise RefusedFileError(f"has {size / MEGABYTE:,.1f} MB, and {most}; make it smaller")
