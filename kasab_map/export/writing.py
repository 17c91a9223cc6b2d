"""Putting an export in place whole or not at all, and stopping it on the way."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from kasab_map.storage.atomic import PART, mode_of, settle
from kasab_map.storage.lock import LockedError, locked

Progress = Callable[[float], None]
"""Told again and again how much is done, from 0 to 1; it stops the export by raising Cancelled."""

MANIFEST = "manifest.json"
"""What a folder that was exported holds, and by which it is known for one."""
_HELD, _BEFORE = "held", "before"


class Cancelled(Exception):  # noqa: N818 - it is a wish, not an error
    """The export is no longer wanted; what was there before is still there."""


def unheard(done: float) -> None:
    """Listen to no progress."""
    del done


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a path to write to, and put it in the target's place when all of it is written.

    Whoever reads the target meanwhile sees the old file or the new one, never a part. Whatever
    ends the writing early leaves the target as it was, and nothing beside it; what an export that
    was killed outright has left, the next one to the same target clears away.

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
    with _workshop(target) as folder:
        part = folder / target.name
        yield part
        _flush(part)
        part.chmod(mode_of(target))
        part.replace(target)
    settle(target.parent)


@contextmanager
def replacing_folder(target: Path) -> Iterator[Path]:
    """Do the same for a folder: a new one, an empty one, or one that was exported before.

    Between the old folder's going and the new one's coming there is a moment. Who is killed in it
    leaves the old one in the hidden folder, and the next export brings it back first.

    Yields
    ------
    Path
        Where to make the folder, which has to hold a :data:`MANIFEST`.
    """
    target = Path(os.path.realpath(target))
    if target.exists() and not target.is_dir():
        raise NotADirectoryError(f"{target} is a file; name a folder")
    with _workshop(target) as folder:
        if target.is_dir() and any(target.iterdir()) and not (target / MANIFEST).is_file():
            raise OSError(f"{target} holds something else; name a new folder")
        part = folder / target.name
        yield part
        if hasattr(os, "sync"):  # once for all, or a thousand small files would take a minute
            os.sync()
        _exchange(part, target, folder / _BEFORE)
    settle(target.parent)


def _exchange(part: Path, target: Path, before: Path) -> None:
    if not target.exists():
        part.rename(target)
        return
    part.chmod(mode_of(target))
    target.rename(before)
    try:
        part.rename(target)
    except BaseException:
        before.rename(target)
        raise


@contextmanager
def _workshop(target: Path) -> Iterator[Path]:
    """Give a hidden folder beside the target that is gone afterwards."""
    mark = f".{sha256(target.name.encode()).hexdigest()[:12]}."
    _clear(target, mark)
    with ExitStack() as stack:
        folder = _own(target.parent, mark, stack)
        try:
            yield folder
        finally:
            stack.close()  # a file that is held cannot go on some systems
            shutil.rmtree(folder, ignore_errors=True)


def _own(parent: Path, mark: str, stack: ExitStack) -> Path:
    """Make a folder that is held while we live, by which others know that it is not left over."""
    while True:
        folder = Path(mkdtemp(dir=parent, prefix=mark, suffix=PART))
        try:
            with suppress(LockedError, FileNotFoundError):
                stack.enter_context(locked(folder / _HELD))
                if (folder / _HELD).exists():  # or somebody cleared it away before we held it
                    return folder
        except BaseException:  # ended before anything was written
            stack.close()
            shutil.rmtree(folder, ignore_errors=True)
            raise


def _clear(target: Path, mark: str) -> None:
    """Take away what exports to this target left that were killed."""
    for folder in target.parent.glob(f"{mark}*{PART}"):
        with suppress(LockedError, OSError):
            if not (folder / _HELD).exists():  # who is just making it will make another
                folder.rmdir()
                continue
            with locked(folder / _HELD):
                if (folder / _BEFORE).is_dir() and not target.exists():
                    (folder / _BEFORE).rename(target)
            shutil.rmtree(folder, ignore_errors=True)


def _flush(path: Path) -> None:
    """Wait until the disk has all of a file, and hear of it if the disk cannot."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
