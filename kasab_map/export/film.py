"""``gif``, ``mp4`` and ``webm``: the pictures in turn, resting on changes; quiet days are skipped.

PyAV, because its wheels bring FFmpeg with H.264 and VP9 for every Python and system, at half the
weight of imageio-ffmpeg; GIF by Pillow, which matplotlib brings.
"""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kasab_map.export.asked import Asked
from kasab_map.export.changes import Turn, told, turns
from kasab_map.export.chart import Chart
from kasab_map.export.citing import address_of, citation
from kasab_map.export.inks import EDGE, INK, SOFT
from kasab_map.export.key import draw_key
from kasab_map.export.picture import drawing, page
from kasab_map.export.plate import plate
from kasab_map.export.words import lens_word
from kasab_map.export.writing import Progress
from kasab_map.locale import messages
from kasab_map.locale.dates import day_word

INCHES = (16.0, 9.0)
DOTS = 120
"""An inch: 1920 by 1080 pixels in all."""
GIF_DOTS = 60
"""Half as many: a GIF keeps every pixel."""
RATE = 10
"""Pictures a second."""
_REST, _FOR_EACH, _LONGEST = 1.5, 0.4, 4.0
"""Seconds: on a change, more for each further one, and at most. The last day rests longest."""
_CODECS: dict[str, tuple[str, dict[str, str]]] = {
    "mp4": ("libx264", {"preset": "veryfast", "crf": "20", "tune": "stillimage"}),
    "webm": ("libvpx-vp9", {"deadline": "realtime", "cpu-used": "8", "crf": "30", "b:v": "0"}),
}

Pixels = NDArray[np.uint8]
"""Rows of red, green and blue."""


@dataclass(frozen=True, slots=True)
class Still:
    """One picture of a film, and for how many seconds it is seen."""

    pixels: Pixels
    seconds: float


def write_mp4(asked: Asked, path: Path, progress: Progress) -> None:
    """Write H.264 in MP4: what every player, projector and office program shows."""
    _encode("mp4", asked, path, progress)


def write_webm(asked: Asked, path: Path, progress: Progress) -> None:
    """Write VP9 in WebM: free of patents, smaller, for the web."""
    _encode("webm", asked, path, progress)


