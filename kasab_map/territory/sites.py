"""Which places are sites, how far each reaches, and what input is refused."""

from collections.abc import Mapping
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from kasab_map.model import PlaceKind
from kasab_map.territory.errors import TerritoryError, listed
from kasab_map.territory.land import degrees_crs
from kasab_map.territory.plane import Plane, Points

REACH_M = 6000.0
SMALL_REACH_M = 2000.0
WIDE_M = 1500.0  # a place less well placed than this owns no more than a height does
SHORE_M = 200.0  # the shipped coast and border are 60 to 80 m out at the median, 175 to 260 at p90
SOFT_KINDS = frozenset({PlaceKind.BEACH, PlaceKind.AREA})
SMALL_KINDS = frozenset(
    {PlaceKind.HILL, PlaceKind.MOUNTAIN, PlaceKind.OBSERVATORY, PlaceKind.POLICE_POST}
)


@dataclass(frozen=True, slots=True)
class Sites:
    """The places that own ground, sorted by id; arrays run in that order.

    Attributes
    ----------
    lonlat, xy : ndarray, n x 2
        Degrees and metres, on the land.
    reach_m : ndarray of float
        How far each may own ground, as the crow flies.
    small : ndarray of bool
        Heights, posts and badly placed places: they own only ground that is nearest to them
        *and* within their own small reach; beyond it the next settlement owns.
    moved_m : mapping of place id to metres
        Places drawn a little off the land (coast and border are inexact) and brought onto it.
    """

    ids: tuple[str, ...]
    lonlat: Points
    xy: Points
    reach_m: NDArray[np.float64]
    uncertainty_m: NDArray[np.float64]
    small: NDArray[np.bool_]
    moved_m: Mapping[str, float]
    passed_over: tuple[str, ...]


def read_sites(places: gpd.GeoDataFrame, land: BaseGeometry, plane: Plane, reach_m: float) -> Sites:
    """Take the sites from a frame of places, or say what is wrong with it."""
    if not reach_m > 0:
        raise TerritoryError(f"reach_m: {reach_m} is not a distance in metres above 0")
    located, passed_over = _located(places)
    ids = tuple(str(place) for place in located.index)
    lonlat = shapely.get_coordinates(located.geometry.to_numpy())
    _refuse_twins(ids, lonlat)
    kinds = [_kind(*row) for row in zip(ids, _column(located, "kind", "village"), strict=True)]
    unsure = pd.to_numeric(_column(located, "uncertainty_m", 0.0)).fillna(0.0).to_numpy(float)
    if (unsure < 0).any() or not np.isfinite(unsure).all():
        bad = ~((unsure >= 0) & (unsure < np.inf))
        raise TerritoryError(
            f"uncertainty_m of {listed(np.array(ids)[bad])}: give metres, 0 or more"
        )
    lonlat, moved = _ashore(ids, lonlat, unsure, land, plane)
    small = np.array([kind in SMALL_KINDS for kind in kinds]) | (unsure > WIDE_M)
    reach = np.where(small, min(SMALL_REACH_M, reach_m), reach_m)
    return Sites(ids, lonlat, plane.to_metres(lonlat), reach, unsure, small, moved, passed_over)


def read_points(places: gpd.GeoDataFrame) -> Points:
    """Return lon, lat of every located place, checked: the extent of the theatre."""
    located, _ = _located(places)
    return shapely.get_coordinates(located.geometry.to_numpy())


def _located(places: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, tuple[str, ...]]:
    degrees_crs(places.crs, "places")
    if not all(isinstance(place, str) for place in places.index):
        raise TerritoryError("places: the index is not place ids; run places.set_index('id')")
    if not places.index.is_unique:
        twice = places.index[places.index.duplicated()]
        raise TerritoryError(f"places: id used twice: {listed(set(twice))}")
    lying = places.geometry.isna() | places.geometry.is_empty
    soft = pd.Series([kind in SOFT_KINDS for kind in _column(places, "kind", "")], places.index)
    located = places[~lying & ~soft].sort_index()
    if located.empty:
        raise TerritoryError("places: none is a located point that could own ground")
    wrong = located.index[located.geom_type != "Point"]
    if len(wrong):
        raise TerritoryError(f"places: not a Point: {listed(wrong)}; take a representative point")
    lonlat = shapely.get_coordinates(located.geometry.to_numpy())
    off = np.flatnonzero(~(np.isfinite(lonlat) & (np.abs(lonlat) <= (180, 90))).all(axis=1))
    if len(off):
        raise TerritoryError(
            f"places: {listed(located.index[off])}: coordinates are not degrees (lon, lat); "
            "name their true CRS with set_crs, then to_crs('EPSG:4326')"
        )
    return located, tuple(sorted(places.index[lying | soft]))


def _column(places: gpd.GeoDataFrame, name: str, default: object) -> pd.Series:
    return places[name] if name in places else pd.Series(default, index=places.index)


def _kind(place: str, kind: object) -> PlaceKind:
    try:
        return PlaceKind(str(kind))
    except ValueError:
        known = ", ".join(PlaceKind)
        raise TerritoryError(f"places: {place}: kind {kind!r} is not one of {known}") from None


def _refuse_twins(ids: tuple[str, ...], lonlat: Points) -> None:
    seen: dict[tuple[float, float], str] = {}
    for place, (lon, lat) in zip(ids, lonlat.round(6).tolist(), strict=True):
        twin = seen.setdefault((lon, lat), place)
        if twin != place:
            raise TerritoryError(
                f"places: {twin} and {place} share one point ({lon}, {lat}); "
                "leave one out, or give each its own position"
            )


def _ashore(
    ids: tuple[str, ...], lonlat: Points, unsure: Points, land: BaseGeometry, plane: Plane
) -> tuple[Points, Mapping[str, float]]:
    """Bring places that lie just off the land onto it; refuse those that lie too far off."""
    shapely.prepare(land)
    ground, placed, moved = plane.metric(land), lonlat.copy(), dict[str, float]()
    for row in np.flatnonzero(~shapely.contains_xy(land, *lonlat.T)):
        place, point = ids[row], Point(plane.to_metres(lonlat[row : row + 1])[0])
        gap, allowed = float(ground.distance(point)), max(float(unsure[row]), SHORE_M)
        if gap > allowed:
            lon, lat = lonlat[row]
            swapped = " (swapped, lat for lon, it would be on it)" * land.contains(Point(lat, lon))
            raise TerritoryError(
                f"places: {place} ({lon:.5f}, {lat:.5f}) lies {gap:,.0f} m off the land, in the "
                f"sea or over the border{swapped}; correct it or leave it out "
                f"(up to {allowed:,.0f} m is taken as inexactness)"
            )
        near = shapely.shortest_line(ground, point).coords[0]
        # 5 m inside: a point on the very edge lies in no cell
        inside = shapely.point_on_surface(ground.intersection(Point(near).buffer(5.0)))
        placed[row] = plane.to_degrees(shapely.get_coordinates(inside))[0]
        moved[place] = round(gap, 1)
    return placed, moved
