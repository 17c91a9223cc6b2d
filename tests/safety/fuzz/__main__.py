"""``make fuzz``: many mutations of the shipped theatre, each refused or drawn; a table of them.

``python -m tests.safety.fuzz [COUNT] [FIRST_SEED]``
"""

import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.safety.fuzz.judging import NAMES, Outcome, judge


def main(count: int, first: int) -> int:
    """Judge so many mutations; tell of each failure, and give how many there were."""
    found: list[Outcome] = []
    start = time.monotonic()
    with TemporaryDirectory() as scratch:
        for seed in range(first, first + count):
            outcome = judge(seed, Path(scratch))
            found.append(outcome)
            if outcome.is_failure:
                print(outcome, flush=True)
    failures = [outcome for outcome in found if outcome.is_failure]
    print("\n| file | mutations | refused | means the same | another record | failures |")
    print("|---|---:|---:|---:|---:|---:|")
    for name in NAMES:
        own = [outcome for outcome in found if outcome.name == name]
        ends = Counter(outcome.ending for outcome in own)
        counts = [len(own), ends["refused"], ends["same"], ends["another"]]
        counts.append(len([outcome for outcome in own if outcome.is_failure]))
        print(f"| {name} | {' | '.join(map(str, counts))} |")
    print(
        f"\n{count} mutations, seeds {first} to {first + count - 1}, in "
        f"{time.monotonic() - start:.0f} s: {len(failures)} failures."
    )
    return len(failures)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:3]]
    sys.exit(1 if main(*(given + [3000, 0][len(given) :])) else 0)
