"""The editions of a folder that is edited while it is shown: whole ones only, read once each.

Nobody is shown half an edit. While somebody saves, the edition before is kept for a moment; what
changed while it was read is read again.
"""

import os
import stat
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

QUIET_S = 1.0
"""How long a folder must have been left alone before it counts as saved."""
PATIENCE_S = 10.0
"""How long a first reader waits for that."""
MOST_FILES = 10_000

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one edition of a folder from another.

    Attributes
    ----------
    files : tuple
        Name, size, time and inode of each file.
    newest : float
        When the last of them was put there or changed, in seconds since 1970.
    """

    files: tuple[tuple[str, int, int, int], ...]
    newest: float = field(compare=False)

    def is_fresh(self) -> bool:
        """Whether somebody may still be saving."""
        return 0 <= time.time() - self.newest < QUIET_S  # a time to come is a wrong clock's


class BusyFolderError(Exception):
    """A folder that is changed so often that it could not be read whole."""


class Editions(Generic[Value]):
    """Give the newest whole edition of a folder.

    Parameters
    ----------
    folder : Path
        What is watched, a look at each question.
    read : callable
        Reads it; what it raises is passed on, and the folder is read anew at the next question.
    """

    def __init__(self, folder: Path, read: Callable[[Path], Value]) -> None:
        self._folder, self._read = folder, read
        self._lock = threading.Lock()
        self._last: tuple[Stamp, Value] | None = None

    def newest(self) -> Value:
        """Give the newest edition, read once for all who ask.

        Raises
        ------
        BusyFolderError
            If it changes all the time, and no edition before it is known.
        """
        with self._lock:
            until = time.monotonic() + PATIENCE_S
            while time.monotonic() < until:
                stamp = stamp_of(self._folder)
                if self._last and (self._last[0] == stamp or stamp.is_fresh()):
                    return self._last[1]
                if not stamp.is_fresh() and self._take(stamp):
                    continue
                time.sleep(QUIET_S / 4)
            if self._last:
                return self._last[1]
            raise BusyFolderError(f"{self._folder} is being changed; open this page again later")

    def _take(self, stamp: Stamp) -> bool:
        """Read what the stamp was taken of; whether it was still that at the end."""
        try:
            value = self._read(self._folder)
        except Exception:
            if stamp_of(self._folder) != stamp:
                return False
            raise
        if stamp_of(self._folder) != stamp:
            return False
        self._last = (stamp, value)
        return True


def stamp_of(folder: Path) -> Stamp:
    """Look at a folder's files; what an editor puts beside them (``.claims.csv.swp``) is none."""
    files: list[tuple[str, int, int, int]] = []
    newest = 0.0
    for name, at in _entries(str(folder)):
        # A folder's own time tells of files that have gone, and may be about to come back.
        newest = max(newest, at.st_mtime, at.st_ctime)
        if not stat.S_ISDIR(at.st_mode):
            files.append((name, at.st_size, at.st_mtime_ns, at.st_ino))
    return Stamp(tuple(sorted(files)), newest)


def _entries(top: str) -> Iterator[tuple[str, os.stat_result]]:
    """Give the folder, and all that is in it and below, by name; links to folders as they are."""
    waiting, seen = [(top, "")], 0
    while waiting and seen < MOST_FILES:
        path, above = waiting.pop()
        try:
            yield above, os.stat(path)  # noqa: PTH116 -- a Path each would take most of the time
            with os.scandir(path) as entries:
                for entry in entries:
                    seen += 1
                    if entry.name.startswith(".") or entry.name.endswith("~"):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append((entry.path, f"{above}{entry.name}/"))
                    else:
                        # Of a link that leads nowhere, what is known is the link itself.
                        leads = os.path.exists(entry.path)  # noqa: PTH110 -- as above
                        yield f"{above}{entry.name}", entry.stat(follow_symlinks=leads)
        except OSError:
            continue  # gone meanwhile, or not ours to read: who reads the folder will say so
