"""Several files of a folder put in place all or none, whenever the process that does it is killed.

The new files are first written beside the folder's own, under ``.kasab-map/new``. Then a journal
that lists them is put in place by one rename: *that* is the instant at which they count. Whoever
reads the folder while there is a journal reads the files it lists (:func:`staged`); whoever saves
next, or finishes (:func:`finish`), copies them to their places and takes the journal away.
"""

import json
import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import cast

from kasab_map.storage.atomic import write_atomically
from kasab_map.storage.lock import locked

HOME = ".kasab-map"
_NEW, _JOURNAL, _LOCK, _BACKUP = "new", "journal.json", "lock", "backup"
_PLACING, _IGNORE = "placing", ".gitignore"
_LARGEST = 1024 * 1024
KEPT = 20
"""Backups that are kept."""

Step = Callable[[str], None]


def hold(folder: Path) -> AbstractContextManager[None]:
    """Hold the folder against other savers.

    Raises
    ------
    kasab_map.storage.lock.LockedError
        If somebody is saving.
    """
    home = folder / HOME
    if home.is_symlink():
        raise OSError(f"{home} is a link; take it away")
    home.mkdir(exist_ok=True)
    ignore = home / _IGNORE
    if not ignore.exists():  # nothing of this belongs into a repository
        ignore.write_text("*\n", encoding="utf-8")
    return locked(home / _LOCK)


def listed(folder: Path) -> tuple[str, ...]:
    """List the files of a saved but unfinished edition; none where nothing is unfinished."""
    journal = folder / HOME / _JOURNAL
    if not journal.is_file():
        return ()
    try:
        return tuple(_listed(journal))
    except FileNotFoundError:  # finished meanwhile
        return ()


def staged(folder: Path, name: str) -> Path | None:
    """Give where a file of a saved but unfinished edition lies; None where its place is right."""
    path = folder / HOME / _NEW / name
    return path if name in listed(folder) and path.exists() else None


def put(folder: Path, files: Mapping[str, bytes], *, step: Step = lambda _: None) -> Path:
    """Put files in place, all or none; the lock must be held.

    Parameters
    ----------
    folder : Path
        Where they belong.
    files : mapping of str to bytes
        What each shall hold, by its path in the folder.
    step : callable
        Told the name of each step before it is taken.

    Returns
    -------
    Path
        The folder in which what was there before is kept.

    Raises
    ------
    OSError
        If anything cannot be written; before the journal stands nothing has changed, after it
        :func:`finish` does the rest.
    """
    finish(folder, step=step)
    home = folder / HOME
    step("clean")
    shutil.rmtree(home / _NEW, ignore_errors=True)  # of a saver who was killed before the journal
    for name in files:
        _inside(folder, name)
    backup = _backup(folder, files, step)
    for name, content in files.items():
        path = home / _NEW / name
        path.parent.mkdir(parents=True, exist_ok=True)
        step(f"stage {name}")
        write_atomically(path, content)
    step("journal")
    write_atomically(home / _JOURNAL, json.dumps(sorted(files)).encode())
    step("journalled")
    with suppress(OSError):  # the new edition counts already; the next saver finishes it
        finish(folder, step=step)
    return backup


def finish(folder: Path, *, step: Step = lambda _: None) -> bool:
    """Finish what a killed saver had saved; whether there was anything. The lock must be held."""
    home = folder / HOME
    journal = home / _JOURNAL
    if not journal.is_file():
        return False
    for name in _listed(journal):
        step(f"place {name}")
        _place(_inside(home / _NEW, name), home / _PLACING, _inside(folder, name))
    step("unjournal")
    journal.unlink()
    _settle(home)
    step("tidy")
    shutil.rmtree(home / _NEW, ignore_errors=True)
    return True


def _listed(journal: Path) -> list[str]:
    """Read a journal; one that we did not write, for ours are whole, lists nothing."""
    if journal.stat().st_size > _LARGEST:
        return []
    try:
        value: object = json.loads(journal.read_bytes())
    except (ValueError, RecursionError):
        return []
    names = cast("list[object]", value) if isinstance(value, list) else []
    return [name for name in names if isinstance(name, str)]


def _place(new: Path, through: Path, path: Path) -> None:
    """Copy a new file to its place, leaving nothing beside it whenever it is broken off."""
    write_atomically(through, new.read_bytes())
    target = Path(os.path.realpath(path))
    if target.exists():
        shutil.copymode(target, through)
    target.parent.mkdir(parents=True, exist_ok=True)
    through.replace(target)
    _settle(target.parent)


def _inside(folder: Path, name: str) -> Path:
    """Give the path of a file in a folder, wherever a journal that is not ours may point."""
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise OSError(f"{path} leads out of {folder}; put an ordinary file in its place")
    return path


def _backup(folder: Path, files: Mapping[str, bytes], step: Step) -> Path:
    """Keep what is about to be replaced, under the next number; the oldest backups go."""
    home = folder / HOME / _BACKUP
    home.mkdir(exist_ok=True)
    numbers = sorted(int(path.name) for path in home.iterdir() if path.name.isdecimal())
    made = home / f"{(numbers or [0])[-1] + 1:06d}"
    step("backup")
    for name in files:
        if (folder / name).exists():
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(folder / name, made / name)
    for number in numbers[: -KEPT + 1]:
        shutil.rmtree(home / f"{number:06d}", ignore_errors=True)
    return made


def _settle(folder: Path) -> None:
    """Have the folder's own entry written to disk, on systems that open folders."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
