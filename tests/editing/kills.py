"""Save a draft a hundred times, killed each time at one of its steps on disk; say what is left.

``python kills.py FOLDER COUNT SEED``: a copy of the folder for each kill, a child for each copy.
What is counted are the system's own audit events (a file opened, renamed, removed), so that where
a kill falls is chosen, not timed.
"""

import json
import os
import random
import shutil
import signal
import sys
from pathlib import Path

from kasab_map.dataset.sources import Folder
from kasab_map.editing import open_draft, save
from kasab_map.storage import journal
from kasab_map.theatre import division  # noqa: F401 -- read here, not once in each child

EVENTS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.utime"}
Files = dict[str, bytes]

# Who is killed leaves to the system what was written; only a machine that fails asks for more.
os.fsync = lambda _: None


def files(folder: Path) -> Files:
    """Read the theatre as every part of the program does."""
    source = Folder(folder)
    return {name: source.read(name) for name in source.names()}


def saving(folder: Path, kill_at: int | None) -> int:
    """Save in a child; kill it before an event, or give how many events there are."""
    receive, send = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            draft = open_draft(folder)
            draft = draft.changed("claims", 3, {"paraphrase": "Rebels took it all."})
            draft = draft.changed("events", 0, {"locator": "line 1"})
            draft = draft.changed("claimants", 0, {"note": "Spokesman."})
            seen, armed = 0, False

            def hook(event: str, _: object) -> None:
                nonlocal seen
                if armed and event in EVENTS:
                    if seen == kill_at:
                        os.kill(os.getpid(), signal.SIGKILL)
                    seen += 1

            sys.addaudithook(hook)

            def step(name: str) -> None:
                nonlocal armed
                armed = armed or name == "clean"  # reading and checking before write nothing

            save(draft, "Why.", step=step)
            os.write(send, str(seen).encode())
        finally:
            os._exit(0)
    os.close(send)
    told = os.read(receive, 100)
    os.close(receive)
    _, status = os.waitpid(child, 0)
    if kill_at is None:
        return int(told)
    assert os.WIFSIGNALED(status), (kill_at, status, told)
    return kill_at


def main(folder: Path, count: int, seed: int) -> None:
    """Print, for each kill, its event and the edition found before and after recovery."""
    old = files(folder)
    trial = shutil.copytree(folder, folder.parent / "trial")
    events = saving(trial, None)
    new = files(trial)
    shutil.rmtree(trial)
    chosen = random.Random(seed)  # noqa: S311 -- a seed that can be said again
    kills = [*range(events), *chosen.choices(range(events), k=max(0, count - events))]
    editions = []
    for at in kills:
        shutil.copytree(folder, trial)
        saving(trial, at)
        found = files(trial)
        with journal.hold(trial):  # the lock is free again, and who comes next finishes
            journal.finish(trial)
        on_disk = {name: (trial / name).read_bytes() for name in found}
        name = "old" if found == old else "new" if found == new else "mixed"
        editions.append([at, name, on_disk == found and files(trial) == found])
        shutil.rmtree(trial)
    print(json.dumps({"events": events, "kills": editions}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
