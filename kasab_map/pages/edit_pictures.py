"""A day before and after an edit, as two small maps with what differs boxed."""

from base64 import b64encode
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from math import cos, radians
from typing import Any

import shapely

from kasab_map.control import Control, control_on
from kasab_map.dataset.sources import FileSource
from kasab_map.export.asked import Asked
from kasab_map.export.inferred import on_the_day
from kasab_map.export.inks import EDGE, GROUND, INK, PAPER, SEA, SOFT, UNKNOWN_INK
from kasab_map.model import CONTESTED, UNKNOWN, Dataset, Place, Role
from kasab_map.theatre import Theatre
from kasab_map.theatre.division import tessellate_theatre

WIDE, HIGH = 300, 320
_ROOM = 0.035
"""Degrees around what is shown."""
_LEAST = 0.14
"""Degrees of latitude that are shown at least."""
_SHAPES = {
    "square": "M-6-6H6V6H-6Z",
    "circle": "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z",
    "triangle": "M0-7L7 5H-7Z",
    "diamond": "M0-8L8 0L0 8L-8 0Z",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the earth that a picture shows."""

    west: float
    north: float
    scale: float
    squeeze: float

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Give a point in the picture."""
        x = (lon - self.west) * self.squeeze * self.scale
        return round(x, 1), round((self.north - lat) * self.scale, 1)


def frame_of(records: Dataset, boxed: Collection[str]) -> Frame:
    """Show what differs, or the main places where nothing lies anywhere."""
    at = [p.lonlat for id_ in boxed if (p := records.places.get(id_)) and p.lonlat]
    at = at or [p.lonlat for p in records.places.values() if p.role is Role.MAIN and p.lonlat]
    west, south, east, north = records.bounds
    if at:
        lons, lats = zip(*at, strict=True)
        west, east = min(lons) - _ROOM, max(lons) + _ROOM
        south, north = min(lats) - _ROOM, max(lats) + _ROOM
    squeeze = cos(radians((south + north) / 2))
    high = max(north - south, (east - west) * squeeze * HIGH / WIDE, _LEAST)
    scale = HIGH / high
    middle = (west + east) / 2, (south + north) / 2
    return Frame(middle[0] - WIDE / scale / squeeze / 2, middle[1] + high / 2, scale, squeeze)


def picture(
    theatre: Theatre, files: FileSource, at: tuple[str, date], boxed: Collection[str], frame: Frame
) -> str:
    """Draw a day under a lens as an SVG."""
    (lens, day), records, ground = at, theatre.records, theatre.ground
    asked = Asked(theatre=theatre, files=files, lens=lens, day=day)
    control = control_on(records, day, lens=lens)
    areas, fronts = on_the_day(asked, tessellate_theatre(theatre))
    drawn = [
        f'<rect width="{WIDE}" height="{HIGH}" fill="{SEA if ground.land else GROUND}"/>',
        *_filled(frame, ground.abroad, EDGE),
        *_filled(frame, ground.home, GROUND),
    ]
    for area in areas:
        side = records.sides.get(area.status)
        if not side and area.status != CONTESTED:  # where nobody knows there is no ink
            continue
        fill = side.look.light.area if side else "url(#both)"
        opacity = 0.35 if area.disputed or not side else 0.8
        drawn += _shapes(frame, area.geometry, f'fill="{fill}" fill-opacity="{opacity}"')
    drawn += _filled(frame, ground.lakes, SEA)
    drawn += _lines(frame, ground.road, f'stroke="{SOFT}" stroke-opacity=".5"')
    drawn += _lines(frame, ground.border, f'stroke="{SOFT}" stroke-dasharray="7 2 1 2"')
    for front in fronts:
        parts = [part.coords for part in shapely.get_parts(front.geometry)]
        drawn += _lines(frame, parts, f'stroke="{INK}" stroke-width="2" stroke-dasharray="5 3"')
    drawn += _places(frame, records, control, boxed)
    inks = [side.look.light.ink for side in records.sides.values()]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}">'
        '<defs><pattern id="both" width="8" height="8" patternUnits="userSpaceOnUse"'
        f' patternTransform="rotate(45)"><path d="M1 0V8" stroke="{inks[0]}" stroke-width="2"/>'
        f'<path d="M5 0V8" stroke="{inks[1]}" stroke-width="2"/></pattern></defs>'
        f"{''.join(drawn)}</svg>"
    )


