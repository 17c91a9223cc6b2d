"""The player as a folium plugin: a timeline of control in any folium map, or one saved file."""

import datetime as dt  # not "from": an argument is called date
import html
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import folium
from branca.element import Figure, MacroElement
from jinja2 import Template

from kasab_map.locale import catalogues, languages, messages
from kasab_map.player import assets
from kasab_map.player.basemap import base_map, carry_leaflet
from kasab_map.player.described import described
from kasab_map.player.document import Named, document_of
from kasab_map.player.inline import as_code, as_json
from kasab_map.player.page import Page
from kasab_map.player.policy import with_policy
from kasab_map.player.standing import core, held_in, stand

_ON_A_MAP = "ControlTimeline: add it to a folium.Map"
_PARTS = ("_data", "_words")
FRAME_PX = 760
"""How high a notebook shows one that stands on no map of somebody's."""


class ControlTimeline(MacroElement):
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

    Raises
    ------
    ValueError
        If ``lang`` is not a language of the program. A day, a place or a lens that the theatre
        has not is told on the page, which opens as if it had not been named.
    kasab_map.dataset.DatasetError
        With all problems of a folder, if it has any.
    TypeError
        When it is drawn, if it was added to what is no ``folium.Map``.

    Notes
    -----
    It stands where the map would have stood, as wide and as high. On a map without tiles it draws
    the theatre's ground, without a network. A plain ``folium.Map()`` keeps its tiles and controls,
    which with its files come from wherever folium fetches them; Leaflet and all that is ours are
    in the page either way. Its legend and its search are controls among the map's own, which
    Leaflet stacks. A map shows one: of several, the last that was added.

    It also stands in a subplot, on both maps of a ``DualMap``, in ``st_folium``, and as the last
    line of a notebook's cell, there on a map of its own if it was added to none.

    For one file that needs no network, use :func:`standalone` or ``kasab-map export html``.

    Examples
    --------
    >>> import folium
    >>> from kasab_map import ControlTimeline
    >>> chart = folium.Map(location=(35.92, 35.99), zoom_start=12)
    >>> timeline = ControlTimeline(date="2014-04-03").add_to(chart)
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
        self._text = as_json(self.document)
        self._id = sha256((self._text + as_json(self.start)).encode()).hexdigest()[:12]
        self.address = False
        self.published = ""

    # All that streamlit-folium takes of an element, and runs beside the map's own script.
    _template = Template("{% macro script(this, kwargs) %}{{ this.alone() }}{% endmacro %}")

    def alone(self) -> str:
        """Give one script that needs nothing of its page but the map and Leaflet."""
        return f"{core()}{self._stand()}" if self._is_shown() else ""

    def _stand(self, **held: Any) -> str:
        options = {
            "name": self.get_name(),
            "start": self.start,
            "address": self.address,
            "outside": {"published": self.published},
        }
        return stand(
            self._chart(), held.pop("doc", None) or as_code(self.document), options, **held
        )

    def render(self, **kwargs: Any) -> None:
        """Put Leaflet, the player, its words and the timeline into the page."""
        self._chart()
        figure = self.get_root()
        if not isinstance(figure, Figure):
            raise TypeError(_ON_A_MAP)
        if not self._is_shown():
            return
        carry_leaflet(figure)
        if isinstance(figure, Page):
            self._fill(figure)
        else:
            figure.script.add_child(assets.Verbatim(core()), name="kasab_player")
            figure.script.add_child(assets.Verbatim(self._stand()), name=self.get_name())
            if getattr(figure, "title", "") is None:  # a part of a page has none
                figure.title = html.escape(_title(self.document, self.start["lang"]))
        for child in self._children.values():
            child.render(**kwargs)

    def _repr_html_(self, **kwargs: Any) -> str:
        """Show it in a notebook, with the map that it is on or else on a map of its own."""
        root = self.get_root()
        if isinstance(root, Figure):
            return root._repr_html_(**kwargs)
        page = html.escape(_alone_on_a_page(self))
        return (
            f'<iframe srcdoc="{page}" width="100%" height="{FRAME_PX}" style="border: 0" '
            "allowfullscreen></iframe>"
        )

    def _is_shown(self) -> bool:
        """Whether it is the last of its kind on its map."""
        on_it = self._chart()._children.values()
        return [one for one in on_it if isinstance(one, ControlTimeline)][-1] is self

    def _chart(self) -> folium.Map:
        if not isinstance(self._parent, folium.Map):
            raise TypeError(_ON_A_MAP)
        return self._parent

    def _fill(self, page: Page) -> None:
        """Fill a page of ours: sheets, scripts and data as elements that a policy can name."""
        name = self.get_name()
        size = f"#{name} {{ height: 100vh; height: 100dvh; }}"
        for part, element in {
            "kasab_player_css": assets.style(assets.player_style()),
            f"{name}_css": assets.style(size),
        }.items():
            page.header.add_child(element, name=part)
        page.title = html.escape(_title(self.document, self.start["lang"]))
        doc, heard = (held_in(f"{name}{part}") for part in _PARTS)
        start = self._stand(doc=f"{name}[0]", words=f"{name}[1]", size={})
        words = as_json(catalogues())
        about = as_json(described(self.document, self.start["lang"]))
        page.header.add_child(assets.script(about, "application/ld+json"), name="dataset")
        for part, element in {
            f"{name}_noscript": assets.Verbatim(self._without_scripts()),
            f"{name}_data": assets.script(self._text, "application/json", f"{name}_data"),
            f"{name}_words": assets.script(words, "application/json", f"{name}_words"),
        }.items():
            page.html.add_child(element, name=part)
        page.scripts.add_child(assets.script(assets.player_script()), name="kasab_player")
        page.scripts.add_child(
            assets.script(f"var {name} = [{doc}, {heard}];"), name=f"{name}_read"
        )
        page.script.add_child(assets.Verbatim(start), name=name)

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


def standalone(
    theatre: Named = None,
    *,
    date: dt.date | str | None = None,
    place: str | None = None,
    lens: str = "editors",
    lang: str = "en",
    published: str = "",
) -> str:
    """Write a whole page: one file that plays a theatre anywhere, with no network.

    Parameters
    ----------
    theatre : Path, str, Theatre, Dataset or mapping, optional
        As for :class:`ControlTimeline`.
    date, place, lens, lang
        As for :class:`ControlTimeline`; the page's address overrules them.
    published : str
        Where others find the map, for the links that its readers share.

    Returns
    -------
    str
        HTML. The same theatre gives the same page, byte for byte.

    Raises
    ------
    ValueError, kasab_map.dataset.DatasetError
        As for :class:`ControlTimeline`.
    """
    timeline = ControlTimeline(theatre, date=date, place=place, lens=lens, lang=lang)
    timeline.address = True
    timeline.published = published
    return _alone_on_a_page(timeline)


def _alone_on_a_page(timeline: ControlTimeline) -> str:
    chart = base_map(timeline.document)
    page = Page(timeline.start["lang"])
    page.add_child(chart)
    timeline.add_to(chart)
    try:
        return with_policy(page.render(), timeline.document)
    finally:
        timeline._parent = None  # it stays free to be added to somebody's own map
