"""``site``: the map, and a page for each place, day and story, as plain files for any server.

The pages of :mod:`~kasab_map.export.site.reading` need no script; the map
(:mod:`~kasab_map.export.site.chart`) is painted before the whole record has arrived, and works
offline once opened. :mod:`~kasab_map.export.site.hosting` says how each file is to be served.
"""

import zipfile
from pathlib import Path

from kasab_map.export.archive import put
from kasab_map.export.asked import Asked, ExportError
from kasab_map.export.site.chart import write_map
from kasab_map.export.site.folder import Folder
from kasab_map.export.site.hosting import write_hosting
from kasab_map.export.site.reading import write_pages
from kasab_map.export.site.templates import Templates
from kasab_map.export.writing import Progress

ZIPPED = ".zip"
_PAGES, _HOSTING = 0.15, 0.95
"""Where in the progress the pages begin, and the rest after them."""


def write(asked: Asked, path: Path, progress: Progress) -> None:
    """Write the site into a folder, or, where the path ends in ``.zip``, into an archive."""
    progress(0)
    zipped = path.suffix == ZIPPED
    root = path.with_name("site") if zipped else path
    root.mkdir()
    folder = Folder(root, _base(asked))
    templates = Templates(asked, folder)
    policy = write_map(asked, folder, templates)
    progress(_PAGES)
    pages = write_pages(
        asked,
        folder,
        templates,
        policy,
        lambda done: progress(_PAGES + done * (_HOSTING - _PAGES)),
    )
    progress(_HOSTING)
    folder.put("404.html", templates.render("gone.html", policy=policy))
    write_hosting(asked, folder, policy, pages)
    if zipped:
        _pack(root, path)


def _base(asked: Asked) -> str:
    """Give the address of the site's own folder; empty when nobody has said where it will be."""
    address = asked.address
    if not address:
        return ""
    if not address.startswith(("https://", "http://")) or "?" in address or "#" in address:
        raise ExportError(
            f"--address {address!r} is not where a site can be: give https://… without a query"
        )
    return address.rstrip("/") + "/"


def _pack(root: Path, path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(file for file in root.rglob("*") if file.is_file()):
            put(archive, file.relative_to(root).as_posix(), file.read_bytes())
