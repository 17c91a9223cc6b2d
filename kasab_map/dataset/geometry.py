"""Where a feature lies: a point in degrees, inside the theatre, the right way round."""

from kasab_map.dataset.draft import Row
from kasab_map.dataset.land import Point
from kasab_map.dataset.located import as_list, as_number, as_object
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.schema import Package
from kasab_map.dataset.words import quoted

Bounds = tuple[float, float, float, float]


def check_geometry(
    geometry: object, row: Row, package: Package
) -> tuple[Point | None, list[Problem]]:
    """Read the geometry of a feature.

    Returns
    -------
    tuple
        Longitude and latitude, or None where the place is unlocated or the geometry wrong;
        and the problems.
    """
    if geometry is None:
        return None, []
    kind = as_object(geometry).get("type")
    if kind != "Point":
        found = quoted(kind) if kind else "no geometry"
        message = f"{found} is not a Point; give one, or null where nobody could locate the place"
        return None, [row.problem("geometry", message)]
    coordinates = as_list(as_object(geometry).get("coordinates"))
    numbers = [number for number in map(as_number, coordinates) if number is not None]
    if len(coordinates) != 2 or len(numbers) != 2:
        message = "needs coordinates of two numbers: [longitude, latitude]"
        return None, [row.problem("geometry", message)]
    lon, lat = numbers
    if message := misplaced((lon, lat), package.bounds):
        return None, [row.problem("geometry", message)]
    return (lon, lat), []


def misplaced(point: Point, bounds: Bounds) -> str:
    """Say why a point cannot be in the theatre; empty when it can."""
    lon, lat = point
    if is_inside(point, bounds):
        return ""
    found = f"[{lon:g}, {lat:g}]"
    if is_inside((lat, lon), bounds):
        return f"{found} is latitude first; GeoJSON wants [{lat:g}, {lon:g}]"
    if abs(lon) > 180 or abs(lat) > 90:
        return f"expected EPSG:4326, got {found}, not degrees; run ogr2ogr -t_srs EPSG:4326"
    west, south, east, north = bounds
    theatre = f"longitude {west:g} to {east:g}, latitude {south:g} to {north:g}"
    return f"{found} lies outside the theatre ({theatre}); correct it, or widen the bounds there"


def is_inside(point: Point, bounds: Bounds) -> bool:
    """Whether a point lies within the bounds, edges included."""
    west, south, east, north = bounds
    return west <= point[0] <= east and south <= point[1] <= north
