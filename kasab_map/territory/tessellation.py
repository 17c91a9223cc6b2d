"""The tessellation: cells and their shared edges, made once for a theatre."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from kasab_map.territory.assembly import assemble, shared_edges
from kasab_map.territory.crumbs import swept
from kasab_map.territory.land import read_land, read_road
from kasab_map.territory.plane import DEGREES, Plane, area_km2, length_km
from kasab_map.territory.relief import Relief
from kasab_map.territory.sites import REACH_M, Sites, read_points, read_sites
from kasab_map.territory.terrain import terrain, within_reach
from kasab_map.territory.thiessen import thiessen

Method = Literal["terrain", "thiessen"]
CRUMB_KM2 = 0.02  # about four pixels of the grid: below it, a detached speck means nothing
NO_TERRAIN = "No relief and no road were given: plain Thiessen cells are drawn."


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tessellation:
    """The land divided among places, and the edges between them; the same on every day.

    Attributes
    ----------
    cells : GeoDataFrame, one row per place that owns ground
        Index: place id, sorted. Columns: ``small`` (bool: a height, a post or a badly placed
        place, of small reach), ``uncertainty_m``, ``area_km2`` (equal-area EPSG:6933).
        Geometry: Polygon or MultiPolygon, EPSG:4326, a valid coverage.
    edges : GeoDataFrame, one row per pair of neighbours
        Columns: ``a``, ``b`` (place ids, a < b), ``length_km``, ``spacing_m`` (distance between
        the two places). Geometry: LineString or MultiLineString, EPSG:4326: the whole boundary
        the two cells share.
    mask : Polygon or MultiPolygon, EPSG:4326
        All that may be coloured: the union of the cells.
    method : str
        What was drawn; ``"thiessen"`` although ``"terrain"`` was asked where nothing was known
        of the terrain (see ``notes``).
    moved_m : mapping of place id to metres
        Places that lay a little off the land and were brought onto it.
    passed_over : tuple of place id
        Places that own no ground: unlocated ones, beaches and areas.
    notes : tuple of str
        Fall-backs taken, in words, to be shown with the map.
    """

    cells: gpd.GeoDataFrame
    edges: gpd.GeoDataFrame
    mask: BaseGeometry
    method: Method
    moved_m: Mapping[str, float]
    passed_over: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Say what it is in a line."""
        return f"<Tessellation, {self.method}: {len(self.cells)} cells, {len(self.edges)} edges>"


def tessellate(
    places: gpd.GeoDataFrame,
    land: BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame,
    *,
    reach_m: float = REACH_M,
    method: Method = "terrain",
    relief: Relief | None = None,
    road: BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame | None = None,
) -> Tessellation:
    """Divide the land among the places.

    Parameters
    ----------
    places : GeoDataFrame, n rows
        Index: place id (str), unique. Geometry: Point, EPSG:4326. Columns read if present:
        ``kind`` (see :class:`kasab_map.model.PlaceKind`; default village) and ``uncertainty_m``
        (metres, default 0). Unlocated places (geometry None) and the kinds beach and area are
        passed over. Give only places that have a report of control: a place without one would
        cut its neighbours' ground.
    land : Polygon, MultiPolygon, GeoSeries or GeoDataFrame, EPSG:4326
        The land that may be coloured, on one side of the border.
    reach_m : float
        Metres from the nearest settlement beyond which nothing is coloured (inclusive);
        ``math.inf`` colours all of the land. Heights, posts and places known to no better than
        1.5 km reach 2 km at most.
    method : {"terrain", "thiessen"}
        Nearest over the terrain, or as the crow flies.
    relief : Relief, optional
        Heights. Without them and without a road ``"terrain"`` falls back to Thiessen cells, and
        says so in ``notes``.
    road : LineString, MultiLineString, GeoSeries or GeoDataFrame, EPSG:4326, optional
        Along it a metre counts half, and its slope not at all.

    Returns
    -------
    Tessellation

    Raises
    ------
    TerritoryError
        A ValueError that names the value and the remedy: two places at one point, a place in
        the sea or over the border, a self-crossing or empty land, a wrong or missing CRS, a
        relief that does not cover the theatre.

    Notes
    -----
    Drawn in a local metric plane (azimuthal equidistant), cut by the land in degrees. Over
    terrain the distance is walking cost (Tobler 1993), found by Dijkstra's method from all places
    at once on a grid of 75 m (larger where the theatre is larger); the grid's stairs are smoothed
    once per shared edge. See docs/territory.md.
    """
    if method not in ("terrain", "thiessen"):
        raise ValueError(f"method: {method!r} is neither 'terrain' nor 'thiessen'")
    ground, plane, sites, way = _read(places, land, reach_m, road)
    if method == "terrain" and (relief is not None or way is not None):
        lines, owner = terrain(sites, ground, plane, relief, way)
        cells = swept(assemble(lines, ground, owner, sites.lonlat), sites.lonlat, CRUMB_KM2)
        return _finished(cells, sites, method, ())
    lines, owner = thiessen(sites, ground, plane)
    cells = assemble(lines, ground, owner, sites.lonlat)
    return _finished(cells, sites, "thiessen", (NO_TERRAIN,) if method == "terrain" else ())


def require_divisible(
    places: gpd.GeoDataFrame,
    land: BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame,
    *,
    reach_m: float = REACH_M,
    relief: Relief | None = None,
    road: BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame | None = None,
) -> None:
    """Refuse what :func:`tessellate` would refuse, without making a cell.

    Raises
    ------
    TerritoryError
        As there.
    """
    ground, plane, sites, _ = _read(places, land, reach_m, road)
    if relief is not None:
        relief.require(plane.degrees(within_reach(sites, plane.metric(ground))).bounds)


def _read(
    places: gpd.GeoDataFrame,
    land: BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame,
    reach_m: float,
    road: BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame | None,
) -> tuple[BaseGeometry, Plane, Sites, BaseGeometry | None]:
    """Judge all that cells are made from."""
    ground = read_land(land)
    plane = Plane.of(ground, read_points(places))
    return ground, plane, read_sites(places, ground, plane, reach_m), read_road(road)


def _finished(
    found: Mapping[int, BaseGeometry], sites: Sites, method: Method, notes: tuple[str, ...]
) -> Tessellation:
    numbers, shapes = list(found), list(found.values())
    ids = [sites.ids[number] for number in numbers]
    cells = gpd.GeoDataFrame(
        {
            "small": sites.small[numbers],
            "uncertainty_m": sites.uncertainty_m[numbers],
            "area_km2": [area_km2(shape) for shape in shapes],
        },
        index=pd.Index(ids, name="place"),
        geometry=shapes,
        crs=DEGREES,
    )
    edges = shared_edges(shapes)
    a, b = (np.array([pair[end] for pair in edges], dtype=int) for end in (0, 1))
    apart = sites.xy[numbers][a] - sites.xy[numbers][b]
    frame = gpd.GeoDataFrame(
        {
            "a": [ids[row] for row in a],
            "b": [ids[row] for row in b],
            "length_km": [length_km(line) for line in edges.values()],
            "spacing_m": np.hypot(*apart.T) if len(a) else np.array([]),
        },
        geometry=list(edges.values()),
        crs=DEGREES,
    )
    mask = shapely.coverage_union_all(shapes)
    return Tessellation(cells, frame, mask, method, sites.moved_m, sites.passed_over, notes)
