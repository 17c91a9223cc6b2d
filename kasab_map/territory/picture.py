"""A plain picture of one day (SVG, no further library): for the documentation and notebooks."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from html import escape

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kasab_map.model import CONTESTED, UNKNOWN, Side, Status
from kasab_map.territory.areas import areas_of_control, front_lines
from kasab_map.territory.tessellation import Tessellation

WIDTH = 720
_PATTERNS = """<defs>
<pattern id="contested" width="8" height="8" patternUnits="userSpaceOnUse"
 patternTransform="rotate(45)"><rect width="8" height="8" fill="{one}" fill-opacity=".35"/>
<rect width="4" height="8" fill="{two}" fill-opacity=".45"/></pattern>
<pattern id="unknown" width="6" height="6" patternUnits="userSpaceOnUse">
<circle cx="3" cy="3" r="1" fill="#777"/></pattern></defs>"""
_OPEN = {CONTESTED: 'fill="url(#contested)"', UNKNOWN: 'fill="url(#unknown)"'}
CELL_EDGE = 'fill="none" stroke="#fff" stroke-width=".8"'
FRONT = 'fill="none" stroke="#222" stroke-width="3" stroke-dasharray="7 4"'
HALO = 'paint-order="stroke" stroke="#fff" stroke-width="3"'


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG drawing; a notebook shows it by itself."""

    svg: str

    def _repr_svg_(self) -> str:
        return self.svg


def picture(
    tessellation: Tessellation,
    control: Mapping[str, Status],
    places: gpd.GeoDataFrame,
    land: BaseGeometry,
    *,
    sides: Iterable[Side],
    title: str,
    disputed: Set[str] = frozenset(),
    band: BaseGeometry | None = None,
    bounds: tuple[float, float, float, float] | None = None,
) -> Picture:
    """Draw areas, cells, front line and band of one day.

    Parameters
    ----------
    tessellation, control, disputed
        As for :func:`front_lines`.
    places : GeoDataFrame
        The places to mark, EPSG:4326; the index is written beside them.
    land : Polygon or MultiPolygon, EPSG:4326
        Drawn in outline.
    sides : iterable of Side
        Whose ink is which; where there are two, contested ground is striped in both.
    band : geometry, optional
        From :func:`uncertainty_band`.
    bounds : tuple of float, optional
        West, south, east, north of the picture; all of the mask if left out.
    """
    west, south, east, north = bounds or tessellation.mask.bounds
    across = WIDTH / (east - west)
    up = across / np.cos(np.radians((south + north) / 2))
    height = round((north - south) * up)

    def screen(lonlat: np.ndarray) -> np.ndarray:
        return np.column_stack([(lonlat[:, 0] - west) * across, (north - lonlat[:, 1]) * up])

    def path(geometry: BaseGeometry, style: str) -> str:
        lines = geometry.boundary if "Polygon" in geometry.geom_type else geometry
        runs = [
            "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in screen(shapely.get_coordinates(line)))
            for line in shapely.get_parts(lines)
        ]
        return f'<path d="{"".join(runs)}" fill-rule="evenodd" {style}/>' if runs else ""

    inks = {side.id: side.look.light.ink for side in sides}
    fills = {id_: f'fill="{ink}" fill-opacity=".35"' for id_, ink in inks.items()} | _OPEN
    two, one = inks.values() if len(inks) == 2 else ("#222", "#fff")
    areas = areas_of_control(tessellation.cells, control)
    front = front_lines(tessellation, control, disputed=disputed)
    drawn = [
        path(land, 'fill="#fffdf6" stroke="#999"'),
        *(path(shape, fills[str(status)]) for status, shape in areas.geometry.items()),
        *(path(edge, CELL_EDGE) for edge in tessellation.edges.geometry),
        path(band, 'fill="#222" fill-opacity=".13"') if band is not None else "",
        *(path(edge, FRONT) for edge in front.geometry),
    ]
    for place, (x, y) in zip(
        places.index, screen(shapely.get_coordinates(places.geometry.to_numpy())), strict=True
    ):
        drawn.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" stroke="#fff"/>')
        drawn.append(f'<text x="{x + 6:.1f}" y="{y + 4:.1f}" {HALO}>{escape(str(place))}</text>')
    return Picture(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'font-family="sans-serif" font-size="11" role="img">\n<title>{escape(title)}</title>\n'
        f'{_PATTERNS.format(one=one, two=two)}\n<rect width="100%" height="100%" fill="#dce8ee"/>\n'
        + "\n".join(part for part in drawn if part)
        + f'\n<text x="10" y="20" font-size="15" {HALO}>{escape(title)}</text>\n</svg>\n'
    )
