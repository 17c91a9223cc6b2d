"""Damage to a file, drawn from a seed: the same seed does the same damage."""

import csv
import io
import json
from collections.abc import Callable
from random import Random
from typing import Any

ODD_TEXTS = (
    "", " ", "\0", "\n", '"', ",", "'", "\ufeff", "\u202e", "\ud7ff", "é", "\u0301", "x" * 5000,
    "0", "-1", "1e999", "2014-02-30", "0001-01-01", "9999-12-31", "2014-04-01",
    "{{ 7*7 }}", "{% raw %}",
    "</script><script>x()</script>", "<b>", "../../etc/passwd", "C:\\x", "http://[", "=1+1",
    "#REF!",
    "government", "opposition", "unknown", "contested", "kasab", "samra", "c0003", "constructor",
    "__proto__", "null", "NaN",
)  # fmt: skip
ODD_LINES = (
    "---", "## ", "### Notes", "```view", "```", "[c0003", "*", "> ", "- a: &x *x", "![", "\t",
)  # fmt: skip
ODD_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 0.5, -1e308, 1e308, 10**30, 90.0001, -180, [], {}, [[]], [None],
    [1, 2], [36.0, 35.9], {"en": ""}, {"type": "Point"}, *ODD_TEXTS,
)  # fmt: skip
Damage = Callable[[bytes, Random], bytes]


def damage(content: bytes, name: str, chance: Random) -> tuple[str, bytes | None]:
    """Damage a file in one way of those that its kind can suffer; say which."""
    kinds: list[Damage] = [*OF_BYTES]
    if name.endswith(".csv"):
        kinds += OF_TABLES * 2
    elif name.endswith(("json",)):
        kinds += OF_JSON * 2
    elif name.endswith(".md"):
        kinds += OF_PROSE * 2
    if chance.random() < 0.02:
        return "deleted", None
    kind = chance.choice(kinds)
    return kind.__name__, kind(content, chance)


def flip_a_bit(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]


def cut_out(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + content[at + chance.choice([1, 2, 16, 300]) :]


def cut_short(content: bytes, chance: Random) -> bytes:
    return content[: chance.randrange(len(content))]


def put_in(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + chance.choice(ODD_TEXTS).encode() + content[at:]


def say_twice(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content))
    return content[: at + 200] + content[at:]


def drop_a_line(content: bytes, chance: Random) -> bytes:
    lines = content.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return b"".join(lines)


def swap_lines(content: bytes, chance: Random) -> bytes:
    lines = content.splitlines(keepends=True)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def _rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


def _table(rows: list[list[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue().encode("utf-8", "surrogatepass")


def odd_cell(content: bytes, chance: Random) -> bytes:
    rows = _rows(content)
    row = chance.choice(rows)
    row[chance.randrange(len(row))] = chance.choice(ODD_TEXTS)
    return _table(rows)


def _body(rows: list[list[str]]) -> list[list[str]]:
    """Give the rows under the heads; of an empty table the heads are all there is to damage."""
    return rows[1:] or rows


def cell_of_another_row(content: bytes, chance: Random) -> bytes:
    rows = _rows(content)
    column = chance.randrange(len(rows[0]))
    chance.choice(_body(rows))[column] = chance.choice(_body(rows))[column]
    return _table(rows)


def cell_of_another_column(content: bytes, chance: Random) -> bytes:
    rows = _rows(content)
    row = chance.choice(_body(rows))
    row[chance.randrange(len(row))] = chance.choice(row)
    return _table(rows)


def row_again(content: bytes, chance: Random) -> bytes:
    rows = _rows(content)
    rows.insert(chance.randrange(len(rows)) + 1, chance.choice(_body(rows)).copy())
    return _table(rows)


def without_a_column(content: bytes, chance: Random) -> bytes:
    rows = _rows(content)
    column = chance.randrange(len(rows[0]))
    return _table([row[:column] + row[column + 1 :] for row in rows])


def _places(value: Any) -> list[tuple[Any, Any]]:
    """List every member of every object and list in a JSON value, as its holder and its key."""
    found: list[tuple[Any, Any]] = []
    ahead = [value]
    while ahead:
        holder = ahead.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                ahead.append(holder[key])
    return found


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def _any_place(value: Any, chance: Random) -> tuple[Any, Any]:
    """Choose a member, those of small things as often as the thousands of coordinates."""
    places = _places(value)
    named = [place for place in places if isinstance(place[0], dict)]
    return chance.choice(named if chance.random() < 0.7 else places)


def odd_value(content: bytes, chance: Random) -> bytes:
    value = json.loads(content)
    holder, key = _any_place(value, chance)
    holder[key] = chance.choice(ODD_VALUES)
    return _json(value)


def without_a_member(content: bytes, chance: Random) -> bytes:
    value = json.loads(content)
    holder, key = _any_place(value, chance)
    del holder[key]
    return _json(value)


def member_of_another_name(content: bytes, chance: Random) -> bytes:
    value = json.loads(content)
    holder, key = _any_place(value, chance)
    if isinstance(holder, dict):
        holder[chance.choice([key + "x", key[:-1], key.upper(), *ODD_TEXTS])] = holder.pop(key)
    else:
        holder.insert(key, holder[key])
    return _json(value)


def members_swapped(content: bytes, chance: Random) -> bytes:
    value = json.loads(content)
    (one, first), (other, second) = _any_place(value, chance), _any_place(value, chance)
    a, b = json.dumps(one[first]), json.dumps(other[second])
    one[first], other[second] = json.loads(b), json.loads(a)
    return _json(value)


def odd_setting(content: bytes, chance: Random) -> bytes:
    lines = content.decode().split("\n")
    at = chance.choice([n for n, line in enumerate(lines) if ":" in line] or [0])
    lines[at] = f"{lines[at].split(':')[0]}: {chance.choice(ODD_TEXTS)}"
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def odd_line(content: bytes, chance: Random) -> bytes:
    lines = content.decode().split("\n")
    lines.insert(chance.randrange(len(lines)), chance.choice((*ODD_LINES, *ODD_TEXTS)))
    return "\n".join(lines).encode("utf-8", "surrogatepass")


OF_BYTES: tuple[Damage, ...] = (
    flip_a_bit, cut_out, cut_short, put_in, say_twice, drop_a_line, swap_lines,
)  # fmt: skip
OF_TABLES: tuple[Damage, ...] = (
    odd_cell, cell_of_another_row, cell_of_another_column, row_again, without_a_column,
)  # fmt: skip
OF_JSON: tuple[Damage, ...] = (
    odd_value, without_a_member, member_of_another_name, members_swapped,
)  # fmt: skip
OF_PROSE: tuple[Damage, ...] = (odd_setting, odd_line)
