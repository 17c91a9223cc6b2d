"""The turns of phrase that problems share: quoted values, lists, near misses."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from itertools import islice
from reprlib import Repr

DOES_IT = "('kasab-map fmt' does it)"
"""Said of what the program itself can mend, with no doubt about what is meant."""
LONGEST_QUOTE = 60
# difflib's default of 0.6 offers 'contested' for 'content'; at 0.7 typing errors remain.
CLOSE_ENOUGH = 0.7
MOST_LISTED = 40
# Each guess compares letter by letter: a nicety that must not cost minutes.
LONGEST_GUESSED = 80
MOST_GUESSED = 3000
_SHORT = Repr()
_SHORT.maxlevel, _SHORT.maxstring, _SHORT.maxother = 3, LONGEST_QUOTE + 2, LONGEST_QUOTE + 2
_SHORT.maxlong = LONGEST_QUOTE + 2


def quoted(value: object) -> str:
    """Show a value in quotes, cut short, with invisible characters written out.

    Examples
    --------
    >>> quoted("oppositon")
    "'oppositon'"
    """
    shown = repr(value[: LONGEST_QUOTE + 1]) if isinstance(value, str) else _SHORT.repr(value)
    return shown if len(shown) <= LONGEST_QUOTE else f"{shown[: LONGEST_QUOTE - 1]}…{shown[0]}"


def listed(values: Iterable[str]) -> str:
    """Join words with commas; the first of very many."""
    every = iter(values)
    named = ", ".join(islice(every, MOST_LISTED))
    more = sum(1 for _ in every)
    return f"{named} and {more:,} more" if more else named


def did_you_mean(value: str, choices: Collection[str]) -> str:
    """Offer the nearest choice, as the end of a message; empty when none is near.

    Examples
    --------
    >>> did_you_mean("oppositon", ["government", "opposition"])
    "; did you mean 'opposition'?"
    """
    if len(value) > LONGEST_GUESSED or len(choices) > MOST_GUESSED:
        return ""
    near = get_close_matches(value.lower(), sorted(choices), n=1, cutoff=CLOSE_ENOUGH)
    return f"; did you mean {quoted(near[0])}?" if near else ""
