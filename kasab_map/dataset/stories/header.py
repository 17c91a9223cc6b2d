"""Settings at the head of a story and of each of its steps: a plain list of names and values."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from kasab_map.dataset.text import damage
from kasab_map.dataset.words import did_you_mean, listed, quoted

LONGEST_HEADER = 8_000
# libyaml, where PyYAML was built with it, reads a theatre in two thirds of the time.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 4
"""Events of YAML that stand open at once: the mapping and a list in it, and one to be told of."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One value: a text or a list of texts, and the line on which it stands."""

    line: int
    value: str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something wrong on a line."""

    line: int
    column: str
    message: str


def read_settings(
    text: str, line: int, known: tuple[str, ...]
) -> tuple[dict[str, Setting], list[Wrong]]:
    """Read settings, written as YAML, of which every value is a text or a list of texts.

    Parameters
    ----------
    text : str
        The settings alone.
    line : int
        The line of the file on which they begin.
    known : tuple of str
        The names that there are.
    """
    if len(text) > LONGEST_HEADER:
        message = f"has {len(text):,} characters, more than {LONGEST_HEADER:,}; shorten it"
        return {}, [Wrong(line, "", message)]
    try:
        if message := _refused(text):
            return {}, [Wrong(line, "", message)]
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = line + (min(mark.line, text.count("\n")) if mark else 0)
        said = str(getattr(error, "problem", "") or "it is no YAML")
        message = f"cannot be read: {said}; write a name, a colon, a space and a value a line"
        return {}, [Wrong(at, "", f"{message} (in quotes if it holds a colon)")]
    if not isinstance(node, yaml.MappingNode):
        return {}, [Wrong(line, "", "is no list of settings; write 'name: value', one a line")]
    return _settings(node, line, known)


def _refused(text: str) -> str:
    """Say what YAML allows and a setting does not need; empty when there is nothing."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            return "holds a & or * that YAML reads as a reference; put the value in quotes"
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth >= _DEEPEST:
            return "holds lists within lists; write a text or a plain list for each name"
    return ""


def _settings(
    node: yaml.MappingNode, line: int, known: tuple[str, ...]
) -> tuple[dict[str, Setting], list[Wrong]]:
    found: dict[str, Setting] = {}
    wrong: list[Wrong] = []
    for key, value in node.value:
        at = line + key.start_mark.line
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
        if name not in known:
            spare = [one for one in known if one not in found]
            hint = did_you_mean(name, spare) or f"; delete it (known: {listed(known)})"
            wrong.append(Wrong(at, "", f"{quoted(name)} is not a setting{hint}"))
        elif name in found:
            message = f"is already given on line {found[name].line}; delete one"
            wrong.append(Wrong(at, name, message))
        else:
            said = _value(value)
            if said is None:
                wrong.append(Wrong(at, name, "is no text; write one, or a list of texts"))
            else:
                texts = (said,) if isinstance(said, str) else said
                wrong += [Wrong(at, name, message) for one in texts for message in _faults(one)]
            found[name] = Setting(at, said or "")
    return found, wrong


def _value(node: yaml.Node) -> str | tuple[str, ...] | None:
    if isinstance(node, yaml.ScalarNode):
        return " ".join(str(node.value).split("\n")).strip()
    if isinstance(node, yaml.SequenceNode):
        items = [one for one in node.value if isinstance(one, yaml.ScalarNode)]
        if len(items) == len(node.value):
            return tuple(" ".join(str(one.value).split("\n")).strip() for one in items)
    return None


def _faults(text: str) -> Iterator[str]:
    yield from damage(text)
