"""A theatre in a folder: ordinary files inside it, and nothing that a link leads to outside."""

import os
import stat
from pathlib import Path

from kasab_map.dataset.sources.limits import MOST_FILES, limit_of, refuse_size
from kasab_map.dataset.sources.source import MISSING, RefusedFileError
from kasab_map.storage import journal
from kasab_map.storage.atomic import write_atomically

# A pipe that took a file's place since it was looked at must not keep us waiting.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Folder:
    """The files of a folder.

    Parameters
    ----------
    path : Path or str
        The folder that holds datapackage.json.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)

    def names(self) -> tuple[str, ...]:
        """List every file, sorted; links to folders are not followed."""
        found = [*journal.listed(self.path)]
        for folder, folders, files in os.walk(self.path):
            if journal.HOME in folders:  # what is kept of savings is no part of the theatre
                folders.remove(journal.HOME)
            below = Path(folder).relative_to(self.path)
            found += [(below / file).as_posix() for file in files]
            if len(found) > MOST_FILES:
                raise RefusedFileError(f"holds more than {MOST_FILES:,} files; move others away")
        return tuple(sorted({*found}))

    def exists(self, name: str) -> bool:
        """Whether there is anything by that name, a link that leads nowhere included."""
        return os.path.lexists(self.path / name) or journal.staged(self.path, name) is not None

    def read(self, name: str) -> bytes:
        """Give the bytes of a file inside the folder, of a size its kind may have.

        Of an edition whose saving was broken off, it is what was saved: all of it counts.
        """
        try:
            if staged := journal.staged(self.path, name):
                return self._read(name, staged)
        except FileNotFoundError:
            pass  # the saving was finished meanwhile
        except (OSError, ValueError) as error:
            raise RefusedFileError(_unreadable(error)) from None
        try:
            return self._read(name, self.path / name)
        except FileNotFoundError:
            raise RefusedFileError(MISSING) from None
        except (OSError, ValueError) as error:
            raise RefusedFileError(_unreadable(error)) from None

    def _read(self, name: str, path: Path) -> bytes:
        if refused := _refuse(path, self.path):
            raise RefusedFileError(refused)
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise RefusedFileError(_NOT_ORDINARY)
            refuse_size(name, about.st_size)
            content = file.read(limit_of(name) + 1)
        refuse_size(name, len(content))  # it may have grown since
        return content

    def write(self, name: str, content: bytes) -> None:
        """Put a file in place, whole or not at all.

        Raises
        ------
        RefusedFileError
            If the path leads out of the folder, or the file cannot be written.
        """
        path = self.path / name
        try:
            if self.exists(name) and (refused := _refuse(path, self.path)):
                raise RefusedFileError(refused)
            if not path.parent.resolve().is_relative_to(self.path.resolve()):
                raise RefusedFileError(_LEADS_OUT)
            write_atomically(path, content)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise RefusedFileError(f"cannot be written ({reason}); nothing was changed") from None

    def shown(self, name: str = "") -> str:
        """Write a path relative to the working directory where possible."""
        path = self.path / name
        try:
            here = Path.cwd()
        except OSError:  # it has been deleted
            return path.as_posix()
        absolute = path.absolute()
        if absolute.is_relative_to(here):
            return Path(os.path.relpath(absolute, here)).as_posix()
        return path.as_posix()

    def refusal(self) -> str:
        """Say why the folder cannot be read."""
        try:
            mode = self.path.stat().st_mode
        except FileNotFoundError:
            return "there is no such folder; check the name"
        except (OSError, ValueError) as error:
            return _unreadable(error)
        if not stat.S_ISDIR(mode):
            return "is a file, not a folder; name the folder that holds datapackage.json"
        return ""


_LEADS_OUT = "is a link that leads out of the folder; put the file itself in its place"
_LEADS_NOWHERE = "is a link that leads nowhere; put the file itself in its place"
_NOT_ORDINARY = "is not an ordinary file; put an ordinary file in its place"


def _refuse(path: Path, folder: Path) -> str:
    """Say why a path must not be opened; empty when it may."""
    try:
        target = path.resolve(strict=True)
    except FileNotFoundError:
        return MISSING
    except (OSError, RuntimeError):  # a link to itself is a RuntimeError up to Python 3.12
        if not path.is_symlink():
            raise
        return _LEADS_NOWHERE
    if not target.is_relative_to(folder.resolve()):
        return _LEADS_OUT
    if target.is_dir():
        return "is a folder where a file should be; move it away and put the file back"
    return "" if target.is_file() else _NOT_ORDINARY


def _unreadable(error: OSError | ValueError) -> str:
    """Say why the system did not open a path."""
    reason = getattr(error, "strerror", None) or type(error).__name__
    if isinstance(error, PermissionError):
        return f"cannot be read ({reason}); give yourself permission to read it"
    return f"cannot be read ({reason}); check its name and the disk it lies on"
