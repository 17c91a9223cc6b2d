"""Servers on this machine, for what is measured and what is tested: a free port, and an answer."""

import contextlib
import socket
import subprocess
import time
import urllib.error
import urllib.request

HOST = "127.0.0.1"
STARTS_WITHIN_S = 60.0
_PAUSE_S = 0.05


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def address_of(port: int) -> str:
    """Give the address of a server on this machine."""
    return f"http://{HOST}:{port}"


def wait_until_it_answers(
    server: "subprocess.Popen[bytes] | subprocess.Popen[str]",
    address: str,
    limit_s: float = STARTS_WITHIN_S,
) -> None:
    """Wait until the app at an address says that it is well.

    Raises
    ------
    RuntimeError
        If its process has ended, or the time is up.
    """
    until = time.monotonic() + limit_s
    while time.monotonic() < until:
        with (
            contextlib.suppress(urllib.error.URLError, OSError),
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1),
        ):
            return
        try:
            server.wait(_PAUSE_S)  # the pause between two questions, cut short if it has died
        except subprocess.TimeoutExpired:
            continue
        break
    raise RuntimeError(f"{address} does not answer")
