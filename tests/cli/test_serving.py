"""Serving: a busy port is told, a free one answers, and the address is printed once it does."""

import os
import pty
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.local import free_port
from kasab_map import serving
from tests.safety.served import look

BUSY = "Port {port} is in use; choose another with --port, or leave --port out to take a free one."


@pytest.fixture
def taken() -> Iterator[socket.socket]:
    """Hold a port of the loopback interface."""
    with socket.socket() as holder:
        holder.bind((serving.HOST, 0))
        holder.listen()
        yield holder


def test_a_busy_port_is_told_in_one_sentence(taken: socket.socket) -> None:
    port = taken.getsockname()[1]
    command = [sys.executable, "-m", "kasab_map", "serve", "--no-browser", "--port", str(port)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert told.returncode == 2
    assert told.stderr.strip() == BUSY.format(port=port)


def test_serve_prints_the_address_when_the_app_answers(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "kasab_map", "serve", "--no-browser", "--port", str(port)]
    ours, terminal = pty.openpty()
    with (
        os.fdopen(ours, "rb", buffering=0) as screen,
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=terminal,
            text=True,
            env=os.environ | {"XDG_CACHE_HOME": str(tmp_path)},
        ) as server,
    ):
        os.close(terminal)
        try:
            assert server.stdout is not None
            said = server.stdout.readline()
            address = f"http://127.0.0.1:{port}"
            assert said == f"The map is open at {address} (Ctrl-C ends it)\n"
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5) as answer:
                assert answer.status == 200
            # The first start of all divides the land, in seconds: whoever waits is told.
            look(address)
            told = screen.read(1000).decode().splitlines()
            assert told[0] == "Starting the app"
            assert any("Dividing the land among" in line for line in told), told
        finally:
            server.terminate()
            assert server.wait(30) == 0
    assert serving._is_free(serving.HOST, port), "the app must end with the command that started it"
