"""Other projects' scripts, so that their pages can be measured without a network.

The packages are taken from npm into a temporary folder, by name and version; a page's requests
to its content networks are answered from there, and none leaves the machine.
"""

import re
import subprocess
import tarfile
from pathlib import Path

from playwright.sync_api import BrowserContext, Route

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
_KINDS = {".js": "text/javascript", ".css": "text/css"}

Assets = dict[str, bytes]


def fetch(folder: Path) -> Assets:
    """Take the packages from npm and give each file by the end of its address."""
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
    return {name: _read(packages[package], path) for name, (package, path) in _FILES.items()}


def answer(context: BrowserContext, assets: Assets) -> None:
    """Answer what a page asks of the network; what nobody needs to draw is answered empty."""

    def reply(route: Route) -> None:
        name = route.request.url.partition("?")[0].rpartition("/")[2]
        kind = _KINDS.get(Path(name).suffix, "text/plain")
        route.fulfill(body=assets.get(name, b""), content_type=kind)

    context.route(re.compile(r"^https://"), reply)


def _read(archive: Path, path: str) -> bytes:
    with tarfile.open(archive) as packed:
        member = packed.extractfile(f"package/{path}")
        if member is None:
            raise FileNotFoundError(f"{archive.name} has no {path}")
        return member.read()
