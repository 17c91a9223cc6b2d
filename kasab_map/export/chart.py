"""The map of a picture: ground, areas and front of the day, places with their signs and names."""

from collections.abc import Iterable
from io import BytesIO
from math import cos, radians
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kasab_map.control import Control
from kasab_map.export.asked import Asked
from kasab_map.export.inferred import on_the_day
from kasab_map.export.inks import (
    BORDER,
    CONTESTED_INK,
    DISPUTED_INK,
    EDGE,
    GROUND,
    INK,
    PAPER,
    SEA,
    SOFT,
)
from kasab_map.export.signs import mark, sign
from kasab_map.export.view import places_on_the_day
from kasab_map.export.words import place_word
from kasab_map.model import UNKNOWN, Place, Role
from kasab_map.model.ground import Relief
from kasab_map.theatre.division import tessellate_theatre

_ROOM = 0.04
"""Degrees around what is shown."""
_KM_OF_A_DEGREE = 111.32
_BAR_SHARE = 0.3
"""Of the map's width, at most, for the scale."""


def draw_map(axes: Any, asked: Asked) -> bool:
    """Draw it, and tell whether anything on it is inferred."""
    ground = asked.theatre.ground
    cells = tessellate_theatre(asked.theatre)
    axes.set_facecolor(SEA if ground.land else GROUND)
    _fill(axes, map(_polygon, ground.abroad), facecolor=EDGE, zorder=1)
    _fill(axes, map(_polygon, ground.home), facecolor=GROUND, zorder=1)
    if ground.relief:
        _relief(axes, ground.relief)
    areas, fronts = on_the_day(asked, cells)
    for area in areas:
        _fill(axes, [area.geometry], zorder=2, **_area(asked, area.status, disputed=area.disputed))
    _fill(axes, map(_polygon, ground.lakes), facecolor=SEA, zorder=3)
    _lines(axes, ground.road, color=SOFT, linewidth=0.6, zorder=3)
    _lines(axes, ground.border, color=INK, zorder=3, **BORDER)
    for front in fronts:
        parts = [part.coords for part in shapely.get_parts(front.geometry)]
        _lines(axes, parts, color=PAPER, linewidth=3.2, zorder=4)
        _lines(axes, parts, color=INK, linewidth=1.6, zorder=5)
    shown = {
        id_: now
        for id_, now in places_on_the_day(asked).items()
        if asked.records.places[id_].located
    }
    _frame(axes, asked, [asked.records.places[id_] for id_ in shown])
    _places(axes, asked, shown)
    for label in ground.labels:
        if not label.kind.startswith("locator_"):
            name = label.names.get(asked.lang) or label.names["en"]
            look = {"size": 9, "color": SOFT, "style": "italic", "clip_on": True}
            axes.text(*label.point, name, ha="center", va="center", zorder=6, **look)
    _scale(axes)
    return bool(areas or fronts)


def _relief(axes: Any, relief: Relief) -> None:
    """Lay the shaded picture down, its rows moved from Web Mercator to even degrees."""
    from matplotlib.image import imread  # noqa: PLC0415 - of an extra

    picture = imread(BytesIO(relief.png))
    west, south, east, north = relief.bounds
    top, bottom = (_mercator(np.array(lat)) for lat in (north, south))
    even = np.linspace(north, south, len(picture))
    rows = (top - _mercator(even)) / (top - bottom) * (len(picture) - 1)
    axes.imshow(
        picture[np.rint(rows).astype(int)],
        extent=(west, east, south, north),
        alpha=relief.opacity,
        aspect="auto",
        zorder=1.5,
    )


def _mercator(lat: np.ndarray) -> np.ndarray:
    return np.arctanh(np.sin(np.radians(lat)))


def _area(asked: Asked, status: str, *, disputed: bool) -> dict[str, Any]:
    side = asked.records.sides.get(status)
    if disputed:
        face = side.look.light.area if side else "none"
        return {"facecolor": face, "edgecolor": DISPUTED_INK, "hatch": "xxx", "linewidth": 0}
    if side:
        return {"facecolor": side.look.light.area, "alpha": 0.85, "linewidth": 0}
    return {"facecolor": "none", "edgecolor": CONTESTED_INK, "hatch": "////", "linewidth": 0}


