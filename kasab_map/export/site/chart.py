"""The map of a site: a page that holds what the first map needs, and what follows it as files."""

import json
from dataclasses import replace
from typing import Any

from kasab_map.export import schema_org
from kasab_map.export.asked import Asked
from kasab_map.export.saved_page import page_of
from kasab_map.export.site.folder import Folder
from kasab_map.export.site.parting import Later, part
from kasab_map.export.site.templates import Templates, style
from kasab_map.locale import catalogues
from kasab_map.player import assets
from kasab_map.player.basemap import base_map
from kasab_map.player.document import document_of
from kasab_map.player.policy import online_pictures

_OWN = assets.STATIC / "site"


def write_map(asked: Asked, folder: Folder, templates: Templates) -> str:
    """Write the map; give the policy by which the site's pages live."""
    document = document_of(asked.theatre)
    policy = policy_of(document)
    first, record, relief = part(document)
    spoken = catalogues()
    own = {asked.lang: spoken[asked.lang]}
    others = {lang: words for lang, words in spoken.items() if lang != asked.lang}
    later = [folder.put_named("data/record.json", _later(record, others))]
    if relief:
        later.append(folder.put_named("data/relief.json", _later(relief, {})))
    opened = {"date": asked.day, "place": asked.place, "lens": asked.one_lens, "lang": asked.lang}
    saved = f"{asked.records.name}.html"
    folder.put(saved, page_of(replace(asked, address=folder.base)))
    settings = {
        "outside": {"published": folder.base, "page": saved},
        "map": base_map(document).asked(),
        "catalogues": own,
        "languages": list(spoken),
        "later": later,
        "start": {key: str(value) for key, value in opened.items() if value},
    }
    page = templates.render(
        "map.html",
        policy=policy,
        first=first,
        settings=settings,
        linked=schema_org.dataset(asked, folder.base),
        sheet=folder.put_named("assets/map.css", _sheet()),
        leaflet=folder.put_named("assets/leaflet.js", assets.leaflet_script()),
        player=folder.put_named("assets/player.js", assets.player_script()),
        start=folder.put_named("assets/start.js", _read("start.js")),
    )
    folder.put("index.html", page)
    folder.put("app.webmanifest", _as_text(_installed(asked, templates.icon)))
    files = [name for name in folder.files if name not in ("index.html", saved)]
    site = {"name": asked.records.name, "mark": folder.digest(), "files": ["./", *sorted(files)]}
    folder.put("offline.js", f"globalThis.SITE = {_as_text(site)};\n{_read('offline.js')}")
    return policy


def policy_of(document: dict[str, Any]) -> str:
    """Say what a page of the site may do: show what lies beside it, and nothing from elsewhere."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            f"img-src 'self' data: blob:{online_pictures(document)}",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _sheet() -> str:
    return "\n".join((assets.leaflet_style(), assets.player_style(), style()))


def _read(name: str) -> str:
    return (_OWN / name).read_text(encoding="utf-8")


def _later(document: Later, spoken: dict[str, Any]) -> str:
    return _as_text({"document": document, "catalogues": spoken})


def _as_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _installed(asked: Asked, icon: str) -> dict[str, Any]:
    """Let a phone put the map among its apps."""
    title = asked.theatre.say(asked.lang).title
    return {
        "name": title,
        "lang": asked.lang,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#fbfaf6",
        "theme_color": "#fbfaf6",
        "icons": [{"src": icon, "sizes": "any", "type": "image/svg+xml"}],
    }
