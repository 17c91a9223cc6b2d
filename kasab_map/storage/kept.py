"""Files of a cache: read only when whole, written whole or not at all, few, and never in the way.

The folder may be damaged, full, read-only, or shared by several processes: each of that costs time
and changes nothing.
"""

import contextlib
import hashlib
import os
import stat
import time
from pathlib import Path

from kasab_map.storage.atomic import PART, write_atomically

KEPT = 20
"""Files; about 100 KB each for a theatre of fifty places."""
LARGEST = 512 * 1024 * 1024
FORGOTTEN_S = 3600.0
"""Age of a part that no writer is at any more: its process was killed."""

# Neither a link nor a pipe in an entry's place is followed or waited for.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
)


def read(folder: Path, name: str) -> bytes | None:
    """Give what an entry holds; None where there is none that is whole."""
    try:
        with os.fdopen(os.open(folder / name, _FLAGS), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode) or about.st_size > LARGEST:
                return None
            digest = file.readline(_DIGEST_LINE)
            content = file.read(LARGEST)
    except OSError:
        return None
    return content if digest == _digest(content) else None


def write(folder: Path, name: str, content: bytes) -> None:
    """Keep an entry, and drop the oldest beyond the number kept."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        written = _digest(content) + content
        write_atomically(folder / name, written, is_precious=False)
    with contextlib.suppress(OSError):
        _tidy(folder)


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode() + b"\n"


_DIGEST_LINE = len(_digest(b""))


def _tidy(folder: Path) -> None:
    found = [(_age(path), path) for path in folder.glob("*.json")]
    old = [path for _, path in sorted(found)[KEPT:]]
    parts = [path for path in folder.glob(f".*{PART}") if _age(path) > FORGOTTEN_S]
    for path in (*old, *parts):
        with contextlib.suppress(OSError):  # another process may have been quicker
            path.unlink()


def _age(path: Path) -> float:
    """Give the seconds since a file was written; none at all for one that has gone."""
    try:
        return time.time() - path.lstat().st_mtime
    except OSError:
        return 0.0
