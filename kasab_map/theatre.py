"""A theatre opened for drawing: which of its places own ground, and the ground itself."""

from pathlib import Path

import geopandas as gpd
from shapely.geometry import Point

from kasab_map.model import Dataset, Status
from kasab_map.territory import Tessellation, tessellate

COUNTRY = "SY"
"""The side of the border on which land is coloured; the other side is never a party's ground."""


def tessellate_theatre(dataset: Dataset, folder: Path) -> Tessellation | None:
    """Divide a theatre's land among the places that somebody reported on.

    Parameters
    ----------
    dataset : Dataset
        A theatre.
    folder : Path
        Where it was read from; ``basemap/land.geojson`` is its land, ``basemap/heights.json``
        its relief.

    Returns
    -------
    Tessellation or None
        None if the theatre ships no land, or has fewer than three places to divide it among.
    """
    land_file = folder / "basemap" / "land.geojson"
    places = sites(dataset)
    if not land_file.exists() or len(places) < 3:
        return None
    land = gpd.read_file(land_file)
    return tessellate(places, land[land["country"] == COUNTRY].geometry)


def sites(dataset: Dataset) -> gpd.GeoDataFrame:
    """Give the located places on which there is a report of control.

    Returns
    -------
    GeoDataFrame, n rows
        Index: place id. Columns: ``kind``, ``uncertainty_m``. Geometry: Point, EPSG:4326.
    """
    reported = {c.place for c in dataset.claims.values() if c.status is not Status.UNKNOWN}
    own = [dataset.places[place] for place in sorted(reported)]
    found = [(place, place.lonlat) for place in own if place.lonlat and place.country == COUNTRY]
    return gpd.GeoDataFrame(
        {
            "kind": [place.kind.value for place, _ in found],
            "uncertainty_m": [place.uncertainty_m or 0.0 for place, _ in found],
        },
        geometry=[Point(lonlat) for _, lonlat in found],
        index=[place.id for place, _ in found],
        crs="EPSG:4326",
    )
