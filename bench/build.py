"""Build a made-up theatre's page, in a process of its own so that its memory can be told.

``python -m bench.build PLACES CHANGES DAYS FILE`` prints what each part cost, as JSON.
"""

import json
import resource
import subprocess
import sys
from dataclasses import dataclass
from gzip import compress
from pathlib import Path

from bench.timing import timed

# Pages know no place at all without a map: a wide theatre opens at this zoom, its least.
WHOLE_ZOOM = 9
HOME = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Built:
    """What building cost: seconds of each part, the peak of memory, bytes of the document.

    Attributes
    ----------
    control_s : float
        Records to intervals and document, without the ground.
    territory_s : float
        Places to cells and edges.
    peak_mb : float
        The most memory the process ever used, its libraries included.
    """

    control_s: float
    territory_s: float
    page_s: float
    peak_mb: float
    document_mb: float
    gzipped_mb: float

    @property
    def seconds(self) -> float:
        """Time from records to the document that the player reads."""
        return self.control_s + self.territory_s


def build(places: int, changes: int, days: int, page: Path) -> Built:
    """Build in a child process and save the page."""
    command = [sys.executable, "-m", "bench.build"]
    command += [str(places), str(changes), str(days), str(page.resolve())]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=HOME)
    return Built(**json.loads(done.stdout.splitlines()[-1]))


def _build(places: int, changes: int, days: int, page: Path) -> Built:
    # The parent needs none of these.
    from shapely.geometry import box  # noqa: PLC0415

    from bench.made_up import synthetic_theatre  # noqa: PLC0415
    from kasab_map.player.plugin import standalone  # noqa: PLC0415
    from kasab_map.territory import tessellate  # noqa: PLC0415
    from kasab_map.theatre.division import sites  # noqa: PLC0415
    from kasab_map.timeline import build_timeline  # noqa: PLC0415

    dataset = synthetic_theatre(places, changes, days=days)
    territory_s, cells = timed(
        lambda: tessellate(sites(dataset), box(*dataset.bounds), method="thiessen")
    )
    control_s, document = timed(lambda: build_timeline(dataset, cells))
    peak = _peak_mb()
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
    page_s, html = timed(lambda: standalone(document))
    page.write_text(html, encoding="utf-8")
    return Built(control_s, territory_s, page_s, peak, len(text) / 1e6, len(compress(text)) / 1e6)


def _peak_mb() -> float:
    """Give the most memory used so far; Linux counts it in kilobytes, macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    size = [int(argument) for argument in sys.argv[1:4]]
    cost = _build(size[0], size[1], size[2], Path(sys.argv[4]))
    print(json.dumps({name: getattr(cost, name) for name in Built.__slots__}))
