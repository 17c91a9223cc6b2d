"""The pen of one map: its axes, the size of what it draws, and points of the page for degrees."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from kasab_map.export.inks import INK, PAPER
from kasab_map.export.labels import Box


@dataclass(frozen=True, slots=True)
class Pen:
    """What draws on one map.

    Attributes
    ----------
    unit : float
        Points of the page for what is a pixel in the player.
    """

    axes: Any
    unit: float
    lang: str

    @property
    def frame(self) -> Box:
        """The map's own box, in points of the page."""
        box = self.axes.get_position()
        wide, high = self.axes.figure.get_size_inches() * 72
        return box.x0 * wide, box.y0 * high, box.x1 * wide, box.y1 * high

    def at(self, lonlat: Sequence[float]) -> tuple[float, float]:
        """Give where on the page a place lies, in points."""
        x, y = self.axes.transData.transform(lonlat) * 72 / self.axes.figure.dpi
        return float(x), float(y)

    def back(self, point: Sequence[float]) -> tuple[float, float]:
        """Give where on earth a point of the page lies."""
        pixels = np.asarray(point) * self.axes.figure.dpi / 72
        lon, lat = self.axes.transData.inverted().transform(pixels)
        return float(lon), float(lat)

    def within(self, lonlat: Sequence[float]) -> bool:
        """Whether a place lies in the frame."""
        (west, east), (south, north) = self.axes.get_xlim(), self.axes.get_ylim()
        return west < lonlat[0] < east and south < lonlat[1] < north

    def box_around(self, lonlat: Sequence[float], half: float) -> Box:
        """Give the box around a place, in points of the page."""
        x, y = self.at(lonlat)
        return x - half, y - half, x + half, y + half

    def measure(self, text: str, **look: Any) -> tuple[float, float]:
        """Give how wide and how high a text will be, in points."""
        figure = self.axes.figure
        written = figure.text(0, 0, text, **look)
        extent = written.get_window_extent(figure.canvas.get_renderer())
        written.remove()
        return extent.width * 72 / figure.dpi, extent.height * 72 / figure.dpi

    def write(self, box: Box, text: str, **look: Any) -> Any:
        """Write a text in the middle of a box."""
        lon, lat = self.back(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2))
        centred = {"ha": "center", "va": "center", "clip_on": True, "multialignment": "center"}
        return self.axes.text(lon, lat, text, **centred, **look)

    def write_over(self, box: Box, text: str, zorder: float, **look: Any) -> list[Any]:
        """Write a text that stays readable on any ground."""
        from matplotlib.patheffects import withStroke  # noqa: PLC0415 - of an extra

        halo = [withStroke(linewidth=3 * self.unit, foreground=PAPER)]
        under = self.write(
            box, text, **{**look, "color": PAPER}, path_effects=halo, zorder=zorder, gid="halo"
        )
        # Apart from its halo, which is outlines, a name in a PDF is text to search and to copy.
        return [under, self.write(box, text, **{"color": INK, **look}, zorder=zorder + 0.5)]

    def line(self, points: Any, **look: Any) -> list[Any]:
        """Draw a line through places."""
        caps = {"solid_capstyle": "round", "dash_capstyle": "butt"}
        return self.axes.plot(*zip(*points, strict=True), **{**caps, **look})

    def sign(self, lonlat: Sequence[float], layers: Sequence[Any], zorder: float) -> list[Any]:
        """Draw the layers of a sign on each other."""
        return [
            artist
            for layer in layers
            for artist in self.axes.plot(
                [lonlat[0]], [lonlat[1]], zorder=zorder, clip_on=True, **layer
            )
        ]
