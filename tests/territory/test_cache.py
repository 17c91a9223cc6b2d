import os
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest

from kasab_map.storage import kept
from kasab_map.territory import Relief, cache, cached_tessellate, tessellate
from kasab_map.territory.cache import from_bytes, to_bytes
from tests.territory.conftest import LAND

RELIEF = Relief(np.add.outer(np.arange(20.0) * 9, np.arange(20)), (35.9, 34.9, 36.6, 35.5))


def test_a_tessellation_comes_back_as_it_was(places: gpd.GeoDataFrame):
    made = tessellate(places, LAND, relief=RELIEF)
    back = from_bytes(to_bytes(made))
    assert back.cells.equals(made.cells)
    assert back.edges.equals(made.edges)
    assert back.cells.crs == made.cells.crs
    assert back.mask.equals_exact(made.mask, 0)
    assert to_bytes(back) == to_bytes(made)


def test_the_same_content_is_drawn_once(
    places: gpd.GeoDataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    first = cached_tessellate(places, LAND, method="thiessen", folder=tmp_path)
    monkeypatch.setattr(cache, "tessellate", None)
    again = cached_tessellate(places.iloc[::-1], LAND, method="thiessen", folder=tmp_path)
    assert to_bytes(again) == to_bytes(first)


def test_any_change_of_content_is_drawn_anew(places: gpd.GeoDataFrame, tmp_path: Path):
    surer = places.assign(uncertainty_m=0.0)
    higher = Relief(RELIEF.heights + 1, RELIEF.bounds)
    for given, options in [
        (places, {}),
        (surer, {}),
        (places, {"method": "thiessen"}),
        (places, {"reach_m": 3000.0}),
        (places, {"relief": RELIEF}),
        (places, {"relief": higher}),
    ]:
        cached_tessellate(given, LAND, folder=tmp_path, **options)
    assert len(list(tmp_path.glob("tessellation-*.json"))) == 6


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[]", b'{"cells": {}}', b"\xff"])
def test_a_broken_file_is_replaced(places: gpd.GeoDataFrame, tmp_path: Path, rubbish: bytes):
    made = cached_tessellate(places, LAND, folder=tmp_path)
    [file] = tmp_path.iterdir()
    whole = file.read_bytes()
    # With its digest made anew, the damage is found only where the content is taken apart.
    for damaged in (rubbish, kept._digest(rubbish) + rubbish, whole[:-1], whole[:90] + rubbish):
        file.write_bytes(damaged)
        assert to_bytes(cached_tessellate(places, LAND, folder=tmp_path)) == to_bytes(made)
        assert file.read_bytes() == whole


def test_a_letter_changed_within_is_found(places: gpd.GeoDataFrame, tmp_path: Path):
    made = cached_tessellate(places, LAND, folder=tmp_path)
    [file] = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole.replace(b'"moved_m"', b'"moved_n"').replace(b"A", b"B", 1))
    assert to_bytes(cached_tessellate(places, LAND, folder=tmp_path)) == to_bytes(made)
    assert file.read_bytes() == whole


def in_the_way(kind: str, path: Path) -> None:
    path.unlink()
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        other = path.parent / "other.txt"
        other.write_text("kept", encoding="utf-8")
        path.symlink_to(other)


@pytest.mark.skipif(os.name != "posix", reason="pipes and links")
@pytest.mark.parametrize("kind", ["folder", "pipe", "link"])
def test_what_is_no_ordinary_file_is_neither_read_nor_followed(
    places: gpd.GeoDataFrame, tmp_path: Path, kind: str
):
    made = cached_tessellate(places, LAND, folder=tmp_path)
    [file] = tmp_path.iterdir()
    in_the_way(kind, file)
    assert to_bytes(cached_tessellate(places, LAND, folder=tmp_path)) == to_bytes(made)
    if kind == "link":
        assert (tmp_path / "other.txt").read_text("utf-8") == "kept"
    assert not list(tmp_path.glob(".*"))


def test_a_folder_that_cannot_be_written_does_not_stop_the_map(
    places: gpd.GeoDataFrame, tmp_path: Path
):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    made = cached_tessellate(places, LAND, folder=tmp_path / "file" / "below")
    assert len(made.cells) == 5


def test_a_read_only_disk_leaves_nothing_behind(
    places: gpd.GeoDataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "replace", refuse)
    assert len(cached_tessellate(places, LAND, folder=tmp_path).cells) == 5
    assert list(tmp_path.iterdir()) == []


def test_without_a_home_nothing_is_kept(
    places: gpd.GeoDataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def none() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setattr(Path, "home", none)
    assert cache.user_cache() is None
    assert len(cached_tessellate(places, LAND).cells) == 5
    assert list(tmp_path.iterdir()) == []


def test_only_the_newest_files_are_kept(places: gpd.GeoDataFrame, tmp_path: Path):
    for number in range(kept.KEPT + 5):
        (tmp_path / f"tessellation-{number:032}.json").write_bytes(b"{}")
    cached_tessellate(places, LAND, folder=tmp_path)
    assert len(list(tmp_path.iterdir())) == kept.KEPT


def test_the_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.user_cache() == tmp_path / "kasab-map"
