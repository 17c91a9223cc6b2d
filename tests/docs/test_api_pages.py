"""The pages of the public names are made from their docstrings, and nothing in them is amiss."""

import subprocess
import sys
from pathlib import Path

import kasab_map

ROOT = Path(__file__).parents[2]


def test_the_pages_tell_every_public_name_without_a_warning(tmp_path: Path) -> None:
    # In a process of its own: pdoc's settings are the process's, and lazy names get resolved.
    made = subprocess.run(
        [sys.executable, "-W", "error", "tools/api_pages.py", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert (made.returncode, made.stderr) == (0, "")
    page = (tmp_path / "kasab_map.html").read_text("utf-8")
    for name in kasab_map.__all__:
        assert f'<section id="{name}">' in page, name
    assert "Parameters" in page
    assert ".. math" not in page
    for module in ("model", "control", "territory"):
        assert (tmp_path / "kasab_map" / f"{module}.html").is_file()
