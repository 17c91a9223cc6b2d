"""However it is told to end, the app ends: within five seconds, with readers on its pages."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import AsyncExitStack
from urllib.parse import urlsplit

import pytest

from kasab_map import serving
from tests.safety.served import COMMAND, served
from tools.soak.session import Session

WITHIN_S = 5
READERS = 3


def is_listening(address: str) -> bool:
    """Whether somebody answers there."""
    port = urlsplit(address).port
    assert port
    with socket.socket() as caller:
        caller.settimeout(1)
        return caller.connect_ex(("127.0.0.1", port)) == 0


async def end_while_read(address: str, process: "subprocess.Popen[str]", way: int) -> float:
    """Tell a command to end while readers have its pages open; give the seconds it took."""
    async with AsyncExitStack() as readers:
        for _ in range(READERS):
            session = await readers.enter_async_context(Session(address))
            await session.run()
        began = time.monotonic()
        os.kill(process.pid, way)
        while process.poll() is None or is_listening(address):
            assert time.monotonic() - began < WITHIN_S, "it has not ended"
            await asyncio.sleep(0.05)
        return time.monotonic() - began


@pytest.mark.skipif(os.name != "posix", reason="these signals are POSIX")
@pytest.mark.parametrize("way", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_it_and_is_no_error(way: str) -> None:
    with served() as running:
        asyncio.run(end_while_read(running.address, running.process, getattr(signal, way)))
        assert running.process.returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="nobody can be killed so elsewhere")
def test_a_killed_command_does_not_leave_the_app_behind() -> None:
    with served() as running:
        asyncio.run(end_while_read(running.address, running.process, signal.SIGKILL))
        assert running.process.returncode == -signal.SIGKILL


def test_an_app_that_ends_by_itself_is_told_by_the_exit_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(serving, "_START", "raise SystemExit(1)")
    app = serving.Path(__file__)
    assert serving.serve(app, None, None, open_browser=False) == serving.ENDED_BY_ITSELF == 3


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["state", "--date", "2014-04-03"], 0), (["check"], 0), (["check", "nowhere"], 1)],
)
def test_a_closed_pipe_changes_no_exit_code(arguments: list[str], code: int) -> None:
    with subprocess.Popen(
        [str(COMMAND), *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        command.stdout.close()  # before it has printed a word: its imports alone take longer
        assert command.wait(60) == code
        assert command.stderr.read() == b""


def test_it_prints_to_the_end_for_who_reads_on() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "kasab_map", "state", "--date", "2014-04-03"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert shown.stdout.rstrip().splitlines()[-1].startswith("No report about")
