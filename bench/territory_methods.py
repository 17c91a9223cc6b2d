"""The methods that the territory bench compares: from places with statuses to any point."""

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from kasab_map.territory import Relief, Tessellation, tessellate
from kasab_map.territory.plane import Plane, Points

Labels = NDArray[np.object_]
NEIGHBOURS = 5


def cells_say(tessellation: Tessellation, places: gpd.GeoDataFrame, lonlat: Points) -> Labels:
    """Read the status of each point off the cell it lies in; None outside all cells."""
    shapes = tessellation.cells.geometry.to_numpy()
    point, cell = shapely.STRtree(shapes).query(
        gpd.points_from_xy(*lonlat.T).to_numpy(), predicate="intersects"
    )
    said = np.full(len(lonlat), None, dtype=object)
    said[point] = places["status"][tessellation.cells.index].to_numpy(dtype=object)[cell]
    return said


def vote_says(places: gpd.GeoDataFrame, plane: Plane, lonlat: Points) -> Labels:
    """Let the five nearest places vote."""
    _, nearest = _neighbours(places, plane, lonlat, min(NEIGHBOURS, len(places)))
    return _heaviest(places, lambda label: (label[nearest]).sum(axis=1))


def kernel_says(places: gpd.GeoDataFrame, plane: Plane, lonlat: Points) -> Labels:
    """Let all places vote, by a Gaussian as wide as the median distance to a fifth neighbour."""
    count = min(NEIGHBOURS + 1, len(places))
    own = shapely.get_coordinates(places.geometry.to_numpy())
    width = max(float(np.median(_neighbours(places, plane, own, count)[0][:, -1])), 1.0)
    far, near = _neighbours(places, plane, lonlat, min(200, len(places)))
    # relative to the nearest, so that no point is so far out that every weight is 0
    weight = np.exp(-0.5 * (far**2 - far[:, :1] ** 2) / width**2)
    return _heaviest(places, lambda label: (weight * label[near]).sum(axis=1))


def svm_says(places: gpd.GeoDataFrame, plane: Plane, lonlat: Points) -> Labels:
    """Ask an untuned support-vector machine with a radial kernel (scikit-learn's defaults)."""
    from sklearn.pipeline import make_pipeline  # noqa: PLC0415  development only
    from sklearn.preprocessing import StandardScaler  # noqa: PLC0415
    from sklearn.svm import SVC  # noqa: PLC0415

    labels = places["status"].to_numpy(dtype=object)
    if len(set(labels)) < 2:
        return np.full(len(lonlat), labels[0], dtype=object)
    xy = plane.to_metres(shapely.get_coordinates(places.geometry.to_numpy()))
    machine = make_pipeline(StandardScaler(), SVC()).fit(xy, labels.astype(str))
    return machine.predict(plane.to_metres(lonlat)).astype(object)


def methods_for(
    places: gpd.GeoDataFrame, land: BaseGeometry, relief: Relief | None, road: BaseGeometry | None
) -> Mapping[str, Callable[[Points], Labels]]:
    """Return each method, ready to be asked about points; the learner only if it is installed."""
    plane = Plane.of(land, shapely.get_coordinates(places.geometry.to_numpy()))
    plain = tessellate(places, land, method="thiessen", reach_m=np.inf)
    ours = tessellate(places, land, relief=relief, road=road, reach_m=np.inf)
    methods: dict[str, Callable[[Points], Labels]] = {
        "thiessen": lambda points: cells_say(plain, places, points),
        "ours": lambda points: cells_say(ours, places, points),
        f"{NEIGHBOURS}-nearest vote": lambda points: vote_says(places, plane, points),
        "gaussian kernel": lambda points: kernel_says(places, plane, points),
    }
    if find_spec("sklearn"):
        methods["rbf-svm"] = lambda points: svm_says(places, plane, points)
    return methods


def _neighbours(
    places: gpd.GeoDataFrame, plane: Plane, lonlat: Points, count: int
) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    from scipy.spatial import KDTree  # noqa: PLC0415

    tree: Any = KDTree(plane.to_metres(shapely.get_coordinates(places.geometry.to_numpy())))
    far, near = tree.query(plane.to_metres(lonlat), k=np.arange(1, count + 1))
    return far, near


def _heaviest(
    places: gpd.GeoDataFrame, weigh: Callable[[NDArray[np.bool_]], NDArray[np.float64]]
) -> Labels:
    labels = places["status"].to_numpy(dtype=object)
    names = np.array(sorted(set(labels)), dtype=object)
    return names[np.argmax([weigh(labels == name) for name in names], axis=0)]