def _frame(axes: Any, asked: Asked, places: list[Place]) -> None:
    """Show the main places, as the player opens, and as much around them as fills the page."""
    main = [p for p in places if p.role is Role.MAIN] or places
    points = [p.lonlat for p in main if p.lonlat]
    west, south, east, north = asked.records.bounds
    if points:
        lons, lats = zip(*points, strict=True)
        west, east = min(lons) - _ROOM, max(lons) + _ROOM
        south, north = min(lats) - _ROOM, max(lats) + _ROOM
    stretch = 1 / cos(radians((south + north) / 2))
    box = axes.get_position()
    page_width, page_height = axes.figure.get_size_inches()
    shape = box.width * page_width / (box.height * page_height) * stretch
    wide = max(east - west, (north - south) * shape)
    high = wide / shape
    middle = (west + east) / 2, (south + north) / 2
    axes.set_xlim(middle[0] - wide / 2, middle[0] + wide / 2)
    axes.set_ylim(middle[1] - high / 2, middle[1] + high / 2)
    axes.set_xticks([])
    axes.set_yticks([])
    for edge in axes.spines.values():
        edge.set_color(EDGE)


def _places(axes: Any, asked: Asked, shown: dict[str, Control]) -> None:
    """Draw every sign, then the names that find room, the places of the question first."""
    roles = list(Role)
    ranked = sorted(shown, key=lambda id_: roles.index(asked.records.places[id_].role))
    (west, east), (south, north) = axes.get_xlim(), axes.get_ylim()
    where = {id_: asked.records.places[id_].lonlat or (0.0, 0.0) for id_ in ranked}
    gap, tall = (east - west) * 0.009, (north - south) * 0.009
    for id_, now in shown.items():
        lon, lat = where[id_]
        drawn = sign(asked, now.status, disputed=now.disputed)
        axes.plot([lon], [lat], zorder=6 if now.status == UNKNOWN else 7, clip_on=True, **drawn)
        inside = mark(asked, now.status)
        if inside:
            axes.plot([lon], [lat], zorder=7.5, clip_on=True, **inside)
    told = [id_ for id_ in ranked if shown[id_].status != UNKNOWN or shown[id_].disputed]
    taken = [
        (lon - gap * 0.7, lat - tall, lon + gap * 0.7, lat + tall)
        for lon, lat in (where[id_] for id_ in told)
    ]
    for id_ in told:
        lon, lat = where[id_]
        if not (west < lon < east and south < lat < north):
            continue
        name = place_word(asked, asked.records.places[id_])
        width, height = len(name) * (east - west) * 0.0078, (north - south) * 0.017
        for left in (lon + gap, lon - gap - width):
            box = (left, lat - height / 2, left + width, lat + height / 2)
            free = not any(_meet(box, other) for other in taken)
            if free and box[0] > west and box[2] < east:
                taken.append(box)
                _name(axes, name, lon, lat, gap if left > lon else -gap)
                break


def _name(axes: Any, name: str, lon: float, lat: float, gap: float) -> None:
    from matplotlib.patheffects import withStroke  # noqa: PLC0415 - of an extra

    look = {"size": 7.5, "ha": "left" if gap > 0 else "right", "va": "center"}
    halo = [withStroke(linewidth=2, foreground=PAPER)]
    axes.text(lon + gap, lat, name, color=PAPER, path_effects=halo, zorder=8, **look)
    # Apart from its halo, which is outlines, a name in a PDF is text to search and to copy.
    axes.text(lon + gap, lat, name, color=INK, zorder=9, **look)


def _meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _scale(axes: Any) -> None:
    """Draw the longest round number of kilometres that takes a third of the width at most."""
    (west, east), (south, north) = axes.get_xlim(), axes.get_ylim()
    km_of_degree = _KM_OF_A_DEGREE * cos(radians(south))
    most = (east - west) * km_of_degree * _BAR_SHARE
    km = max(n * 10**e for e in range(-1, 4) for n in (1, 2, 5) if n * 10**e <= max(most, 0.1))
    left, low = west + (east - west) * 0.03, south + (north - south) * 0.035
    right, above = left + km / km_of_degree, low + (north - south) * 0.012
    axes.plot([left, right], [low, low], color=INK, linewidth=2, zorder=8)
    axes.text((left + right) / 2, above, f"{km:g} km", size=7.5, ha="center", zorder=8)


def _polygon(rings: Any) -> BaseGeometry:
    return shapely.Polygon(rings[0], rings[1:])


def _fill(axes: Any, shapes: Iterable[BaseGeometry], **look: Any) -> None:
    from matplotlib.patches import PathPatch  # noqa: PLC0415 - of an extra
    from matplotlib.path import Path as Outline  # noqa: PLC0415

    for shape in shapes:
        for part in shapely.get_parts(shape):
            rings = [np.asarray(ring.coords) for ring in (part.exterior, *part.interiors)]
            outline = Outline.make_compound_path(*(Outline(ring, closed=True) for ring in rings))
            axes.add_patch(PathPatch(outline, **{"linewidth": 0, **look}))


def _lines(axes: Any, lines: Iterable[Any], **look: Any) -> None:
    for line in lines:
        axes.plot(*zip(*line, strict=True), solid_capstyle="round", **look)
