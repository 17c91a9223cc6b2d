"""Films, read by decoders that are not ours: how many pictures, how large, how long."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image, ImageSequence

from kasab_map.dataset.sources import as_source
from kasab_map.export import film
from kasab_map.export.asked import Asked
from kasab_map.export.changes import told, turns
from kasab_map.export.days import day_table
from kasab_map.export.kinds import export
from kasab_map.export.writing import Cancelled
from kasab_map.theatre import open_theatre
from tests.four_sides import four_sides

OLD = b"what was there before"


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    theatre = four_sides(tmp_path_factory.mktemp("four") / "theatre")
    return Asked(theatre=open_theatre(theatre.folder), files=as_source(theatre.folder))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    monkeypatch.setattr(film, "DOTS", 20)
    monkeypatch.setattr(film, "GIF_DOTS", 20)
    return 320, 180


def seconds_of(asked: Asked) -> float:
    days = turns(asked)
    rests = [min(4.0, 1.5 + 0.4 * max(0, len(turn.before) - 1)) for turn in days]
    return sum(rests) + 4.0 - (rests[-1] if days[-1].day == asked.records.last_day else 0)


@pytest.mark.parametrize("form", ["mp4", "webm"])
def test_a_film_lasts_as_long_as_its_changes(
    form: str, few: Asked, small: tuple[int, int], tmp_path: Path
) -> None:
    target = tmp_path / f"four.{form}"
    heard: list[float] = []
    export(form, target, few, heard.append)
    assert heard == sorted(heard)
    assert (heard[0], heard[-1]) == (0, 1)
    with av.open(str(target)) as opened:
        stream = opened.streams.video[0]
        frames = [frame.to_ndarray(format="rgb24") for frame in opened.decode(stream)]
        assert stream.average_rate == film.RATE
    assert {frame.shape for frame in frames} == {(small[1], small[0], 3)}
    assert len(frames) == pytest.approx(seconds_of(few) * film.RATE, abs=2)
    seen = [frames[0]]
    for frame in frames:
        if np.abs(frame.astype(int) - seen[-1]).mean() > 0.8:
            seen.append(frame)
    assert len(turns(few)) - 2 <= len(seen) <= len(turns(few)) + 2
    again = tmp_path / f"again.{form}"
    export(form, again, few)
    assert again.read_bytes() == target.read_bytes()


def test_a_gif_has_a_picture_for_each_change(
    few: Asked, small: tuple[int, int], tmp_path: Path
) -> None:
    target = tmp_path / "four.gif"
    export("gif", target, few)
    with Image.open(target) as opened:
        assert opened.size == small
        assert opened.info["loop"] == 0
        times = [frame.info["duration"] for frame in ImageSequence.Iterator(opened)]
    days = turns(few)
    assert len(times) == len(days) + (days[-1].day != few.records.last_day)
    assert sum(times) / 1000 == pytest.approx(seconds_of(few), abs=0.1)


@pytest.mark.parametrize("form", ["gif", "mp4"])
def test_a_film_no_longer_wanted_leaves_what_was_there(
    form: str, few: Asked, small: tuple[int, int], tmp_path: Path
) -> None:
    del small
    target = tmp_path / f"four.{form}"
    target.write_bytes(OLD)

    def enough(done: float) -> None:
        if done > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        export(form, target, few, enough)
    assert target.read_bytes() == OLD
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_picture_is_taken_of_every_change_and_of_no_quiet_day(asked: Asked) -> None:
    for lens in ("editors", "as-reported"):
        view = replace(asked, lens=lens)
        days: dict[date, dict[str, tuple[str, bool]]] = {}
        for row in day_table(asked.records, [lens]):
            days.setdefault(row.day, {})[row.place] = (row.status, row.disputed)
        ordered = sorted(days)
        moved = [day for was, day in pairwise(ordered) if days[was] != days[day]]
        found = turns(view)
        assert [turn.day for turn in found] == [ordered[0], *moved]
        for turn in found[1:]:
            assert len(list(told(view, turn))) == len(turn.before) > 0
