"""The key of a picture, in the player's blocks: reported places, what is inferred, the ground."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from kasab_map.control import Control
from kasab_map.export.asked import Asked
from kasab_map.export.inks import BORDER, EDGE, FRONT, GROUND, INK, PRESUMED, ROAD, SOFT
from kasab_map.export.signs import contested_inks, sign
from kasab_map.export.wash import PALE
from kasab_map.export.words import status_word
from kasab_map.locale import messages
from kasab_map.model import CONTESTED, UNKNOWN, PlaceKind
from kasab_map.model.palette import mixed


def draw_key(
    axes: Any,
    asked: Asked,
    control: Mapping[str, Control],
    *,
    size: float = 9,
    inferred: bool,
    counted: bool = True,
) -> Any:
    """Draw what each sign and line means, and how many places each stands for on the day."""
    rows = _Rows(asked, size / 12, counted=counted)
    rows.reported(Counter((now.status, now.disputed) for now in control.values()))
    if inferred:
        rows.inferred()
    rows.ground()
    axes.axis("off")
    legend = axes.legend(
        rows.handles,
        rows.labels,
        loc="upper left",
        borderaxespad=0,
        borderpad=0,
        frameon=False,
        fontsize=size,
        labelspacing=0.75,
        handlelength=2.4,
        labelcolor=INK,
        handler_map=rows.beside,
    )
    for text, label in zip(legend.get_texts(), rows.labels, strict=True):
        if label in rows.heads:
            text.set(weight="bold", color=SOFT)
    return legend


class _Rows:
    """Rows of a key: what is drawn, and what it means."""

    def __init__(self, asked: Asked, unit: float, *, counted: bool) -> None:
        self.asked, self.unit, self.counted = asked, unit, counted
        self.say = messages(asked.lang)
        self.sides = list(asked.records.sides.values())
        self.handles: list[Any] = []
        self.labels: list[str] = []
        self.heads: list[str] = []
        self.beside: dict[Any, Any] = {}

    def reported(self, counts: Mapping[tuple[str, bool], int]) -> None:
        """Tell the signs of places, each with the number of those that wear it."""
        say, last = self.say, self.sides[-1].id
        self._head(say["legend.reported"])

        def both(status: str) -> int:
            return counts.get((status, False), 0) + counts.get((status, True), 0)

        for side in self.sides:
            word = status_word(self.asked, side.id)
            self._row(self._sign(side.id), self._many(word, both(side.id)))
        self._row(self._sign(CONTESTED), self._many(say["legend.contested"], both(CONTESTED)))
        unsure = sum(n for (_, disputed), n in counts.items() if disputed)
        self._row(self._sign(last, disputed=True), self._many(say["legend.disputed"], unsure))
        self._row(self._sign(last, stale=True), say["legend.stale"])
        silent = counts.get((UNKNOWN, False), 0)
        self._row(self._sign(UNKNOWN), self._many(say["status.unknown"], silent))
        two = [self._sign(last, kind) for kind in (PlaceKind.HILL, PlaceKind.BORDER_CROSSING)]
        layers = tuple(layer for pair in zip(*two, strict=True) for layer in pair)
        self._row(layers, say["legend.shapes"], 2)

    def inferred(self) -> None:
        """Tell what is drawn between places."""
        from matplotlib.lines import Line2D  # noqa: PLC0415 - of an extra
        from matplotlib.patches import Patch  # noqa: PLC0415

        say = self.say
        self._head(say["legend.inferred"])
        shades = [side.look.light.area for side in self.sides]
        areas = tuple(Patch(facecolor=shade, edgecolor=EDGE) for shade in shades)
        self._row(areas, say["legend.areas"], len(areas))
        pale = mixed(shades[-1], GROUND, 1 - PALE)
        self._row((Patch(facecolor=pale, edgecolor=EDGE),), say["legend.pale"])
        stripe = {"linestyle": "none", "marker": (2, 0, -45), "markersize": 11 * self.unit}
        inks = contested_inks(self.asked) * 2
        stripes = tuple(Line2D([], [], color=ink, **stripe) for ink in inks)
        self._row(stripes, say["legend.ground"], len(inks))
        self._row((Line2D([], [], **FRONT),), say["legend.front"])
        dots = Line2D([], [], **PRESUMED, dash_capstyle="round")
        self._row((dots,), say["legend.presumed"])

    def ground(self) -> None:
        """Tell border and road, where there are any."""
        from matplotlib.lines import Line2D  # noqa: PLC0415 - of an extra

        ground = self.asked.theatre.ground
        if ground.road or ground.border:
            self._head("")
        if ground.border:
            self._row((Line2D([], [], **BORDER),), self.say["legend.border"])
        if ground.road:
            self._row((Line2D([], [], **ROAD),), self.say["legend.road"])

    def _many(self, word: str, count: int) -> str:
        return f"{word} ({count})" if self.counted else word

    def _head(self, text: str) -> None:
        from matplotlib.lines import Line2D  # noqa: PLC0415 - of an extra

        self.heads.append(text)
        self._row((Line2D([], [], linestyle="none"),), text)

    def _row(self, parts: tuple[Any, ...], label: str, abreast: int = 1) -> None:
        from matplotlib.legend_handler import HandlerTuple  # noqa: PLC0415 - of an extra

        self.beside[parts] = HandlerTuple(ndivide=abreast, pad=0)
        self.handles.append(parts)
        self.labels.append(label)

    def _sign(
        self, status: str, kind: PlaceKind = PlaceKind.VILLAGE, **how: bool
    ) -> tuple[Any, ...]:
        from matplotlib.lines import Line2D  # noqa: PLC0415 - of an extra

        look = {"disputed": False, "stale": False, **how}
        layers = sign(self.asked, kind, status, unit=self.unit, **look)
        return tuple(Line2D([], [], **layer) for layer in layers)
