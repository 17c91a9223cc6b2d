"""Rebuild the base map, or only the named layers: ``python -m tools.basemap [LAYER ...]``.

``road`` and ``relief`` are made from what is already here; the others fetch their package.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tools.basemap.files import BASEMAP
from tools.basemap.heights import build_heights
from tools.basemap.locator import build_locator
from tools.basemap.outlines import build_lakes, build_land_and_border
from tools.basemap.relief import build_relief
from tools.basemap.road import build_road

# In this order: the relief picture is drawn from the land and the heights.
BUILDERS: dict[str, Callable[[Path], None]] = {
    "land": build_land_and_border,
    "lakes": build_lakes,
    "locator": build_locator,
    "heights": build_heights,
    "road": lambda _: build_road(),
    "relief": lambda _: build_relief(),
}


def main(layers: list[str]) -> int:
    """Build the layers and print their sizes. 0 good, 2 an unknown layer."""
    unknown = set(layers) - set(BUILDERS)
    if unknown:
        print(f"{', '.join(sorted(unknown))}: not one of {', '.join(BUILDERS)}", file=sys.stderr)
        return 2
    BASEMAP.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for layer, build in BUILDERS.items():
            if not layers or layer in layers:
                build(Path(folder))
    for path in sorted(BASEMAP.iterdir()):
        print(f"{path.stat().st_size:8,d}  {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
