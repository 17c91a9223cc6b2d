"""The same input gives the same file, and a hostile word or a file that is not ours stays out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kasab_map.export.asked import Asked
from kasab_map.export.kinds import KINDS, export
from tests.export.conftest import QUICK

Exported = Callable[[str], Path]


@pytest.mark.parametrize("kind", QUICK)
def test_twice_written_is_the_same_file_and_progress_is_told_from_none_to_all(
    kind: str, asked: Asked, exported: Exported, tmp_path: Path
) -> None:
    again = tmp_path / f"again{KINDS[kind].suffix}"
    heard: list[float] = []
    export(kind, again, asked, heard.append)
    assert again.read_bytes() == exported(kind).read_bytes()
    assert heard[0] == 0
    assert heard[-1] == 1
    assert heard == sorted(heard)
