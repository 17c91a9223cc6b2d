"""A folder of one's own for a moment: a lock that the system takes back when its holder dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class LockedError(Exception):
    """Somebody else holds the lock."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock file, whoever else asks meanwhile being refused at once.

    Parameters
    ----------
    path : Path
        The lock file; it stays, for what counts is who holds it, not that it is there.

    Raises
    ------
    LockedError
        If another process, or another part of this one, holds it.
    OSError
        If the file cannot be made.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not _take(handle):
            raise LockedError(f"{path} is held by somebody else")
        yield
    finally:
        os.close(handle)  # and with it the lock


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
