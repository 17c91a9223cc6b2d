"""Patterns of a schema, matched in time that grows with the text alone.

A theatre's schema is somebody else's data, and Python's own matcher takes for ever over ``(a+)+b``.
So a pattern is taken apart here and run as an automaton. What an automaton cannot do (looking
around, referring back) is refused, and so is a pattern too large to be one.
"""

import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field

Test = Callable[[str], bool]

LONGEST = 300
"""Characters of a pattern."""
MOST_STATES = 400
MOST_STEPS = 20_000
"""Steps of the automaton, each worked out once; a pattern that needs more is too costly."""
_DEEPEST = 10
_LARGEST_COUNT = 200


class PatternError(ValueError):
    """A pattern that cannot be used; the message says why."""


@dataclass(slots=True)
class Pattern:
    """A pattern that a whole text fits or not.

    Attributes
    ----------
    pattern : str
        As the schema writes it.
    is_spent : bool
        Whether matching took more steps than a pattern may; from then on nothing fits.

    Examples
    --------
    >>> two = read_pattern("^[a-z]{2}$")
    >>> two.fits("en"), two.fits("eng")
    (True, False)
    """

    pattern: str
    moves: list[tuple[Test, int] | None]
    jumps: list[list[int]]
    start: int
    is_spent: bool = False
    _steps: dict[tuple[frozenset[int], str], frozenset[int]] = field(
        default_factory=dict[tuple[frozenset[int], str], frozenset[int]]
    )

    def fits(self, text: str) -> bool:
        """Whether the whole of a text fits."""
        now = self._reached([self.start])
        for character in text:
            following = self._steps.get((now, character))
            if following is None:
                self.is_spent |= len(self._steps) >= MOST_STEPS
                if self.is_spent:
                    return False
                moves = [self.moves[state] for state in now]
                following = self._reached([m[1] for m in moves if m and m[0](character)])
                self._steps[now, character] = following
            if not following:
                return False
            now = following
        return 0 in now

    def _reached(self, states: list[int]) -> frozenset[int]:
        """Follow every jump that takes no character."""
        found, ahead = set(states), list(states)
        while ahead:
            new = [state for state in self.jumps[ahead.pop()] if state not in found]
            found.update(new)
            ahead += new
        return frozenset(found)


def read_pattern(text: str) -> Pattern:
    """Take a pattern apart.

    Raises
    ------
    PatternError
        If it is not a regular expression, or one that could take for ever.
    """
    if len(text) > LONGEST:
        raise PatternError(f"it has {len(text)} characters, and {LONGEST} are the most")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(str(error)) from None
    tree = _Reader(_without_anchors(text)).whole()
    pattern = Pattern(text, [None], [[]], 0)
    pattern.start = _build(pattern, tree, 0)
    return pattern


def _without_anchors(text: str) -> str:
    """Take off the marks that say what is true anyway: that the whole text is meant."""
    text = text.removeprefix("^")
    body = text.removesuffix("$")
    is_escaped = (len(body) - len(body.rstrip("\\"))) % 2
    return text if is_escaped else body


@dataclass(slots=True)
class _Part:
    """A part of a pattern: a test of one character, parts in a row, or a choice of them."""

    test: Test | None = None
    row: "tuple[_Part, ...]" = ()
    choice: "tuple[_Part, ...]" = ()
    least: int = 1
    most: int | None = 1


