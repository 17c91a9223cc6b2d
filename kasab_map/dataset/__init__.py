"""Read a theatre and check it: one with problems does not load.

The words are those of geodata/README.md; the schema is the folder's own datapackage.json.
"""

from kasab_map.dataset.problem import DatasetError, Problem
from kasab_map.dataset.reading import check, read_dataset
from kasab_map.dataset.sources import Archive, FileSource, Folder, Overlay

__all__ = [
    "Archive",
    "DatasetError",
    "FileSource",
    "Folder",
    "Overlay",
    "Problem",
    "check",
    "read_dataset",
]
