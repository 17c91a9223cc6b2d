"""The map under the player: a quiet paper sheet, drawn by folium from a theatre's own files.

No tile, script, font or style is asked of anybody: the map is whole without a network.
"""

import html
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import folium
from branca.element import Figure
from folium.raster_layers import ImageOverlay
from folium.template import Template
from folium.utilities import get_bounds

from kasab_map.player import assets

Bounds = tuple[float, float, float, float]

SEA = "#d5e3ea"
_PAPER = "#fffdf8"
_LAND = {"stroke": False, "fillColor": "#f6f3ea", "fillOpacity": 1}
_ABROAD = {"stroke": False, "fillColor": "#e9e8e5", "fillOpacity": 1}
_LAKE = {"color": "#a9c3cf", "weight": 0.8, "fillColor": SEA, "fillOpacity": 1}
_BORDER = {"color": "#4d4b47", "weight": 1.3, "opacity": 0.85, "dashArray": "9 3 2 3"}
_ROAD = {"color": "#b39b74", "weight": 1.8, "opacity": 0.8}
_SHEET = {"color": "#bdb8ab", "weight": 1, "fillColor": _PAPER, "fillOpacity": 1}

# The script alone reaches Streamlit, so the style goes with the words.
_CREDITS_STYLE = (
    "<style>.leaflet-control-attribution summary { list-style: none; cursor: pointer;"
    " max-width: min(30rem, 58vw) } @media (max-width: 720px) {"
    " .leaflet-control-attribution details:not([open]) summary { overflow: hidden;"
    " text-overflow: ellipsis; white-space: nowrap } }</style>"
)

LAYERS = ("land", "lakes", "border", "road")

# All below Leaflet's own panes (400 and up), in which the player draws.
_PANES = {
    "kasab-base": 210,
    "kasab-relief": 220,
    "kasab-lines": 230,
    "kasab-road": 231,
    "kasab-sheet": 240,
}


class PaperMap(folium.Map):
    """A folium map that asks nothing of the network: Leaflet is inside, the rest left out.

    Readers may pinch the page larger, which folium's own header forbids.
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
            var {{ this.get_name() }} = L.map({{ this.get_name()|tojson }}, {
                center: {{ this.location|tojson }},
                ...{{ this.options|tojavascript }}
            });
            {{ this.get_name() }}.getContainer().style.background = {{ this.sea|tojson }};
            {{ this.get_name() }}.attributionControl.setPrefix(false);
            L.control.scale({imperial: false}).addTo({{ this.get_name() }});
            {%- if this.zoom_control_position %}
            L.control.zoom({position: {{ this.zoom_control|tojson }}}).addTo({{ this.get_name() }});
            {%- endif %}
            {%- for name, level in this.panes.items() %}
            Object.assign({{ this.get_name() }}.createPane({{ name|tojson }}).style,
                {zIndex: {{ level }}, pointerEvents: "none"});
            {%- endfor %}
            {%- if this.credits %}
            {{ this.get_name() }}.attributionControl.addAttribution({{ this.credits|tojson }});
            {%- endif %}
        {% endmacro %}
        """
    )

    def __init__(self, *args: Any, min_zoom: int = 9, max_zoom: int = 15, **kwargs: Any) -> None:
        super().__init__(*args, tiles=None, **kwargs)
        # Folium would give these to its tiles, of which there are none.
        self.options |= {"min_zoom": min_zoom, "max_zoom": max_zoom}
        self.sea = SEA
        self.panes = _PANES
        self.credits = ""

    def render(self, **kwargs: Any) -> None:
        """Put Leaflet into the page, where folium would put links."""
        carry_leaflet(self.get_root())
        super().render(**kwargs)


def carry_leaflet(figure: Any) -> None:
    """Put our Leaflet into a page, in the place of folium's links to one if it has them."""
    if not isinstance(figure, Figure):
        raise TypeError("a map can be rendered in a branca Figure only")
    figure.header.add_child(assets.script(assets.leaflet_script()), name="leaflet")
    figure.header.add_child(assets.style(assets.leaflet_style()), name="leaflet_css")


