"""An edit is seen whole or not yet; what is broken is told, and a repair is enough."""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kasab_map.pages import editions
from kasab_map.pages.editions import BusyFolderError, Editions, stamp_of


class BrokenError(Exception):
    """What reading raises in these tests."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder left alone for long."""
    (tmp_path / "basemap").mkdir()
    for name in ("a.csv", "b.csv", "basemap/land.geojson"):
        (tmp_path / name).write_text("1", encoding="utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editions, "QUIET_S", 0.2)
    monkeypatch.setattr(editions, "PATIENCE_S", 2.0)


def read(folder: Path) -> str:
    """Read both tables, which must agree."""
    first = (folder / "a.csv").read_text("utf-8")
    time.sleep(0.05)
    second = (folder / "b.csv").read_text("utf-8")
    if "broken" in first:
        raise BrokenError
    return f"{first}{second}"


def wait() -> None:
    """Leave the folder alone long enough."""
    time.sleep(0.3)


def write(folder: Path, text: str) -> None:
    """Edit both tables."""
    for name in ("a.csv", "b.csv"):
        (folder / name).write_text(text, encoding="utf-8")


def test_an_edition_is_read_once(folder: Path) -> None:
    reads: list[Path] = []
    kept = Editions(folder, lambda where: reads.append(where) or len(reads))
    assert [kept.newest() for _ in range(3)] == [1, 1, 1]


def test_many_who_ask_at_once_wait_for_one_reading(folder: Path) -> None:
    reads: list[str] = []
    kept = Editions(folder, lambda where: reads.append(read(where)))
    askers = [threading.Thread(target=kept.newest) for _ in range(20)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert len(reads) == 1


def test_an_edit_is_seen_when_it_is_saved_and_not_before(folder: Path) -> None:
    kept = Editions(folder, read)
    assert kept.newest() == "11"
    (folder / "a.csv").write_text("2", encoding="utf-8")
    assert kept.newest() == "11"  # the other half is still to come
    (folder / "b.csv").write_text("2", encoding="utf-8")
    assert kept.newest() == "11"
    wait()
    assert kept.newest() == "22"


def swap(folder: Path) -> None:
    """Put another file of the same size and time in place."""
    old = (folder / "a.csv").stat()
    (folder / "new").write_text("9", encoding="utf-8")
    os.utime(folder / "new", ns=(old.st_atime_ns, old.st_mtime_ns))
    (folder / "new").replace(folder / "a.csv")


EDITS: dict[str, Callable[[Path], object]] = {
    "size": lambda f: (f / "a.csv").write_text("11", encoding="utf-8"),
    "time": lambda f: os.utime(f / "a.csv", ns=(1, 1)),
    "inode": swap,
    "new": lambda f: (f / "c.csv").touch(),
    "gone": lambda f: (f / "b.csv").unlink(),
    "renamed": lambda f: (f / "b.csv").rename(f / "d.csv"),
    "below": lambda f: (f / "basemap" / "land.geojson").write_text("22", encoding="utf-8"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_every_way_to_edit_makes_another_edition(
    folder: Path, edit: Callable[[Path], object]
) -> None:
    before = stamp_of(folder).files
    edit(folder)
    assert stamp_of(folder).files != before


def test_an_editors_own_files_make_none(folder: Path) -> None:
    before = stamp_of(folder)
    for name in (".a.csv.swp", "a.csv~", ".part"):
        (folder / name).touch()
    assert stamp_of(folder) == before


@pytest.mark.skipif(os.name != "posix", reason="links need a right of their own elsewhere")
def test_a_link_that_leads_nowhere_hides_no_file(folder: Path) -> None:
    (folder / "a.link").symlink_to(folder / "nowhere")
    names = [name for name, *_ in stamp_of(folder).files]
    assert names == ["a.csv", "a.link", "b.csv", "basemap/land.geojson"]


def test_what_changes_while_it_is_read_is_read_again(folder: Path) -> None:
    tries = 0

    def disturbed(where: Path) -> str:
        nonlocal tries
        tries += 1
        first = (where / "a.csv").read_text("utf-8")
        if tries == 1:
            write(where, "22")
        return first + (where / "b.csv").read_text("utf-8")

    wait()
    assert Editions(folder, disturbed).newest() == "2222"
    assert tries == 2


def test_a_bad_edit_is_told_each_time_and_a_repair_is_enough(folder: Path) -> None:
    kept = Editions(folder, read)
    assert kept.newest() == "11"
    write(folder, "broken")
    wait()
    for _ in range(2):
        with pytest.raises(BrokenError):
            kept.newest()
    write(folder, "3")
    wait()
    assert kept.newest() == "33"


def test_a_deleted_folder_is_told_and_comes_back(folder: Path) -> None:
    kept = Editions(folder, read)
    assert kept.newest() == "11"
    folder.rename(folder.with_name("away"))
    with pytest.raises(FileNotFoundError):
        kept.newest()
    folder.with_name("away").rename(folder)
    assert kept.newest() == "11"


def test_a_folder_that_never_rests_is_told(folder: Path) -> None:
    def restless(where: Path) -> None:
        write(where, str(time.monotonic_ns()))

    with pytest.raises(BusyFolderError, match="is being changed"):
        Editions(folder, restless).newest()
