"""The key of a picture: what each sign and line means, and how many places each stands for."""

from typing import Any

from kasab_map.export.asked import Asked
from kasab_map.export.inks import BORDER, EDGE, INK, SOFT
from kasab_map.export.signs import mark, sign
from kasab_map.export.view import by_status
from kasab_map.export.words import status_word
from kasab_map.locale import messages


def draw_key(axes: Any, asked: Asked, *, inferred: bool) -> None:
    """Draw the statuses of the day with their numbers, then what is inferred."""
    from matplotlib.legend_handler import HandlerTuple  # noqa: PLC0415 - of an extra
    from matplotlib.lines import Line2D  # noqa: PLC0415
    from matplotlib.patches import Patch  # noqa: PLC0415

    say = messages(asked.lang)
    axes.axis("off")
    rows: list[tuple[Any, str]] = []
    for (status, disputed), places in by_status(asked).items():
        looks = (sign(asked, status, disputed=disputed), mark(asked, status))
        layers = tuple(Line2D([], [], **look) for look in looks if look)
        rows.append((layers, f"{status_word(asked, status, disputed=disputed)} ({len(places)})"))
    ground = asked.theatre.ground
    if ground.road:
        rows.append((Line2D([], [], color=SOFT, linewidth=0.6), say["legend.road"]))
    if ground.border:
        rows.append((Line2D([], [], color=INK, **BORDER), say["legend.border"]))
    beside: dict[Any, HandlerTuple] = {}
    if inferred:
        rows.append((Line2D([], [], linestyle="none"), f"{say['legend.inferred']}:"))
        shades = [side.look.light.area for side in asked.records.sides.values()]
        patches = tuple(Patch(facecolor=shade, edgecolor=EDGE) for shade in shades)
        beside[patches] = HandlerTuple(ndivide=None, pad=0)
        rows.append((patches, say["legend.areas"]))
        rows.append((Line2D([], [], color=INK, linewidth=1.6), say["legend.front"]))
    if not rows:
        return
    handles, labels = zip(*rows, strict=True)
    axes.legend(
        handles,
        labels,
        loc="upper left",
        borderaxespad=0,
        frameon=False,
        fontsize=9,
        labelspacing=0.9,
        handler_map=beside,
    )
