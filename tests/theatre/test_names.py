"""The engine does not know which war it shows: no name of this one stands in it."""

import re
from pathlib import Path

import pytest

import kasab_map

PACKAGE = Path(kasab_map.__file__).parent
NAMES = re.compile(
    r"kas+ab|kes+ab|latakia|samra|nab al|syria|armenia|turk|hemisphere", re.IGNORECASE
)
# What the program itself is called: the package, the command, its classes, its measuring.
OUR_OWN = re.compile(
    r"kasab[_-](map|timeline|report|sheet|speaker|player|streamlit)|[kK]asab(Player|Day|Watch|Log|Night|Test)"
    r"|KASAB_MAP_(?:DATA|ADDRESS)|--kasab-[\w-]*"
    r'|"kasab\.(lesson|draft)"|\{ kasab: message \}|data\?\.kasab'  # between its own windows
)
# Of a language and its script, not of a people or a state.
LANGUAGES = re.compile(
    r'"(Armenian|Turkish)( letters)?"|"Noto Sans Armenian"|script\.armenian'
    r"|armenian: /\\p\{Script=Armenian\}/u"
)
KINDS = {".py", ".js", ".css", ".po", ".md", ".json"}
FILES = [
    path
    for path in sorted(PACKAGE.rglob("*"))
    if path.suffix in KINDS and not {"vendor", "_shipped"} & set(path.parts)
]


def named(text: str) -> list[str]:
    """List what a text names of a war, with the line."""
    return [
        f"{number}: {line.strip()}"
        for number, line in enumerate(text.splitlines(), start=1)
        if NAMES.search(LANGUAGES.sub("", OUR_OWN.sub("", line)))
    ]


def test_names_would_be_found():
    assert len(FILES) > 100
    assert named('say("Who held Kasab?")') == ['1: say("Who held Kasab?")']
    assert named("import kasab_map  # kasab-map") == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_file_of_the_engine_names_this_war(path: Path):
    assert named(path.read_text(encoding="utf-8")) == []
