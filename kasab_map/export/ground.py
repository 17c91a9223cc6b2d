"""The ground of a picture: land and relief under the ink; waters, border, road, names over it."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from math import cos, radians
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from kasab_map.export.inks import (
    ABROAD,
    BORDER,
    COUNTRY_INK,
    GROUND,
    INK,
    RELIEF_STRENGTH,
    ROAD,
    SEA,
    SEA_INK,
)
from kasab_map.export.labels import Box, nearest_free
from kasab_map.export.lines import KM_OF_A_DEGREE
from kasab_map.export.pen import Pen
from kasab_map.model.ground import Ground, Label, Relief
from kasab_map.model.place import Place

_BAR_SHARE = 0.25
"""Of the map's width, at most, for the scale."""
_TRIES = 40
"""Spots in a row and in a column at which a name of the ground may stand."""


def draw_land(pen: Pen, ground: Ground) -> None:
    """Draw what lies under the ink."""
    pen.axes.set_facecolor(SEA if ground.land else GROUND)
    _fill(pen, map(_polygon, ground.abroad), facecolor=ABROAD, zorder=1)
    _fill(pen, map(_polygon, ground.home), facecolor=GROUND, zorder=1)
    if ground.relief:
        _relief(pen, ground.relief, home_outline(ground))


def draw_over(pen: Pen, ground: Ground, places: Sequence[Place]) -> tuple[list[Any], list[Box]]:
    """Draw what lies over the ink; give it, and the boxes of what is written."""
    drawn = _fill(pen, map(_polygon, ground.lakes), facecolor=SEA, zorder=3)
    thin = pen.unit
    for lines, look, casing in (
        (ground.road, {**ROAD, "linewidth": 1.8 * thin}, (GROUND, 4.5)),
        (ground.border, {**BORDER, "linewidth": 1.3 * thin}, ("#d3d0c6", 6.0)),
    ):
        for line in lines:
            pale = {"color": casing[0], "linewidth": casing[1] * thin, "alpha": 0.75}
            drawn += pen.line(line, **pale, zorder=3)
            drawn += pen.line(line, **look, zorder=3.1)
    bar, box = _scale(pen)
    boxes = [box]
    # Wherever a sign may come to stand, nothing is written: a name stays as the days pass.
    signs = [pen.box_around(place.lonlat, 14 * thin) for place in places if place.lonlat]
    for label in ground.labels:
        if not label.kind.startswith("locator_"):
            written, own = _name(pen, ground, label, [*boxes, *signs])
            drawn += written
            boxes += own
    return drawn + bar, boxes


def home_outline(ground: Ground) -> Any:
    """Give the outline of the theatre's own land as a path; None where no land is known."""
    shapes = [_polygon(rings) for rings in ground.home]
    return _outline(shapely.MultiPolygon(shapes)) if shapes else None


def _name(
    pen: Pen, ground: Ground, label: Label, taken: Sequence[Box]
) -> tuple[list[Any], list[Box]]:
    """Write the name of a country or a sea where it is wanted, or near, within its own ground."""
    name = label.names.get(pen.lang) or label.names["en"]
    sea = label.kind == "sea"
    spaced = name if sea else "\N{HAIR SPACE}".join(name.upper())
    text = "\n".join(spaced.split()) if sea else spaced
    style = {"style": "italic"} if sea else {"weight": "bold"}
    look = {"size": 15 * pen.unit, "family": "DejaVu Serif", **style}
    look |= {"color": SEA_INK if sea else COUNTRY_INK, "linespacing": 1.1}
    size = pen.measure(text, **look)
    spots = _own_ground(pen, ground, label)
    if not len(spots):
        return [], []
    wanted = np.array(label.point)
    seen = pen.within(label.point)
    aim = wanted if seen else spots.mean(axis=0)
    stretch = np.array([cos(radians(wanted[1])), 1.0])
    far = np.hypot(*((spots - aim) * stretch).T)
    middles = (pen.at(spot) for spot in spots[np.argsort(far)])
    left, low, right, high = pen.frame
    edge = 10 * pen.unit
    box = nearest_free(size, middles, taken, (left + edge, low + edge, right - edge, high - edge))
    return ([], []) if box is None else ([pen.write(box, text, **look, zorder=6)], [box])


