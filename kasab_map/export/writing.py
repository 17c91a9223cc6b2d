"""Putting an export in place whole or not at all, and stopping it on the way."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from kasab_map.storage.atomic import PART, mode_of, settle

Progress = Callable[[float], None]
"""Told again and again how much is done, from 0 to 1; it stops the export by raising Cancelled."""


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
        _flush(part)
        part.chmod(mode_of(target))
        part.replace(target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    settle(target.parent)


def _flush(path: Path) -> None:
    """Wait until the disk has all of a file, and hear of it if the disk cannot."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
