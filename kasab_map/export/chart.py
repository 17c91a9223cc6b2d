"""A map, day after day: ink, front and signs of the day between the ground and its names."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from math import cos, radians
from typing import Any

import numpy as np

from kasab_map.control import Control
from kasab_map.export.ground import draw_land, draw_over, home_outline
from kasab_map.export.inks import EDGE, FRONT, GROUND, INK, PRESUMED
from kasab_map.export.labels import Box, Name, nearest_free, placed
from kasab_map.export.pen import Pen
from kasab_map.export.plate import Plate
from kasab_map.export.signs import contested_inks, sign_of
from kasab_map.export.wash import HELD, PALE, Ink
from kasab_map.export.words import place_word, side_word
from kasab_map.model import CONTESTED, UNKNOWN, Place, Role

_ROOM = 0.04
"""Degrees around what is shown."""
_SCALE = {Role.MAIN: 1.5, Role.FRONT: 0.95, Role.CONTEXT: 0.85}
_SIZE = {Role.MAIN: 15.5, Role.FRONT: 12.5, Role.CONTEXT: 12.5}
_FIRST = 1.25
_HALF, _RING = 9.5, 12.4
_APART, _WIDE, _STRENGTH = 8.0, 2.4, 0.5
"""Stripes of contested ground, in pixels of the player."""


class Chart:
    """One map on a page.

    Parameters
    ----------
    axes
        Of a figure that Agg can measure texts for.
    unit : float
        Points of the page for what is a pixel in the player.
    few : bool
        Only the main places are named, and whatever changes.
    """

    def __init__(self, axes: Any, plate: Plate, *, unit: float, few: bool = False) -> None:
        asked = plate.asked
        self.plate, self.few = plate, few
        self.pen = Pen(axes, unit, asked.lang)
        self.ground = asked.theatre.ground
        _frame(axes, plate)
        draw_land(self.pen, self.ground)
        self.over, self.written = draw_over(self.pen, self.ground, plate.places)
        """What stays as the days pass and lies over their ink, and where it is written."""

    def day(
        self, day: date, changed: Collection[str] = (), control: Mapping[str, Control] | None = None
    ) -> list[Any]:
        """Draw a day and give all that was drawn of it; ``changed`` places wear a halo."""
        control = self.plate.control(day) if control is None else control
        wash = self.plate.wash
        inks = wash.of_day(control) if wash else []
        drawn = [*self._ink(inks), *self._front(control)]
        shown = [place for place in self.plate.places if self.pen.within(place.lonlat or (0, 0))]
        names, boxes = self._signs(shown, control, changed, drawn)
        return [*drawn, *names, *self._sides(inks, boxes)]

    def _ink(self, inks: Sequence[Ink]) -> list[Any]:
        """Lay each side's tint, and stripes of both where there is fighting, as one picture."""
        from matplotlib.patches import PathPatch  # noqa: PLC0415 - of an extra

        wash, axes = self.plate.wash, self.pen.axes
        if wash is None:
            return []
        (west, east), (south, north) = axes.get_xlim(), axes.get_ylim()
        left, low, right, high = self.pen.frame
        # Squares a point of the page: two for a pixel of the player, but no more than are printed.
        fine = min(2 / self.pen.unit, axes.figure.dpi / 72, 2.5)
        shape = round((high - low) * fine), round((right - left) * fine)
        shape = max(2, min(shape[0], 1400)), max(2, min(shape[1], 1600))
        pixels = np.zeros((*shape, 4))
        sides = self.plate.asked.records.sides
        for ink in inks:
            strength = wash.sampled(ink.strength, (west, south, east, north), shape)
            if ink.status == CONTESTED:
                _stripe(pixels, strength, contested_inks(self.plate.asked), fine * self.pen.unit)
            else:
                _lay(pixels, strength * HELD, sides[ink.status].look.light.area)
        pixels[..., :3] /= np.maximum(pixels[..., 3:], 1e-6)
        image = axes.imshow(
            np.round(np.clip(pixels, 0, 1) * 255).astype(np.uint8),
            extent=(west, east, south, north),
            aspect="auto",
            interpolation="bilinear",
            zorder=2,
        )
        outline = home_outline(self.ground)
        if outline is not None:
            image.set_clip_path(PathPatch(outline, transform=axes.transData))
        return [image]

    def _front(self, control: Mapping[str, Control]) -> list[Any]:
        unit = self.pen.unit
        drawn: list[Any] = []
        if self.plate.front is None:
            return drawn
        front = self.plate.front.of_day(control)
        for line in front.presumed:
            look = {**PRESUMED, "linewidth": 2 * unit, "dash_capstyle": "round"}
            drawn += self.pen.line(line, **look, zorder=5)
        for line in front.lines:
            look = {"color": GROUND, "linewidth": 6.6 * unit, "alpha": 0.85}
            drawn += self.pen.line(line, **look, zorder=4)
            drawn += self.pen.line(line, **{**FRONT, "linewidth": 2.6 * unit}, zorder=5)
        return drawn

    def _signs(
        self,
        shown: Sequence[Place],
        control: Mapping[str, Control],
        changed: Collection[str],
        drawn: list[Any],
    ) -> tuple[list[Any], list[Box]]:
        """Draw every sign, then the names that find room; give those, and all boxes taken."""
        unit, first = self.pen.unit, self.plate.first
        wanted: list[tuple[Place, Name, dict[str, Any]]] = []
        bare: list[Box] = []
        for place in sorted(shown, key=lambda p: _rank(p, control[p.id], changed)):
            now = control[place.id]
            scale = _SCALE[place.role] * (_FIRST if place.id == first else 1) * unit
            at = place.lonlat or (0.0, 0.0)
            silent = now.status == UNKNOWN and not now.disputed
            order = 7 - silent * 0.05 + (place.role is Role.MAIN) * 0.2 + (place.id == first) * 0.2
            if place.id in changed:
                halo = {"marker": "o", "markersize": 33 * scale, "color": "none", "alpha": 0.75}
                halo |= {"markeredgecolor": INK, "markeredgewidth": 2 * unit}
                drawn += self.pen.sign(at, [halo], 6.9)
            sign = self.pen.sign(at, sign_of(self.plate.asked, place.id, now, scale), order)
            if not self.few:  # of one map a page: a program that reads the drawing finds its marks
                sign[0].set_gid(mark_of(place.id, now))
            drawn += sign
            half = (_RING if now.disputed else _HALF) * scale
            half = 16.5 * scale if place.id in changed else half
            main = place.role is Role.MAIN
            if self.few and not main and place.id not in changed:
                bare.append(self.pen.box_around(at, half))
                continue
            look: dict[str, Any] = {"size": _SIZE[place.role] * unit}
            look["weight"] = "bold" if main else "normal"
            if place.id == first:
                look["size"] = 19 * unit
            text = place_word(self.plate.asked, place)
            must = main or place.id in changed
            name = Name(*self.pen.at(at), half, *self.pen.measure(text, **look), must)
            wanted.append((place, name, {"text": text, **look}))
        obstacles = [*bare, *self.written]
        boxes = placed([name for _, name, _ in wanted], obstacles, self.pen.frame)
        names: list[Any] = []
        taken = [*obstacles, *(name.sign for _, name, _ in wanted)]
        for (_, _, look), box in zip(wanted, boxes, strict=True):
            if box:
                taken.append(box)
                names += self.pen.write_over(box, zorder=8, **look)
        return names, taken

    def _sides(self, inks: Sequence[Ink], taken: list[Box]) -> list[Any]:
        """Name each side once in its own area, where nothing else stands."""
        wash, pen = self.plate.wash, self.pen
        drawn: list[Any] = []
        if wash is None:
            return drawn
        (west, east), (south, north) = pen.axes.get_xlim(), pen.axes.get_ylim()
        rows, columns = shape = (36, 48)
        for ink in inks:
            if ink.status == CONTESTED:
                continue
            strength = wash.sampled(ink.strength, (west, south, east, north), shape)
            own = strength > PALE / 2
            spots = np.argwhere(own)
            if not len(spots):
                continue
            side = self.plate.asked.records.sides[ink.status]
            text = "\N{HAIR SPACE}".join(side_word(self.plate.asked, side.id))
            look = {"size": 14.5 * pen.unit, "weight": "bold", "color": side.look.light.on_area}
            size = pen.measure(text, **look)
            spots = spots[np.argsort(np.hypot(*(spots - spots.mean(axis=0)).T))]
            inside = [spot for spot in spots if _in_row(own, spot, size[0], pen.frame)]
            middles = (
                pen.at(
                    (
                        west + (column + 0.5) * (east - west) / columns,
                        north - (row + 0.5) * (north - south) / rows,
                    )
                )
                for row, column in inside
            )
            box = nearest_free(size, middles, taken, pen.frame)
            if box:
                taken.append(box)
                drawn.append(pen.write(box, text, **look, zorder=6))
        return drawn


