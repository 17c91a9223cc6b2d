"""The editor's map: what is clicked or dragged on it reaches Python, through ``st_folium``.

Names and coordinates travel as data, never as a script's text; our own script draws them. Leaflet
and that script are files of ours, served as those of a Streamlit component.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import folium
from branca.element import MacroElement
from folium.template import Template
from streamlit.components.v1 import declare_component

from kasab_map.dataset.sources import RefusedFileError
from kasab_map.editing import Draft
from kasab_map.player.assets import LEAFLET, colours

HEIGHT_PX = 420
GROUND = ("land", "lakes", "road", "border")
ASKED = ("last_active_drawing",)
_FILES = {"leaflet": LEAFLET, "marking": Path(__file__).parent / "marking"}
# Next to st_folium's own frame, by the names under which Streamlit serves components.
_NEXT = f"../{__name__}"


@dataclass(frozen=True, slots=True)
class Heard:
    """The last act on the map.

    Attributes
    ----------
    at : int
        When, in milliseconds: what tells it from the act before.
    of : str
        The id of the place that was chosen on the map then; empty for a new one.
    chosen : str
        The id of the place that was pressed; empty where a position was chosen.
    lat, lon, metres : float or None
        Where the place lies now, and how sure that is.
    """

    at: int = 0
    of: str = ""
    chosen: str = ""
    lat: float | None = None
    lon: float | None = None
    metres: float | None = None


class _Paper(folium.Map):
    """A folium map without tiles: its script and sheet are our own files."""

    default_js: list[tuple[str, str]] = [  # noqa: RUF012 -- folium's own declaration
        ("leaflet", f"{_NEXT}.leaflet/leaflet.js"),
        ("marking", f"{_NEXT}.marking/marking.js"),
    ]
    default_css: list[tuple[str, str]] = [  # noqa: RUF012
        ("leaflet_css", f"{_NEXT}.leaflet/leaflet.css"),
        ("marking_css", f"{_NEXT}.marking/marking.css"),
    ]


class _Drawn(MacroElement):
    """Data that our script draws on its parent."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            placeMarking.{{ this.part }}({{ this._parent.get_name() }}, {{ this.data|tojson }});
        {% endmacro %}
        """
    )

    def __init__(self, part: str, data: Mapping[str, Any]) -> None:
        super().__init__()
        self._name, self.part, self.data = "Drawn", part, data


def listen(
    draft: Draft,
    places: Sequence[Mapping[str, Any]],
    chosen: Mapping[str, Any],
    look: tuple[float, float] | None,
) -> Heard:
    """Show the map, and give what was clicked or dragged on it.

    Parameters
    ----------
    places : sequence of mapping
        Each with id, name, lat and lon.
    chosen : mapping
        Its id, lat, lon and metres, words for its two handles, and ``heard``: which act on the
        map it already tells of. Without a position, a click on the map gives one.
    look : tuple of float or None
        Latitude and longitude to look at; where it is another than before, the map goes there.
    """
    from streamlit_folium import st_folium  # noqa: PLC0415 -- half a second, on this page only

    for name, path in _FILES.items():
        declare_component(name, path=str(path))
    west, south, east, north = draft.package.bounds
    low, high = draft.package.zoom
    sheet = _Paper(
        ((south + north) / 2, (west + east) / 2),
        tiles=None,
        zoom_start=low + 2,
        min_zoom=low,
        max_zoom=high + 2,
        attribution_control=False,
    )
    sheet.add_child(_Drawn("paper", {"ground": _ground(draft), "colours": colours()}))
    group = folium.FeatureGroup()
    group.add_child(_Drawn("places", {"places": [*places], "chosen": chosen, "look": look}))
    told = st_folium(
        sheet,
        key="edit-map",
        height=HEIGHT_PX,
        use_container_width=True,
        returned_objects=ASKED,
        feature_group_to_add=group,
    )
    return heard(told)


def heard(told: Mapping[str, Any]) -> Heard:
    """Read what the map told, whatever it holds.

    Examples
    --------
    >>> act = {"at": 5, "of": "mill", "lat": 35.9, "lon": 36, "metres": 400}
    >>> heard({"last_active_drawing": act})
    Heard(at=5, of='mill', chosen='', lat=35.9, lon=36.0, metres=400.0)
    >>> heard({"last_active_drawing": None}).at
    0
    """
    act: Mapping[str, Any] = told.get("last_active_drawing") or {}
    lat, lon, metres = (
        None if act.get(name) is None else float(act[name]) for name in ("lat", "lon", "metres")
    )
    return Heard(
        at=int(act.get("at") or 0),
        of=str(act.get("of") or ""),
        chosen=str(act.get("chosen") or ""),
        lat=lat,
        lon=lon,
        metres=metres,
    )


def _ground(draft: Draft) -> dict[str, Any]:
    """Read the shapes of the ground as data; one that is broken is left out."""
    found: dict[str, Any] = {}
    for name in GROUND:
        resource = draft.package.resource(name)
        try:
            shape = json.loads(draft.folder.read(resource.path)) if resource else None
        except (RefusedFileError, ValueError, RecursionError):
            continue
        if isinstance(shape, dict) and shape.get("type") == "FeatureCollection":
            found[name] = shape
    return found
