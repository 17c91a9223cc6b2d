"""Other projects' scripts, so that their pages can be measured without a network.

The packages are taken from npm into a temporary folder, by name and version, and served on this
machine; links to content networks are turned to that server, and none is followed. (Answering
requests in the browser instead would switch its cache off, and make a rerun look worse than it is.)
"""

import re
import subprocess
import tarfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

# What a page asks for, by the end of the address, and where it is found.
_FILES = {
    "leaflet.js": ("leaflet@1.9.3", "dist/leaflet.js"),
    "leaflet.css": ("leaflet@1.9.3", "dist/leaflet.css"),
    "jquery-3.7.1.min.js": ("jquery@3.7.1", "dist/jquery.min.js"),
    "jquery.min.js": ("jquery@3.7.1", "dist/jquery.min.js"),
    "bootstrap.bundle.min.js": ("bootstrap@5.2.2", "dist/js/bootstrap.bundle.min.js"),
    "bootstrap.min.css": ("bootstrap@5.2.2", "dist/css/bootstrap.min.css"),
    "moment.min.js": ("moment@2.18.1", "min/moment.min.js"),
    "iso8601.min.js": ("iso8601-js-period@0.2.1", "iso8601.js"),
    "leaflet.timedimension.min.js": (
        "leaflet-timedimension@1.1.1",
        "dist/leaflet.timedimension.min.js",
    ),
    "leaflet.timedimension.control.css": (
        "leaflet-timedimension@1.1.1",
        "dist/leaflet.timedimension.control.css",
    ),
    "leaflet.timeline.min.js": ("leaflet.timeline@1.6.0", "dist/leaflet.timeline.js"),
}
_LINK = re.compile(r"https://[\w./@-]+/([\w.-]+\.(?:js|css))")


def fetch(folder: Path) -> None:
    """Take the packages from npm and lay each file by the end of its address into a folder."""
    packages: dict[str, Path] = {}
    for package in {package for package, _ in _FILES.values()}:
        done = subprocess.run(
            ["npm", "pack", "--silent", package],
            cwd=folder,
            check=True,
            capture_output=True,
            text=True,
        )
        packages[package] = folder / done.stdout.split()[-1]
    for name, (package, path) in _FILES.items():
        with tarfile.open(packages[package]) as packed:
            member = packed.extractfile(f"package/{path}")
            if member is None:
                raise FileNotFoundError(f"{package} has no {path}")
            (folder / name).write_bytes(member.read())


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve the files on this machine, to be cached as a content network's are."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def turn(text: str, server: str) -> str:
    """Turn every link to a script or style of a content network to the server of ours."""
    return _LINK.sub(rf"{server}/\1", text)


class _Handler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=3600")
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def send_error(self, code: int, *_: object) -> None:
        """Answer what nobody needs to draw (icons, fonts) with nothing."""
        del code
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""
