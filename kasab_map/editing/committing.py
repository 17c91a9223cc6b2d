"""A saving put into git, when the maintainer asks: the files that were saved, and no others.

Git itself does it, and its own words are told where it refuses. Nothing is ever sent anywhere.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from kasab_map.editing.saving import SavingError

PATIENCE_S = 60
_NOT_HERE = "This folder is in no git repository, so there is nowhere to commit to."
_NO_GIT = "Git is not installed, or not found; commit the files another way."


def is_repository(folder: Path) -> bool:
    """Whether a folder is in the working tree of a git repository."""
    try:
        return _git(folder, "rev-parse", "--is-inside-work-tree").strip() == "true"
    except SavingError:
        return False


def commit(folder: Path, files: Sequence[str], message: str) -> str:
    """Commit files of a folder as they are, and leave all else that is changed or staged alone.

    Parameters
    ----------
    files : sequence of str
        By their paths in the folder.
    message : str
        From :func:`kasab_map.editing.patch.message_of`.

    Returns
    -------
    str
        What git made of it: the short name of the commit and its first line.

    Raises
    ------
    SavingError
        If there is no repository, or git refuses; with git's own words.
    """
    if shutil.which("git") is None:
        raise SavingError(_NO_GIT)
    if not is_repository(folder):
        raise SavingError(_NOT_HERE)
    paths = [f":(literal){name}" for name in files]
    # A file that git has not seen yet must be named to it before it can be committed by name.
    _git(folder, "add", "--intent-to-add", "--", *paths)
    _git(folder, "commit", "--quiet", "--only", "--file=-", "--", *paths, text=message)
    return _git(folder, "log", "-1", "--format=%h %s").strip()


def _git(folder: Path, *arguments: str, text: str = "") -> str:
    # Which repository is meant says the folder, whatever the caller's own surroundings say.
    around = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    kept = {name: value for name, value in os.environ.items() if _is_identity(name)}
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            input=text,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env={**around, **kept, "GIT_TERMINAL_PROMPT": "0", "GIT_EDITOR": "true"},
            timeout=PATIENCE_S,
            check=False,
        )
    except OSError as error:
        raise SavingError(f"{_NO_GIT} ({error.strerror})") from None
    except subprocess.TimeoutExpired:
        raise SavingError(f"Git did not answer within {PATIENCE_S} seconds.") from None
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise SavingError(f"Git refused: {said or f'exit code {done.returncode}'}")
    return done.stdout


def _is_identity(name: str) -> bool:
    return name.startswith(("GIT_AUTHOR_", "GIT_COMMITTER_", "GIT_CONFIG_"))
