"""Serving the app on this machine: a free port, a health check, the browser, a clean end."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
import webbrowser
from pathlib import Path

HOST = "127.0.0.1"
FIRST_PORT = 8501
THEATRE_VARIABLE = "KASAB_MAP_DATA"


class PortBusyError(Exception):
    """The port asked for is in use; the message says what to do."""


def serve(app: Path, theatre: Path | None, port: int | None, *, open_browser: bool) -> int:
    """Run the app until it is stopped.

    Parameters
    ----------
    app : Path
        The Streamlit script.
    theatre : Path or None
        The folder to show; None shows the shipped one.
    port : int or None
        The port to listen on; None takes the first free one from 8501.
    open_browser : bool
        Whether to open the app in the reader's browser once it answers.

    Returns
    -------
    int
        Streamlit's exit code; 0 when stopped with Ctrl-C.

    Raises
    ------
    PortBusyError
        If ``port`` is in use.
    """
    port = _free_port() if port is None else _claim_port(port)
    address = f"http://{HOST}:{port}"
    command = [
        *(sys.executable, "-m", "kasab_map.pages", str(app)),
        *("--server.address", HOST, "--server.port", str(port), "--server.headless", "true"),
        *("--browser.gatherUsageStats", "false", "--server.fileWatcherType", "none"),
    ]
    environment = dict(os.environ)
    if theatre is not None:
        environment[THEATRE_VARIABLE] = str(theatre.resolve())
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as server:
        threading.Thread(
            target=_announce, args=(server, address, open_browser), daemon=True
        ).start()
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # ended like Ctrl-C: cleanly
        with contextlib.suppress(KeyboardInterrupt):
            return server.wait()
        server.terminate()
        return 0


def _announce(server: "subprocess.Popen[bytes]", address: str, open_browser: bool) -> None:
    """Say where the app is as soon as it answers, not before."""
    while server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                break
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    else:
        return
    print(f"Who held Kasab? is open at {address} (Ctrl-C ends it)", flush=True)
    if open_browser:
        webbrowser.open(address)


def _claim_port(port: int) -> int:
    if not _is_free(port):
        raise PortBusyError(
            f"Port {port} is in use; choose another with --port, "
            "or leave --port out to take a free one."
        )
    return port


def _free_port() -> int:
    return next(port for port in range(FIRST_PORT, 65536) if _is_free(port))


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name == "posix":  # or a port left a moment ago would count as busy
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True
