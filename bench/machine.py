"""The machine that figures are of: what it is, and whether it is free to be measured on."""

import os
import platform
import time
from pathlib import Path

CALM_SHARE = 0.15
"""Of all processors' time; what is used beyond it by others would be measured as ours."""


def describe() -> str:
    """Say in a line what machine this is."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    named = (line.partition(":") for line in _lines("/proc/cpuinfo"))
    models = [value.strip() for key, _, value in named if key.strip() == "model name"]
    model = models[0] if models else platform.machine()
    return (
        f"{model}, {os.cpu_count()} processors, {memory:.0f} GB; {platform.system()} "
        f"{platform.release()}, Python {platform.python_version()}"
    )


def busy_share(seconds: float = 1.0) -> float:
    """Give the share of all processors' time that is used now; 0 where nothing tells."""
    before = _jiffies()
    time.sleep(seconds)
    idle, everything = (now - then for now, then in zip(_jiffies(), before, strict=True))
    return 1 - idle / everything if everything else 0.0


def wait_for_calm(limit_s: float = 600.0) -> float:
    """Wait until the machine is free, at most so long; give the share in use at the end."""
    until = time.monotonic() + limit_s
    while (busy := busy_share(2.0)) > CALM_SHARE and time.monotonic() < until:
        time.sleep(1.0)
    return busy


def cpu_seconds(pid: int) -> float:
    """Give the processor time that a process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _jiffies() -> tuple[int, int]:
    ticks = [int(field) for field in next(iter(_lines("/proc/stat")), "cpu 0").split()[1:]]
    return sum(ticks[3:5]), sum(ticks[:8])


def _lines(path: str) -> list[str]:
    file = Path(path)
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []
