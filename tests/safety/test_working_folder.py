"""Nothing that lies in the folder where the command is given is run."""

from pathlib import Path

import pytest

from tests.safety.served import look, served

NAMES = ("folium", "streamlit", "json", "pandas", "locale", "sitecustomize", "app", "kasab_map")


@pytest.mark.parametrize("variable", [{}, {"PYTHONSAFEPATH": ""}])
def test_a_module_in_the_working_folder_is_not_imported(
    tmp_path: Path, variable: dict[str, str]
) -> None:
    for name in NAMES:
        marker = f"from pathlib import Path\nPath({str(tmp_path)!r}, 'ran.{name}').touch()\n"
        (tmp_path / f"{name}.py").write_text(marker, encoding="utf-8")
    settings = tmp_path / ".streamlit" / "config.toml"
    settings.parent.mkdir()
    settings.write_text("[server]\nbaseUrlPath = 'theirs'\n", encoding="utf-8")
    with served(folder=tmp_path, **variable) as running:
        for page in ("", "record"):
            assert not look(running.address, page).errors
    assert not list(tmp_path.glob("ran.*"))
