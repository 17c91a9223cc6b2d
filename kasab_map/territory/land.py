"""The land that may be coloured: one valid geometry in degrees, or a refusal."""

import geopandas as gpd
import numpy as np
import shapely
from pyproj import CRS
from shapely.geometry.base import BaseGeometry

from kasab_map.territory.errors import TerritoryError


def degrees_crs(crs: CRS | None, what: str) -> None:
    """Refuse a frame that is not in EPSG:4326, with the remedy."""
    if crs is None:
        raise TerritoryError(f"{what}: no CRS; if it is in degrees, run set_crs('EPSG:4326')")
    if not crs.equals("EPSG:4326", ignore_axis_order=True):
        raise TerritoryError(
            f"{what}: expected EPSG:4326, got {crs.to_string()}; run to_crs('EPSG:4326')"
        )


def read_land(land: BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame) -> BaseGeometry:
    """Return the land as one Polygon or MultiPolygon, EPSG:4326, or say what is wrong with it.

    A bare geometry carries no CRS and is taken as degrees if its bounds could be.
    """
    if isinstance(land, gpd.GeoSeries | gpd.GeoDataFrame):
        degrees_crs(land.crs, "land")
        shapes = land.geometry.dropna().to_numpy()
    else:
        shapes = np.array([land])
    if not len(shapes) or all(shape is None or shape.is_empty for shape in shapes):
        raise TerritoryError("land: empty; nothing could be coloured")
    for shape in shapes:
        if shape.geom_type not in {"Polygon", "MultiPolygon"}:
            raise TerritoryError(f"land: expected Polygon or MultiPolygon, got {shape.geom_type}")
        if not shape.is_valid:
            raise TerritoryError(
                f"land: {shapely.is_valid_reason(shape)}; mend it with shapely.make_valid and look"
            )
    whole = shapely.union_all(shapes)
    west, south, east, north = whole.bounds
    if west < -180 or east > 180 or south < -90 or north > 90:
        raise TerritoryError(
            f"land: bounds {whole.bounds} are not degrees; bring it to EPSG:4326 first"
        )
    return whole


def read_road(road: BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame | None) -> BaseGeometry | None:
    """Return the road as one line geometry, EPSG:4326; None where there is none."""
    if isinstance(road, gpd.GeoSeries | gpd.GeoDataFrame):
        degrees_crs(road.crs, "road")
        road = shapely.union_all(road.geometry.dropna().to_numpy())
    if road is None or road.is_empty:
        return None
    if road.geom_type not in {"LineString", "MultiLineString"}:
        raise TerritoryError(f"road: expected LineString or MultiLineString, got {road.geom_type}")
    return road
