"""Whether this process may change the folder it shows: on this machine alone, and only if told."""

from collections.abc import Iterable

from kasab_map.pages.guard import LOOPBACK
from kasab_map.serving import is_local

_is_on = False


def turn_on(host: str, names: Iterable[str] | None) -> None:
    """Allow the Edit page, for as long as the process lives.

    No variable and no setting does it: an app that others can reach cannot be left with it on.

    Raises
    ------
    ValueError
        If others could reach the app, by its address or under another name.
    """
    if not is_local(host) or names is None or not LOOPBACK.union({host}).issuperset(names):
        raise ValueError("editing is for this machine alone")
    global _is_on  # noqa: PLW0603 -- one process, one answer
    _is_on = True


def is_on() -> bool:
    """Whether the Edit page is there."""
    return _is_on
