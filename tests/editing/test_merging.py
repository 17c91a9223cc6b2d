"""Two who edit at once: what both made stands, and where both cannot a person decides."""

from pathlib import Path

import pytest

from kasab_map.dataset import check
from kasab_map.editing import ConflictError, Draft, open_draft, save
from kasab_map.editing.merging import clashes, merged


def edit(draft: Draft, id_: str, **cells: str) -> Draft:
    return draft.changed("claims", draft.find("claims", id_), cells)


def row(draft: Draft, table: str, id_: str) -> dict[str, str]:
    return draft.rows(table)[draft.find(table, id_)]


def test_edits_of_other_cells_stand_beside_theirs(folder: Path):
    mine = edit(open_draft(folder), "c0004", locator="line 3")
    save(edit(open_draft(folder), "c0004", confidence="low"), "Theirs.")
    with pytest.raises(ConflictError):
        save(mine, "Mine.")
    assert clashes(mine) == []
    save(merged(mine), "Mine.")
    both = row(open_draft(folder), "claims", "c0004")
    assert (both["locator"], both["confidence"]) == ("line 3", "low")


@pytest.mark.parametrize(("is_theirs", "kept"), [(False, "line 3"), (True, "line 9")])
def test_a_cell_that_both_changed_is_whose_a_person_says(is_theirs: bool, kept: str, folder: Path):
    mine = edit(open_draft(folder), "c0004", locator="line 3", confidence="low")
    save(edit(open_draft(folder), "c0004", locator="line 9"), "Theirs.")
    (clash,) = clashes(mine)
    assert (clash.base, clash.mine, clash.theirs) == ("", "line 3", "line 9")
    made = merged(mine, [clash.key] if is_theirs else [])
    assert row(made, "claims", "c0004")["locator"] == kept
    assert row(made, "claims", "c0004")["confidence"] == "low"
    save(made, "Both.")
    assert check(folder) == []


@pytest.mark.parametrize("is_theirs", [False, True])
def test_a_row_that_one_took_away_and_one_changed(is_theirs: bool, folder: Path):
    first = open_draft(folder)
    mine = first.changed("events", first.find("events", "e0002"), {"locator": "line 1"})
    save(first.removed("events", first.find("events", "e0002")), "Theirs.")
    (clash,) = clashes(mine)
    assert (clash.column, clash.theirs) == ("", None)
    made = merged(mine, [clash.key] if is_theirs else [])
    assert [r["id"] for r in made.rows("events")] == ["e0001"] + ["e0002"] * (not is_theirs)


def test_new_rows_of_one_number_are_both_kept(folder: Path):
    def claim(draft: Draft, said: str, claimant: str) -> Draft:
        new = {"id": draft.next_id("claims"), "paraphrase": said, "claimant": claimant}
        return draft.added("claims", row(draft, "claims", "c0006") | new)

    mine = claim(open_draft(folder), "Mine.", "wire")
    reading = mine.find("control_changes", "samra-2")
    mine = mine.changed("control_changes", reading, {"claims": "c0006 c0008"})
    save(claim(open_draft(folder), "Theirs.", "army"), "Theirs.")
    assert clashes(mine) == []
    made = merged(mine)
    assert row(made, "claims", "c0008")["paraphrase"] == "Theirs."
    assert row(made, "claims", "c0009")["paraphrase"] == "Mine."
    assert row(made, "control_changes", "samra-2")["claims"] == "c0006 c0009"
    save(made, "Mine.")
    assert check(folder) == []


def test_places_that_two_moved_are_decided_number_by_number(folder: Path):
    def move(lat: str, uncertainty: str) -> Draft:
        draft = open_draft(folder)
        layer, index = draft.place("kasab")
        return draft.changed(layer, index, {"lat": lat, "uncertainty_m": uncertainty})

    mine = move("35.93", "400")
    save(move("35.94", "200"), "Theirs.")
    assert [clash.column for clash in clashes(mine)] == ["lat"]
    made = merged(mine)
    assert made.rows("villages")[0]["uncertainty_m"] == "200"
    assert made.rows("villages")[0]["lat"] == "35.93"


def test_what_both_made_alike_is_no_clash(folder: Path):
    mine = edit(open_draft(folder), "c0004", locator="line 3")
    save(edit(open_draft(folder), "c0004", locator="line 3"), "Theirs.")
    assert clashes(mine) == []
    assert merged(mine).edits() == {}
