"""The map under the player: made by folium, with nothing on it that comes from a theatre.

What lies on the map travels in the document, and one function of the player draws it
(static/map/ground.js). folium writes a script from templates, and reads what it is given as one;
so it is given numbers alone. No tile, script, font or style is asked of anybody.
"""

from collections.abc import Mapping
from typing import Any

import folium
from branca.element import Figure
from folium.template import Template
from folium.utilities import camelize

from kasab_map.dataset.package import default_zoom
from kasab_map.player import assets
from kasab_map.player.page import Page

NAME = "theatre"


class PaperMap(folium.Map):
    """A folium map without tiles that asks nothing of the network: Leaflet is inside.

    Readers may pinch the page larger, which folium's own header forbids. Its controls are left
    to the player, which puts them on any map that comes bare.
    """

    default_js: list[tuple[str, str]] = []  # noqa: RUF012 -- folium's own declaration
    default_css: list[tuple[str, str]] = []  # noqa: RUF012

    _template = Template(
        """
        {% macro header(this, kwargs) %}
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <style>
                html, body { width: 100%; height: 100%; margin: 0; padding: 0; }
                #{{ this.get_name() }} { position: relative; width: 100%; height: 100%; }
            </style>
        {% endmacro %}
        {% macro html(this, kwargs) %}
            <div class="folium-map" id={{ this.get_name()|tojson }}></div>
        {% endmacro %}
        {% macro script(this, kwargs) %}
            var {{ this.get_name() }} = L.map({{ this.get_name()|tojson }},
                {{ this.asked()|tojson }});
        {% endmacro %}
        """
    )

    def __init__(self, *, min_zoom: int, max_zoom: int, **kwargs: Any) -> None:
        super().__init__(tiles=None, zoom_control=False, attribution_control=False, **kwargs)
        self._id = NAME  # folium's own are random, and the page would differ each time
        # Folium would give these to its tiles, of which there are none.
        self.options |= {"min_zoom": min_zoom, "max_zoom": max_zoom}

    def asked(self) -> dict[str, Any]:
        """Give the options with which Leaflet makes this map, as data."""
        options = {camelize(name): value for name, value in dict(self.options).items()}
        return {"center": self.location, **options}

    def render(self, **kwargs: Any) -> None:
        """Put Leaflet into the page, where folium would put links."""
        carry_leaflet(self.get_root())
        super().render(**kwargs)


def carry_leaflet(figure: Any) -> None:
    """Put our Leaflet into a page, in the place of folium's links to one if it has them."""
    if not isinstance(figure, Figure):
        raise TypeError("a map can be rendered in a branca Figure only")
    scripts = figure.scripts if isinstance(figure, Page) else figure.header
    scripts.add_child(assets.script(assets.leaflet_script()), name="leaflet")
    figure.header.add_child(assets.style(assets.leaflet_style()), name="leaflet_css")


def base_map(document: Mapping[str, Any]) -> PaperMap:
    """Make the map on which a document is shown.

    Parameters
    ----------
    document : mapping
        From :func:`kasab_map.timeline.build_timeline`. Only its bounds and its zooms are read,
        and as numbers; nobody can pan far beyond.

    Returns
    -------
    PaperMap
        The same document gives the same page, byte for byte.
    """
    (south, west), (north, east) = (map(float, corner) for corner in document["view"]["bounds"])
    ground = document.get("ground") or {"zoom": default_zoom((west, south, east, north))}
    low, high = map(int, ground["zoom"])
    # Wide enough for a wide window: Leaflet pans back and forth when the limits are narrower.
    around_x, around_y = east - west, north - south
    return PaperMap(
        location=((south + north) / 2, (west + east) / 2),
        zoom_start=low + 1,
        min_zoom=low,
        max_zoom=high,
        max_bounds=True,
        min_lat=south - around_y,
        max_lat=north + around_y,
        min_lon=west - around_x,
        max_lon=east + around_x,
        max_bounds_viscosity=0.9,
        zoom_snap=0.25,
    )
