"""Figures and the Markdown tables that show them."""

import math
import statistics
from collections.abc import Iterable, Sequence

ABSENT = "-"


def median(values: Sequence[float]) -> float | None:
    """Give the median; None of nothing.

    Examples
    --------
    >>> median([3.0, 1.0, 2.0])
    2.0
    """
    return statistics.median(values) if values else None


def p95(values: Sequence[float]) -> float | None:
    """Give the value that 95 in a hundred do not exceed, one that was measured; None of nothing.

    Examples
    --------
    >>> p95([float(n) for n in range(1, 101)])
    95.0
    """
    return _within(0.95, values)


def p98(values: Sequence[float]) -> float | None:
    """Give the value that 98 in a hundred do not exceed; None of nothing.

    Examples
    --------
    >>> p98([float(n) for n in range(1, 101)])
    98.0
    """
    return _within(0.98, values)


def _within(share: float, values: Sequence[float]) -> float | None:
    return sorted(values)[math.ceil(share * len(values)) - 1] if values else None


def number(value: float | None, digits: int = 1) -> str:
    """Write a figure with its thousands apart.

    Examples
    --------
    >>> number(1234.56), number(None), number(12.0, 0)
    ('1,234.6', '-', '12')
    """
    return ABSENT if value is None else f"{value:,.{digits}f}"


def markdown(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; the first column is words, the others are figures.

    Examples
    --------
    >>> print(markdown(["way", "ms"], [["floor", "3.8"]]))
    | way | ms |
    |---|---:|
    | floor | 3.8 |
    """
    rule = "|".join(["---", *["---:"] * (len(header) - 1)])
    lines = [" | ".join(cells) for cells in (header, *rows)]
    return "\n".join([f"| {lines[0]} |", f"|{rule}|", *(f"| {line} |" for line in lines[1:])])
