"""Sentences of a story, and whether each says where it is from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kasab_map.model.story import Block, Run

_CITED = "\0"
_TOLD = "\1"
"""Stands for a letter of the teller's own words: those that are set in emphasis."""
_END = re.compile(f"[.!?…։؟][\"'’”»)]*(?:\\s*{_CITED})*(?=\\s|$)")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and the ids that stand in it."""

    text: str
    ids: tuple[str, ...]
    is_fact: bool


def sentences(block: Block) -> Iterator[Sentence]:
    """Cut a paragraph, or each item of a list, into its sentences.

    A sentence states a fact unless it asks, or is wholly set in emphasis: the teller's own words.
    """
    for line in block.lines:
        ids: list[tuple[str, ...]] = []
        letters, masked = _flat(line, ids, told=False)
        start, used = 0, 0
        ends = [found.end() for found in _END.finditer(letters)]
        for end in [*ends, len(letters)]:
            text, mask = letters[start:end], masked[start:end]
            count = text.count(_CITED)
            inside = tuple(i for group in ids[used : used + count] for i in group)
            start, used = end, used + count
            words = text.replace(_CITED, "").strip()
            if words or inside:
                asks = words.rstrip("\"'’”»)").endswith(("?", "؟"))
                told = not re.search(r"[^\W\d_]|\d", mask.replace(_TOLD, ""))
                yield Sentence(words, inside, not (asks or told))


def words(text: str) -> int:
    """Count words.

    Examples
    --------
    >>> words("Al-Nab'in, on 3 April.")
    4
    """
    return len(_WORD.findall(text))


def _flat(runs: tuple[Run, ...], ids: list[tuple[str, ...]], *, told: bool) -> tuple[str, str]:
    """Write pieces as letters, and again with the teller's own words masked."""
    letters, masked = "", ""
    for run in runs:
        if run.kind == "cite":
            ids.append(run.ids)
            letters, masked = letters + _CITED, masked + _CITED
            continue
        inner, hidden = _flat(run.inside, ids, told=told or run.kind == "em")
        letters += run.text + inner
        masked += (_TOLD * len(run.text) if told else run.text) + hidden
    return letters, masked
