"""Whatever happens to an export: the old file or the new one, and nothing beside it."""

import os
from pathlib import Path

import pytest

from kasab_map.export.writing import MANIFEST, Cancelled, replacing, replacing_folder

OLD, NEW = b"old", b"new"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "kasab.csv"
    path.write_bytes(OLD)
    return path


def alone(target: Path) -> bool:
    return os.listdir(target.parent) == [target.name]  # noqa: PTH208


def test_a_whole_file_takes_the_place(target: Path) -> None:
    target.chmod(0o640)
    with replacing(target) as part:
        part.write_bytes(NEW)
        assert target.read_bytes() == OLD
        assert part.name == target.name
    assert target.read_bytes() == NEW
    assert target.stat().st_mode & 0o777 == 0o640
    assert alone(target)


def test_a_new_file_has_the_permissions_of_any_other(tmp_path: Path) -> None:
    with replacing(tmp_path / "new.csv") as part:
        part.write_bytes(NEW)
    (tmp_path / "peer.csv").write_bytes(NEW)
    modes = {path.stat().st_mode for path in tmp_path.iterdir()}
    assert len(modes) == 1


def test_a_link_stays_and_what_it_leads_to_is_replaced(target: Path) -> None:
    link = target.with_name("link.csv")
    link.symlink_to(target)
    with replacing(link) as part:
        part.write_bytes(NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW


@pytest.mark.parametrize("reason", [Cancelled, KeyboardInterrupt, OSError, SystemExit])
def test_an_end_on_the_way_leaves_what_was_there(target: Path, reason: type[BaseException]) -> None:
    def write() -> None:
        with replacing(target) as part:
            part.write_bytes(NEW)
            part.with_name("side-file").write_bytes(NEW)
            raise reason

    with pytest.raises(reason):
        write()
    assert target.read_bytes() == OLD
    assert alone(target)


def test_a_file_that_was_never_written_leaves_what_was_there(target: Path) -> None:
    with pytest.raises(FileNotFoundError), replacing(target):
        pass
    assert target.read_bytes() == OLD
    assert alone(target)


def test_a_folder_a_missing_folder_and_a_device_are_refused(tmp_path: Path) -> None:
    for wrong in (tmp_path, tmp_path / "none" / "kasab.csv", Path(os.devnull)):
        with pytest.raises(OSError, match=r"folder|No such file|ordinary"), replacing(wrong):
            pass
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_export_left_goes_and_what_another_one_writes_stays(target: Path) -> None:
    with replacing(target) as part:
        part.write_bytes(NEW)
        at_work = part.parent
        with replacing(target) as other:
            assert at_work.is_dir()
            other.write_bytes(OLD)
    assert alone(target)
    left = target.parent / at_work.name
    left.mkdir()
    (left / "held").touch()
    (left / "kasab.csv").write_bytes(NEW)
    with replacing(target) as part:
        part.write_bytes(NEW)
    assert alone(target)


def test_what_was_killed_before_it_held_its_folder_goes_too(target: Path) -> None:
    with replacing(target) as part:
        part.write_bytes(NEW)
        left = part.parent
    left.mkdir()
    with replacing(target) as part:
        assert not left.exists()
        part.write_bytes(NEW)
    assert alone(target)


def test_a_folder_killed_between_two_names_comes_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with replacing_folder(site) as part:
        part.mkdir()
        (part / MANIFEST).write_bytes(OLD)
        left = part.parent.name
    (tmp_path / left).mkdir()
    (tmp_path / left / "held").touch()
    site.rename(tmp_path / left / "before")
    with pytest.raises(Cancelled), replacing_folder(site):
        raise Cancelled
    assert (site / MANIFEST).read_bytes() == OLD
    assert alone(site)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_no_permission_leaves_what_was_there(target: Path) -> None:
    target.parent.chmod(0o555)
    with pytest.raises(PermissionError), replacing(target):
        pass
    target.parent.chmod(0o755)
    assert target.read_bytes() == OLD


def test_ended_while_it_begins_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kasab_map.export.writing.locked", ended)
    with pytest.raises(KeyboardInterrupt), replacing(tmp_path / "a.csv"):
        pass
    assert list(tmp_path.iterdir()) == []