def write_gif(asked: Asked, path: Path, progress: Progress) -> None:
    """Write a GIF that begins anew at its end; each picture carries its own time."""
    from PIL import Image  # noqa: PLC0415 - of an extra

    progress(0)
    shown = [
        (Image.fromarray(one.pixels), one.seconds) for one in stills(asked, GIF_DOTS, progress)
    ]
    # One palette for all: colours must not shimmer from picture to picture.
    palette = shown[len(shown) // 2][0].quantize(255)
    flat = [picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture, _ in shown]
    times = [round(seconds * 1000) for _, seconds in shown]
    flat[0].save(path, save_all=True, append_images=flat[1:], duration=times, loop=0)


def _encode(form: str, asked: Asked, path: Path, progress: Progress) -> None:
    import av  # noqa: PLC0415 - of an extra

    progress(0)
    codec, options = _CODECS[form]
    # Without "bitexact" the container keeps a random number and the library's version.
    with av.open(str(path), "w", format=form, options={"fflags": "+bitexact"}) as film:
        stream: Any = film.add_stream(codec, rate=RATE, options=options)
        stream.width, stream.height = (round(side * DOTS) for side in INCHES)
        stream.pix_fmt = "yuv420p"
        stream.thread_count = 2
        at = 0
        for still in stills(asked, DOTS, progress):
            frame = av.VideoFrame.from_ndarray(still.pixels, format="rgb24").reformat(
                format="yuv420p", dst_colorspace="ITU709"
            )
            for _ in range(round(still.seconds * RATE)):
                frame.pts, frame.time_base = at, Fraction(1, RATE)
                film.mux(stream.encode(frame))
                at += 1
        film.mux(stream.encode())


def stills(asked: Asked, dots: int, progress: Progress) -> Iterator[Still]:
    """Give the pictures of a film: the first day, every change, the last day."""
    days = turns(asked)
    last = asked.records.last_day
    if days[-1].day != last:
        days.append(Turn(last, days[-1].control, {}))
    with drawing():
        screen = _Screen(asked, dots)
        for n, turn in enumerate(days):
            progress(n / len(days))
            seconds = min(_LONGEST, _REST + _FOR_EACH * max(0, len(turn.before) - 1))
            yield Still(screen.shown(turn), _LONGEST if turn.day == last else seconds)


class _Screen:
    """A page whose ground is drawn once; a day is laid over it and taken away again."""

    def __init__(self, asked: Asked, dots: int) -> None:
        self.asked = asked
        self.figure = page(INCHES, dots)
        self.ready = plate(asked)
        self.chart = Chart(self.figure.add_axes((0.0, 0.09, 0.66, 0.91)), self.ready, unit=1.02)
        self.key = self.figure.add_axes((0.68, 0.10, 0.30, 0.46))
        self.key.axis("off")
        self._around()
        self.over = [*self.chart.over, *self.chart.pen.axes.spines.values()]
        for artist in self.over:
            artist.set_animated(True)
        self.figure.canvas.draw()
        self.under = self.figure.canvas.copy_from_bbox(self.figure.bbox)

    def shown(self, turn: Turn) -> Pixels:
        """Draw a day and give its pixels."""
        figure, canvas = self.figure, self.figure.canvas
        canvas.restore_region(self.under)
        inferred = self.ready.front is not None
        map_of_day = self.chart.day(turn.day, turn.before, turn.control)
        beside = [
            *self._words(turn),
            draw_key(self.key, self.asked, turn.control, size=11, inferred=inferred),
        ]
        for artist in sorted((*map_of_day, *self.over), key=lambda one: one.get_zorder()):
            figure.draw_artist(artist)
        for artist in beside:
            figure.draw_artist(artist)
        pixels = np.asarray(canvas.buffer_rgba())[..., :3].copy()
        for artist in (*map_of_day, *beside):
            artist.remove()
        return pixels

    def _around(self) -> None:
        """Write what stays: title, lens, credits, and the line of time."""
        asked, figure = self.asked, self.figure
        words = asked.theatre.say(asked.lang)
        serif = {"family": "DejaVu Serif", "weight": "bold"}
        figure.text(0.68, 0.94, words.title, size=25, color=INK, **serif)
        figure.text(0.68, 0.905, lens_word(asked), size=14, color=SOFT)
        cited = f"{citation(asked)} {address_of(asked)}".strip()
        parts = [messages(asked.lang)["export.inferred"], cited, *asked.theatre.ground.credits]
        text = "\n".join(textwrap.wrap(" \N{MIDDLE DOT} ".join(parts), 215))
        figure.text(0.01, 0.042, text, size=9, color=SOFT, va="top", linespacing=1.3)
        self._time(asked.records.days[0], asked.records.days[-1], EDGE, 5)

    def _time(self, start: Any, end: Any, colour: str, thick: float) -> Any:
        """Draw the stretch between two days on the line of time."""
        from matplotlib.lines import Line2D  # noqa: PLC0415 - of an extra

        records = self.asked.records
        whole = len(records.days)
        ends = [(start - records.first_day).days, (end - records.first_day).days + 1]
        line = Line2D([0.01 + 0.64 * n / whole for n in ends], [0.065] * 2, color=colour)
        line.set(linewidth=thick, solid_capstyle="butt", transform=self.figure.transFigure)
        self.figure.add_artist(line)
        return line

    def _words(self, turn: Turn) -> list[Any]:
        """Write the day, and what changed on it."""
        figure, asked = self.figure, self.asked
        day = figure.text(
            0.68, 0.83, day_word(turn.day, asked.lang), size=31, weight="bold", color=INK
        )
        lines = [line for text in told(asked, turn) for line in textwrap.wrap(text, 48)]
        if len(lines) > 9:
            lines = [*lines[:8], "\N{HORIZONTAL ELLIPSIS}"]
        changed = figure.text(
            0.68, 0.805, "\n".join(lines), size=14, color=INK, va="top", linespacing=1.35
        )
        first = asked.records.first_day
        ahead = self._time(first, turn.day, SOFT, 5)
        now = self._time(turn.day, turn.day + timedelta(0), INK, 14)
        return [day, changed, ahead, now]
