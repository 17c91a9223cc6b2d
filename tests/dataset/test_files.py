"""Files as such: there, ordinary, inside the folder, UTF-8 with LF."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kasab_map.dataset import DatasetError, check, read_dataset
from tests.dataset.tiny import CLAIMANTS, Theatre

Spoil = Callable[[Theatre], object]


def encoded(encoding: str, content: str = CLAIMANTS) -> Spoil:
    return lambda theatre: (theatre.folder / "claimants.csv").write_bytes(content.encode(encoding))


def make_folder(theatre: Theatre) -> None:
    (theatre.folder / "claimants.csv").unlink()
    (theatre.folder / "claimants.csv").mkdir()


def make_pipe(theatre: Theatre) -> None:
    (theatre.folder / "claimants.csv").unlink()
    os.mkfifo(theatre.folder / "claimants.csv")


def link_to(target: str) -> Spoil:
    def spoil(theatre: Theatre) -> None:
        Path("elsewhere.csv").write_text(CLAIMANTS, encoding="utf-8")
        (theatre.folder / "claimants.csv").unlink()
        (theatre.folder / "claimants.csv").symlink_to(target)

    return spoil


UTF_8 = "save the file again as UTF-8 (in a spreadsheet: 'CSV UTF-8')"
CASES: dict[str, tuple[Spoil, str]] = {
    "a missing file": (
        lambda theatre: (theatre.folder / "claimants.csv").unlink(),
        "geodata/claimants.csv: the file is missing; put it back, "
        "or correct its path in datapackage.json",
    ),
    "a missing base map file": (
        lambda theatre: (theatre.folder / "basemap/land.geojson").unlink(),
        "geodata/basemap/land.geojson: the file is missing; put it back, "
        "or correct its path in datapackage.json",
    ),
    "a missing package": (
        lambda theatre: (theatre.folder / "datapackage.json").unlink(),
        "geodata/datapackage.json: the file is missing; put it back, "
        "or correct its path in datapackage.json",
    ),
    "an empty file": (
        lambda theatre: theatre.write("claimants.csv", ""),
        "geodata/claimants.csv: is empty; put its content back "
        "(a table has at least its header row)",
    ),
    "an empty layer": (
        lambda theatre: theatre.write("villages.geojson", "\n"),
        "geodata/villages.geojson: is empty; put its content back "
        "(a table has at least its header row)",
    ),
    "a folder in a file's place": (
        make_folder,
        "geodata/claimants.csv: is a folder where a file should be; "
        "move it away and put the file back",
    ),
    "a pipe in a file's place": (
        make_pipe,
        "geodata/claimants.csv: is not an ordinary file; put an ordinary file in its place",
    ),
    "a link out of the folder": (
        link_to("../elsewhere.csv"),
        "geodata/claimants.csv: is a link that leads out of the folder; "
        "put the file itself in its place",
    ),
    "a link to itself": (
        link_to("claimants.csv"),
        "geodata/claimants.csv: is a link that leads nowhere; put the file itself in its place",
    ),
    "Windows-1252": (
        encoded("cp1252", CLAIMANTS.replace("Counts", "Décompte")),
        "geodata/claimants.csv:3: byte 0xE9 at offset 92 is not UTF-8 "
        f"(in Windows-1252 it is 'é'); {UTF_8}",
    ),
    "UTF-16": (encoded("utf-16"), f"geodata/claimants.csv: is UTF-16, not UTF-8; {UTF_8}"),
    "UTF-16 without a mark": (
        encoded("utf-16-le"),
        f"geodata/claimants.csv: is UTF-16, not UTF-8; {UTF_8}",
    ),
    "a byte order mark": (
        encoded("utf-8-sig"),
        "geodata/claimants.csv:1: starts with a byte order mark; "
        "save the file as UTF-8 without it ('no BOM')",
    ),
    "a NUL byte": (
        lambda theatre: theatre.replace("claimants.csv", "A monitor", "A\0 monitor"),
        "geodata/claimants.csv:3: holds 1 NUL byte; restore what was damaged and delete them",
    ),
    "Windows line ends": (
        lambda theatre: theatre.write("claimants.csv", CLAIMANTS.replace("\n", "\r\n")),
        "geodata/claimants.csv:1: 4 line ends hold a CR; save the file with LF line ends ('Unix')",
    ),
    "old Mac line ends": (
        lambda theatre: theatre.write("claimants.csv", CLAIMANTS.replace("\n", "\r")),
        "geodata/claimants.csv:1: 4 line ends hold a CR; save the file with LF line ends ('Unix')",
    ),
}


@pytest.mark.parametrize(("spoil", "message"), CASES.values(), ids=CASES)
def test_one_spoilt_file_is_one_problem(theatre: Theatre, spoil: Spoil, message: str):
    spoil(theatre)
    assert theatre.problems() == [message]


def test_the_tiny_theatre_is_good(theatre: Theatre):
    assert theatre.problems() == []


def test_a_folder_that_is_not_there():
    message = "nowhere: there is no such folder; check the name"
    assert list(map(str, check("nowhere"))) == [message]


def test_a_file_for_a_folder(theatre: Theatre):
    path = theatre.folder / "claims.csv"
    message = "is a file, not a folder; name the folder that holds datapackage.json"
    assert list(map(str, check(path))) == [f"geodata/claims.csv: {message}"]


def test_a_file_that_may_not_be_read(theatre: Theatre, monkeypatch: pytest.MonkeyPatch):
    opened = os.open

    def refuse(path: Path, flags: int) -> int:
        if path.name == "events.csv":
            raise PermissionError(13, "Permission denied")
        return opened(path, flags)

    monkeypatch.setattr(os, "open", refuse)
    message = "cannot be read (Permission denied); give yourself permission to read it"
    assert theatre.problems() == [f"geodata/events.csv: {message}"]


def test_a_path_outside_the_working_directory_is_shown_in_full(
    theatre: Theatre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    theatre.cell("claims", "c0001", "status", "oppositon")
    folder = (tmp_path / "geodata").resolve()
    monkeypatch.chdir("/")
    expected = Path(os.path.relpath(folder, "/")).as_posix()
    assert str(check(folder)[0]).startswith(f"{expected}/claims.csv:2: status: ")


def test_all_problems_come_at_once_and_are_counted(theatre: Theatre):
    theatre.cell("claims", "c0001", "status", "oppositon")
    theatre.cell("claims", "c0006", "confidence", "sure")
    theatre.cell("sources", "radio-undated", "language", "arabic")
    with pytest.raises(DatasetError) as raised:
        read_dataset(theatre.folder)
    assert str(raised.value).splitlines() == [
        "geodata/claims.csv:2: status: 'oppositon' is not one of government, opposition, "
        "contested, unknown; did you mean 'opposition'?",
        "geodata/claims.csv:7: confidence: 'sure' is not one of low, medium, high",
        "geodata/sources.csv:3: language: 'arabic' does not fit ^[a-z]{2}$: write it like 'en'",
        "3 problems in 2 files",
    ]
