"""What a source of files can be asked."""

from typing import Protocol


class RefusedFileError(Exception):
    """A file that cannot be had; the message says why, and the remedy."""


class FileSource(Protocol):
    """The files of one theatre, each known by its path below datapackage.json, with ``/``."""

    def names(self) -> tuple[str, ...]:
        """List every file, sorted."""
        ...

    def exists(self, name: str) -> bool:
        """Whether there is anything by that name, readable or not."""
        ...

    def read(self, name: str) -> bytes:
        """Give the bytes of a file.

        Raises
        ------
        RefusedFileError
            If there is no such file, it may not be opened or is larger than its kind may be.
        """
        ...

    def shown(self, name: str = "") -> str:
        """Write a file, or the whole theatre, as its reader would type it."""
        ...

    def refusal(self) -> str:
        """Say why nothing at all can be read, and the remedy; empty when it can."""
        ...


MISSING = "the file is missing; put it back, or correct its path in datapackage.json"
