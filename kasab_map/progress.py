"""Progress of what takes seconds: on a terminal only, and never among what a command prints."""

import logging
import sys
from collections.abc import Callable

_DIVIDING = "kasab_map.territory"


def line(message: str) -> None:
    """Say what is being done."""
    if sys.stderr.isatty():
        print(message, file=sys.stderr, flush=True)


def bar() -> Callable[[float], None]:
    """Give what shows a share, from 0 to 1, as it grows."""
    return _show if sys.stderr.isatty() else lambda _: None


def tell_of_dividing() -> None:
    """Show when land is divided among places, which a first start does and the next ones do not."""
    log = logging.getLogger(_DIVIDING)
    if sys.stderr.isatty() and not log.handlers:
        shown = logging.StreamHandler(sys.stderr)
        shown.setFormatter(logging.Formatter("\r%(message)s"))  # over a bar that has begun
        log.addHandler(shown)
        log.setLevel(logging.INFO)
        log.propagate = False


def _show(done: float) -> None:
    end = "\n" if done >= 1 else ""
    print(f"\r{done:4.0%}", end=end, file=sys.stderr, flush=True)
