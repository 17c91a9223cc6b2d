"""The tiny theatre, to be spoilt."""

from pathlib import Path

import pytest

from tests.dataset.tiny import Theatre


@pytest.fixture
def theatre(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Theatre:
    """A good theatre in ./geodata."""
    monkeypatch.chdir(tmp_path)
    return Theatre(Path("geodata"))
