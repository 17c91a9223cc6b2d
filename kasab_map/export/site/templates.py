"""The pages' templates: every value of a theatre is escaped, and a missing one is an error."""

import re
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kasab_map.export.asked import Asked
from kasab_map.export.site.folder import Folder
from kasab_map.locale import messages
from kasab_map.locale.languages import spoken
from kasab_map.player import assets
from kasab_map.player.inline import as_json

_WEB = re.compile(r"https?://", re.IGNORECASE)


class Templates:
    """Jinja with what every page needs.

    Attributes
    ----------
    icon : str
        The site's own sign.
    """

    def __init__(self, asked: Asked, folder: Folder) -> None:
        self.icon = folder.put_named("assets/icon.svg", _ICON)
        words = asked.theatre.say(asked.lang)
        language = next(one for one in spoken() if one.id == asked.lang)
        self._environment = Environment(
            loader=PackageLoader("kasab_map.export.site", "pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.globals |= {
            "say": messages(asked.lang),
            "words": words,
            "lang": asked.lang,
            "direction": language.direction,
            "icon": self.icon,
            "style": folder.put_named("assets/pages.css", style()),
            "base": folder.base,
            "edition": asked.records.version,
            "stories": bool(asked.theatre.stories),
        }
        self._environment.filters |= {"json": as_script, "web": web}

    def render(self, template: str, **values: Any) -> str:
        """Fill a template."""
        return self._environment.get_template(template).render(**values)


def style() -> str:
    """Give the sheet of the pages: in the player's colours, by night as the device asks."""
    sheet = (assets.STATIC / "site" / "pages.css").read_text(encoding="utf-8")
    used = set(re.findall(r"var\(--kasab-([a-z-]+)\)", sheet))
    day, night = (
        " ".join(f"--kasab-{name}: {assets.colours()[name][theme]};" for name in sorted(used))
        for theme in (0, 1)
    )
    dark = f"@media screen and (prefers-color-scheme: dark) {{\n:root {{ {night} }}\n}}"
    return f":root {{ color-scheme: light dark; {day} }}\n{dark}\n{sheet}"


def as_script(value: Any) -> Markup:
    """Write JSON that may stand in a script element, whatever it says."""
    return Markup(as_json(value))  # noqa: S704 - no letter of it ends the element


def web(address: str) -> str:
    """Give an address that can be followed, or nothing: not every scheme is one of documents.

    Examples
    --------
    >>> web("https://example.org/a"), web("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    return address if _WEB.match(address) else ""


_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#fbfaf6" '
    'd="M0 0h16v16H0z"/><path fill="none" stroke="#1e2528" stroke-width="2" '
    'd="M2 11q3-6 6-3t6-4"/></svg>\n'
)
