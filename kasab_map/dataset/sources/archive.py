"""A theatre in a zip archive, never unpacked to disk."""

import lzma
import struct
import zlib
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from kasab_map.dataset.sources.folder import Folder
from kasab_map.dataset.sources.limits import MOST_FILES, limit_of, refuse_size
from kasab_map.dataset.sources.source import MISSING, RefusedFileError

PACKAGE = "datapackage.json"
# All that the standard library raises at an archive that is damaged, encrypted or of a new kind.
_DAMAGE = (
    *(OSError, BadZipFile, LargeZipFile, ValueError, EOFError, RuntimeError),
    *(zlib.error, lzma.LZMAError, struct.error),
)


class Archive:
    """The files of a zip archive; those of its one folder, if datapackage.json lies in that.

    Parameters
    ----------
    path : Path or str
        The archive. It is opened anew for each file, so that nothing need be closed.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self._refusal = ""
        self._entries: dict[str, ZipInfo] = {}
        try:
            refuse_size(self.path.name, self.path.stat().st_size)
            with ZipFile(self.path) as archive:
                listed = [entry for entry in archive.infolist() if not entry.is_dir()]
        except FileNotFoundError:
            self._refusal = "there is no such archive; check the name"
        except RefusedFileError as error:
            self._refusal = str(error)
        except _DAMAGE as error:
            reason = _reason(error)
            self._refusal = f"is not a zip archive ({reason}); zip the theatre's folder again"
        else:
            self._take(listed)

    def _take(self, listed: list[ZipInfo]) -> None:
        if len(listed) > MOST_FILES:
            self._refusal = f"holds more than {MOST_FILES:,} files; take others out"
            return
        base = _base([entry.filename for entry in listed])
        for entry in listed:
            if not entry.filename.startswith(base):
                continue
            name = entry.filename.removeprefix(base)
            if name in self._entries:
                self._refusal = f"holds {name!r} twice; zip the theatre's folder again"
            self._entries[name] = entry

    def names(self) -> tuple[str, ...]:
        """List every file, sorted."""
        return tuple(sorted(self._entries))

    def exists(self, name: str) -> bool:
        """Whether the archive lists the file."""
        return name in self._entries

    def read(self, name: str) -> bytes:
        """Unpack a file into memory, and no more of it than its kind may have."""
        entry = self._entries.get(name)
        if entry is None:
            raise RefusedFileError(MISSING)
        refuse_size(name, entry.file_size)
        try:
            with ZipFile(self.path) as archive, archive.open(entry) as file:
                content = file.read(limit_of(name) + 1)
        except _DAMAGE as error:
            remedy = "zip the theatre's folder again, without a password"
            raise RefusedFileError(f"cannot be unpacked ({_reason(error)}); {remedy}") from None
        refuse_size(name, len(content))  # what the archive says of itself need not be true
        return content

    def shown(self, name: str = "") -> str:
        """Write a file as if the archive were a folder."""
        archive = Folder(self.path).shown()
        return f"{archive}/{name}" if name else archive

    def refusal(self) -> str:
        """Say why the archive cannot be read."""
        return self._refusal


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def _base(names: list[str]) -> str:
    """Find the folder of the archive that is the theatre; empty when it is the whole."""
    homes = [name for name in names if PurePosixPath(name).name == PACKAGE]
    if PACKAGE in homes or len(homes) != 1:
        return ""
    return homes[0].removesuffix(PACKAGE)