class _Reader:
    """Reads a pattern that Python has found to be one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0

    def whole(self) -> _Part:
        found = self.choice()
        if self.at < len(self.text):
            raise PatternError(f"{self.text[self.at]!r} is not supported there")
        return found

    def next(self) -> str:
        self.at += 1
        return self.text[self.at - 1]

    def takes(self, mark: str) -> bool:
        if self.text.startswith(mark, self.at):
            self.at += len(mark)
            return True
        return False

    def choice(self) -> _Part:
        rows = [self.row()]
        while self.takes("|"):
            rows.append(self.row())
        return rows[0] if len(rows) == 1 else _Part(choice=tuple(rows))

    def row(self) -> _Part:
        parts: list[_Part] = []
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            parts.append(self.repeated(self.one()))
        return _Part(row=tuple(parts))

    def one(self) -> _Part:
        mark = self.next()
        if mark == "(":
            return self.group()
        if mark == "[":
            return _Part(test=self.set())
        if mark in "^$":
            raise PatternError(f"{mark!r} is supported at its beginning and its end only")
        if mark == ".":
            return _Part(test=lambda character: character != "\n")
        return _Part(test=self.escaped() if mark == "\\" else mark.__eq__)

    def group(self) -> _Part:
        if self.takes("?") and not self.takes(":"):
            raise PatternError("looking around, naming and flags are not supported")
        self.depth += 1
        if self.depth > _DEEPEST:
            raise PatternError("its brackets nest too deep")
        found = self.choice()
        self.depth -= 1
        self.next()
        return _Part(row=(found,))

    def repeated(self, part: _Part) -> _Part:
        if self.takes("*"):
            part = _Part(row=(part,), least=0, most=None)
        elif self.takes("+"):
            part = _Part(row=(part,), least=1, most=None)
        elif self.takes("?"):
            part = _Part(row=(part,), least=0, most=1)
        elif counted := re.compile(r"\{(?=[0-9,]*[0-9])([0-9]*)(?:(,)([0-9]*))?\}").match(
            self.text, self.at
        ):
            self.at = counted.end()
            least = int(counted[1] or 0)
            most = least if not counted[2] else int(counted[3]) if counted[3] else None
            if max(least, most or 0) > _LARGEST_COUNT:
                raise PatternError(f"it counts beyond {_LARGEST_COUNT}; use maxLength")
            part = _Part(row=(part,), least=least, most=most)
        else:
            return part
        if self.takes("+"):
            raise PatternError("a possessive repetition is not supported")
        self.takes("?")  # a lazy one fits the same texts
        return part

    def escaped(self) -> Test:
        mark = self.next()
        if mark in _CLASSES:
            return _CLASSES[mark]
        if mark in _LETTERS:
            return _LETTERS[mark].__eq__
        if mark.isalnum():
            raise PatternError(f"'\\{mark}' is not supported")
        return mark.__eq__

    def set(self) -> Test:
        tests: list[Test] = []
        is_other = self.takes("^")
        while not tests or self.text[self.at] != "]":
            first = self.next()
            if first == "\\":
                tests.append(self.escaped())
                if self.text[self.at] == "-" and self.text[self.at + 1] != "]":
                    raise PatternError("a range from an escaped character is not supported")
            elif self.text[self.at] == "-" and self.text[self.at + 1] != "]":
                self.at += 1
                last = self.next()
                if last == "\\":
                    raise PatternError("a range to an escaped character is not supported")
                tests.append(lambda character, a=first, b=last: a <= character <= b)
            else:
                tests.append(first.__eq__)
        self.next()
        return lambda character: any(test(character) for test in tests) != is_other


def _build(pattern: Pattern, part: _Part, end: int) -> int:
    """Add the states of a part that leads to ``end``; give the one in which it begins."""
    if part.least == 1 == part.most:
        return _build_once(pattern, part, end)
    start = end
    if part.most is None:
        start = _state(pattern)
        pattern.jumps[start] = [_build_once(pattern, part, start), end]
    for _ in range((part.most or part.least) - part.least):
        skipped = _state(pattern)
        pattern.jumps[skipped] = [_build_once(pattern, part, start), end]
        start = skipped
    for _ in range(part.least):
        start = _build_once(pattern, part, start)
    return start


def _build_once(pattern: Pattern, part: _Part, end: int) -> int:
    if part.test:
        return _state(pattern, (part.test, end))
    if part.choice:
        start = _state(pattern)
        pattern.jumps[start] = [_build(pattern, one, end) for one in part.choice]
        return start
    for one in reversed(part.row):
        end = _build(pattern, one, end)
    return end


def _state(pattern: Pattern, move: tuple[Test, int] | None = None) -> int:
    if len(pattern.moves) >= MOST_STATES:
        raise PatternError("it is too large; count less in it")
    pattern.moves.append(move)
    pattern.jumps.append([])
    return len(pattern.moves) - 1


_CLASSES: dict[str, Test] = {
    "d": str.isdecimal,
    "D": lambda character: not character.isdecimal(),
    "s": str.isspace,
    "S": lambda character: not character.isspace(),
    "w": lambda character: character.isalnum() or character == "_",
    "W": lambda character: not (character.isalnum() or character == "_"),
}
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}
