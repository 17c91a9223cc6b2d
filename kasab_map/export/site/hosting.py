"""How a site is to be served: by nginx, from an object store, to search engines; a manifest."""

import json
from importlib.resources import files
from xml.sax.saxutils import escape

from kasab_map.export.asked import Asked
from kasab_map.export.site.folder import Folder

_TEXTS = files("kasab_map.export.site") / "texts"


def write_hosting(asked: Asked, folder: Folder, policy: str, pages: list[str]) -> None:
    """Write what servers and robots read; the manifest last, for it lists the rest."""
    robots = "User-agent: *\nAllow: /\n"
    if folder.base:
        addresses = "".join(
            f"<url><loc>{escape(folder.base + page)}</loc></url>\n" for page in ("", *pages)
        )
        folder.put(
            "sitemap.xml",
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
            f"{addresses}</urlset>\n",
        )
        robots += f"Sitemap: {folder.base}sitemap.xml\n"
    folder.put("robots.txt", robots)
    for name in ("nginx.conf", "README.md"):
        text = (_TEXTS / name).read_text(encoding="utf-8")
        folder.put(f"hosting/{name}", text.replace("@POLICY@", policy))
    written = {
        name: {"bytes": size, "sha256": digest}
        for name, (size, digest) in sorted(folder.files.items())
    }
    manifest = {
        "name": asked.records.name,
        "edition": asked.records.version,
        "address": folder.base,
        "files": written,
    }
    folder.put("manifest.json", json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")
