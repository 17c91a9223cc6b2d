"""A table as a page has it: text that wraps, links to follow, a heading for each column."""

from collections.abc import Iterable, Sequence
from html import escape

from kasab_map.pages.record_rows import Cell, Piece, Soft

STYLE = """
<style>
.kasab-sheet { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.4; }
.kasab-sheet th { text-align: start; font-weight: 600; border-bottom: 2px solid var(--kasab-ink); }
.kasab-sheet :is(td, th) { padding: 7px 10px 7px 0; vertical-align: top; }
.kasab-sheet td { border-bottom: 1px solid var(--kasab-line); overflow-wrap: break-word; }
.kasab-sheet td:first-child { white-space: nowrap; }
.kasab-sheet .soft { display: block; font-size: 12px; color: var(--kasab-soft); }
.kasab-sheet a { color: var(--kasab-link); text-underline-offset: 2px; }
@media (pointer: coarse) {
  .kasab-sheet a { display: inline-flex; align-items: center; min-width: 44px; min-height: 44px; }
}
.st-key-filters [data-testid="stHorizontalBlock"] { gap: 8px; }
@media (max-width: 720px) {
  .st-key-filters [data-testid="stColumn"] { min-width: calc(50% - 4px); }
  .kasab-sheet thead {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  }
  .kasab-sheet :is(tbody, tr, td) { display: block; }
  .kasab-sheet tr { padding: 10px 0; border-bottom: 1px solid var(--kasab-line); }
  .kasab-sheet td { border: 0; padding: 2px 0 2px 7em; position: relative; min-height: 1.6em; }
  .kasab-sheet td:empty { display: none; }
  .kasab-sheet td::before {
    content: attr(data-head); position: absolute; inset-inline-start: 0; width: 6.5em;
    font-size: 12px; color: var(--kasab-soft);
  }
}
@media (max-width: 720px) and (pointer: coarse) {
  .kasab-sheet td:has(> a)::before { line-height: 44px; }
}
@media print { .kasab-sheet tr { break-inside: avoid; } .kasab-sheet { font-size: 9pt; } }
</style>
"""


def table(caption: str, heads: Sequence[str], rows: Iterable[tuple[str, Sequence[Cell]]]) -> str:
    """Write a table; each row comes with the id of its record."""
    head = "".join(f'<th scope="col" role="columnheader">{escape(one)}</th>' for one in heads)
    body = "".join(_row(record, heads, cells) for record, cells in rows)
    # Roles are said, for a phone lays rows out as blocks, and a block is no row by itself.
    return (
        f'<table class="kasab-sheet" role="table" aria-label="{escape(caption)}">'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table>'
    )


def _row(record: str, heads: Sequence[str], cells: Sequence[Cell]) -> str:
    drawn = "".join(
        f'<td role="cell" data-head="{escape(head)}" dir="auto">{_cell(cell)}</td>'
        for head, cell in zip(heads, cells, strict=True)
    )
    return f'<tr role="row" data-record="{escape(record)}">{drawn}</tr>'


def _cell(cell: Cell) -> str:
    plain = [_piece(piece) for piece in cell if not isinstance(piece, Soft)]
    soft = [_piece(piece) for piece in cell if isinstance(piece, Soft) and piece.text]
    return ", ".join(filter(None, plain)) + "".join(soft)


def _piece(piece: Piece) -> str:
    if isinstance(piece, Soft):
        return f'<span class="soft">{escape(piece.text)}</span>'
    if isinstance(piece, str):
        return escape(piece)
    if piece.to.startswith("./?"):
        return f'<a href="{escape(piece.to)}" target="_self">{escape(piece.text)}</a>'
    if piece.to.lower().startswith(("http://", "https://")):
        return f'<a href="{escape(piece.to)}" target="_blank">{escape(piece.text)}</a>'
    return escape(f"{piece.text} ({piece.to})" if piece.to else piece.text)
