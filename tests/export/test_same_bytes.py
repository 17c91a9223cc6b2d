"""The same input gives the same file, and a hostile word or a file that is not ours stays out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kasab_map.export.asked import Asked
from kasab_map.export.kinds import KINDS, export
from tests.export.conftest import QUICK

Exported = Callable[[str], Path]


@pytest.mark.parametrize("kind", QUICK)
def test_twice_written_is_the_same_file(
    kind: str, asked: Asked, exported: Exported, tmp_path: Path
) -> None:
    again = tmp_path / f"again{KINDS[kind].suffix}"
    export(kind, again, asked)
    assert again.read_bytes() == exported(kind).read_bytes()


def test_progress_is_told_from_none_to_all(asked: Asked, tmp_path: Path) -> None:
    for kind in QUICK:
        heard: list[float] = []
        export(kind, tmp_path / f"kasab{KINDS[kind].suffix}", asked, heard.append)
        assert heard[0] == 0
        assert heard[-1] == 1
        assert heard == sorted(heard)