def mark_of(place: str, now: Control) -> str:
    """Say in a word what the sign of a place shows; a drawing in SVG has it as an id."""
    return ".".join(("place", place, now.status, *(["disputed"] if now.disputed else [])))


def _rank(place: Place, now: Control, changed: Collection[str]) -> float:
    """Tell who chooses a spot for its name first."""
    if place.role is Role.MAIN:
        return 0
    silent = now.status == UNKNOWN and not now.disputed
    return 0.5 if place.id in changed else list(Role).index(place.role) + 2 * silent


def _in_row(own: Any, spot: Any, width: float, frame: Box) -> bool:
    """Whether a word in the middle of a spot lies on a side's own ground from end to end."""
    half = int(np.ceil(width / (frame[2] - frame[0]) * own.shape[1] / 2))
    row, column = spot
    return bool(own[row, max(0, column - half) : column + half + 1].all())


def _lay(pixels: Any, alpha: Any, colour: str) -> None:
    """Lay ink over what is there, its colour already weighed by how strong it is."""
    rgb = np.array([int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)])
    pixels *= 1 - alpha[..., None]
    pixels[..., :3] += rgb * alpha[..., None]
    pixels[..., 3] += alpha


def _stripe(pixels: Any, strength: Any, inks: tuple[str, str], fine: float) -> None:
    """Lay stripes of two inks in turn, falling to the left as the player's do."""
    rows, columns = np.indices(strength.shape)
    across = (rows + columns) / np.sqrt(2) / fine
    for n, ink in enumerate(inks):
        off = np.abs((across - n * _APART + _APART) % (2 * _APART) - _APART)
        edge = np.clip((_WIDE / 2 - off) * fine + 0.5, 0, 1)
        _lay(pixels, edge * strength * _STRENGTH, ink)


def _frame(axes: Any, plate: Plate) -> None:
    """Show the main places, as the player opens, and as much around them as fills the page."""
    records = plate.asked.records
    main = [p for p in plate.places if p.role is Role.MAIN] or plate.places
    points = [p.lonlat for p in main if p.lonlat]
    west, south, east, north = records.bounds
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
    axes.set_autoscale_on(False)
    axes.set_xticks([])
    axes.set_yticks([])
    for edge in axes.spines.values():
        edge.set_color(EDGE)
        edge.set_zorder(9.5)
