"""Read a theatre and check it: a folder with problems does not load.

The words are those of geodata/README.md; the schema is the folder's own datapackage.json.
"""

from kasab_map.dataset.problem import DatasetError, Problem
from kasab_map.dataset.reading import check, read_dataset

__all__ = ["DatasetError", "Problem", "check", "read_dataset"]
