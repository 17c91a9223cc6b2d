"""Write docs/coverage.md from the data: ``python -m tools.coverage``."""

import csv
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "coverage.md"

_OPENING = """\
# Coverage of the founding documents

Five documents stood at the beginning of the Kasab theatre. This page says of each of their
statements which claim or event of the record carries it, or why none does. It is made from
`geodata/founding_statements.csv` by `python -m tools.coverage`, and a test compares the two:
correct the table, not the page. What the documents say is given in our words; the speaker, the
days and a paraphrase stand with each id in `geodata/claims.csv` (c) and `geodata/events.csv` (e).
"""


def read_table(name: str) -> list[dict[str, str]]:
    """Read a table of the shipped theatre as it stands."""
    path = ROOT / "geodata" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def coverage_page() -> str:
    """Give the page: a count of everything, then a table for each document, in reading order."""
    statements = read_table("founding_statements")
    sources = {row["id"]: row for row in read_table("sources")}
    documents = list(dict.fromkeys(row["document"] for row in statements))
    parts = [_OPENING, _summary(statements, documents, sources)]
    for document in documents:
        source = sources[document]
        rows = [row for row in statements if row["document"] == document]
        day = source["date"] or source["date_note"]
        parts.append(f"## {source['publisher']}\n\n*{source['title']}*, {day}. `{document}`\n")
        parts.append(_table(("", "it says", "carried by, or left out because"), map(_cells, rows)))
    return "\n".join(parts)


def _summary(
    statements: list[dict[str, str]], documents: list[str], sources: dict[str, dict[str, str]]
) -> str:
    told = Counter(row["document"] for row in statements)
    kept = Counter(row["document"] for row in statements if row["records"])
    rows = [
        (sources[one]["publisher"], str(told[one]), str(kept[one]), str(told[one] - kept[one]))
        for one in documents
    ]
    total = (str(told.total()), str(kept.total()), str(told.total() - kept.total()))
    return _table(("document", "statements", "carried", "left out"), [*rows, ("all", *total)])


def _cells(row: dict[str, str]) -> tuple[str, str, str]:
    carried = " ".join(f"`{one}`" for one in row["records"].split())
    return row["statement"], row["says"], carried or f"left out: {row['left_out']}"


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [header, tuple("---" for _ in header), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


if __name__ == "__main__":
    PAGE.write_text(coverage_page(), encoding="utf-8", newline="\n")
