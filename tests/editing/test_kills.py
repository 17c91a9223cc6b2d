"""A saver that is killed at any instant leaves the old edition or the new one, never a mixture."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent / "kills.py"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the children are forked")
def test_a_hundred_kills_lose_and_mix_nothing(folder: Path):
    command = [sys.executable, str(SCRIPT), str(folder), "100", "20140321"]
    told = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    assert told.returncode == 0, told.stderr
    result = json.loads(told.stdout)
    kills = result["kills"]
    assert len(kills) >= 100
    assert {edition for _, edition, _ in kills} == {"old", "new"}
    assert all(is_recovered for _, _, is_recovered in kills)
    assert {at for at, _, _ in kills} == {*range(result["events"])}, "the kills fall everywhere"