def base_map(
    folder: Path, *, bounds: Bounds | None = None, name: str = "theatre", **options: Any
) -> PaperMap:
    """Draw a theatre's base layers.

    Parameters
    ----------
    folder : Path
        The theatre's ``basemap`` folder: ``land.geojson`` (the first feature's country is the
        theatre's own), ``lakes``, ``border`` and ``road.geojson``, ``relief.png`` with
        ``relief.json``. What is not there is not drawn; the folder itself may be missing.
    bounds : tuple of (west, south, east, north), optional
        Degrees; without them, what the files cover. Nobody can pan far beyond.
    name : str
        Ends the names of the script's variables: maps of one page need different ones.
    **options
        Given to :class:`folium.Map`.

    Returns
    -------
    PaperMap
        The same files give the same page, byte for byte.
    """
    layers = {
        layer: _read(folder / f"{layer}.geojson") for layer in ("land", "lakes", "border", "road")
    }
    relief = _read(folder / "relief.json") if (folder / "relief.png").is_file() else {}
    edge = bounds or _covered(layers.values())
    chart = PaperMap(**_limits(edge) | options)
    chart._id = name  # folium's own are random, and the page would differ each time
    chart.credits = _credits([*layers.values(), relief])
    if layers["land"]:
        home = _country(layers["land"]["features"][0])
        _shapes(chart, layers["land"], "land", lambda f: _LAND if _country(f) == home else _ABROAD)
    if relief:
        _relief(chart, folder / "relief.png", relief)
    _shapes(chart, layers["lakes"], "lakes", lambda _: _LAKE, pane="kasab-relief")
    _shapes(chart, layers["road"], "road", lambda _: _ROAD, pane="kasab-road")
    _shapes(chart, layers["border"], "border", lambda _: _BORDER, pane="kasab-lines")
    if layers["land"]:
        _shapes(chart, _beyond(edge), "sheet", lambda _: _SHEET, pane="kasab-sheet")
    return chart


def map_script(chart: folium.Map) -> str:
    """Write the script that draws a map: what the Streamlit component runs.

    A map can be rendered once only (folium adds to the tree as it renders).
    """
    figure = chart.get_root()
    if not isinstance(figure, Figure):
        raise TypeError("a map can be rendered in a branca Figure only")
    figure.render()
    return figure.script.render()


def _limits(edge: Bounds) -> dict[str, Any]:
    west, south, east, north = edge
    # Wide enough for a wide window: Leaflet pans back and forth when the limits are narrower.
    around_x, around_y = east - west, north - south
    return {
        "location": ((south + north) / 2, (west + east) / 2),
        "zoom_start": 10,
        "max_bounds": True,
        "min_lat": south - around_y,
        "max_lat": north + around_y,
        "min_lon": west - around_x,
        "max_lon": east + around_x,
        "max_bounds_viscosity": 0.9,
        "zoom_snap": 0.25,
        "zoom_control": "topright",
    }


def _shapes(
    chart: folium.Map,
    collection: Mapping[str, Any],
    name: str,
    style: Callable[[Any], dict[str, Any]],
    pane: str = "kasab-base",
) -> None:
    if not collection:
        return
    # Geometry alone: folium reads names as a template, and the base map needs none.
    features = [
        {"type": "Feature", "id": str(n), "geometry": f["geometry"], "properties": _kept(f)}
        for n, f in enumerate(collection["features"])
    ]
    shapes = folium.GeoJson(
        {"type": "FeatureCollection", "features": features},
        style_function=style,
        smooth_factor=0.5,
        pane=pane,
        interactive=False,
    )
    shapes._id = f"{chart._id}_{name}"
    shapes.add_to(chart)


def _relief(chart: folium.Map, picture: Path, about: Mapping[str, Any]) -> None:
    west, south, east, north = about["bounds"]
    shade = ImageOverlay(
        str(picture),
        bounds=[[south, west], [north, east]],
        opacity=about.get("opacity", 1),
        pixelated=False,
        pane="kasab-relief",
        interactive=False,
    )
    shade._id = f"{chart._id}_relief"
    shade.add_to(chart)


def _read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def _country(feature: Mapping[str, Any]) -> str:
    return str((feature.get("properties") or {}).get("country", ""))


def _kept(feature: Mapping[str, Any]) -> dict[str, Any]:
    return {"country": _country(feature)} if _country(feature).isalpha() else {}


def _covered(layers: Iterable[Mapping[str, Any]]) -> Bounds:
    found = [get_bounds(layer, lonlat=True) for layer in layers if layer.get("features")]
    corners = [corner for both in found for corner in both if None not in corner]
    if not corners:
        return -180.0, -85.0, 180.0, 85.0
    lats, lons = [float(lat or 0) for lat, _ in corners], [float(lon or 0) for _, lon in corners]
    return min(lons), min(lats), max(lons), max(lats)


def _beyond(edge: Bounds) -> dict[str, Any]:
    """Cover all that lies outside the theatre: there the files know neither land nor sea."""
    west, south, east, north = edge
    world = [[-180, -85], [180, -85], [180, 85], [-180, 85], [-180, -85]]
    sheet = [[west, south], [west, north], [east, north], [east, south], [west, south]]
    outside = {"type": "Polygon", "coordinates": [world, sheet]}
    return {"features": [{"geometry": outside}]}


def _credits(layers: Iterable[Mapping[str, Any]]) -> str:
    """Tell who made the layers, on one line of a phone, which opens when it is pressed.

    Escaped twice: Leaflet reads credits as markup, and folium reads scripts as templates.
    """
    named = [str(layer["attribution"]) for layer in layers if layer.get("attribution")]
    text = html.escape(" · ".join(dict.fromkeys(named))).replace("{", "&#123;")
    return f"{_CREDITS_STYLE}<details><summary>{text}</summary></details>" if named else ""
