"""The command says its version, and a shell completes its verbs."""

import os
import subprocess
import sys
from pathlib import Path

import kasab_map

COMMAND = Path(sys.executable).parent / "kasab-map"


def told(*arguments: str, **environment: str) -> str:
    return subprocess.run(
        [COMMAND, *arguments],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    ).stdout


def test_it_says_its_version():
    assert told("--version") == f"kasab-map {kasab_map.__version__}\n"


def test_a_shell_completes_its_verbs():
    asked = {"COMP_WORDS": "kasab-map e", "COMP_CWORD": "1"}
    offered = told(_KASAB_MAP_COMPLETE="complete_bash", **asked)
    assert set(offered.split()) == {"export", "edit"}
