"""Where the files that travel with the program lie: in a wheel, or at the root of a clone."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent

# A folder of their own: Streamlit puts the app's folder on the import path, where a package of
# ours would hide a module of the standard library (locale) if the app lay beside it.
_FOLDERS = (PACKAGE / "_shipped", PACKAGE.parent)


def shipped(name: str) -> Path:
    """Find a file or folder that travels with the program.

    Parameters
    ----------
    name : str
        Such as ``geodata`` or ``app.py``.

    Returns
    -------
    Path
        Inside the installed package, or else at the root of a clone.

    Raises
    ------
    FileNotFoundError
        If it is in neither place.

    Examples
    --------
    >>> shipped("geodata").is_dir()
    True
    """
    for folder in _FOLDERS:
        if (folder / name).exists():
            return folder / name
    raise FileNotFoundError(f"{name} did not travel with this installation; install it again")