def _own_ground(pen: Pen, ground: Ground, label: Label) -> NDArray[np.float64]:
    """Give the spots of the frame that lie in the same country, or in the same sea."""
    home = shapely.MultiPolygon([_polygon(rings) for rings in ground.home])
    abroad = shapely.MultiPolygon([_polygon(rings) for rings in ground.abroad])
    (west, east), (south, north) = pen.axes.get_xlim(), pen.axes.get_ylim()
    steps = (np.arange(_TRIES) + 0.5) / _TRIES
    lon, lat = np.meshgrid(west + steps * (east - west), south + steps * (north - south))
    spots = np.column_stack([lon.ravel(), lat.ravel()])
    point = shapely.Point(label.point)
    inner = 0.012  # degrees: a name keeps off the edge of its ground
    for land in (home, abroad):
        if land.contains(point):
            return spots[shapely.contains_xy(land.buffer(-inner), spots)]
    land = shapely.union_all([home, abroad]).buffer(inner)
    return spots[~shapely.contains_xy(land, spots)]


def _relief(pen: Pen, relief: Relief, outline: Any) -> None:
    """Lay the shaded picture down, its rows moved from Web Mercator to even degrees."""
    from matplotlib.image import imread  # noqa: PLC0415 - of an extra
    from matplotlib.patches import PathPatch  # noqa: PLC0415

    picture = imread(BytesIO(relief.png))
    west, south, east, north = relief.bounds
    top, bottom = (_mercator(np.array(lat)) for lat in (north, south))
    even = np.linspace(north, south, len(picture))
    rows = (top - _mercator(even)) / (top - bottom) * (len(picture) - 1)
    image = pen.axes.imshow(
        picture[np.rint(rows).astype(int)],
        extent=(west, east, south, north),
        alpha=min(relief.opacity, RELIEF_STRENGTH),
        aspect="auto",
        interpolation="bilinear",
        zorder=1.5,
    )
    if outline is not None:
        image.set_clip_path(PathPatch(outline, transform=pen.axes.transData))


def _mercator(lat: np.ndarray) -> np.ndarray:
    return np.arctanh(np.sin(np.radians(lat)))


def _scale(pen: Pen) -> tuple[list[Any], Box]:
    """Draw the longest round number of kilometres that takes a quarter of the width at most."""
    (west, east), (south, _) = pen.axes.get_xlim(), pen.axes.get_ylim()
    km_of_degree = KM_OF_A_DEGREE * cos(radians(south))
    most = (east - west) * km_of_degree * _BAR_SHARE
    km = max(n * 10**e for e in range(-1, 4) for n in (1, 2, 5) if n * 10**e <= max(most, 0.1))
    left, low, *_ = pen.frame
    unit = pen.unit
    wide = km / km_of_degree / (east - west) * (pen.frame[2] - left)
    start, base = left + 12 * unit, low + 12 * unit
    corners = ((start, base + 6 * unit), (start, base), (start + wide, base))
    ends = [pen.back(point) for point in (*corners, (start + wide, base + 6 * unit))]
    bar = pen.line(ends, color=INK, linewidth=1.4 * unit, zorder=8)
    look = {"size": 12 * unit, "color": INK}
    text = f"{km:g} km"
    width, height = pen.measure(text, **look)
    middle, foot = start + wide / 2, base + 3 * unit
    box = (middle - width / 2, foot, middle + width / 2, foot + height)
    around = (start, base, start + max(wide, width), foot + height)
    return [*bar, pen.write(box, text, **look, zorder=8)], around


def _polygon(rings: Any) -> shapely.Polygon:
    return shapely.Polygon(rings[0], rings[1:])


def _fill(pen: Pen, shapes: Iterable[BaseGeometry], **look: Any) -> list[Any]:
    from matplotlib.patches import PathPatch  # noqa: PLC0415 - of an extra

    return [
        pen.axes.add_patch(PathPatch(_outline(shape), **{"linewidth": 0, **look}))
        for shape in shapes
    ]


def _outline(shape: BaseGeometry) -> Any:
    from matplotlib.path import Path  # noqa: PLC0415 - of an extra

    rings = [
        np.asarray(ring.coords)
        for part in shapely.get_parts(shape)
        for ring in (part.exterior, *part.interiors)
    ]
    return Path.make_compound_path(*(Path(ring, closed=True) for ring in rings))
