"""Where in the world a picture lies: the countries around, and the theatre framed in them."""

from math import cos, radians
from typing import Any

import numpy as np

from kasab_map.export.asked import Asked
from kasab_map.export.inks import ABROAD, EDGE, GROUND, INK, SEA, SOFT


def draw_locator(axes: Any, asked: Asked) -> None:
    """Draw it, or nothing for a theatre without outlines."""
    ground = asked.theatre.ground
    own, other = ground.located
    rings = [np.asarray(polygon[0]) for polygon in (*own, *other)]
    if not rings:
        axes.axis("off")
        return
    for ring, face in zip(rings, [GROUND] * len(own) + [ABROAD] * len(other), strict=True):
        axes.fill(ring[:, 0], ring[:, 1], facecolor=face, edgecolor=SOFT, linewidth=0.4)
    west, south, east, north = asked.records.bounds
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    axes.plot(*zip(*corners, strict=True), color=INK, linewidth=1.4)
    for label in ground.labels:
        if label.kind.startswith("locator_"):
            name = label.names.get(asked.lang) or label.names["en"]
            is_city = label.kind == "locator_city"
            if is_city:
                axes.plot(*label.point, marker="o", markersize=2, color=SOFT)
            side = "left" if is_city else "center"
            text = f"  {name}" if is_city else name
            axes.text(*label.point, text, size=6.5, color=SOFT, ha=side, va="center")
    lons, lats = np.concatenate(rings).T
    axes.set_xlim(lons.min(), lons.max())
    axes.set_ylim(lats.min(), lats.max())
    axes.set_aspect(1 / cos(radians((lats.min() + lats.max()) / 2)))
    axes.set_facecolor(SEA)
    axes.set_xticks([])
    axes.set_yticks([])
    for edge in axes.spines.values():
        edge.set_color(EDGE)
