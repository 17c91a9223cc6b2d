"""An edition of a theatre: a folder, an archive, or a revision in the history of one."""

import subprocess
import tempfile
from pathlib import Path

from kasab_map.dataset import Archive, read_dataset
from kasab_map.dataset.package import read_package
from kasab_map.dataset.parties import Parties
from kasab_map.dataset.sources import as_source
from kasab_map.model import Dataset


class EditionError(ValueError):
    """An edition that is neither a folder, nor an archive, nor a revision."""


def read_edition(named: str, theatre: Path) -> Dataset:
    """Read an edition.

    Parameters
    ----------
    named : str
        A folder, a zip archive, or a git revision in the history of ``theatre``.
    theatre : Path
        The folder whose history is meant; an edition from before theatres declared their sides
        has those that it has now.

    Raises
    ------
    EditionError
        If it is none of these.
    kasab_map.dataset.DatasetError
        If what is found there has problems.
    """
    path = Path(named)
    package, _ = read_package(as_source(theatre))
    parties = Parties(package.sides, package.camps) if package else None
    if path.is_dir():
        return read_dataset(path, parties=parties)
    if path.is_file():
        return read_dataset(Archive(path), parties=parties)
    commit = _git(theatre, "rev-parse", "--verify", "--end-of-options", f"{named}^{{commit}}")
    files = commit and _git(theatre, "archive", "--format=zip", commit.decode().strip(), ".")
    if not files:
        kinds = "a folder, an archive or a revision in the history of"
        raise EditionError(f"{named!r} is not {kinds} {theatre}")
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "edition.zip"
        archive.write_bytes(files)
        return read_dataset(Archive(archive), parties=parties)


def _git(folder: Path, *arguments: str) -> bytes:
    """Ask git about a folder; nothing where it has no answer or is not installed."""
    try:
        command = ["git", "-C", str(folder), *arguments]
        asked = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        return b""
    return asked.stdout if asked.returncode == 0 else b""
