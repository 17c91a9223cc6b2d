"""Runs of eight words, kept as hashes, so that copying is found without keeping the text.

The founding documents are their publishers' and not in this repository.
``python -m tests.record.shingles FILE ...`` reads them where they lie and writes, for each run
of eight words in a row, the first ten hexadecimal digits of its SHA-256: a run cannot be read
back from that, but the same run is recognised.
"""

import hashlib
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

KEPT = Path(__file__).with_name("founding_shingles.txt")
RUN = 8
DIGITS = 10
_REFERENCE = re.compile(r"\[\d+\]")
_WORD = re.compile(r"[a-z0-9]+")


def shingles(text: str) -> Iterator[tuple[str, str]]:
    """Yield each run of eight words of a text and its hash; case, accents and marks are dropped."""
    plain = unicodedata.normalize("NFKD", _REFERENCE.sub(" ", text).casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'\u2019")
    words = _WORD.findall(plain)
    for start in range(len(words) - RUN + 1):
        run = " ".join(words[start : start + RUN])
        yield run, hashlib.sha256(run.encode()).hexdigest()[:DIGITS]


def kept() -> frozenset[str]:
    """Read the hashes of the founding documents."""
    return frozenset(KEPT.read_text(encoding="ascii").split())


if __name__ == "__main__":
    texts = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]
    found = sorted({code for text in texts for _, code in shingles(text)})
    lines = (" ".join(found[start : start + 10]) for start in range(0, len(found), 10))
    KEPT.write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")
