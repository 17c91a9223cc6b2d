"""Files in a zip archive that is the same each time."""

import zipfile

_MADE = (1980, 1, 1, 0, 0, 0)
"""No real time, or each export would be another file."""
_READABLE = 0o100644 << 16


def put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Put one file into an archive."""
    entry = zipfile.ZipInfo(name, _MADE)
    entry.external_attr = _READABLE
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)
