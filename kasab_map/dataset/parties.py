"""Read the sides and the camps of a theatre from datapackage.json."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kasab_map.dataset.located import as_list, as_object, parse_object
from kasab_map.dataset.problem import Problem
from kasab_map.dataset.words import did_you_mean, listed, quoted
from kasab_map.model import CONTESTED, INDEPENDENT, UNKNOWN, Camp, Side, camps_of
from kasab_map.model.palette import LOOKS, declared
from kasab_map.model.sides import FEWEST, MOST
from kasab_map.model.signs import MARKS, OUTLINES

_ID = re.compile(r"[a-z][a-z0-9]*([-_][a-z0-9]+)*")
_FORM = re.compile(r"[a-z]+(_[a-z]+)*")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_COLOURS = ("colour", "area", "dark_colour", "dark_area")
_SIDE = ("id", "names", *_COLOURS, "shape", "mark", "letter", "forms")
_CAMP = ("id", "names", "speaks_for", "beside")
# Words of the map itself: a side of that name could not be told from them.
_TAKEN = (UNKNOWN, CONTESTED, "disputed", INDEPENDENT)


@dataclass(frozen=True, slots=True)
class Parties:
    """Who fights and who speaks, keyed by id; empty where the package does not say it rightly."""

    sides: Mapping[str, Side] = field(default_factory=dict[str, Side])
    camps: Mapping[str, Camp] = field(default_factory=dict[str, Camp])

    def allowed(self, table: str, column: str) -> tuple[str, ...]:
        """List what a column may hold, where this is for the theatre to declare."""
        if column == "status" and self.sides:
            return (*self.sides, CONTESTED, UNKNOWN)
        return tuple(self.camps) if (table, column) == ("claimants", "side") else ()


def read_parties(
    value: Mapping[str, object], text: str, path: str
) -> tuple[Parties, list[Problem]]:
    """Read the sides and camps of a parsed package; ``text`` tells the lines they stand on."""
    reader = _Reader(text, path)
    sides = dict(reader.sides(value))
    camps = dict(reader.camps(value, sides))
    if reader.problems:
        return Parties(), reader.problems
    return Parties(sides, camps_of(sides, camps.values())), []


class _Reader:
    """Collects the problems of both lists while they are taken apart."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.problems: list[Problem] = []

    def say(self, line: int | None, column: str, message: str) -> None:
        self.problems.append(Problem(self.path, line, column, message))

    def items(
        self, value: Mapping[str, object], key: str, known: tuple[str, ...]
    ) -> Iterator[tuple[str, dict[str, object], int | None]]:
        """Yield each item that has an id of its own and names, with the line it begins on."""
        located = parse_object(self.text, self.path, items=key)
        seen: dict[str, int | None] = {}
        for index, found in enumerate(as_list(value.get(key))):
            item, line = as_object(found), located.line(index)
            for name in item.keys() - set(known):
                meant = did_you_mean(name, known) or f"; it has {listed(known)}"
                self.say(line, key, f"{quoted(name)} is not a property here{meant}")
            id_ = item.get("id")
            if not isinstance(id_, str) or not _ID.fullmatch(id_):
                form = "small letters and digits, joined by - or _"
                self.say(line, key, f"the id {quoted(id_)} is not one; write {form}")
            elif id_ in seen:
                self.say(line, key, f"{quoted(id_)} is already on line {seen[id_]}; rename one")
            elif self.names(item, key, line):
                seen[id_] = line
                yield id_, item, line

    def names(self, item: Mapping[str, object], key: str, line: int | None) -> Mapping[str, str]:
        names = {k: v for k, v in as_object(item.get("names")).items() if isinstance(v, str) and v}
        if "en" not in names or len(names) < len(as_object(item.get("names"))):
            message = f'{quoted(item.get("id"))} needs names: {{"en": "..."}}, each a text'
            self.say(line, key, message)
            return {}
        return names

    def sides(self, value: Mapping[str, object]) -> Iterator[tuple[str, Side]]:
        listed_ = value.get("sides")
        count = len(as_list(listed_))
        if not isinstance(listed_, list):
            self.say(None, "sides", 'is missing; list who fights: [{"id": ..., "names": {...}}]')
        elif not FEWEST <= count <= MOST:
            self.say(None, "sides", f"holds {count}; a theatre has {FEWEST} to {MOST} sides")
        inks: dict[str, str] = {}
        for at, (id_, item, line) in enumerate(self.items(value, "sides", _SIDE)):
            if id_ in _TAKEN:
                self.say(line, "sides", f"{quoted(id_)} is a word of the map itself; rename it")
                continue
            default = LOOKS[at % MOST]
            look = declared(
                default,
                self.colours(item, line),
                self.one_of(item, "shape", tuple(OUTLINES), line),
                self.one_of(item, "mark", tuple(MARKS), line),
            )
            ink = look.light.ink.upper()
            if ink in inks:
                twin = f"{quoted(id_)} has the colour of {quoted(inks[ink])}, {ink}"
                self.say(line, "sides", f"{twin}; give each its own")
            inks.setdefault(ink, id_)
            names = self.names(item, "sides", line)
            forms = self.forms(item, names, line)
            yield id_, Side(id_, names, self.letter(item, names, line), look, forms)

    def forms(
        self, item: Mapping[str, object], names: Mapping[str, str], line: int | None
    ) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        declared = item.get("forms")
        if not as_object(declared) and declared not in (None, {}):
            self.say(line, "sides", 'forms is not {"<language>": {"<form>": "..."}}')
        for lang, own in as_object(declared).items():
            if lang not in names:
                known = f"it is named in {listed(names)}; add its name, or drop the forms"
                self.say(line, "sides", f"forms of {quoted(lang)}: {known}")
            elif not as_object(own):
                self.say(line, "sides", f'forms of {quoted(lang)}: write {{"<form>": "..."}}')
            for form, text in as_object(own).items():
                if not _FORM.fullmatch(form):
                    self.say(line, "sides", f"the form {quoted(form)} is none; write small letters")
                elif not isinstance(text, str) or not text.strip():
                    self.say(line, "sides", f"the form {quoted(form)} needs a text")
                else:
                    found.setdefault(lang, {})[form] = text
        return found

    def colours(self, item: Mapping[str, object], line: int | None) -> dict[str, str]:
        found: dict[str, str] = {}
        for key in _COLOURS:
            colour = item.get(key)
            if isinstance(colour, str) and _COLOUR.fullmatch(colour):
                found[key] = colour
            elif colour is not None:
                self.say(line, "sides", f"{key} {quoted(colour)} is not a colour; write #rrggbb")
        return found

    def one_of(
        self, item: Mapping[str, object], key: str, known: tuple[str, ...], line: int | None
    ) -> str:
        value = item.get(key)
        if value is None:
            return ""
        if isinstance(value, str) and value in known:
            return value
        meant = did_you_mean(str(value), known)
        self.say(line, "sides", f"{key} {quoted(value)} is not one of {listed(known)}{meant}")
        return ""

    def letter(self, item: Mapping[str, object], names: Mapping[str, str], line: int | None) -> str:
        letter = item.get("letter", names["en"][0].upper())
        if isinstance(letter, str) and len(letter) == 1 and letter.strip():
            return letter
        self.say(line, "sides", f"letter {quoted(letter)} is not one letter; write one")
        return ""

    def camps(
        self, value: Mapping[str, object], sides: Mapping[str, Side]
    ) -> Iterator[tuple[str, Camp]]:
        if not isinstance(value.get("camps", []), list):
            self.say(None, "camps", 'is not a list; write [{"id": ..., "speaks_for": ...}]')
        for id_, item, line in self.items(value, "camps", _CAMP):
            speaks_for = item.get("speaks_for")
            if id_ in sides:
                self.say(line, "camps", f"{quoted(id_)} is a side, and so a camp already; drop it")
            elif id_ == INDEPENDENT and speaks_for is not None:
                self.say(line, "camps", f"{quoted(id_)} speaks for nobody; write null")
            elif speaks_for is not None and speaks_for not in sides:
                meant = did_you_mean(str(speaks_for), sides)
                known = f"is not one of {listed(sides)}, or null{meant}"
                self.say(line, "camps", f"speaks_for {quoted(speaks_for)} {known}")
            else:
                side = speaks_for if isinstance(speaks_for, str) else None
                beside = item.get("beside", False)
                if not isinstance(beside, bool):
                    self.say(line, "camps", f"beside {quoted(beside)} is not true or false")
                    beside = False
                yield id_, Camp(id_, self.names(item, "camps", line), side, beside)
