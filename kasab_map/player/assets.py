"""The player's files, made fit for one self-contained page: nothing is asked of a server.

Scripts and styles are put in by :class:`Verbatim`. Folium's own elements would read them as
Jinja templates a second time, and with them every ``{{`` in a place name.
"""

import base64
import re
from functools import cache
from pathlib import Path

from branca.element import Element
from jinja2 import Template

from kasab_map.player.bundle import bundle
from kasab_map.player.inline import as_json

STATIC = Path(__file__).parent / "static"
LEAFLET = STATIC / "vendor" / "leaflet"

ENTRY = "player.js"
_REMARK = re.compile(r"/\*.*?\*/\n?", re.DOTALL)
_INDENT = re.compile(r"^\s+", re.MULTILINE)
_CLOSED = re.compile(r"([;{},])\n+")
_IMAGE = re.compile(r"url\(images/([\w.-]+)\)")


class Verbatim(Element):
    """A piece of a page that no template engine reads again."""

    _template = Template("{{ this.text }}")

    def __init__(self, text: str) -> None:
        super().__init__()
        self._name = "Verbatim"
        self.text = text


def script(text: str, kind: str = "text/javascript", name: str = "") -> Verbatim:
    """Wrap a script of ours; one that could end its element early is refused."""
    if re.search(r"</script|<!--", text, re.IGNORECASE):
        raise ValueError("a script may not hold </script or <!--; write \\u003c for <")
    mark = f' id="{name}"' if name else ""
    return Verbatim(f'<script type="{kind}"{mark}>{text}</script>')


def style(text: str) -> Verbatim:
    """Wrap a style sheet of ours."""
    if "</style" in text.lower():
        raise ValueError("a style sheet may not hold </style")
    return Verbatim(f"<style>{text}</style>")


def data_url(content: bytes, kind: str) -> str:
    """Put a file into an address of its own."""
    return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"


def _image(name: str) -> str:
    return data_url((LEAFLET / "images" / name).read_bytes(), "image/png")


@cache
def leaflet_script() -> str:
    """Read Leaflet, its markers' pictures told to it: it looks for them beside its style sheet."""
    pictures = {
        "iconUrl": _image("marker-icon.png"),
        "iconRetinaUrl": _image("marker-icon-2x.png"),
        "shadowUrl": _image("marker-shadow.png"),
    }
    leaflet = (LEAFLET / "leaflet.js").read_text(encoding="utf-8")
    leaflet = re.sub(r"\n//# sourceMappingURL=.*", "", leaflet)  # a file that we do not ship
    return (
        f'{leaflet}\nL.Icon.Default.imagePath="";L.Icon.Default.mergeOptions({as_json(pictures)});'
    )


@cache
def leaflet_style() -> str:
    """Read Leaflet's style sheet with its pictures inside."""
    css = (LEAFLET / "leaflet.css").read_text(encoding="utf-8")
    return _IMAGE.sub(lambda found: f"url({_image(found[1])})", css)


@cache
def player_style() -> str:
    """Read the player's style sheets, in the order of their names, without their remarks."""
    sheets = sorted((STATIC / "style").glob("*.css"))
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    return _CLOSED.sub(r"\1", _INDENT.sub("", _REMARK.sub("", text)))


@cache
def colours() -> dict[str, tuple[str, str]]:
    """Give the colours of the style sheets by name, each as by day and as by night."""
    sheet = (STATIC / "style" / "colours.css").read_text(encoding="utf-8")
    day, night = (
        dict(re.findall(r"--kp-([a-z-]+): (#[0-9a-f]{6});", block))
        for block in sheet.split("[data-theme=")
    )
    return {name: (colour, night[name]) for name, colour in day.items()}


@cache
def player_script() -> str:
    """Read the player as one script, which defines ``KasabPlayer``."""
    return bundle(STATIC, ENTRY)
