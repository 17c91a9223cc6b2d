"""The player as a folium plugin: a timeline of control in any folium map, or one saved file."""

import datetime as dt  # not "from": an argument is called date
import html
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import folium
from branca.element import Figure
from folium.elements import JSCSSMixin
from jinja2 import Template

from kasab_map.locale import catalogues, languages, messages
from kasab_map.player import assets
from kasab_map.player.basemap import base_map, carry_leaflet
from kasab_map.player.document import Named, document_of
from kasab_map.player.policy import with_policy

# The player takes the map's element into itself, so that words and map are one thing to read.
# It starts when the page is whole, for folium writes the map's own script last.
_START = """
(() => {{
  const start = () => {{
    const root = document.getElementById({name});
    const held = (part) => JSON.parse(document.getElementById({name} + part).textContent);
    const doc = held("_data");
    const map = window[{map}];
    // Without tiles a map knows no last zoom, and cannot be fitted to a single place.
    if (!isFinite(map.getMaxZoom())) map.setMaxZoom(18);
    const catalogues = held("_words");
    const shell = {{catalogues, map, L: window.L, start: {start}, address: {address}}};
    root.kasabPlayer = KasabPlayer.mount(root, doc, shell);
  }};
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}})();
"""


class ControlTimeline(JSCSSMixin):
    """Who held each place on each day, as a player over a folium map.

    Parameters
    ----------
    theatre : Path, str, Theatre, Dataset or mapping, optional
        A theatre's folder, a theatre already opened, or a timeline document
        (:func:`kasab_map.timeline.build_timeline`). Without one, that which travels with us.
    date : date or str, optional
        The day to open on, ``2014-04-03``; the first without one.
    place : str, optional
        Id of the place to open on.
    lens : str
        Whose record to show; see :mod:`kasab_map.control.lenses`.
    lang : str
        Language of the words.

    Notes
    -----
    Put it on a map of its own. On one without tiles it draws the theatre's ground, without a
    network. A plain ``folium.Map()`` keeps its tiles, which with its files come from wherever
    folium fetches them; Leaflet and all that is ours are in the page either way.

    Examples
    --------
    >>> import folium
    >>> from kasab_map import ControlTimeline
    >>> chart = folium.Map(location=(35.92, 35.99), zoom_start=12)
    >>> timeline = ControlTimeline(date="2014-04-03").add_to(chart)
    >>> timeline.save("map.html")  # doctest: +SKIP
    """

    def __init__(
        self,
        theatre: Named = None,
        *,
        date: dt.date | str | None = None,
        place: str | None = None,
        lens: str = "editors",
        lang: str = "en",
    ) -> None:
        super().__init__()
        self._name = "ControlTimeline"
        if lang not in languages():
            raise ValueError(f"lang: {lang!r} is not one of {', '.join(languages())}")
        self.document = document_of(theatre)
        asked = {"date": date and str(date), "place": place, "lens": lens, "lang": lang}
        self.start = {key: value for key, value in asked.items() if value}
        self._text = assets.as_json(self.document)
        self._id = sha256((self._text + assets.as_json(self.start)).encode()).hexdigest()[:12]
        self.address = False

    def render(self, **kwargs: Any) -> None:
        """Put Leaflet, the player, its words and the timeline into the page."""
        figure = self.get_root()
        chart = self._parent
        if not isinstance(chart, folium.Map) or not isinstance(figure, Figure):
            raise TypeError("ControlTimeline: add it to a folium.Map")
        carry_leaflet(figure)
        header = figure.header
        header.add_child(assets.style(assets.player_style()), name="kasab_player_css")
        header.add_child(assets.script(assets.player_script()), name="kasab_player")
        size = f"#{self.get_name()} {{ height: 100vh; height: 100dvh; }}"
        header.add_child(assets.style(size), name=f"{self.get_name()}_css")
        if figure.title is None:
            figure.title = html.escape(_title(self.document, self.start["lang"]))
        if figure.height is None:
            figure.height = "760px"  # of the notebook's frame; a saved page fills its window
        name = self.get_name()
        start = _START.format(
            name=assets.as_json(name),
            map=assets.as_json(chart.get_name()),
            start=assets.as_json(self.start),
            address=assets.as_json(self.address),
        )
        for part, element in {
            f"{name}_noscript": assets.Verbatim(self._without_scripts()),
            name: assets.Verbatim(f'<div id="{name}"></div>'),
            f"{name}_data": assets.script(self._text, "application/json", f"{name}_data"),
            f"{name}_words": assets.script(
                assets.as_json(catalogues()), "application/json", f"{name}_words"
            ),
            f"{name}_start": assets.script(start),
        }.items():
            figure.html.add_child(element, name=part)
        super().render(**kwargs)

    def _without_scripts(self) -> str:
        """Say what is missing where scripts are switched off."""
        lang = self.start["lang"]
        say = messages(lang)
        said = say["player.noscript"].format(title=_title(self.document, lang))
        return f"<noscript><p>{html.escape(said)}</p></noscript>"


def _title(document: Mapping[str, Any], lang: str) -> str:
    words = document.get("words") or {}
    own = words.get(lang) or words.get("en") or document
    return str(own.get("title", ""))


class _Page(Figure):
    """A page of the player alone: it says its language, and has no frame around it."""

    _template = Template(
        '<!DOCTYPE html>\n<html lang="{{ this.lang|e }}">\n<head>\n'
        "<title>{{ this.title }}</title>\n{{ this.header.render(**kwargs) }}\n</head>\n"
        "<body>\n{{ this.html.render(**kwargs) }}\n"
        "<script>\n{{ this.script.render(**kwargs) }}\n</script>\n</body>\n</html>\n"
    )

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang = lang


def standalone(
    theatre: Named = None,
    *,
    date: dt.date | str | None = None,
    place: str | None = None,
    lens: str = "editors",
    lang: str = "en",
) -> str:
    """Write a whole page: one file that plays a theatre anywhere, with no network.

    Parameters
    ----------
    theatre : Path, str, Theatre, Dataset or mapping, optional
        As for :class:`ControlTimeline`.
    date, place, lens, lang
        As for :class:`ControlTimeline`; the page's address overrules them.

    Returns
    -------
    str
        HTML. The same theatre gives the same page, byte for byte.
    """
    timeline = ControlTimeline(theatre, date=date, place=place, lens=lens, lang=lang)
    timeline.address = True
    chart = base_map(timeline.document)
    page = _Page(lang)
    page.add_child(chart)
    timeline.add_to(chart)
    return with_policy(page.render(), timeline.document)
