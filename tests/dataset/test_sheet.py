"""Tables are saved as they were read: byte for byte, but for the line that was changed."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kasab_map.dataset import Folder, check, read_dataset
from kasab_map.dataset.reading import read_draft
from kasab_map.dataset.sheet import read_sheet, save_sheet
from kasab_map.dataset.sources import RefusedFileError
from kasab_map.shipped import shipped
from tests.dataset.tiny import CLAIMANTS, CLAIMS, TABLES, Theatre

CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
# Bytes that look like a table go deeper than arbitrary ones.
TABLE_BYTES = st.lists(
    st.sampled_from([b"a", b",", b'"', b"\n", b"\r", b"\r\n", b"\xff", b"\xef\xbb\xbf", b"\0",
                     b"\xd8\xa7", b" ", b"\x1a", b"\x85", b"\xe2\x80\xa8"]), max_size=40
).map(b"".join)  # fmt: skip


@given(st.binary() | TABLE_BYTES)
def test_any_bytes_saved_unchanged_are_the_same_bytes(content: bytes):
    assert read_sheet(content).to_bytes() == content


@pytest.mark.parametrize("path", sorted(shipped("geodata").glob("*.csv")), ids=lambda p: p.name)
def test_every_shipped_table_comes_out_as_it_went_in(path: Path):
    sheet = read_sheet(path.read_bytes())
    assert sheet.to_bytes() == path.read_bytes()
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8"), newline="")))
    assert [list(entry.cells) for entry in sheet.rows] == rows[1:]


@settings(max_examples=200)
@given(
    rows=st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=6),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    end=st.sampled_from(["\n", "\r\n"]),
    is_ended=st.booleans(),
    data=st.data(),
)
def test_a_changed_row_changes_only_its_own_text(
    rows: list[list[str]], quoting: int, end: str, is_ended: bool, data: st.DataObject
):
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=quoting, lineterminator=end)
    writer.writerows([["id", "b", "c"], *rows])
    text = buffer.getvalue() if is_ended else buffer.getvalue().removesuffix(end)
    sheet = read_sheet(text.encode())
    assume([list(entry.cells) for entry in sheet.rows] == rows)
    index = data.draw(st.integers(0, len(rows) - 1))
    value = data.draw(CELL)
    again = read_sheet(sheet.changed(index, {"b": value}).to_bytes())
    meant = [row.copy() for row in rows]
    meant[index][1] = value
    assert [list(entry.cells) for entry in again.rows] == meant
    for number, (before, after) in enumerate(zip(sheet.rows, again.rows, strict=True)):
        if number != index:
            assert after.text == before.text
    if value == rows[index][1]:
        assert again.to_bytes() == text.encode()


def test_rows_are_put_in_and_taken_out():
    sheet = read_sheet(b"id,note\r\na,\r\nb, x")
    assert sheet.inserted(2, {"id": "c"}).to_bytes() == b"id,note\r\na,\r\nb, x\r\nc,\r\n"
    assert sheet.inserted(0, {"id": "0"}).to_bytes() == b"id,note\r\n0,\r\na,\r\nb, x"
    assert sheet.removed(0).to_bytes() == b"id,note\r\nb, x"
    assert read_sheet(b"id").inserted(0, {"id": "a"}).to_bytes() == b"id\na\n"
    with pytest.raises(KeyError, match="no column 'nope'"):
        sheet.changed(0, {"nope": ""})


def test_a_row_is_found_by_the_line_that_problems_name():
    sheet = read_sheet(CLAIMANTS.encode() + b'two,"of\ntwo lines",army,\nlast,Last,army,\n')
    assert sheet.rows[sheet.at_line(5)].cells[0] == "two"
    assert sheet.rows[sheet.at_line(7)].cells[0] == "last"
    with pytest.raises(KeyError, match="line 6"):
        sheet.at_line(6)


@pytest.mark.parametrize("table", TABLES)
def test_the_draft_keeps_cells_as_they_stand_beside_what_they_mean(theatre: Theatre, table: str):
    content = TABLES[table].replace("high", " high ")
    theatre.write(f"{table}.csv", content)
    draft, _ = read_draft(theatre.folder)
    assert draft is not None
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert [list(row.raw.values()) for row in draft.rows(table)] == rows[1:]
    assert all(cell == cell.strip() for row in draft.rows(table) for cell in row.cells.values())


def test_an_edit_is_saved_whole_and_read_again(theatre: Theatre):
    folder = Folder(theatre.folder)
    sheet = read_sheet(folder.read("claims.csv"))
    save_sheet(sheet.changed(1, {"paraphrase": 'It is "ours", he said.'}), folder, "claims.csv")
    assert read_dataset(folder).claims["c0002"].paraphrase == 'It is "ours", he said.'
    pairs = zip(CLAIMS.splitlines(), theatre.read("claims.csv").splitlines(), strict=True)
    assert [line for line, (old, new) in enumerate(pairs, start=1) if old != new] == [3]
    assert check(folder) == []


def test_a_sheet_that_cannot_be_saved_says_so(theatre: Theatre):
    sheet = read_sheet(b"id\n")
    with pytest.raises(RefusedFileError, match="cannot be written"):
        save_sheet(sheet, Folder(theatre.folder), "none/claims.csv")
