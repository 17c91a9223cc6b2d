"""The uncertainty band: how much of the ground around a front line is a guess."""

from collections.abc import Mapping, Set

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry import GeometryCollection
from shapely.geometry.base import BaseGeometry

from kasab_map.model import Status
from kasab_map.territory.areas import front_lines, held_by_a_side, statuses
from kasab_map.territory.plane import Plane
from kasab_map.territory.tessellation import Tessellation

STALE_DAYS = 28  # a report older than this widens the band no further: it is twice as wide


def uncertainty_band(
    tessellation: Tessellation,
    control: Mapping[str, Status],
    *,
    disputed: Set[str] = frozenset(),
    stale_days: Mapping[str, int] | None = None,
) -> BaseGeometry:
    """Draw the band within which the front line may lie.

    Between two opposing places nothing is reported, so the line may lie anywhere from the one
    to the other: the band is as wide as they are apart. It is wider by the uncertainty of both
    places, and by up to as much again where the older of their last reports is stale.

    Parameters
    ----------
    tessellation : Tessellation
    control : mapping of place id to Status
        As for :func:`areas_of_control`.
    disputed : set of place ids
        As for :func:`front_lines`.
    stale_days : mapping of place id to int, optional
        Days since the last report that confirms the status, up to 28; a place that is absent was
        never confirmed, and counts as 28. Without any of it every report counts as fresh.

    Returns
    -------
    Polygon, MultiPolygon or empty GeometryCollection, EPSG:4326
        Within the cells of the two sides; empty where there is no front line.
    """
    front = front_lines(tessellation, control, disputed=disputed)
    if front.empty:
        return GeometryCollection()
    plane = Plane.of(tessellation.mask, shapely.get_coordinates(tessellation.mask))
    widths = band_widths_m(tessellation, front, stale_days)
    lines = [plane.metric(line) for line in front.geometry]
    band = shapely.union_all(shapely.buffer(lines, widths / 2, quad_segs=6))
    held = held_by_a_side(statuses(tessellation.cells.index, control, disputed))
    sides = shapely.coverage_union_all(tessellation.cells.geometry.to_numpy()[held])
    return shapely.normalize(shapely.intersection(plane.degrees(band), sides))


def band_widths_m(
    tessellation: Tessellation,
    edges: gpd.GeoDataFrame | None = None,
    stale_days: Mapping[str, int] | None = None,
) -> np.ndarray:
    """Return the whole width of the band along some edges, in metres.

    Parameters
    ----------
    edges : GeoDataFrame, rows of ``tessellation.edges``
        The edges asked for; all of them if left out.
    stale_days : mapping of place id to int, optional
        As for :func:`uncertainty_band`.

    Notes
    -----
    The fresh width and what staleness adds are :func:`band_parts_m`.
    """
    edges = tessellation.edges if edges is None else edges
    fresh, more = band_parts_m(tessellation, edges)
    if stale_days is None:
        return fresh
    ends = zip(edges["a"], edges["b"], strict=True)
    stale = [max(stale_days.get(a, STALE_DAYS), stale_days.get(b, STALE_DAYS)) for a, b in ends]
    return fresh + more * np.clip(stale, 0, STALE_DAYS) / STALE_DAYS


def band_parts_m(
    tessellation: Tessellation, edges: gpd.GeoDataFrame
) -> tuple[np.ndarray, np.ndarray]:
    """Return the width of the band while reports are fresh, and what 28 days without one add.

    Both places' uncertainty counts once: silence does not move them.
    """
    spacing = edges["spacing_m"].to_numpy()
    unsure = tessellation.cells["uncertainty_m"]
    return spacing + unsure[edges["a"]].to_numpy() + unsure[edges["b"]].to_numpy(), spacing
