"""What is wrong with a theatre: one problem per cause, located, with its remedy."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

TOLD_OF_A_COLUMN = 100
"""Problems of one column of one file that are told one by one; the others are counted."""
TOLD_OF_A_FILE = 1000


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
    count : int
        How many problems this one stands for: more than one where the others are counted only.

    Examples
    --------
    >>> print(Problem("geodata/claims.csv", 3, "claimant", "'sonr' is not in claimants.csv"))
    geodata/claims.csv:3: claimant: 'sonr' is not in claimants.csv
    """

    path: str
    line: int | None
    column: str
    message: str
    count: int = 1

    def __str__(self) -> str:
        """Write the problem as a compiler would, on one line, so that editors can jump to it."""
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return printable(": ".join(part for part in (place, self.column, self.message) if part))


class DatasetError(Exception):
    """A theatre that cannot be read, with every problem found in it.

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
        count = sum(problem.count for problem in self.problems)
        files = len({problem.path for problem in self.problems})
        total = (
            f"{count} problem{'' if count == 1 else 's'} in {files} file{'' if files == 1 else 's'}"
        )
        return "\n".join([*map(str, self.problems), total])


def printable(text: str) -> str:
    r"""Write out what a terminal would obey, hide or fail to print: controls, directions, halves.

    Examples
    --------
    >>> print(printable("a\x1b[2Jb\u202ec"))
    a\x1b[2Jb\u202ec
    """
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode()
        for letter in text
    )


def counted(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Tell the first problems of each column and file, and count the others: none is dropped.

    A flood of problems has few causes, and no one reads a hundred thousand lines.
    """
    of_column: Counter[tuple[str, str]] = Counter()
    of_file: Counter[str] = Counter()
    more: Counter[tuple[str, str]] = Counter()
    for problem in problems:
        where = problem.path, problem.column
        if of_file[problem.path] >= TOLD_OF_A_FILE:
            more[problem.path, ""] += problem.count
        elif problem.count > 1 or of_column[where] >= TOLD_OF_A_COLUMN:
            more[where] += problem.count
        else:
            of_column[where] += 1
            of_file[problem.path] += 1
            yield problem
    for (path, column), count in more.items():
        yield Problem(path, None, column, _and_more(count), count)


def _and_more(count: int) -> str:
    like = "another problem" if count == 1 else f"{count:,} more problems"
    return f"and {like}, counted only; mend those that are told and check again"
