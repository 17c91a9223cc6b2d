"""What the map's page tells machines that look for data: schema.org's words, in its head.

Streamlit lets a script of its own write no such thing into a page; where we serve it, we can.
"""

import time
from pathlib import Path
from threading import Lock, Thread

from kasab_map.dataset.sources import as_source
from kasab_map.export import schema_org
from kasab_map.export.asked import Asked
from kasab_map.pages import warm
from kasab_map.pages.editions import Editions
from kasab_map.player.inline import as_json
from kasab_map.theatre import open_theatre

PAGES = ("", "map")
_AFTER_S = 5.0
"""The first reader's own page comes first: reading its theatre takes a processor long enough."""


class ToldMachines:
    """Describe the theatre that is shown, in the newest edition known; nobody's page waits for it.

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
        self._known: str | None = None
        self._looking = Lock()

    def __call__(self, page: str) -> str:
        """Give a script element for the map's page; nothing where there is nothing to describe."""
        if page not in PAGES:
            return ""
        if self._looking.acquire(blocking=False):
            Thread(target=self._look_later, daemon=True).start()
        return self._known or ""

    def look(self) -> None:
        """Describe the edition that is there now; of a broken one its page itself says why."""
        try:
            self._known = self._editions.newest()
        except Exception:
            self._known = ""

    def _look_later(self) -> None:
        if self._known is None:
            time.sleep(_AFTER_S)
            warm.wait()
        self.look()
        self._looking.release()

    def _read(self, folder: Path) -> str:
        asked = Asked(theatre=open_theatre(folder), files=as_source(folder))
        about = as_json(schema_org.dataset(asked, self._published))
        return f'<script type="application/ld+json">{about}</script>'
