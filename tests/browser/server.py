"""The app on a free port of this machine, for as long as a test needs it."""

import contextlib
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

STARTS_WITHIN_S = 60


@contextlib.contextmanager
def serving(script: Path, log: Path, **environment: str) -> Iterator[str]:
    """Run a Streamlit script and give its address; on failure, say what it printed."""
    address = f"http://127.0.0.1:{free_port()}"
    command = [
        *(sys.executable, "-m", "streamlit", "run", str(script)),
        *("--server.address", "127.0.0.1", "--server.port", address.rpartition(":")[2]),
        *("--server.headless", "true", "--browser.gatherUsageStats", "false"),
        *("--server.fileWatcherType", "none"),
    ]
    with (
        log.open("w", encoding="utf-8") as printed,
        subprocess.Popen(
            command, stdout=printed, stderr=subprocess.STDOUT, env=os.environ | environment
        ) as server,
    ):
        try:
            _wait_until_it_answers(server, address, log)
            yield address
        finally:
            server.terminate()


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_until_it_answers(server: "subprocess.Popen[bytes]", address: str, log: Path) -> None:
    for _ in range(STARTS_WITHIN_S * 10):
        with (
            contextlib.suppress(urllib.error.URLError, OSError),
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1),
        ):
            return
        try:
            server.wait(0.1)  # the pause between two questions, cut short if it has died
        except subprocess.TimeoutExpired:
            continue
        break
    raise RuntimeError(f"the app did not start:\n{log.read_text(encoding='utf-8')}")
