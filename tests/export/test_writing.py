"""Whatever happens to an export: the old file or the new one, and nothing beside it."""

import os
from pathlib import Path

import pytest

from kasab_map.export.writing import Cancelled, replacing

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


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_no_permission_leaves_what_was_there(target: Path) -> None:
    target.parent.chmod(0o555)
    with pytest.raises(PermissionError), replacing(target):
        pass
    target.parent.chmod(0o755)
    assert target.read_bytes() == OLD
