"""What is wrong with a theatre: one problem per cause, located, with its remedy."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a theatre.

    Attributes
    ----------
    path : str
        The file as the reader would type it: relative to the working directory where possible.
    line : int or None
        From 1; the first line of the row or feature. None when the whole file is meant.
    column : str
        Column or property; empty when the whole row or file is meant.
    message : str
        The value, what is wrong with it and the remedy.

    Examples
    --------
    >>> print(Problem("geodata/claims.csv", 3, "claimant", "'sonr' is not in claimants.csv"))
    geodata/claims.csv:3: claimant: 'sonr' is not in claimants.csv
    """

    path: str
    line: int | None
    column: str
    message: str

    def __str__(self) -> str:
        """Write the problem as a compiler would, so that editors can jump to it."""
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return ": ".join(part for part in (place, self.column, self.message) if part)


class DatasetError(Exception):
    """A folder that cannot be read as a theatre, with every problem found in it.

    Attributes
    ----------
    problems : tuple of Problem
        At least one, by file and line.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(*self.problems)

    def __str__(self) -> str:
        """List the problems, one a line, and count them."""
        count, files = len(self.problems), len({problem.path for problem in self.problems})
        total = (
            f"{count} problem{'' if count == 1 else 's'} in {files} file{'' if files == 1 else 's'}"
        )
        return "\n".join([*map(str, self.problems), total])
