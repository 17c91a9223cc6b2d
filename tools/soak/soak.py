"""Hold many readers' sessions open on the served app for a while, and say what it cost.

Run with ``make soak``; the figures of docs/reliability.md come from here. Bounded and on this
machine only: it starts the app on a free port, reads it, ends it, and exits 1 if anything was lost.
"""

import argparse
import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from statistics import median, quantiles

from tools.soak.session import Session

FIRST_DAY, DAYS = date(2014, 3, 21), 87
PAGES = ("", "", "", "record", "about")  # of five readers, three look at the map
LONGEST_S = 3600


@dataclass
class Tally:
    """What the readers saw."""

    seconds: list[float] = field(default_factory=list)
    opened: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    received: int = 0


def main() -> int:
    """Soak, and print."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--sessions", type=int, default=100, help="how many at once (100)")
    asked.add_argument("--seconds", type=int, default=120, help="how long (120, at most an hour)")
    asked.add_argument("--pause", type=float, default=2.0, help="between a reader's reruns (2 s)")
    given = asked.parse_args()
    seconds = min(given.seconds, LONGEST_S)
    with served() as (address, server):
        asyncio.run(read(address, 1, 1, 0.1))  # the first reader warms what all others share
        before = cost(server)
        tally = asyncio.run(read(address, given.sessions, seconds, given.pause))
        time.sleep(2)  # closed sessions are forgotten in a moment
        after = cost(server)
    print(f"sessions at once       {given.sessions}")
    print(f"seconds                {seconds}")
    print(f"reruns                 {len(tally.seconds)}")
    print(f"lost                   {len(tally.lost)}")
    print(f"opening, median        {median(tally.opened):.2f} s")
    print(f"rerun, median          {median(tally.seconds):.2f} s")
    print(f"rerun, 95th of 100     {quantiles(tally.seconds, n=20)[-1]:.2f} s")
    print(f"received               {tally.received / 1e6:.0f} MB")
    print(f"memory before, after   {before[0]:.0f} MB, {after[0]:.0f} MB")
    print(f"handles before, after  {before[1]}, {after[1]}")
    print(*sorted(set(tally.lost))[:10], sep="\n")
    return bool(tally.lost)


@contextmanager
def served() -> Iterator[tuple[str, int]]:
    """Run ``kasab-map serve``; give its address and the number of the process that answers."""
    command = Path(sys.executable).parent / "kasab-map"
    with subprocess.Popen(
        [str(command), "serve", "--no-browser"], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            said = process.stdout.readline() if process.stdout else ""
            address = next(word for word in said.split() if word.startswith("http://127.0.0.1:"))
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
            found = children.read_text(encoding="ascii").split() if children.is_file() else []
            yield address, int(found[0]) if found else 0
        finally:
            process.terminate()


async def read(address: str, sessions: int, seconds: float, pause: float) -> Tally:
    """Let so many readers read for so long."""
    tally = Tally()
    until = time.monotonic() + seconds
    async with asyncio.TaskGroup() as readers:
        for n in range(sessions):
            readers.create_task(one(address, n, until, pause, tally))
    return tally


async def one(address: str, n: int, until: float, pause: float, tally: Tally) -> None:
    """Be one reader: open a page, and settle on one day after another."""
    try:
        async with AsyncExitStack() as stack:
            session = await stack.enter_async_context(Session(address, PAGES[n % len(PAGES)]))
            stack.callback(lambda: setattr(tally, "received", tally.received + session.received))
            for turn in count():
                day = FIRST_DAY + timedelta((n + turn) % DAYS)
                took = await session.run(f"date={day}")
                (tally.seconds if turn else tally.opened).append(took)
                tally.lost += session.errors
                if time.monotonic() + pause > until:
                    return
                await asyncio.sleep(pause)
    except Exception as error:  # a reader who was thrown out is what this looks for
        tally.lost.append(f"{type(error).__name__}: {error}")


def cost(process: int) -> tuple[float, int]:
    """Give a process's memory in megabytes and its open handles (Linux; elsewhere zeros)."""
    about = Path(f"/proc/{process}")
    if not process or not about.is_dir():
        return 0.0, 0
    lines = (about / "status").read_text(encoding="ascii").splitlines()
    resident = next(line for line in lines if line.startswith("VmRSS:"))
    return int(resident.split()[1]) / 1000, len(list((about / "fd").iterdir()))


if __name__ == "__main__":
    sys.exit(main())
