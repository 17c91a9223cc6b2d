"""Printing into a pipe that somebody closes: ``kasab-map state | head -1`` is no error.

The rest of the words goes nowhere, the command runs on, and its exit code says what it always
says: ``kasab-map check | head -1`` is still 1 when the data has problems.
"""

import errno
import io
import os
import sys
from typing import Any

# Windows calls a closed pipe an invalid argument.
_CLOSED = {errno.EPIPE, errno.EINVAL} if os.name == "nt" else {errno.EPIPE}


class _Patient(io.FileIO):
    """A file that takes everything, also when nobody reads any more."""

    def write(self, content: Any, /) -> int:
        """Write, or after the pipe has closed, do as if."""
        try:
            return super().write(content) or 0
        except OSError as error:
            if error.errno not in _CLOSED:
                raise
            return memoryview(content).nbytes


def write_on_when_the_pipe_closes() -> None:
    """Let this process print to the end whatever becomes of its readers."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        try:
            patient = _Patient(stream.fileno(), "w", closefd=False)
        except (AttributeError, OSError, ValueError):
            continue  # none (a windowed program), or no file of the system's
        stream.flush()
        writer = io.TextIOWrapper(
            io.BufferedWriter(patient),
            encoding=stream.encoding,
            errors=stream.errors,
            line_buffering=stream.line_buffering,
            write_through=name == "stderr",
        )
        setattr(sys, name, writer)
