"""A draft for who works by pull request: a patch that git takes, and a commit message."""

import difflib
from collections.abc import Iterator
from pathlib import Path

from kasab_map.editing.changelog import FILE as CHANGELOG
from kasab_map.editing.changelog import entry_of, subject_of, with_entry
from kasab_map.editing.draft import Draft

_NO_END = b"\n\\ No newline at end of file\n"


def patch_of(draft: Draft, note: str) -> bytes:
    """Write what saving would change, for ``git apply`` at the root of the repository."""
    before = draft.folder.read(CHANGELOG) if draft.folder.exists(CHANGELOG) else b""
    files = {**draft.edits(), CHANGELOG: with_entry(before, note, draft.changes())}
    home = _home(draft.folder.path)
    old = {**draft.base, CHANGELOG: before}
    return b"".join(b"".join(_one(home + name, old[name], new)) for name, new in files.items())


def message_of(draft: Draft, note: str) -> str:
    """Write the message of the commit."""
    changes = draft.changes()
    return f"{subject_of(changes)}\n\n{entry_of(note, changes)}\n"


def _one(path: str, old: bytes, new: bytes) -> Iterator[bytes]:
    name = path.encode()
    yield b"diff --git a/%s b/%s\n" % (name, name)
    if not old:
        yield b"new file mode 100644\n"
    lines = difflib.diff_bytes(
        difflib.unified_diff,
        _split(old),
        _split(new),
        b"a/" + name if old else b"/dev/null",
        b"b/" + name,
    )
    for line in lines:
        yield line if line.endswith(b"\n") else line + _NO_END


def _split(content: bytes) -> list[bytes]:
    """Tell lines apart as git does: by LF alone."""
    lines = [line + b"\n" for line in content.split(b"\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _home(folder: Path) -> str:
    """Give the folder as the root of its repository names it; empty outside one."""
    absolute = folder.resolve()
    for above in (absolute, *absolute.parents):
        if (above / ".git").exists():
            path = absolute.relative_to(above).as_posix()
            return "" if path == "." else f"{path}/"
    return ""
