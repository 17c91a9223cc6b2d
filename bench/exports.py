"""Measure what each kind of export costs: ``python -m bench.exports [KIND ...]``, no browser.

A child process a kind, from its start to its file, of the theatre that travels with the program:
the processor's time, the clock's, the memory at its height and the bytes. The table stands in
``docs/performance.md``; ``kasab_map/export/estimates.py`` has the same figures, rounded.
"""

import gzip
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import machine
from bench.figures import markdown, number
from kasab_map import progress
from kasab_map.export.kinds import KINDS

VIEW = ("--date", "2014-04-03", "--place", "kasab")
HEADER = ("kind", "processor s", "clock s", "peak MB", "KB")
FIRST = (
    "index.html",
    "assets/leaflet*.js",
    "assets/player*.js",
    "assets/map*.css",
    "assets/start*.js",
)
"""What the first map of a site needs."""


def written(kind: str, target: Path) -> tuple[str, ...]:
    """Export one kind, and give its row of the table."""
    command = (sys.executable, "-m", "kasab_map", "export", kind, "-o", str(target), *VIEW)
    began = time.perf_counter()
    child = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, code, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - began
    if code:
        raise RuntimeError(f"{' '.join(command)} ended with {code}")
    figures = (
        number(used.ru_utime + used.ru_stime),
        number(seconds),
        number(used.ru_maxrss / 1024, 0),
        number(_bytes(target) / 1000, 0),
    )
    return f"`{kind}`", *figures


def first_map(folder: Path) -> str:
    """Say what a browser has to fetch of a site before its first map, compressed."""
    sizes = {
        name: sum(len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in folder.glob(name))
        for name in FIRST
    }
    return f"{sum(sizes.values()) / 1000:.0f} KB gzipped: {sizes}"


def _bytes(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())


def main() -> None:
    """Print a table in Markdown, and what a site takes until its first map."""
    kinds = sys.argv[1:] or list(KINDS)
    rows: list[tuple[str, ...]] = []
    with tempfile.TemporaryDirectory() as folder:
        print(f"{machine.describe()}; others used {machine.busy_share():.0%}\n")
        for kind in kinds:
            progress.line(kind)
            rows.append(written(kind, Path(folder) / f"{kind}{KINDS[kind].suffix}"))
        print(markdown(HEADER, rows))
        if "site" in kinds:
            site = Path(folder) / "site"
            written("site", site)
            files = sum(file.is_file() for file in site.rglob("*"))
            print(f"\nA site, as a folder: {files} files, {_bytes(site) / 1e6:.1f} MB.")
            print(f"Its first map: {first_map(site)}")


if __name__ == "__main__":
    main()
