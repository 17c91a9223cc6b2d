"""Without Streamlit, as in a notebook: everything but the app works, which says what it needs."""

import subprocess
import sys
from pathlib import Path

# None in sys.modules: importing it fails, as where it is not installed.
WITHOUT = "import sys; sys.modules.update(dict.fromkeys(('streamlit', 'streamlit_folium')));"


def run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT + code],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def test_a_page_is_saved_and_the_theatre_asked(tmp_path: Path):
    ran = run(
        "from datetime import date;"
        "from kasab_map import control_on, read_dataset;"
        "from kasab_map.player.plugin import standalone;"
        "print(control_on(read_dataset(), date(2014, 4, 3))['kasab'].status);"
        "print(len(standalone()) > 100_000)",
        tmp_path,
    )
    assert ran.stdout.split() == ["opposition", "True"], ran.stderr


def test_serve_says_what_it_needs(tmp_path: Path):
    ran = run(
        "import importlib.util as u; u.find_spec = lambda name: None;"
        "from kasab_map.cli import app; sys.argv = ['kasab-map', 'serve', '--no-browser']; app()",
        tmp_path,
    )
    assert ran.returncode == 2
    assert "pip install 'kasab-map[app]'" in ran.stderr


def test_importing_the_package_brings_no_map_and_no_data_frame(tmp_path: Path):
    ran = run(
        "import kasab_map;"
        "print([name for name in ('folium', 'pandas', 'shapely', 'typer') if name in sys.modules])",
        tmp_path,
    )
    assert ran.stdout.strip() == "[]", ran.stderr


def test_the_version_and_the_types_travel():
    import kasab_map  # noqa: PLC0415 -- what is tested

    assert kasab_map.__version__.count(".") == 2
    assert Path(kasab_map.__file__).with_name("py.typed").exists()
