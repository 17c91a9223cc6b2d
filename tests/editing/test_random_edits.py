"""Any edits: saved, and read again, the rows are those of the draft, and no other row moved."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kasab_map.dataset import DatasetError, check
from kasab_map.editing import open_draft, save
from tests.dataset.tiny import Theatre

WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=30).filter(
    lambda text: len(text.split()) < 25
)
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("claims"), st.integers(0, 6), st.just("locator"), WORDS),
        st.tuples(
            st.just("claims"),
            st.integers(0, 6),
            st.just("confidence"),
            st.sampled_from(["low", "medium", "high"]),
        ),
        st.tuples(st.just("events"), st.integers(0, 1), st.just("title"), WORDS),
        st.tuples(st.just("claimants"), st.integers(0, 2), st.just("note"), WORDS),
        st.tuples(
            st.just("control_changes"),
            st.integers(0, 4),
            st.just("date"),
            st.dates().map(str),
        ),
        st.tuples(st.just("villages"), st.integers(0, 1), st.just("note"), WORDS),
        st.tuples(
            st.just("observatories"),
            st.integers(0, 1),
            st.sampled_from(["lat", "uncertainty_m"]),
            st.sampled_from(["35.95", "36", "", "350"]),
        ),
    ),
    min_size=1,
    max_size=6,
)
ROWS = st.lists(
    st.tuples(st.booleans(), st.sampled_from(["claims", "events"]), st.integers(0, 1), WORDS),
    max_size=3,
)
"""Rows added, each like another but for its id and its words, and rows taken away."""


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edits=EDITS, rows=ROWS)
def test_what_is_saved_is_what_is_read(
    edits: list[tuple[str, int, str, str]], rows: list[tuple[bool, str, int, str]]
):
    with tempfile.TemporaryDirectory() as home:
        folder = Theatre(Path(home) / "theatre").folder
        opened = open_draft(folder)
        draft = opened
        for table, index, column, value in edits:
            draft = draft.changed(table, index, {column: value})
        for is_added, table, index, words in rows:
            if is_added and len(draft.rows(table)) > index:
                new = {"id": draft.next_id(table), "locator": words}
                draft = draft.added(table, draft.rows(table)[index] | new)
            elif len(draft.rows(table)) > index + 1:
                draft = draft.removed(table, index)
        wanted = {table: draft.rows(table) for table in draft.sheets}
        changed = {change.id for change in draft.changes()}
        for table, sheet in draft.sheets.items():
            kept = {row.text for row in sheet.rows} & {r.text for r in opened.sheet(table).rows}
            assert len(kept) >= len(sheet.rows) - len(changed), "a row that nobody edited changed"
        if not draft.edits():
            return
        if draft.problems():
            before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
            with pytest.raises(DatasetError):
                save(draft, "Random.")
            assert all(path.read_bytes() == content for path, content in before.items())
            return
        saved = save(draft, "Random.")
        again = open_draft(folder)
        assert {table: again.rows(table) for table in again.sheets} == wanted
        assert saved.draft.edits() == {}
        assert check(folder) == []
