"""Whatever goes wrong on a page is told in one sentence: no traceback, no blank page."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from kasab_map.locale import messages
from kasab_map.pages import map_page, opening
from kasab_map.serving import THEATRE_VARIABLE
from kasab_map.shipped import shipped


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    st.cache_resource.clear()


def run() -> AppTest:
    """Run the app as it is served."""
    return AppTest.from_file(str(shipped("app.py")), default_timeout=60).run()


def fail(*_: object, **__: object) -> None:
    """Fail as no check foresaw."""
    raise KeyError("land")


def test_what_cannot_be_drawn_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "document_of", fail)
    shown = run()
    assert not shown.exception
    assert [error.value for error in shown.error] == [messages()["app.failed"]]
    monkeypatch.undo()
    assert not run().error, "what failed must not be remembered"


def test_a_page_that_fails_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(map_page, "player", fail)
    shown = run()
    assert not shown.exception
    assert [error.value for error in shown.error] == [messages()["app.failed"]]


def test_a_folder_that_is_none_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(THEATRE_VARIABLE, str(tmp_path / "nowhere"))
    shown = run()
    assert not shown.exception
    assert [error.value for error in shown.error] == [messages()["app.broken"]]
    assert "there is no such folder" in shown.code[0].value
