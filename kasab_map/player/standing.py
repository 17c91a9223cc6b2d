"""The scripts that put the player where a folium map stands, in a page of ours or of anybody's."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import folium

from kasab_map.locale import catalogues
from kasab_map.player import assets
from kasab_map.player.inline import as_code, as_json

# The player takes the map's element into itself, so that words and map are one thing to read.
_STAND = """
(() => {{
  const map = window[{map}];
  // Without tiles a map knows no last zoom, and cannot be fitted to a single place.
  if (!isFinite(map.getMaxZoom())) map.setMaxZoom(18);
  KasabPlayer.stand(map, {doc}, {{catalogues: {words}, L: window.L, ...{options}}});
}})();
"""
# Alone on its page: data stands in elements of its own, which a strict page runs as little as text.
_HELD = "JSON.parse(document.getElementById({name}).textContent)"
# Among what others have put into a page: all in one script, which a page holds once.
_CORE = """
window.KasabPlayer ??= (() => {{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync({style});
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  {player}
  return {{...KasabPlayer, catalogues: {words}}};
}})();
"""
_SIDES = ("width", "height", "left", "top")


@cache
def core() -> str:
    """Give the player, its look and its words as one script, for a page that may hold others."""
    return _CORE.format(
        style=as_code(assets.player_style()),
        player=assets.player_script(),
        words=as_code(catalogues()),
    )


def held_in(element: str) -> str:
    """Read JSON out of an element of the page."""
    return _HELD.format(name=as_json(element))


def stand(
    chart: folium.Map,
    doc: str,
    options: Mapping[str, Any],
    *,
    words: str = "KasabPlayer.catalogues",
    size: Mapping[str, str] | None = None,
) -> str:
    """Write the script that puts the player where a map stands, once the map is made.

    Parameters
    ----------
    chart : folium.Map
    doc, words : str
        Script that gives the timeline document, and the catalogues.
    options : mapping
        What the player is told besides.
    size : mapping, optional
        Of the player's element; without it, what folium would have its map be.
    """
    told = {**options, "size": size_of(chart) if size is None else size}
    return _STAND.format(map=as_json(chart.get_name()), doc=doc, words=words, options=as_code(told))


def size_of(chart: folium.Map) -> dict[str, str]:
    """Give where and how large folium would have its map be.

    Examples
    --------
    >>> size_of(folium.Map(width=600, height="50%"))["width"]
    '600.0px'
    """
    sizes = {side: "".join(map(str, getattr(chart, side))) for side in _SIDES}
    return {"position": chart.position, "minHeight": "0", **sizes}
