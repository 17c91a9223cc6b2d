"""Finding the Chromium that the tests drive: the system's own, never one downloaded."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str:
    """Give the path of a Chromium: what ``CHROMIUM`` names, or the first one installed."""
    for name in (os.environ.get("CHROMIUM", ""), *NAMES):
        found = name and shutil.which(name)
        if found:
            return found
    raise FileNotFoundError(
        "the tests drive a Chromium: install one (Debian: apt-get install chromium), "
        "or set CHROMIUM=/path/to/one"
    )
