"""A class that predicts on its own phones: what it is asked, what it answered, and nothing else.

All of it is in memory, for as long as the app runs: no names, no addresses, nothing kept. It is
there only where ``kasab-map serve --class`` asked for it.
"""

import socket
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from threading import Lock
from types import MappingProxyType

from kasab_map.control import control_on, intervals
from kasab_map.model import Dataset, Role, Status

MOST_ANSWERS = 500
"""Phones that are counted; more is no class."""

_is_on = False


def turn_on() -> None:
    """Have the pages of a class, for as long as the process lives."""
    global _is_on  # noqa: PLW0603 -- one process, one answer
    _is_on = True


def is_on() -> bool:
    """Whether the pages of a class are there."""
    return _is_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Who holds each main place on a later day than was seen, by the editors' reading."""

    number: int
    seen: date
    asked: date
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One round that was revealed: of all answers, those that the record bears out."""

    question: Question
    truth: Mapping[str, Status]
    right: Mapping[str, int]
    given: Mapping[str, Mapping[Status, int]]

    @property
    def all(self) -> int:
        """Answers, of all places."""
        return sum(sum(own.values()) for own in self.given.values())


class Lesson:
    """One class at a time: several phones answer at once, one person asks and reveals."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._answers: dict[str, dict[str, Status]] = {}
        self.question: Question | None = None
        self.tallies: tuple[Tally, ...] = ()

    @property
    def revealed(self) -> Tally | None:
        """The tally of the question that stands, once it is revealed."""
        last = self.tallies[-1] if self.tallies else None
        return last if last and last.question == self.question else None

    def ask(self, dataset: Dataset, seen: date) -> Question:
        """Ask about the day on which a main place next changes, and forget the answers before."""
        with self._lock:
            number = self.question.number + 1 if self.question else 1
            self.question = Question(
                number=number,
                seen=seen,
                asked=day_after(dataset, seen),
                places=main_places(dataset),
            )
            self._answers = {}
            return self.question

    def answer(self, phone: str, number: int, choices: Mapping[str, Status]) -> bool:
        """Take a phone's answers, in the place of those it gave before; False if it is too late."""
        with self._lock:
            question = self.question
            if question is None or question.number != number or self.revealed:
                return False
            if phone not in self._answers and len(self._answers) >= MOST_ANSWERS:
                return False
            known = {place: said for place, said in choices.items() if place in question.places}
            self._answers[phone] = known
            return True

    def counts(self) -> int:
        """Count the phones that have answered."""
        return len(self._answers)

    def reveal(self, dataset: Dataset) -> Tally | None:
        """End the answering, and compare it with the record."""
        with self._lock:
            question = self.question
            if question is None or self.revealed:
                return self.revealed
            control = control_on(dataset, question.asked)
            truth = {place: control[place].status for place in question.places}
            given: dict[str, dict[Status, int]] = {place: {} for place in question.places}
            for choices in self._answers.values():
                for place, said in choices.items():
                    given[place][said] = given[place].get(said, 0) + 1
            tally = Tally(
                question=question,
                truth=MappingProxyType(truth),
                right=MappingProxyType({p: given[p].get(truth[p], 0) for p in truth}),
                given=MappingProxyType(given),
            )
            self.tallies = (*self.tallies, tally)
            return tally


def main_places(dataset: Dataset) -> tuple[str, ...]:
    """List the places that a class is asked about."""
    return tuple(p.id for p in dataset.places.values() if p.role is Role.MAIN)


def day_after(dataset: Dataset, seen: date) -> date:
    """Give the next day on which the reading of a main place changes, or else the last day."""
    spans = intervals(dataset)
    days = {
        span.first
        for place in main_places(dataset)
        for before, span in zip(spans[place], spans[place][1:], strict=False)
        if span.first and (span.status, span.disputed) != (before.status, before.disputed)
    }
    later = (day for day in days if seen < day <= dataset.last_day)
    return min(later, default=dataset.last_day)


def own_address() -> str | None:
    """Give the address under which the local network reaches this machine; None without one.

    Nothing is sent: the system is only asked which of its addresses it would send from.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # an address set aside for examples
        except OSError:
            return None
        found = str(probe.getsockname()[0])
    return None if found.startswith("127.") else found
