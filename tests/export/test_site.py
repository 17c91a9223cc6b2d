"""``site``: every page there, every link leading somewhere, nothing run, and what it says is so."""

import hashlib
import json
import os
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest

from kasab_map.control import control_on
from kasab_map.export.asked import Asked, ExportError
from kasab_map.export.kinds import export
from kasab_map.export.site.parting import part
from kasab_map.export.words import status_word
from kasab_map.export.writing import Cancelled
from kasab_map.model import UNKNOWN
from kasab_map.model.story import cited
from kasab_map.player.document import document_of
from tests.player.conftest import HOSTILE, hostile

ADDRESS = "https://map.example.org/front"
SAVED = ("kasab-2014.html", "test.html")


class Page(HTMLParser):
    """A page as a reader without scripts has it: its text, its links, and what would run."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.tags: list[str] = []
        self.text: list[str] = []
        self.data: list[str] = []
        self._within = ""
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.links += [given[key] or "" for key in ("href", "src") if key in given]
        self.ids |= {given["id"] or ""} if "id" in given else set()
        assert not [key for key in given if key.startswith("on") or key == "style"], given
        self._within = given.get("type") or tag

    def handle_data(self, data: str) -> None:
        if self._within in ("application/json", "application/ld+json"):
            self.data.append(data)
        elif data.strip():
            self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._within = ""


@pytest.fixture(scope="module")
def site(asked: Asked, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "public"
    export("site", folder, replace(asked, address=ADDRESS))
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    return {path.relative_to(site).as_posix(): Page(path) for path in written(site)}


def written(site: Path) -> list[Path]:
    """List the pages made from templates: all but the map to save, which is tested by itself."""
    return [path for path in site.rglob("*.html") if path.name not in SAVED]


def test_there_is_a_page_for_each_place_and_day_and_each_link_leads_somewhere(
    site: Path, pages: dict[str, Page], asked: Asked
) -> None:
    assert {f"places/{id_}.html" for id_ in asked.records.places} <= set(pages)
    assert {f"days/{day}.html" for day in asked.records.days} <= set(pages)
    for name, page in pages.items():
        for link in page.links:
            found = urlsplit(urljoin(f"{ADDRESS}/{name}", link))
            if found.netloc != "map.example.org":
                continue  # a source
            inside = unquote(found.path.removeprefix("/front").removeprefix("/"))
            inside += "index.html" if inside == "" or inside.endswith("/") else ""
            assert (site / inside).is_file(), f"{name}: {link}"
            if found.fragment:
                assert found.fragment in pages[inside].ids, f"{name}: {link}"


def test_a_day_says_who_held_each_place_under_each_lens(
    pages: dict[str, Page], asked: Asked
) -> None:
    day = date(2014, 4, 3)
    said = " ".join(pages[f"days/{day}.html"].text)
    for lens in ("editors", "government-side"):
        for id_, now in control_on(asked.records, day, lens=lens).items():
            if now.status != UNKNOWN or now.disputed:
                assert asked.records.places[id_].names["en"] in said
                assert status_word(asked, now.status, disputed=now.disputed) in said


def test_every_claim_and_each_of_its_sources_stands_on_its_places_page(
    pages: dict[str, Page], asked: Asked
) -> None:
    for claim in asked.records.claims.values():
        page = pages[f"places/{claim.place}.html"]
        assert claim.id in page.ids
        assert claim.paraphrase in page.text
        for source in map(asked.records.sources.__getitem__, claim.sources):
            assert not source.url or source.url in page.links


def test_each_story_is_a_page_with_all_that_it_cites(
    site: Path, pages: dict[str, Page], asked: Asked
) -> None:
    assert len(asked.theatre.stories) > 1
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    for story in asked.theatre.stories:
        name = f"stories/{story.id}.html"
        assert f"<loc>{ADDRESS}/{name}</loc>" in sitemap
        assert f"{story.id}.html" in pages["stories/index.html"].links
        page = pages[name]
        said = " ".join(page.text)
        ids = [id_ for step in story.steps for id_ in cited((*step.text, *step.question))]
        assert ids
        assert set(ids) <= page.ids
        assert {f"#{id_}" for id_ in ids} <= set(page.links)
        for step in story.steps:
            assert step.title in said
            assert f"../days/{step.day}.html" in page.links
            for run in (run for block in step.text for line in block.lines for run in line):
                assert run.kind != "text" or " ".join(run.text.split()) in " ".join(said.split())
        for claim in (asked.records.claims[id_] for id_ in ids if id_ in asked.records.claims):
            for source in map(asked.records.sources.__getitem__, claim.sources):
                assert not source.url or source.url in page.links


def test_machines_read_what_a_page_is(pages: dict[str, Page], asked: Asked) -> None:
    for name, page in pages.items():
        if name == "404.html":
            continue
        linked = json.loads(page.data[0])
        assert linked["@context"] == "https://schema.org"
        if name == "places/kasab.html":
            assert linked["about"]["@type"] == "Place"
            assert linked["about"]["@id"] == f"{ADDRESS}/{name}"
            own = [one for one in asked.records.claims.values() if one.place == "kasab"]
            assert {one["identifier"] for one in linked["hasPart"]} == {one.id for one in own}
    whole = json.loads(pages["index.html"].data[0])
    assert (whole["@type"], whole["version"]) == ("Dataset", asked.records.version)


def test_the_sitemap_lists_every_page_once(site: Path, pages: dict[str, Page]) -> None:
    found = ET.parse(site / "sitemap.xml").iter()  # noqa: S314 - our own
    listed = [str(one.text) for one in found if one.tag.endswith("}loc")]
    expected = {f"{ADDRESS}/{name.removesuffix('index.html')}" for name in pages} - {
        f"{ADDRESS}/404.html"
    }
    assert sorted(listed) == sorted(expected)
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in (site / "robots.txt").read_text()


def test_the_manifest_lists_what_is_there_and_names_say_the_content(site: Path) -> None:
    manifest = json.loads((site / "manifest.json").read_text(encoding="utf-8"))
    there = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and path.suffix not in (".gz", ".br")
    }
    assert set(manifest["files"]) == there - {"manifest.json"}
    for name, told in manifest["files"].items():
        content = (site / name).read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        assert (told["bytes"], told["sha256"]) == (len(content), digest)
        if name.startswith(("assets/", "data/")):
            assert f".{digest[:12]}." in name


def test_both_parts_together_are_the_whole_document(asked: Asked) -> None:
    whole = document_of(asked.theatre)
    first, record, relief = part(whole)
    assert first != whole
    together = json.loads(json.dumps(first))
    for steps, value in [*record, *relief]:
        at: Any = together
        for step in steps[:-1]:
            at = at[step]
        at[steps[-1]] = value
    assert together == json.loads(json.dumps(whole))
    assert len(json.dumps(first)) < len(json.dumps(whole)) / 2


def test_a_hostile_theatre_is_text(asked: Asked, tmp_path: Path) -> None:
    enemy = hostile()
    words = {"en": replace(asked.theatre.words["en"], title=HOSTILE, introduction=HOSTILE)}
    theatre = replace(asked.theatre, records=enemy, words=words, stories=())
    export("site", tmp_path / "site", replace(asked, theatre=theatre))
    for path in written(tmp_path / "site"):
        page = Page(path)
        assert "img" not in page.tags, path.name
        assert not re.search(r"^\s*javascript:", " ".join(page.links), re.IGNORECASE)
        assert all(json.loads(data) for data in page.data)


@pytest.mark.parametrize("address", ["map.example.org", "https://map.example.org/?a=1"])
def test_an_address_that_is_none_is_refused(address: str, asked: Asked, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is not where a site can be"):
        export("site", tmp_path / "site", replace(asked, address=address))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_something_else_stays_and_one_of_ours_is_replaced(
    asked: Asked, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "thesis.txt").write_text("mine")
    with pytest.raises(OSError, match="holds something else"):
        export("site", other, asked)
    assert os.listdir(other) == ["thesis.txt"]  # noqa: PTH208

    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "manifest.json").write_text("{}")

    def stop(done: float) -> None:
        if done > 0.1:
            raise Cancelled

    with pytest.raises(Cancelled):
        export("site", ours, asked, stop)
    assert (ours / "manifest.json").read_text() == "{}"
    export("site", ours, asked)
    assert (ours / "index.html").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other", "ours"]
