"""The folder is edited while the app is served: what its readers see, open pages and new ones."""

import asyncio
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kasab_map.pages.editions import QUIET_S
from kasab_map.shipped import shipped
from tests.safety.served import Served, look, served
from tools.soak.session import Session

BROKEN = "This theatre has problems"


@pytest.fixture(scope="module")
def theatre(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that is served all the while."""
    return shutil.copytree(shipped("geodata"), tmp_path_factory.mktemp("served") / "theatre")


@pytest.fixture(scope="module")
def server(theatre: Path) -> Iterator[Served]:
    """The app that shows it."""
    with served("--data", str(theatre), log=theatre.with_name("log")) as running:
        yield running


@pytest.fixture
def folder(theatre: Path, server: Served) -> Iterator[Path]:
    """The theatre, good as it was; nothing the app writes to its log is a traceback."""
    yield theatre
    assert "Traceback" not in theatre.with_name("log").read_text(encoding="utf-8")
    assert server.process.poll() is None
    shutil.copytree(shipped("geodata"), theatre, dirs_exist_ok=True)
    time.sleep(QUIET_S + 0.1)


@pytest.fixture
def address(server: Served) -> str:
    """Where the app is."""
    return server.address


def edit(folder: Path, version: str) -> None:
    """Give the theatre another edition, and leave it alone."""
    package = folder / "datapackage.json"
    text = package.read_text(encoding="utf-8")
    before = edition_of(text)
    package.write_text(
        text.replace(f'"version": "{before}"', f'"version": "{version}"', 1), "utf-8"
    )
    time.sleep(QUIET_S + 0.1)


def edition_of(package: str) -> str:
    """Give the edition that a datapackage.json names first."""
    return package.split('"version": "', 1)[1].split('"', 1)[0]


def shown(session: Session) -> str:
    """Give what a page told in its blocks of code: the edition, or the problems."""
    return "\n".join(session.texts)


def test_a_good_edit_reaches_new_pages_and_leaves_open_ones_alone(
    folder: Path, address: str
) -> None:
    async def reading() -> None:
        async with Session(address, "about") as early:
            await early.run()
            first = shown(early)
            edit(folder, "77.7.7")
            await early.run()
            assert shown(early) == first
            async with Session(address, "about") as late:
                await late.run()
                assert "77.7.7" in shown(late)
                assert "77.7.7" not in first

    asyncio.run(reading())


def test_a_bad_edit_is_one_clear_page_and_a_repair_is_enough(folder: Path, address: str) -> None:
    good = (folder / "claims.csv").read_bytes()

    async def reading() -> None:
        async with Session(address) as early:
            await early.run()
            assert not early.errors
            (folder / "claims.csv").write_bytes(good.replace(b",sohr,", b",nobody,", 1))
            time.sleep(QUIET_S + 0.1)
            late = await asyncio.to_thread(look, address)
            assert len(late.errors) == 1
            assert late.errors[0].startswith(BROKEN)
            assert "claims.csv:" in shown(late)
            assert "nobody" in shown(late)
            await early.run("date=2014-05-01")
            assert not early.errors
            (folder / "claims.csv").write_bytes(good)
            time.sleep(QUIET_S + 0.1)
            assert not (await asyncio.to_thread(look, address)).errors

    asyncio.run(reading())


@pytest.mark.parametrize("kept", [0.5, 0.0])
def test_a_half_written_file_is_not_seen_and_told_if_it_stays(
    folder: Path, address: str, kept: float
) -> None:
    assert not look(address).errors
    good = (folder / "claims.csv").read_bytes()
    (folder / "claims.csv").write_bytes(good[: int(len(good) * kept)])
    assert not look(address).errors, "the edition before is kept while somebody saves"
    time.sleep(QUIET_S + 0.1)
    assert [error.startswith(BROKEN) for error in look(address).errors] == [True]
    (folder / "claims.csv").write_bytes(good)
    time.sleep(QUIET_S + 0.1)
    assert not look(address).errors


def test_a_folder_that_is_gone_is_told_and_comes_back(folder: Path, address: str) -> None:
    assert not look(address).errors
    away = folder.rename(folder.with_name("away"))
    for page in ("", "record", "about"):
        gone = look(address, page)
        assert [error.startswith(BROKEN) for error in gone.errors] == [True]
        assert "there is no such folder" in shown(gone)
    away.rename(folder)
    time.sleep(QUIET_S + 0.1)
    assert not look(address).errors


def test_while_it_is_edited_all_the_time_nobody_sees_a_fault(folder: Path, address: str) -> None:
    first = look(address, "about")
    package = (folder / "datapackage.json").read_text(encoding="utf-8")
    for n in range(8):
        text = package.replace(edition_of(package), f"88.8.{n}", 1)
        (folder / "datapackage.json").write_text(text, "utf-8")
        seen = look(address, "about")
        assert not seen.errors
        assert shown(seen) == shown(first)
    time.sleep(QUIET_S + 0.1)
    assert "88.8.7" in shown(look(address, "about"))
