"""Which places of a theatre own ground, and the ground divided among them."""

import geopandas as gpd
import numpy as np
from shapely.geometry import LineString, Point, Polygon

from kasab_map.dataset import Problem
from kasab_map.model import UNKNOWN, Dataset
from kasab_map.model.ground import Ground
from kasab_map.territory import (
    Relief,
    TerritoryError,
    Tessellation,
    cached_tessellate,
    require_divisible,
)
from kasab_map.theatre import Theatre

FEWEST_PLACES = 3
DEGREES = "EPSG:4326"


def tessellate_theatre(theatre: Theatre) -> Tessellation | None:
    """Divide a theatre's land among the places that somebody reported on, over its terrain.

    Parameters
    ----------
    theatre : Theatre
        Without heights in its ground, the nearest place is the nearest as the crow flies.

    Returns
    -------
    Tessellation or None
        None if the theatre ships no land, or has fewer than three places to divide it among.
    """
    ground = theatre.ground
    places = sites(theatre.records, ground.country)
    if not ground.home or len(places) < FEWEST_PLACES:
        return None
    return cached_tessellate(
        places,
        _land(ground),
        relief=relief_of(ground),
        road=_road(ground),
    )


def refusal(theatre: Theatre) -> Problem | None:
    """Tell why a theatre's land could not be divided, without dividing it; None if it can be.

    What is wrong between the land, the places and the heights shows only when all are together.
    """
    ground = theatre.ground
    places = sites(theatre.records, ground.country)
    if not ground.home or len(places) < FEWEST_PLACES:
        return None
    try:
        require_divisible(places, _land(ground), relief=relief_of(ground), road=_road(ground))
    except TerritoryError as error:
        return fault(error)
    return None


def fault(error: TerritoryError) -> Problem:
    """Tell what keeps land from being divided as a problem of the theatre."""
    return Problem("datapackage.json", None, "ground", str(error))


def sites(records: Dataset, country: str = "") -> gpd.GeoDataFrame:
    """Give the located places on which there is a report of control.

    Parameters
    ----------
    records : Dataset
        Those of a theatre.
    country : str
        Only places of this country; without it, of any.

    Returns
    -------
    GeoDataFrame, n rows
        Index: place id. Columns: ``kind``, ``uncertainty_m``. Geometry: Point, EPSG:4326.
    """
    reported = {c.place for c in records.claims.values() if c.status != UNKNOWN}
    own = [
        place
        for i, place in sorted(records.places.items())
        if i in reported and country in ("", place.country)
    ]
    found = [(place, place.lonlat) for place in own if place.lonlat]
    return gpd.GeoDataFrame(
        {
            "kind": [place.kind.value for place, _ in found],
            "uncertainty_m": [place.uncertainty_m or 0.0 for place, _ in found],
        },
        geometry=[Point(lonlat) for _, lonlat in found],
        index=[place.id for place, _ in found],
        crs=DEGREES,
    )


def _land(ground: Ground) -> gpd.GeoSeries:
    return gpd.GeoSeries([Polygon(outer, holes) for outer, *holes in ground.home], crs=DEGREES)


def _road(ground: Ground) -> gpd.GeoSeries | None:
    lines = [LineString(line) for line in ground.road]
    return gpd.GeoSeries(lines, crs=DEGREES) if lines else None


def relief_of(ground: Ground) -> Relief | None:
    """Give the heights of a ground as what a tessellation is made over; None without any."""
    heights = ground.heights
    return heights and Relief(np.array(heights.rows, dtype=float), heights.bounds)
