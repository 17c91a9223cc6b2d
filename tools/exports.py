"""Find what the player's modules export and nobody imports."""

import re
from pathlib import Path

STATIC = Path("kasab_map/player/static")
TESTS = Path("tests/js")
ENTRIES = {(STATIC / "player.js", name) for name in ("mount", "stand")}
"""What the shells use; everything else has to be imported by a module or by a test."""

_EXPORT = re.compile(
    r"^export\s+(?=(?:async\s+)?(?:function\*?|const|let|class)\s+([\w$]+))", re.MULTILINE
)
_IMPORT = re.compile(r"""^import\s*\{([^}]*)\}\s*from\s*"(\.[^"]+)";""", re.MULTILINE)


def unused() -> list[tuple[Path, str]]:
    """List the exports that nobody imports, by module."""
    modules = sorted(path for path in STATIC.rglob("*.js") if "vendor" not in path.parts)
    wanted = {(path.resolve(), name) for path, name in ENTRIES}
    for path in [*modules, *TESTS.glob("*.js")]:
        for names, source in _IMPORT.findall(path.read_text(encoding="utf-8")):
            at = (path.parent / source).resolve()
            wanted |= {(at, name.split(" as ")[0].strip()) for name in names.split(",")}
    return [
        (path, name)
        for path in modules
        for name in _EXPORT.findall(path.read_text(encoding="utf-8"))
        if (path.resolve(), name) not in wanted
    ]


def unexport(path: Path, name: str) -> None:
    """Keep a name to its module."""
    text = path.read_text(encoding="utf-8")
    kept = _EXPORT.sub(lambda found: "" if found[1] == name else found[0], text)
    path.write_text(kept, encoding="utf-8")
