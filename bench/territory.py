"""Measure territory against fronts that others drew: the share of the land that agrees."""

from collections.abc import Iterator
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from bench.territory_data import statuses_on
from bench.territory_methods import methods_for
from kasab_map.territory import Relief, TerritoryError
from kasab_map.territory.plane import Plane, Points

SAMPLES = 20_000
NEAR_KM = 10.0
APART = 0.05  # degrees: a place so near the polygons still counts, they leave belts between them


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How much of the land one method colours as the reference does, on one date.

    Attributes
    ----------
    overall, near : float
        Share of the sampled land, 0 to 1; ``near`` within some kilometres of the reference
        front, NaN where no sample lies there.
    samples, near_samples : int
    """

    method: str
    date: str
    places: int
    overall: float
    near: float
    samples: int
    near_samples: int


def compare(
    places: gpd.GeoDataFrame,
    reference: gpd.GeoDataFrame,
    *,
    relief: Relief | None = None,
    road: BaseGeometry | None = None,
    samples: int = SAMPLES,
    near_km: float = NEAR_KM,
) -> Iterator[Agreement]:
    """Compare every method with the reference, date by date.

    Parameters
    ----------
    places : GeoDataFrame
        From :func:`bench.territory_data.read_dated_places`.
    reference : GeoDataFrame
        From :func:`bench.territory_data.read_reference`. Its polygons of a date, all
        together, are the land that is compared.
    relief, road
        As for :func:`kasab_map.territory.tessellate`; without both, ours is Thiessen.
    samples : int
        Points of the square grid on which land is compared, about.
    near_km : float
        What counts as near the reference front: kilometres to the nearest ground of another
        status.
    """
    for date in sorted(set(reference["date"])):
        drawn = reference[reference["date"] == date]
        known = statuses_on(places, date)
        land = shapely.union_all(drawn.geometry.to_numpy())
        known = known[shapely.dwithin(known.geometry.to_numpy(), land, APART)]
        if len(known) < 3:
            raise TerritoryError(
                f"{date or 'undated'}: {len(known)} places with a status on or near the polygons; "
                "at least 3 are needed"
            )
        yield from _compared(
            date, known, drawn, relief=relief, road=road, samples=samples, near_km=near_km
        )


def _compared(
    date: str,
    known: gpd.GeoDataFrame,
    drawn: gpd.GeoDataFrame,
    *,
    relief: Relief | None,
    road: BaseGeometry | None,
    samples: int,
    near_km: float,
) -> Iterator[Agreement]:
    land = shapely.union_all(drawn.geometry.to_numpy())
    plane = Plane.of(land, shapely.get_coordinates(known.geometry.to_numpy()))
    around = shapely.buffer(known.geometry.to_numpy(), 0.01)
    ground = shapely.union_all([land, *around])
    points = sample_grid(plane.metric(land), samples)
    truth, near = _truth(drawn, plane, points, near_km * 1000)
    points, truth, near = points[truth != ""], truth[truth != ""], near[truth != ""]
    lonlat = plane.to_degrees(points)
    for method, says in methods_for(known, ground, relief, road).items():
        right = says(lonlat) == truth
        yield Agreement(
            method=method,
            date=date,
            places=len(known),
            overall=float(right.mean()),
            near=float(right[near].mean()) if near.any() else float("nan"),
            samples=len(right),
            near_samples=int(near.sum()),
        )


def sample_grid(land: BaseGeometry, samples: int) -> Points:
    """Lay a square grid of about so many points over the land (metres)."""
    step = float(np.sqrt(land.area / samples))
    west, south, east, north = land.bounds
    x, y = np.meshgrid(
        np.arange(west + step / 2, east, step), np.arange(south + step / 2, north, step)
    )
    shapely.prepare(land)
    inside = shapely.contains_xy(land, x, y)
    return np.column_stack([x[inside], y[inside]])


def _truth(
    drawn: gpd.GeoDataFrame, plane: Plane, points: Points, near_m: float
) -> tuple[NDArray[np.object_], NDArray[np.bool_]]:
    """Read the reference at each point: its status ("" where two overlap), and if it is near."""
    at = gpd.points_from_xy(*points.T).to_numpy()
    truth = np.full(len(points), "", dtype=object)
    covers, near = np.zeros(len(points), int), np.zeros(len(points), bool)
    shapes = [plane.metric(shape) for shape in drawn.geometry]
    shapely.prepare(shapes)
    for status, shape in zip(drawn["status"], shapes, strict=True):
        inside = shapely.contains(shape, at)
        truth[inside] = status
        covers += inside
        near |= ~inside & shapely.dwithin(shape, at, near_m)
    return np.where(covers == 1, truth, ""), near


def pooled(agreements: list[Agreement]) -> dict[str, tuple[float, float]]:
    """Pool the dates: for each method the share overall and near the front, by samples."""
    found: dict[str, tuple[float, float]] = {}
    for method in dict.fromkeys(one.method for one in agreements):
        mine = [one for one in agreements if one.method == method]
        near = [one for one in mine if one.near_samples]
        found[method] = (
            float(np.average([one.overall for one in mine], weights=[o.samples for o in mine])),
            float(np.average([o.near for o in near], weights=[o.near_samples for o in near]))
            if near
            else float("nan"),
        )
    return found
