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
from kasab_map.player.assets import LEAFLET

HEIGHT_PX = 420
GROUND = ("land", "lakes", "road", "border")
ASKED = (
    "last_clicked",
    "last_object_clicked_tooltip",
    "last_object_clicked_count",
    "last_circle_radius",
)
_FILES = {"leaflet": LEAFLET, "marking": Path(__file__).parent / "marking"}
# Next to st_folium's own frame, by the names under which Streamlit serves components.
_NEXT = f"../{__name__}"


@dataclass(frozen=True, slots=True)
class Heard:
    """What the map last told: each part stays as it was until it is told anew."""

    clicked: tuple[float, float] | None = None
    place: str = ""
    count: int = 0
    metres: float | None = None


class _Paper(folium.Map):
    """A folium map without tiles: its script and sheet are our own files."""

    default_js: list[tuple[str, str]] = [  # noqa: RUF012 -- folium's own declaration
        ("leaflet", f"{_NEXT}.leaflet/leaflet.js"),
        ("marking", f"{_NEXT}.marking/marking.js"),
    ]
    default_css: list[tuple[str, str]] = [  # noqa: RUF012
        ("leaflet_css", f"{_NEXT}.leaflet/leaflet.css")
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
    chosen: Mapping[str, Any] | None,
    center: tuple[float, float] | None,
) -> Heard:
    """Show the map, and give what was clicked or dragged on it.

    Parameters
    ----------
    places : sequence of mapping
        Each with id, name, lat and lon.
    chosen : mapping or None
        lat, lon, metres, and words for its two handles: what can be dragged.
    center : tuple of float or None
        Latitude and longitude to look at; where it is another than before, the map moves there.
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
    sheet.add_child(_Drawn("ground", _ground(draft)))
    group = folium.FeatureGroup()
    group.add_child(_Drawn("places", {"places": [*places], "chosen": chosen}))
    told = st_folium(
        sheet,
        key="edit-map",
        height=HEIGHT_PX,
        use_container_width=True,
        returned_objects=ASKED,
        center=center,
        feature_group_to_add=group,
    )
    return heard(told)


def heard(told: Mapping[str, Any]) -> Heard:
    """Read what the map told, whatever it holds.

    Examples
    --------
    >>> heard({"last_clicked": {"lat": 35.9, "lng": 36}, "last_circle_radius": 0.4})
    Heard(clicked=(35.9, 36.0), place='', count=0, metres=400.0)
    """
    at = told.get("last_clicked") or {}
    radius = told.get("last_circle_radius")
    name = told.get("last_object_clicked_tooltip") or ""
    return Heard(
        clicked=(float(at["lat"]), float(at["lng"])) if at else None,
        place=str(name).rpartition(" · ")[2],
        count=int(told.get("last_object_clicked_count") or 0),
        metres=None if radius is None else round(1000 * float(radius), 1),
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
