"""What the map's page tells machines of its data: the newest edition, and never markup."""

import json
import shutil
import time
from pathlib import Path

from kasab_map.pages.editions import QUIET_S
from kasab_map.pages.told_machines import ToldMachines
from kasab_map.shipped import shipped

ELEMENT = '<script type="application/ld+json">'


def said(markup: str) -> dict[str, object]:
    assert markup.startswith(ELEMENT)
    text = markup.removeprefix(ELEMENT).removesuffix("</script>")
    assert "<" not in text
    return json.loads(text)


def test_it_is_told_of_the_theatre_on_the_map_page_alone() -> None:
    told = ToldMachines(shipped("geodata"), "https://map.example.org/")
    assert told("") == ""  # the first page waits for nothing
    told.look()
    about = said(told(""))
    assert said(told("map")) == about
    assert (about["@type"], about["url"]) == ("Dataset", "https://map.example.org/")
    assert about["temporalCoverage"] == "2014-03-21/2014-06-15"
    assert told("record") == ""


def test_what_is_edited_is_told_anew_and_what_is_broken_is_not(tmp_path: Path) -> None:
    folder = shutil.copytree(shipped("geodata"), tmp_path / "geodata")
    time.sleep(QUIET_S)
    told = ToldMachines(folder, "")
    told.look()
    before = said(told(""))
    assert "url" not in before
    words = folder / "words" / "en.json"
    title = str(before["name"])
    words.write_text(words.read_text("utf-8").replace(title, "War</script><b>"), "utf-8")
    time.sleep(QUIET_S)
    told.look()
    assert said(told(""))["name"] == "War</script><b>"
    (folder / "claims.csv").write_text("no table", "utf-8")
    time.sleep(QUIET_S)
    told.look()
    assert told("") == ""
