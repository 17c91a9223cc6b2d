"""The app on a free port of this machine, for as long as a test needs it."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.local import address_of, free_port, wait_until_it_answers


@contextlib.contextmanager
def serving(script: Path, log: Path, **environment: str) -> Iterator[str]:
    """Run a Streamlit script and give its address; on failure, say what it printed."""
    port = free_port()
    command = [
        *(sys.executable, "-m", "streamlit", "run", str(script)),
        *("--server.address", "127.0.0.1", "--server.port", str(port)),
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
            _wait(server, address_of(port), log)
            yield address_of(port)
        finally:
            server.terminate()


def _wait(server: "subprocess.Popen[bytes]", address: str, log: Path) -> None:
    try:
        wait_until_it_answers(server, address)
    except RuntimeError as error:
        raise RuntimeError(f"{error}:\n{log.read_text(encoding='utf-8')}") from error
