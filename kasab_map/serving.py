"""Serving the app: a free port, a health check, the browser, and an end that always comes."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from kasab_map import progress
from kasab_map.shipped import shipped

HOST = "127.0.0.1"
FIRST_PORT = 8501
THEATRE_VARIABLE = "KASAB_MAP_DATA"
ADDRESS_VARIABLE = "KASAB_MAP_ADDRESS"
ENDED_BY_ITSELF = 3
"""Exit code of a server that nobody stopped."""

_PATIENCE_S = 3  # then it is ended without being asked: all in all within five seconds
_LOCAL_NAMES = ("127.0.0.1", "localhost", "::1")

# What lies in the folder where the command is given is not ours to run: a folium.py there must
# not be taken for folium. The program's own folder is looked in last, for a clone not installed.
_START = (
    "import runpy, sys; sys.path.append(sys.argv.pop(1)); "
    "runpy.run_module('kasab_map.pages', run_name='__main__', alter_sys=True)"
)


def folder() -> Path:
    """Give the folder that the app shows."""
    return Path(os.environ.get(THEATRE_VARIABLE) or shipped("geodata"))


def published() -> str:
    """Give where the map is published; empty where nobody has said."""
    return os.environ.get(ADDRESS_VARIABLE, "")


class AddressError(Exception):
    """The address asked for cannot be listened on; the message says what to do."""


def serve(
    app: Path,
    theatre: Path | None,
    port: int | None,
    *,
    open_browser: bool,
    host: str = HOST,
    origins: Iterable[str] = (),
    editing: bool = False,
    lessons: bool = False,
    address: str = "",
) -> int:
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
    host : str
        The address to listen on.
    origins : iterable of str
        Where readers find it when a proxy stands before it: ``https://map.example.org``.
    editing : bool
        Whether it has the page that changes the folder; the app refuses it where others could
        reach it.
    lessons : bool
        Whether it has the pages on which a class predicts.
    address : str
        Where the map is published, for the links that its readers share.

    Returns
    -------
    int
        0 when stopped (Ctrl-C, a closed terminal, a signal), 3 when the app ended by itself.

    Raises
    ------
    AddressError
        If ``port`` is in use, or ``host`` is not an address of this machine.
    """
    port = _claimed(host, port) if port is not None else _free_port(host)
    command = [
        *(sys.executable, "-P", "-c", _START, str(Path(__file__).resolve().parents[1])),
        *(str(app), "--host", host, "--port", str(port)),
        *(part for name in names(host, origins) or () for part in ("--name", name)),
        *(("--editing",) if editing else ()),
        *(("--class",) if lessons else ()),
    ]
    environment = os.environ | {"PYTHONSAFEPATH": "1"}
    if address:
        environment[ADDRESS_VARIABLE] = address
    if shown := theatre or environment.get(THEATRE_VARIABLE):
        environment[THEATRE_VARIABLE] = str(Path(shown).resolve())
    progress.line("Starting the app")
    with _told_to_end():
        # A group of its own: a terminal's Ctrl-C is for us, and we pass it on. A pipe for its
        # input: it closes when we are gone, however we went.
        server = subprocess.Popen(
            command,
            env=environment,
            cwd=app.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            _announcing(server, host, port, open_browser=open_browser)
            server.wait()
        except KeyboardInterrupt:
            return 0
        finally:
            _end(server)
    return ENDED_BY_ITSELF


def names(host: str, origins: Iterable[str] = ()) -> list[str] | None:
    """Give the names under which the app answers; None is any.

    Examples
    --------
    >>> names("127.0.0.1", ["https://map.example.org"])
    ['127.0.0.1', 'localhost', '::1', 'map.example.org']
    >>> names("0.0.0.0") is None
    True
    """
    known = [urlsplit(origin).hostname or origin for origin in origins]
    if _is_any(host) and not known:
        return None
    return list(dict.fromkeys([*_LOCAL_NAMES, host, *known]))


def is_local(host: str) -> bool:
    """Whether only this machine can reach an address."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


@contextmanager
def _told_to_end() -> Iterator[None]:
    """Let each way of being told to end be one: as Ctrl-C is."""
    ways = [signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if os.name == "posix" else [])]
    before = {way: signal.getsignal(way) for way in ways}
    for way, was in before.items():
        if was is not signal.SIG_IGN:  # nohup, and a shell's background jobs, mean it
            signal.signal(way, signal.default_int_handler)
    try:
        yield
    finally:
        for way, was in before.items():
            signal.signal(way, was)


def _end(server: "subprocess.Popen[bytes]") -> None:
    try:
        server.terminate()
        server.wait(_PATIENCE_S)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        server.kill()
        server.wait()
    finally:
        if server.stdin:
            server.stdin.close()


def _announcing(
    server: "subprocess.Popen[bytes]", host: str, port: int, *, open_browser: bool
) -> None:
    """Say where the app is as soon as it answers, not before; without waiting for it."""

    def announce() -> None:
        near = HOST if _is_any(host) else host
        while server.poll() is None:
            if _answers(near, port):
                break
            time.sleep(0.1)
        else:
            return
        address = f"http://{f'[{near}]' if ':' in near else near}:{port}"
        print(f"The map is open at {address} (Ctrl-C ends it)", flush=True)
        if open_browser:
            webbrowser.open(address)

    threading.Thread(target=announce, daemon=True).start()


def _answers(host: str, port: int) -> bool:
    # Not urllib: that would ask a proxy, if the machine has one, for a page of this machine.
    connection = http.client.HTTPConnection(host, port, timeout=1)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _claimed(host: str, port: int) -> int:
    if not _is_free(host, port):
        raise AddressError(
            f"Port {port} is in use; choose another with --port, "
            "or leave --port out to take a free one."
        )
    return port


def _free_port(host: str) -> int:
    return next(port for port in range(FIRST_PORT, 65536) if _is_free(host, port))


def _is_free(host: str, port: int) -> bool:
    if _can_bind(host, port):
        return True
    if _can_bind(host, 0):
        return False
    raise AddressError(
        f"{host} is not an address of this machine; leave --host out for this machine alone, "
        "or write --host 0.0.0.0 for every address it has."
    )


def _can_bind(host: str, port: int) -> bool:
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family) as probe:
            if os.name == "posix":  # or a port left a moment ago would count as busy
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError:
        return False
    return True


def _is_any(host: str) -> bool:
    try:
        return ip_address(host).is_unspecified
    except ValueError:
        return False
