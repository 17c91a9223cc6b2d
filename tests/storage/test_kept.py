"""Kept files: a full disk, four processes at once and a killed writer leave nothing half done."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kasab_map.storage import kept

FILL = """
import resource, sys
from pathlib import Path
from kasab_map.storage import kept
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
kept.write(Path(sys.argv[1]), "x.json", b"x" * 5000)
assert kept.read(Path(sys.argv[1]), "x.json") is None
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of a process")
def test_a_full_disk_leaves_nothing_behind(tmp_path: Path):
    subprocess.run([sys.executable, "-c", FILL, str(tmp_path)], check=True, timeout=60)
    assert list(tmp_path.iterdir()) == []


SHARE = """
import sys
from pathlib import Path
from kasab_map.storage import kept
for turn in range(300):
    name = f"{turn % 30}.json"
    found = kept.read(Path(sys.argv[1]), name)
    assert found in (None, name.encode() * 2000)
    kept.write(Path(sys.argv[1]), name, name.encode() * 2000)
"""


def test_four_processes_share_it(tmp_path: Path):
    command = [sys.executable, "-c", SHARE, str(tmp_path)]
    running = [subprocess.Popen(command) for _ in range(4)]
    assert [process.wait(60) for process in running] == [0, 0, 0, 0]
    assert not list(tmp_path.glob(".*"))
    assert 0 < len(list(tmp_path.iterdir())) <= kept.KEPT + len(running)


def test_the_part_of_a_killed_writer_is_cleared_away(tmp_path: Path):
    forgotten, fresh = tmp_path / ".a.part", tmp_path / ".b.part"
    for part in (forgotten, fresh):
        part.write_bytes(b"half")
    os.utime(forgotten, (0, 0))
    kept.write(tmp_path, "x.json", b"whole")
    assert not forgotten.exists()
    assert fresh.exists()
