"""A theatre as it would be: unsaved edits over another source, which stays as it is."""

from collections.abc import Mapping

from kasab_map.dataset.sources.limits import refuse_size
from kasab_map.dataset.sources.source import MISSING, FileSource, RefusedFileError


class Overlay:
    """Files changed, added or taken away in memory.

    Parameters
    ----------
    under : FileSource
        What lies beneath; never written to.
    edits : mapping of str to bytes or None
        The new content of a file by its name; None where it is taken away.
    """

    def __init__(self, under: FileSource, edits: Mapping[str, bytes | None]) -> None:
        self.under = under
        self.edits = dict(edits)

    def names(self) -> tuple[str, ...]:
        """List the files beneath and those added, without those taken away."""
        added = {name for name, content in self.edits.items() if content is not None}
        return tuple(sorted(added | {n for n in self.under.names() if n not in self.edits}))

    def exists(self, name: str) -> bool:
        """Whether a file would be there."""
        if name in self.edits:
            return self.edits[name] is not None
        return self.under.exists(name)

    def read(self, name: str) -> bytes:
        """Give the edited content, or what lies beneath."""
        if name not in self.edits:
            return self.under.read(name)
        content = self.edits[name]
        if content is None:
            raise RefusedFileError(MISSING)
        refuse_size(name, len(content))
        return content

    def shown(self, name: str = "") -> str:
        """Write a file as the source beneath does: an edit is of that file."""
        return self.under.shown(name)

    def refusal(self) -> str:
        """Say why nothing beneath can be read."""
        return self.under.refusal()
