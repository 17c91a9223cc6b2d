"""House rules that a machine can hold: sizes, hosts, paths."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Written in parts, so that this file does not break the rule it holds.
HOSTS = re.compile("|".join(["py" + r"pi\.org", "python" + r"hosted", "npm" + r"js\.(org|com)"]))
MACHINE_PATHS = re.compile("|".join(["/" + "work/", "/" + "home/", "/" + "root/", "/" + "Users/"]))
CODE = {".py", ".js", ".css", ".sh"}


def committed() -> list[Path]:
    """List the files of the repository, those not yet committed included."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


FILES = committed()
OURS = [path for path in FILES if "vendor" not in path.parts]


def test_the_repository_is_seen() -> None:
    assert len(FILES) > 50


@pytest.mark.parametrize(
    "path",
    [path for path in OURS if path.suffix in CODE],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_file_is_over_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_no_file_names_a_package_registry_or_a_path_of_a_machine() -> None:
    for path in OURS:
        text = path.read_bytes().decode("utf-8", errors="ignore")
        for rule in (HOSTS, MACHINE_PATHS):
            found = rule.search(text)
            assert not found, f"{path.relative_to(ROOT)}: {found and found.group()}"
