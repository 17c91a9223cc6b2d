"""An export made while somebody waits: how far it is, and a way to stop it that leaves nothing."""

from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Lock, Thread

from kasab_map.export.asked import Asked, ExportError
from kasab_map.export.kinds import KINDS, export
from kasab_map.export.writing import Cancelled

_TURN = Lock()
"""One at a time: a drawing library keeps its settings for all, and the others' maps need a core."""


class Making:
    """One file in the making, in a folder that goes with it.

    Attributes
    ----------
    done : float
        From 0 to 1.
    content : bytes or None
        The file, once it is whole.
    problem : str
        Why there is none; empty where there is no reason but the wish.
    """

    def __init__(self, kind: str, asked: Asked) -> None:
        self.kind = kind
        self.done = 0.0
        self.content: bytes | None = None
        self.problem = ""
        self._asked = asked
        self._unwanted = Event()
        self._thread = Thread(target=self._make, daemon=True)
        self._thread.start()

    @property
    def at_work(self) -> bool:
        """Whether it still goes on."""
        return self._thread.is_alive()

    def wait(self, seconds: float) -> None:
        """Wait for its end, at most so long."""
        self._thread.join(seconds)

    def cancel(self) -> None:
        """Ask it to stop; it does at its next word of progress."""
        self._unwanted.set()

    def _hear(self, done: float) -> None:
        if self._unwanted.is_set():
            raise Cancelled
        self.done = done

    def _make(self) -> None:
        try:
            with _TURN, TemporaryDirectory(prefix="kasab-map-") as folder:
                self._hear(0)
                target = Path(folder) / f"made{KINDS[self.kind].suffix}"
                export(self.kind, target, self._asked, self._hear)
                self.content = target.read_bytes()
        except Cancelled:
            self.done = 0.0
        except (ExportError, OSError) as error:
            self.problem = str(error)
        except Exception as error:  # a thread that ends without a word would be waited for
            self.problem = f"{type(error).__name__}: {error}"
