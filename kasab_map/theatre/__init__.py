"""A theatre opened for drawing: which of its places own ground, and the ground itself."""

from collections import Counter
from pathlib import Path

import geopandas as gpd
from shapely.geometry import Point

from kasab_map.model import UNKNOWN, Dataset, Role
from kasab_map.territory import Tessellation, cached_tessellate, read_relief

FEWEST_PLACES = 3


def tessellate_theatre(dataset: Dataset, folder: Path) -> Tessellation | None:
    """Divide a theatre's land among the places that somebody reported on, over its terrain.

    Parameters
    ----------
    dataset : Dataset
        A theatre.
    folder : Path
        Where it was read from. Its ``basemap`` has the land and, if known, heights and the road;
        without heights the nearest place is the nearest as the crow flies.

    Returns
    -------
    Tessellation or None
        None if the theatre ships no land, or has fewer than three places to divide it among.
    """
    land, road, heights = (
        folder / "basemap" / name for name in ("land.geojson", "road.geojson", "heights.json")
    )
    places = sites(dataset)
    if not land.exists() or len(places) < FEWEST_PLACES:
        return None
    ground = gpd.read_file(land)
    return cached_tessellate(
        places,
        ground[ground["country"] == home_country(dataset)].geometry,
        relief=read_relief(heights) if heights.exists() else None,
        road=gpd.read_file(road).geometry if road.exists() else None,
    )


def sites(dataset: Dataset) -> gpd.GeoDataFrame:
    """Give the located places on which there is a report of control.

    Returns
    -------
    GeoDataFrame, n rows
        Index: place id. Columns: ``kind``, ``uncertainty_m``. Geometry: Point, EPSG:4326.
    """
    reported = {c.place for c in dataset.claims.values() if c.status != UNKNOWN}
    home = home_country(dataset)
    own = [p for i, p in sorted(dataset.places.items()) if i in reported and p.country == home]
    found = [(place, place.lonlat) for place in own if place.lonlat]
    return gpd.GeoDataFrame(
        {
            "kind": [place.kind.value for place, _ in found],
            "uncertainty_m": [place.uncertainty_m or 0.0 for place, _ in found],
        },
        geometry=[Point(lonlat) for _, lonlat in found],
        index=[place.id for place, _ in found],
        crs="EPSG:4326",
    )


def home_country(dataset: Dataset) -> str:
    """Give the country of the main places: the side of the border on which land is coloured."""
    main = Counter(p.country for p in dataset.places.values() if p.role is Role.MAIN)
    return max(main, key=lambda country: (main[country], country), default="")
