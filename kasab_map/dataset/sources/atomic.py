"""Putting a file in place whole or not at all, through power cuts too."""

import contextlib
import os
from pathlib import Path
from tempfile import NamedTemporaryFile

_ORDINARY = 0o666
"""What a new file may be used for, before the user's own mask."""


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file; whoever reads it meanwhile sees the old one or the new one, never a part.

    Parameters
    ----------
    path : Path
        The file; a link stays, and the file it leads to is replaced. Its permissions are kept.
    content : bytes
        All that it shall hold.
    """
    path = Path(os.path.realpath(path))
    with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as part:
        name = Path(part.name)
        try:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
            name.chmod(_mode(path))
        except BaseException:
            part.close()
            name.unlink(missing_ok=True)
            raise
    try:
        name.replace(path)
    except BaseException:
        name.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def _mode(path: Path) -> int:
    """Give the permissions of a file, or those that a new one would have."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return _ORDINARY & ~mask


def _settle(folder: Path) -> None:
    """Have the folder's own entry written to disk, on systems that open folders."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
