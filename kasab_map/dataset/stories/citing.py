"""What a story says, held against the record: whatever states a fact cites it."""

from collections.abc import Iterator

from kasab_map.dataset.draft import Draft
from kasab_map.dataset.schema import PLACES
from kasab_map.dataset.stories.header import Wrong
from kasab_map.dataset.stories.sentences import sentences
from kasab_map.dataset.words import did_you_mean, quoted
from kasab_map.model.story import Block

CITED = ("claims", "events", "control_changes", "claimants", PLACES)
"""The records that a sentence can rest on."""
Blocks = list[tuple[int, Block]]


def known_ids(draft: Draft) -> tuple[frozenset[str], bool]:
    """Give the ids of all that can be cited, and whether all of it could be read."""
    found = frozenset(entry.text("id") for name in CITED for entry in draft.entries(name))
    return found - {""}, all(draft.is_complete(name) for name in CITED)


def citations_are_found(
    blocks: Blocks, known: frozenset[str], *, complete: bool
) -> Iterator[Wrong]:
    """Yield each id in brackets that names no record."""
    for line, block in blocks:
        for sentence in sentences(block):
            for cited in sentence.ids:
                if cited not in known and complete:
                    near = did_you_mean(cited, known)
                    remedy = near or "; write the id of a claim, event or other record"
                    yield Wrong(line, "sources", f"{quoted(cited)} is no record{remedy}")


def facts_are_cited(blocks: Blocks) -> Iterator[Wrong]:
    """Yield each sentence that states something and does not say who says so."""
    for line, block in blocks:
        for sentence in sentences(block):
            if sentence.is_fact and not sentence.ids:
                message = (
                    f"{quoted(sentence.text)} names no source; put the id of a claim in brackets "
                    "at its end, or set the sentence in *emphasis* if it only guides the reader"
                )
                yield Wrong(line, "sources", message)
