"""Putting an export in place whole or not at all, and stopping it on the way."""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

Progress = Callable[[float], None]
"""Told again and again how much is done, from 0 to 1; it stops the export by raising Cancelled."""

PART = ".part"
_ORDINARY = 0o666
"""What a new file may be used for, before the user's own mask."""


class Cancelled(Exception):  # noqa: N818 - it is a wish, not an error
    """The export is no longer wanted; what was there before is still there."""


def unheard(done: float) -> None:
    """Listen to no progress."""
    del done


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a path to write to, and put it in the target's place when all of it is written.

    Whoever reads the target meanwhile sees the old file or the new one, never a part. Whatever
    ends the writing early leaves the target as it was, and nothing beside it.

    Parameters
    ----------
    target : Path
        The file to be; a link stays, and the file it leads to is replaced. Its permissions
        are kept.

    Yields
    ------
    Path
        In a folder of its own beside the target, under the target's name: some libraries write
        side files, and some look at the suffix.

    Raises
    ------
    OSError
        If the folder is not there, cannot be written to, or is full.
    """
    target = Path(os.path.realpath(target))
    if target.is_dir():
        raise IsADirectoryError(f"{target} is a folder; name a file in it")
    if target.exists() and not target.is_file():
        raise OSError(f"{target} is not an ordinary file; name one")
    folder = Path(mkdtemp(dir=target.parent, prefix=".", suffix=PART))
    try:
        part = folder / target.name
        yield part
        _settle(part)
        part.chmod(_mode(target))
        part.replace(target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    with contextlib.suppress(OSError):  # some systems open no folders
        _settle(target.parent)


def _mode(path: Path) -> int:
    """Give the permissions of a file, or those that a new one would have."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return _ORDINARY & ~mask


def _settle(path: Path) -> None:
    """Wait until the disk has it."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
