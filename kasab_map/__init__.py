"""Control, claims and front lines, day by day, from a folder of sourced records.

The names below are read from their modules when first used: ``import kasab_map`` brings
neither a map nor a data frame with it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kasab_map.control import control_on
    from kasab_map.dataset import read_dataset
    from kasab_map.player.component import control_timeline
    from kasab_map.player.plugin import ControlTimeline, standalone
    from kasab_map.territory import areas_of_control, front_lines, tessellate
    from kasab_map.theatre import Theatre, open_theatre

__all__ = [
    "ControlTimeline",
    "Theatre",
    "areas_of_control",
    "control_on",
    "control_timeline",
    "front_lines",
    "open_theatre",
    "read_dataset",
    "standalone",
    "tessellate",
]

_HOMES = {
    "ControlTimeline": "kasab_map.player.plugin",
    "Theatre": "kasab_map.theatre",
    "areas_of_control": "kasab_map.territory",
    "control_on": "kasab_map.control",
    "control_timeline": "kasab_map.player.component",
    "front_lines": "kasab_map.territory",
    "open_theatre": "kasab_map.theatre",
    "read_dataset": "kasab_map.dataset",
    "standalone": "kasab_map.player.plugin",
    "tessellate": "kasab_map.territory",
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("importlib.metadata").version("kasab-map")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
