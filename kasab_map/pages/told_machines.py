"""What the map's page tells machines that look for data: schema.org's words, in its head.

Streamlit lets a script of its own write no such thing into a page; where we serve it, we can.
"""

from pathlib import Path

from kasab_map.dataset.sources import as_source
from kasab_map.export import schema_org
from kasab_map.export.asked import Asked
from kasab_map.pages.editions import Editions
from kasab_map.player.inline import as_json
from kasab_map.theatre import open_theatre

PAGES = ("", "map")


class ToldMachines:
    """Describe the theatre that is shown, in its newest edition.

    Parameters
    ----------
    folder : Path
        The theatre's.
    published : str
        Where readers find it; empty where nobody has said.
    """

    def __init__(self, folder: Path, published: str) -> None:
        self._editions = Editions(folder, self._read)
        self._published = published

    def __call__(self, page: str) -> str:
        """Give a script element for the map's page; nothing where there is nothing to describe."""
        if page not in PAGES:
            return ""
        try:
            return self._editions.newest()
        except Exception:
            return ""  # the page itself says what is wrong with the theatre

    def _read(self, folder: Path) -> str:
        asked = Asked(theatre=open_theatre(folder), files=as_source(folder))
        about = as_json(schema_org.dataset(asked, self._published))
        return f'<script type="application/ld+json">{about}</script>'
