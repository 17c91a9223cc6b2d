"""The container's file: its rules, and its steps done by hand in an empty folder."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bench.local import address_of, free_port, wait_until_it_answers
from tests.safety.served import look

ROOT = Path(__file__).parents[2]
LINES = [
    line
    for line in (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def told(word: str) -> list[str]:
    """Give what follows an instruction, each time it is given."""
    return [line.removeprefix(word).strip() for line in LINES if line.startswith(f"{word} ")]


def test_it_is_an_account_without_rights_that_serves():
    assert told("USER") == ["10001"]
    assert LINES.index("USER 10001") > max(n for n, line in enumerate(LINES) if line[:3] == "RUN")


def test_only_pinned_packages_are_installed():
    installs = [step for step in told("RUN") if "pip install" in step]
    assert installs
    assert all("--require-hashes -r requirements.txt" in step for step in installs)


def test_compose_gives_it_a_read_only_root_and_no_rights():
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    for rule in ("read_only: true", "cap_drop: [ALL]", "no-new-privileges:true", "127.0.0.1:8501"):
        assert rule in text


def test_its_steps_lead_to_an_app_that_answers_and_writes_nothing_beside_itself(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
):
    home = tmp_path_factory.mktemp("home")
    for step in told("COPY"):
        *sources, target = step.split()
        for name in sources:
            source = ROOT / name
            goal = tmp_path / (name if target == "./" else target)
            copy = shutil.copytree if source.is_dir() else shutil.copy
            copy(source, goal)
    port = free_port()
    command = json.loads(told("CMD")[0])
    assert command[0] == "python"
    arguments = [re.sub("^8501$", str(port), part) for part in command[1:]]
    arguments[arguments.index("0.0.0.0")] = "127.0.0.1"  # noqa: S104 -- taken out, not used
    said = dict(pair.split("=") for pair in told("ENV")[0].split())
    environment = os.environ | said | {"PYTHONPATH": str(tmp_path), "HOME": str(home)}
    _, _, check = told("HEALTHCHECK")[0].partition("CMD ")
    health = [part.replace(":8501", f":{port}") for part in json.loads(check)]
    copied = sorted(tmp_path.rglob("*"))
    with subprocess.Popen(
        [sys.executable, *arguments],
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            wait_until_it_answers(server, address_of(port))
            assert health[0] == "python"
            asked = [sys.executable, *health[1:]]
            assert subprocess.run(asked, check=False, timeout=30).returncode == 0
            assert look(address_of(port)).errors == []
            assert server.poll() is None
            assert sorted(tmp_path.rglob("*")) == copied
        finally:
            server.terminate()
            server.wait(timeout=20)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_has_its_hash(name: str):
    pins = (ROOT / name).read_text(encoding="utf-8")
    packages = re.findall(r"^[a-z0-9][\w.\[\]-]*==\S+", pins, re.MULTILINE)
    assert len(packages) > 40
    assert pins.count("--hash=sha256:") > len(packages)
    if name == "requirements.txt":
        assert not [pin for pin in packages if pin.startswith(("pytest", "ruff", "pyright"))]
