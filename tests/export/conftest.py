"""One theatre opened, and each kind of file written once."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from kasab_map.dataset.sources import as_source
from kasab_map.export.asked import Asked
from kasab_map.export.kinds import KINDS, export
from kasab_map.shipped import shipped
from kasab_map.theatre import open_theatre
from tests.once import made_once

Exported = Callable[[str], Path]
SLOW = ("multiples", "gif", "mp4", "webm", "handout", "worksheet", "answers")
"""Many pictures each: they are tried on a small theatre, in files of their own."""
QUICK = [kind for kind in KINDS if kind not in SLOW]


@pytest.fixture(scope="session")
def asked() -> Asked:
    return Asked(theatre=open_theatre(), files=as_source(shipped("geodata")))


@pytest.fixture(scope="session")
def exported(asked: Asked, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    @cache
    def written(kind: str) -> Path:
        name = f"kasab-{kind}{KINDS[kind].suffix}"
        return made_once(tmp_path_factory, name, lambda target: export(kind, target, asked))

    return written
