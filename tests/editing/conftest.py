from pathlib import Path

import pytest

from tests.dataset.tiny import Theatre


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Five places and seven claims, on disk."""
    return Theatre(tmp_path / "theatre").folder