def as_image(svg: str, told: str) -> str:
    """Write a picture as an element that no page reads as its own.

    Examples
    --------
    >>> as_image("<svg/>", "A <map>")
    '<img width="100%" alt="A &lt;map&gt;" src="data:image/svg+xml;base64,PHN2Zy8+">'
    """
    data = b64encode(svg.encode()).decode("ascii")
    return f'<img width="100%" alt="{escape(told)}" src="data:image/svg+xml;base64,{data}">'


def _places(
    frame: Frame, records: Dataset, control: dict[str, Control], boxed: Collection[str]
) -> Iterator[str]:
    """Draw the signs, then the names that find room: of what differs first, then the main ones."""
    roles = [*Role]
    every = sorted(
        (place for place in records.places.values() if place.lonlat),
        key=lambda place: (place.id not in boxed, roles.index(place.role)),
    )
    shown = [p for p in every if p.id in boxed or _is_told(control[p.id]) or p.role is Role.MAIN]
    taken: list[tuple[float, float, float, float]] = []
    for place in shown:
        x, y = frame.at(*(place.lonlat or (0, 0)))
        taken.append((x - 8, y - 8, x + 8, y + 8))
        now = control[place.id]
        yield f'<g transform="translate({x} {y})">{"".join(_sign(records, now))}'
        if place.id in boxed:
            yield f'<path d="M-15-15H15V15H-15Z" fill="none" stroke="{INK}" stroke-width="2"/>'
        yield "</g>"
    for place in shown:
        yield from _name(frame, place, taken, is_boxed=place.id in boxed)


def _is_told(now: Control) -> bool:
    return now.status != UNKNOWN or now.disputed


def _sign(records: Dataset, now: Control) -> Iterator[str]:
    side = records.sides.get(now.status)
    if side:
        look = side.look.light
        shape = _SHAPES[side.look.shape]
        yield f'<path d="{shape}" fill="{look.ink}" stroke="{PAPER}"/>'
        if side.look.mark != "none":
            yield f'<path d="M-3 0H3" stroke="{look.on_ink}" stroke-width="2"/>'
    elif now.status == CONTESTED:
        inks = [one.look.light.ink for one in records.sides.values()]
        yield f'<path d="M-6-6H-1V6H-6Z" fill="{inks[0]}"/><path d="M1-6H6V6H1Z" fill="{inks[1]}"/>'
    else:
        yield f'<circle r="5" fill="{PAPER}" stroke="{UNKNOWN_INK}" stroke-dasharray="2 2"/>'
    if now.disputed:
        ring = f'stroke="{INK}" stroke-width="1.5" stroke-dasharray="3 2"'
        yield f'<circle r="11" fill="none" {ring}/>'


def _name(
    frame: Frame, place: Place, taken: list[tuple[float, float, float, float]], *, is_boxed: bool
) -> Iterator[str]:
    x, y = frame.at(*(place.lonlat or (0, 0)))
    gap, name = 18 if is_boxed else 12, place.names["en"]
    width = len(name) * 6.4
    for left in (x + gap, x - gap - width):
        box = (left, y - 7, left + width, y + 7)
        is_inside = left > 0 and left + width < WIDE and 7 < y < HIGH - 7
        if is_inside and not any(_meet(box, other) for other in taken):
            taken.append(box)
            weight = 700 if is_boxed or place.role is Role.MAIN else 400
            yield (
                f'<text x="{left:.1f}" y="{y + 4}" font-family="sans-serif" font-size="12"'
                f' font-weight="{weight}" fill="{INK}" stroke="{PAPER}" stroke-width="3"'
                f' paint-order="stroke">{escape(name)}</text>'
            )
            return


def _meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _filled(frame: Frame, polygons: Iterable[Any], fill: str) -> Iterator[str]:
    for rings in polygons:
        yield f'<path d="{_path(frame, rings)}Z" fill="{fill}" fill-rule="evenodd"/>'


def _shapes(frame: Frame, geometry: Any, look: str) -> Iterator[str]:
    for part in shapely.get_parts(geometry):
        rings = [ring.coords for ring in (part.exterior, *part.interiors)]
        yield f'<path d="{_path(frame, rings)}Z" {look}/>'


def _lines(frame: Frame, lines: Iterable[Any], look: str) -> Iterator[str]:
    for line in lines:
        yield f'<path d="{_path(frame, [line])}" fill="none" {look}/>'


def _path(frame: Frame, lines: Iterable[Any]) -> str:
    points = ([frame.at(*point) for point in line] for line in lines)
    return " ".join("M" + "L".join(f"{x} {y}" for x, y in line) for line in points)
