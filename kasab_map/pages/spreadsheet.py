"""Tables that a spreadsheet may open: a cell is text or a number, never a formula.

Spreadsheet programs run a cell that begins like a formula, also one read from a CSV file. Such a
cell gets an apostrophe before it, which they read as "this is text". The table on the page is
treated alike, for it can be taken away by the reader's browser, without us.
"""

import re

import pandas as pd

_FORMULA = re.compile(r"[=+\-@\t\r\n]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def harmless(frame: pd.DataFrame) -> pd.DataFrame:
    """Give the table with no cell that a spreadsheet would run.

    Examples
    --------
    >>> harmless(pd.DataFrame({"note": ["=1+1", "-12.5", "Hill"], "lat": [-1.5, 2, 3]}))
        note  lat
    0  '=1+1 -1.5
    1  -12.5  2.0
    2   Hill  3.0
    """
    return frame.map(_cell)


def as_csv(frame: pd.DataFrame) -> str:
    """Write the table as CSV (RFC 4180), every cell harmless."""
    # Both of the terminator's characters are then quoted inside a cell: a lone carriage return
    # would begin a row of its own, and with it a formula.
    return harmless(frame).to_csv(index=False, lineterminator="\r\n")


def _cell(value: object) -> object:
    runs = isinstance(value, str) and _FORMULA.match(value) and not _NUMBER.fullmatch(value)
    return f"'{value}" if runs else value
