"""Sources of files: a folder, unsaved edits over it and an archive read alike."""

import os
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kasab_map.dataset import Archive, DatasetError, Folder, Overlay, check, read_dataset
from kasab_map.dataset.sources import RefusedFileError, limits
from tests.dataset.tiny import CLAIMS, Theatre


def zipped(theatre: Theatre, *, inside: str = "") -> Archive:
    path = theatre.folder.parent / "theatre.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in Folder(theatre.folder).names():
            archive.write(theatre.folder / name, inside + name)
    return Archive(path)


def test_every_source_reads_alike(theatre: Theatre):
    folder = Folder(theatre.folder)
    for source in (folder, Overlay(folder, {}), zipped(theatre)):
        assert read_dataset(source) == read_dataset(theatre.folder)
        assert source.names() == folder.names()
        assert "basemap/land.geojson" in source.names()
        assert [source.read(name) for name in source.names()] == [
            (theatre.folder / name).read_bytes() for name in folder.names()
        ]
        assert not source.exists("published_ids.txt")
        with pytest.raises(RefusedFileError, match="the file is missing"):
            source.read("published_ids.txt")
    assert zipped(theatre, inside="a/b/").names() == folder.names()


def test_an_unsaved_edit_is_judged_as_if_it_were_saved(theatre: Theatre):
    spoilt = CLAIMS.replace("held,government,wire", "held,goverment,wire")
    edits = Overlay(Folder(theatre.folder), {"claims.csv": spoilt.encode(), "events.csv": None})
    told = [str(problem) for problem in check(edits)]
    assert told == [
        "geodata/claims.csv:2: status: 'goverment' is not one of government, opposition, "
        "contested, unknown; did you mean 'government'?",
        "geodata/events.csv: the file is missing; put it back, "
        "or correct its path in datapackage.json",
    ]
    assert theatre.problems() == []
    assert "events.csv" not in edits.names()
    assert Overlay(edits, {"new.csv": b""}).exists("new.csv")


def test_a_problem_in_an_archive_names_the_file_in_it(theatre: Theatre):
    theatre.cell("claims", "c0001", "status", "oppositon")
    [problem] = check(zipped(theatre, inside="theatre/"))
    assert str(problem).startswith("theatre.zip/claims.csv:2: status: 'oppositon'")


def test_a_file_is_refused_by_its_size_before_it_is_read(theatre: Theatre):
    with (theatre.folder / "claims.csv").open("r+b") as file:
        file.truncate(3 * 1024**3)
    told = "has 3,072.0 MB, and a .csv file may have 128 MB at most; make it smaller"
    assert theatre.problems() == [f"geodata/claims.csv: {told}"]


def test_an_archive_that_lies_about_a_size_is_still_cut(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
):
    (theatre.folder / "claims.csv").write_bytes(b"x" * 300_000)
    archive = zipped(theatre)
    archive._entries["claims.csv"].file_size = 10
    monkeypatch.setattr(limits, "LIMITS", {".csv": 1000})
    with pytest.raises(RefusedFileError):
        archive.read("claims.csv")


def test_what_is_not_an_archive_is_refused(theatre: Theatre, tmp_path: Path):
    (tmp_path / "theatre.zip").write_bytes(b"PK\x03\x04 and no more")
    told = "theatre.zip: is not a zip archive (File is not a zip file); zip the theatre's folder"
    assert str(check(Archive("theatre.zip"))[0]).startswith(told)
    assert (
        str(check(Archive("none.zip"))[0]) == "none.zip: there is no such archive; check the name"
    )


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, 5_000), new=st.binary(min_size=1, max_size=40))
def test_a_damaged_archive_is_refused_or_read(
    archive_bytes: bytes, tmp_path_factory: pytest.TempPathFactory, at: int, new: bytes
):
    at %= len(archive_bytes)
    path = tmp_path_factory.getbasetemp() / "damaged.zip"
    path.write_bytes(archive_bytes[:at] + new + archive_bytes[at + len(new) :])
    problems = check(Archive(path))
    if problems:
        assert all(";" in problem.message or problem.line for problem in problems)
    else:
        assert read_dataset(Archive(path)).name == "tiny"


@pytest.fixture(scope="module")
def archive_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return zipped(Theatre(tmp_path_factory.mktemp("zip") / "geodata")).path.read_bytes()


def test_an_archive_whose_names_lead_outside_leads_nowhere(theatre: Theatre):
    archive = zipped(theatre)
    with zipfile.ZipFile(archive.path, "a") as more:
        more.writestr("../claims.csv", "id\n")
        more.writestr("claims.csv/../../x", "id\n")
    again = Archive(archive.path)
    assert read_dataset(again) == read_dataset(theatre.folder)


def test_a_write_is_whole_or_nothing(theatre: Theatre, monkeypatch: pytest.MonkeyPatch):
    path = theatre.folder / "claims.csv"
    path.chmod(0o640)
    Folder(theatre.folder).write("claims.csv", b"new\n")
    assert path.read_bytes() == b"new\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RefusedFileError, match=r"No space left on device.*nothing was changed"):
        Folder(theatre.folder).write("claims.csv", b"lost\n")
    assert path.read_bytes() == b"new\n"
    assert not list(theatre.folder.glob("**/*.part"))


def test_nothing_is_written_outside_the_folder(theatre: Theatre):
    for name in ("../out.csv", "out.csv"):
        (theatre.folder / "out.csv").unlink(missing_ok=True)
        (theatre.folder / "out.csv").symlink_to("../elsewhere.csv")
        Path("elsewhere.csv").write_bytes(b"kept")
        with pytest.raises(RefusedFileError):
            Folder(theatre.folder).write(name, b"lost")
        assert Path("elsewhere.csv").read_bytes() == b"kept"
    assert not Path("out.csv").exists()


def test_a_folder_whose_name_is_too_long_or_odd_is_refused():
    for name in ("x" * 300, "x/" * 3000, "a\0b"):
        with pytest.raises(DatasetError, match="cannot be read"):
            read_dataset(name)


def test_a_folder_one_may_not_look_into_is_refused(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object, **__: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(DatasetError, match="give yourself permission to read it"):
        read_dataset(theatre.folder)
