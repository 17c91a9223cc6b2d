"""Files put into the site's folder: named by their content, compressed beforehand, and listed."""

import gzip
import hashlib
import importlib
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any

_WORTH_IT = 256
"""Bytes under which compressing gains nothing."""
_TEXTS = frozenset({".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"})
_LETTERS_OF_A_HASH = 12


class Folder:
    """The folder of a site that is being written.

    Parameters
    ----------
    root : Path
        Empty, and nobody else's.
    base : str
        The address it will have, with a stroke at its end; empty when that is not known.

    Attributes
    ----------
    files : dict of name to (bytes, digest)
        What has been written.
    """

    def __init__(self, root: Path, base: str) -> None:
        self._root = root
        self.base = base
        self.files: dict[str, tuple[int, str]] = {}
        # Google's own library, where the extra has brought it; gzip is read by every browser.
        self._brotli: Any = importlib.import_module("brotli") if find_spec("brotli") else None

    def put(self, name: str, content: str | bytes) -> None:
        """Write a file under its name, and beside it what a server sends in its place."""
        data = content.encode() if isinstance(content, str) else content
        path = self._root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self.files[name] = len(data), hashlib.sha256(data).hexdigest()
        if path.suffix in _TEXTS and len(data) >= _WORTH_IT:
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(data, 9, mtime=0))
            if self._brotli:
                packed = self._brotli.compress(data, quality=_BROTLI)
                path.with_name(f"{path.name}.br").write_bytes(packed)

    def put_named(self, name: str, content: str | bytes) -> str:
        """Write a file that never changes, its content in its name; give the name."""
        data = content.encode() if isinstance(content, str) else content
        plain = PurePosixPath(name)
        mark = hashlib.sha256(data).hexdigest()[:_LETTERS_OF_A_HASH]
        named = str(plain.with_name(f"{plain.stem}.{mark}{plain.suffix}"))
        if named not in self.files:
            self.put(named, data)
        return named

    def digest(self) -> str:
        """Give one mark for all that has been written so far."""
        lines = "".join(f"{digest}  {name}\n" for name, (_, digest) in sorted(self.files.items()))
        return hashlib.sha256(lines.encode()).hexdigest()[:_LETTERS_OF_A_HASH]


_BROTLI = 9
"""Of 11: the last two take ten times as long for one part in twenty."""
