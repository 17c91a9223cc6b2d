"""The hand-checked facts that lie beside a theatre in its repository: which would no longer hold.

``tests/facts.csv``, next to the theatre's folder: place, date, lens, status (``not-`` before it
denies it), disputed, and why.
"""

import csv
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from kasab_map.control import Interval, at, intervals
from kasab_map.model import Dataset

BESIDE = Path("tests") / "facts.csv"
_NOT = "not-"


def broken_facts(
    folder: Path, before: Dataset, after: Dataset, places: Collection[str]
) -> Iterator[str]:
    """Yield each fact on some places that is true of one edition and no longer of the other."""
    facts = [row for row in _facts(folder) if row.get("place") in places]
    answers = [_Answers(dataset) for dataset in (before, after)]
    for row in facts:
        try:
            held, holds = (_holds(row, known) for known in answers)
        except (KeyError, ValueError):  # a place, a lens or a day that an edition has not
            continue
        if held and not holds:
            answer = row["status"] or f"disputed {row['disputed']}"
            yield f"{row['place']}, {row['date']}, {row['lens']}: {answer}. {row.get('why', '')}"


def _facts(folder: Path) -> Iterator[Mapping[str, str]]:
    path = folder.resolve().parent / BESIDE
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


class _Answers:
    """What an edition answers, each lens worked out once."""

    def __init__(self, dataset: Dataset) -> None:
        self._of = cache(lambda lens: intervals(dataset, lens=lens))

    def on(self, fact: Mapping[str, str]) -> Interval:
        return at(self._of(fact["lens"])[fact["place"]], date.fromisoformat(fact["date"]))


def _holds(fact: Mapping[str, str], known: _Answers) -> bool:
    now, wanted = known.on(fact), fact["status"]
    if wanted.startswith(_NOT) and now.status == wanted.removeprefix(_NOT):
        return False
    if wanted and not wanted.startswith(_NOT) and now.status != wanted:
        return False
    return not fact["disputed"] or now.disputed is (fact["disputed"] == "yes")
