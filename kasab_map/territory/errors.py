"""The one error of this package, and how it names things."""

from collections.abc import Iterable


class TerritoryError(ValueError):
    """Input that would draw a wrong map; the message names the value and the remedy."""


def listed(ids: Iterable[str], most: int = 5) -> str:
    """Write ids as a short list: the first few by name, the rest counted."""
    names = sorted(ids)
    text = ", ".join(names[:most])
    return f"{text} and {len(names) - most} more" if len(names) > most else text
