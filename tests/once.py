"""What takes long to make and is only read: made by the first worker that asks, for all of them."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Give the file or folder of a name, made if no worker of this run has made it yet."""
    base = factory.getbasetemp()
    home = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "once"
    home.mkdir(exist_ok=True)
    target = home / name
    with (home / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.exists():
            part = factory.mktemp("part") / name
            make(part)
            part.rename(target)
    return target
