"""How long something takes."""

import time
from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")


def timed(work: Callable[[], Made]) -> tuple[float, Made]:
    """Do it once; give the seconds it took and what it made.

    Examples
    --------
    >>> seconds, made = timed(lambda: 6 * 7)
    >>> made, seconds >= 0
    (42, True)
    """
    start = time.perf_counter()
    made = work()
    return time.perf_counter() - start, made
