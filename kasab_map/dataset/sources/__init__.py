"""Where the files of a theatre come from: a folder, a folder under unsaved edits, a zip archive.

Whoever reads a theatre asks a source for bytes by name, ``basemap/land.geojson``, and never opens
a path by itself: links out of the folder, pipes and files of gigabytes are refused here, once.
"""

from pathlib import Path

from kasab_map.dataset.sources.archive import Archive
from kasab_map.dataset.sources.folder import Folder
from kasab_map.dataset.sources.limits import LIMITS, limit_of
from kasab_map.dataset.sources.overlay import Overlay
from kasab_map.dataset.sources.source import FileSource, RefusedFileError

__all__ = [
    "LIMITS",
    "Archive",
    "FileSource",
    "Folder",
    "Overlay",
    "RefusedFileError",
    "as_source",
    "limit_of",
]


def as_source(theatre: FileSource | Path | str) -> FileSource:
    """Take a source as it is, and a path as that of a folder.

    Examples
    --------
    >>> as_source("geodata").shown("claims.csv")
    'geodata/claims.csv'
    """
    return Folder(theatre) if isinstance(theatre, Path | str) else theatre
