"""The relief picture: an illustration of where the high ground is, not a measurement of it.

The 0.9 km grid is drawn as one smooth surface, raised to two known summits, and lit softly
from the north-west. It is nearly clear, so that the paper under it shows.
"""

import json
import math

import numpy as np
import shapely
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from tools.basemap.files import BASEMAP, BOUNDS, read_layer
from tools.basemap.heights import ATTRIBUTION, PER_DEGREE, read_heights

Grid = NDArray[np.float64]

WIDTH = 720
FINER = 3  # the coast is drawn this much larger and shrunk, for a soft edge
SUMMITS = ((35.969083, 35.951917, 1717.0), (35.9722, 35.8834, 851.0))
"""Longitude, latitude, metres: Mount Aqra, and Jabal al-Nisr as texts give it."""
SUMMIT_REACH_M = 700
# Towards the sun: degrees from north, degrees above the ground, weight.
SUNS = ((315, 42, 0.6), (270, 38, 0.2), (0, 38, 0.2))
STEEPER = 1.6
GAIN, SHADE = 1.7, 0.12  # how strongly slopes show; how far flat ground is in the shade
DARKEST, LIGHTEST = 0.44, 0.7
SHADOW, LIGHT = (74, 68, 58), (255, 255, 255)
LEVELS = 28  # steps of opacity on either side: more makes a larger file and is not seen


def build_relief() -> None:
    """Draw ``relief.png`` and say in ``relief.json`` where it lies and what it is."""
    west, south, east, north = BOUNDS
    top, bottom = _mercator(north), _mercator(south)
    height = round(WIDTH * (top - bottom) / math.radians(east - west))
    lon = west + (np.arange(WIDTH) + 0.5) / WIDTH * (east - west)
    # A web map stretches a picture evenly in Mercator, so its rows are even there, not in degrees.
    y = top + (np.arange(height) + 0.5) / height * (bottom - top)
    lat = np.degrees(2 * np.arctan(np.exp(y)) - math.pi / 2)
    surface = _raised(_surface(read_heights(), lon, lat), lon, lat)
    _picture(_light(surface, lon, lat), _land(y)).save(BASEMAP / "relief.png", optimize=True)
    about = {
        "name": "relief",
        "description": "Illustrative: interpolated from a 0.9 km grid and drawn steeper than the "
        "ground is. Rows are even in Web Mercator (EPSG:3857); the sea is transparent.",
        "licence": "CC-BY-4.0",
        "attribution": ATTRIBUTION.replace("Heights:", "Relief (illustrative):"),
        "bounds": BOUNDS,
        "size": [WIDTH, height],
        "opacity": 1,
    }
    text = json.dumps(about, ensure_ascii=False, indent=1)
    (BASEMAP / "relief.json").write_text(text + "\n", encoding="utf-8")


def _mercator(lat: float) -> float:
    return math.asinh(math.tan(math.radians(lat)))


def _surface(cells: Grid, lon: Grid, lat: Grid) -> Grid:
    """Interpolate with cubic B-splines, which are smooth and never overshoot."""
    west, _, _, north = BOUNDS
    down = _weights((north - lat) * PER_DEGREE - 0.5, cells.shape[0])
    along = _weights((lon - west) * PER_DEGREE - 0.5, cells.shape[1])
    return down @ cells @ along.T


def _weights(at: Grid, cells: int) -> Grid:
    """Weigh every cell for every position, both counted in cells; the edge cell goes on outward."""
    weights = np.zeros((at.size, cells))
    for near in range(-1, 3):
        cell = np.floor(at).astype(int) + near
        away = np.abs(at - cell)
        inner = 2 / 3 - away**2 + away**3 / 2
        weight = np.where(away < 1, inner, np.clip(2 - away, 0, None) ** 3 / 6)
        np.add.at(weights, (np.arange(at.size), cell.clip(0, cells - 1)), weight)
    return weights


def _raised(surface: Grid, lon: Grid, lat: Grid) -> Grid:
    """Lift the ground about each known summit, softly, until the summit has its height."""
    for east, north, metres in SUMMITS:
        far_x = (lon - east) * 111_320 * math.cos(math.radians(north))
        far_y = (lat - north) * 111_000
        bump = np.exp(-(far_y[:, None] ** 2 + far_x[None, :] ** 2) / (2 * SUMMIT_REACH_M**2))
        top = np.unravel_index(bump.argmax(), bump.shape)
        surface = surface + bump * max(0.0, metres - surface[top])
    return surface


def _light(surface: Grid, lon: Grid, lat: Grid) -> Grid:
    """Light the ground from several suns: 0 as flat ground is, below darker, above lighter."""
    across = (lon[1] - lon[0]) * 111_320 * math.cos(math.radians(lat.mean()))
    down = (lat[0] - lat[-1]) / (lat.size - 1) * 111_000
    south, east = np.gradient(surface, down, across)
    upright = 1 / np.sqrt(1 + STEEPER**2 * (south**2 + east**2))
    light = np.zeros_like(surface)
    for bearing, above, weight in SUNS:
        turn, rise = math.radians(bearing), math.radians(above)
        facing = -east * math.sin(turn) + south * math.cos(turn)
        shine = (math.sin(rise) + STEEPER * facing * math.cos(rise)) * upright
        light += weight * (shine.clip(0) / math.sin(rise) - 1)
    return light


def _land(y: Grid) -> Grid:
    """Give how much of each pixel is land, 0 to 1."""
    west, _, east, _ = BOUNDS
    size = (WIDTH * FINER, y.size * FINER)
    sheet = Image.new("L", size)
    draw = ImageDraw.Draw(sheet)
    top, step = y[0] + (y[0] - y[1]) / 2, y[0] - y[1]
    for _, shape in read_layer("land"):
        lon, lat = shapely.get_coordinates(shapely.get_exterior_ring(shape)).T
        rows = (top - np.arcsinh(np.tan(np.radians(lat)))) / step * FINER
        columns = (lon - west) / (east - west) * size[0]
        draw.polygon(np.column_stack([columns, rows]).ravel().tolist(), fill=255)
    return np.asarray(sheet.reduce(FINER), dtype=float) / 255


def _picture(light: Grid, land: Grid) -> Image.Image:
    """Turn light into a small palette: LEVELS steps of shadow, clear, LEVELS steps of light."""
    strength = (np.tanh(light * GAIN) - SHADE).clip(-1, 1) * land
    index = np.rint(strength * LEVELS).astype(int) + LEVELS
    steps = np.arange(-LEVELS, LEVELS + 1)
    opacity = np.where(steps < 0, -steps / LEVELS * DARKEST, steps / LEVELS * LIGHTEST)
    picture = Image.fromarray(index.astype(np.uint8), "P")
    colours = [SHADOW if step < 0 else LIGHT for step in steps]
    picture.putpalette([part for colour in colours for part in colour])
    picture.info["transparency"] = bytes(np.rint(opacity * 255).astype(np.uint8).tolist())
    return picture
