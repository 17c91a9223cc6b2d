"""Moving a place: the position before stays in its note, once, and undone it goes again."""

from pathlib import Path

import pytest

from kasab_map.dataset import check
from kasab_map.editing import Draft, open_draft, save
from kasab_map.editing.positions import metres_between, moved, with_note_kept


def row(draft: Draft, id_: str) -> dict[str, str]:
    layer, index = draft.place(id_)
    return draft.rows(layer)[index]


def step(draft: Draft, cells: dict[str, str]) -> Draft:
    return with_note_kept(draft, moved(draft, "kasab", cells))


def test_the_position_before_is_kept_once_however_often_it_moves(folder: Path):
    first = open_draft(folder)
    second = step(first, {"lat": "35.93", "uncertainty_m": "200"})
    told = "Earlier placed at 35.926, 35.99, within 400 m (A gazetteer)."
    assert row(second, "kasab")["note"] == told
    assert row(step(second, {"lat": "35.94"}), "kasab")["note"] == told
    back = step(second, {"lat": "35.926", "uncertainty_m": "400"})
    assert back.edits() == {}
    saved = save(second, "A better map.")
    assert saved.files == ("villages.geojson", "CHANGELOG.md")
    third = step(saved.draft, {"lat": "35.95"})
    later = "Earlier placed at 35.93, 35.99, within 200 m (A gazetteer)."
    assert row(third, "kasab")["note"] == f"{told} {later}"


def test_a_note_edited_by_hand_is_left_alone(folder: Path):
    draft = step(open_draft(folder), {"lat": "35.93"})
    mine = moved(draft, "kasab", {"note": "A town."})
    assert row(with_note_kept(draft, mine), "kasab")["note"] == "A town."


def test_how_far_a_place_was_moved():
    here, there = {"lat": "35.926", "lon": "35.99"}, {"lat": "35.936", "lon": "35.99"}
    assert metres_between(here, there) == pytest.approx(1112, abs=1)
    assert metres_between(here, {"lat": "", "lon": ""}) is None


def test_a_new_place_can_be_named_at_once(folder: Path):
    draft = open_draft(folder)
    assert draft.layers == ("villages", "border_crossings", "observatories")
    new = row(draft, "samra") | {"id": "mill", "names.en": "Mill", "lat": "35.95"}
    draft = draft.added("villages", new)
    assert "mill" in draft.places
    claims = draft.rows("claims")[-1] | {"id": "c0008", "place": "mill"}
    draft = draft.added("claims", claims)
    assert draft.problems() == []
    assert [change.id for change in draft.changes()] == ["mill", "c0008"]
    save(draft, "A mill.")
    assert check(folder) == []


def test_a_layer_that_is_no_table_can_still_be_named(folder: Path):
    path = folder / "villages.geojson"
    path.write_bytes(
        path.read_bytes()
        .replace(b",\n", b",\n\n", 1)
        .replace(b"]}\n", b',{"properties":{"id":"x"}}]}\n')
    )
    draft = open_draft(folder)
    assert "villages" not in draft.sheets
    assert "kasab" in draft.places
