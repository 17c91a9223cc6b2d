"""Editing is for this machine alone, and never on where it was not asked for."""

import pytest
from typer.testing import CliRunner

from kasab_map.cli import app
from kasab_map.pages import edit_switch


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "example.org"])  # noqa: S104
def test_another_address_is_refused(host: str):
    told = CliRunner().invoke(app, ["edit", "--host", host])
    assert told.exit_code == 2
    assert "this machine alone" in " ".join(told.stderr.replace("│", " ").split())


@pytest.mark.parametrize(
    ("host", "names"),
    [
        ("0.0.0.0", ["127.0.0.1"]),  # noqa: S104
        ("127.0.0.1", None),
        ("127.0.0.1", ["127.0.0.1", "map.example.org"]),
    ],
)
def test_the_app_itself_refuses_it_where_others_reach_it(host: str, names: list[str] | None):
    with pytest.raises(ValueError, match="this machine alone"):
        edit_switch.turn_on(host, names)
    assert not edit_switch.is_on()


def test_a_folder_that_is_none_is_told():
    told = CliRunner().invoke(app, ["edit", "nowhere"])
    assert told.exit_code == 1
    assert "there is no such folder" in told.stderr
