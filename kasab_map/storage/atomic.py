"""Putting a file in place whole or not at all, through power cuts too."""

import contextlib
import os
from pathlib import Path
from tempfile import NamedTemporaryFile

PART = ".part"
_ORDINARY = 0o666
"""What a new file may be used for, before the user's own mask."""


def write_atomically(path: Path, content: bytes, *, is_precious: bool = True) -> None:
    """Replace a file; whoever reads it meanwhile sees the old one or the new one, never a part.

    Parameters
    ----------
    path : Path
        The file; its permissions are kept.
    content : bytes
        All that it shall hold.
    is_precious : bool
        Whether to wait until the disk has it, and to replace what a link leads to instead of the
        link; what can be made again needs neither.

    Raises
    ------
    OSError
        If it cannot be written; the file is then as it was, and nothing else is left behind.
    """
    if is_precious:
        path = Path(os.path.realpath(path))
    with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=PART, delete=False) as part:
        name = Path(part.name)
    try:  # closing it may fail too: what was written may reach a full disk only then
        with name.open("wb") as part:
            part.write(content)
            part.flush()
            if is_precious:
                os.fsync(part.fileno())
        name.chmod(_mode(path))
        name.replace(path)
    except BaseException:
        name.unlink(missing_ok=True)
        raise
    if is_precious:
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
