"""The turns of phrase that problems share: quoted values, lists, near misses."""

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST_QUOTE = 60
# difflib's default of 0.6 offers 'contested' for 'content'; at 0.7 typing errors remain.
CLOSE_ENOUGH = 0.7


def quoted(value: object) -> str:
    """Show a value in quotes, cut short, with invisible characters written out.

    Examples
    --------
    >>> quoted("oppositon")
    "'oppositon'"
    """
    shown = repr(value)
    return shown if len(shown) <= LONGEST_QUOTE else f"{shown[: LONGEST_QUOTE - 1]}…{shown[0]}"


def listed(values: Iterable[str]) -> str:
    """Join words with commas."""
    return ", ".join(values)


def did_you_mean(value: str, choices: Iterable[str]) -> str:
    """Offer the nearest choice, as the end of a message; empty when none is near.

    Examples
    --------
    >>> did_you_mean("oppositon", ["government", "opposition"])
    "; did you mean 'opposition'?"
    """
    near = get_close_matches(value.lower(), sorted(choices), n=1, cutoff=CLOSE_ENOUGH)
    return f"; did you mean {quoted(near[0])}?" if near else ""
