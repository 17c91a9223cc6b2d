"""Measure what starting costs: processor time of a child, beside ``python -c pass`` as the floor.

``python -m bench.peers.start``; a minute, and no browser. Processor time and not the clock's:
other work on the machine disturbs it less. The least of the rounds, for nothing makes it less.
"""

import resource
import subprocess
import sys

from bench import machine
from bench.figures import markdown
from kasab_map import progress

ROUNDS = 5
FLOOR = "python -c pass"
WAYS: dict[str, tuple[str, ...]] = {
    FLOOR: ("-c", "pass"),
    "import kasab_map": ("-c", "import kasab_map"),
    "kasab-map state --date 2014-04-03": ("-m", "kasab_map", "state", "--date", "2014-04-03"),
}


def used(arguments: tuple[str, ...]) -> float:
    """Run Python to its end, and give the processor's milliseconds that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> None:
    """Print a table in Markdown."""
    least = dict.fromkeys(WAYS, float("inf"))
    busy = machine.busy_share()
    for turn in range(ROUNDS):
        progress.line(f"Round {turn + 1} of {ROUNDS}")
        for way, arguments in WAYS.items():
            least[way] = min(least[way], used(arguments))
    print(f"{machine.describe()}; others used {busy:.0%}\n")
    rows = ((way, f"{ms:.0f}", f"{ms - least[FLOOR]:.0f}") for way, ms in least.items())
    print(markdown(("start", "processor ms, least of 5", "beyond the floor"), rows))


if __name__ == "__main__":
    main()
