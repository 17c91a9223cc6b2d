"""A reader reports, two edit at once, and what came of it is put into git: in a real browser."""

import json
import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import Page, expect

from kasab_map.dataset import check
from kasab_map.editing import Draft, open_draft, save
from kasab_map.shipped import shipped
from tests.browser.boxes import LANDSCAPE
from tests.browser.conftest import PHONE, OpenPage, settle
from tests.browser.reading import read_on
from tests.browser.test_editing import edited

STORY = "stories/that-evening.md"
CONTACT = "mailto:editor@example.org"


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def theatre_in_git(home: Path) -> Path:
    folder = Path(shutil.copytree(shipped("geodata"), home / "theatre"))
    package = folder / "datapackage.json"
    text = package.read_text("utf-8")
    package.write_text(text.replace("{", f'{{\n  "contact": {json.dumps(CONTACT)},', 1), "utf-8")
    git(folder, "init", "-q")
    git(folder, "config", "user.name", "An editor")
    git(folder, "config", "user.email", "editor@example.org")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "First.")
    return folder


def report_of(page: Page, address: str) -> Path:
    """Report an error on a place as a reader does; give the file."""
    page.goto(f"{address}/?date=2014-03-25&place=samra")
    page.get_by_role("button", name="Report an error").click()
    send = page.get_by_role("link", name="Send the file to editor@example.org")
    expect(send).to_have_attribute("href", CONTACT)
    page.get_by_label("What is wrong").fill("It changed hands <b>a day</b> later.")
    with page.expect_download() as told:
        page.get_by_role("button", name="Save as a file").click()
    return told.value.path()


def take(page: Page, report: Path) -> None:
    """Open a report as a draft; undo it, do it again, and be led to what is missing in it."""
    page.get_by_text("Report from a reader").click()
    file = {"name": "report.json", "mimeType": "application/json", "buffer": report.read_bytes()}
    page.locator('input[type="file"]').set_input_files([file])  # type: ignore[list-item]
    expect(page.get_by_text("It changed hands <b>a day</b> later.")).to_be_visible()
    page.get_by_role("button", name="Take it as a draft").click()
    expect(page.get_by_text("1 row edited.")).to_be_visible()
    settle(page)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Nothing is edited.")).to_be_visible()
    settle(page)
    page.get_by_role("button", name="Redo").click()
    expect(page.get_by_text("1 row edited.")).to_be_visible()
    settle(page)
    page.get_by_role("button", name="Show the row").first.click()
    expect(page.get_by_role("radio", name="Reports")).to_be_checked()
    expect(page.get_by_text("1 row", exact=True)).to_be_visible()
    beside = page.get_by_test_id("stDataFrame").locator('th[aria-colindex="2"]')
    expect(beside).to_have_text("decision")  # what is missing, beside the id
    settle(page)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Nothing is edited.")).to_be_visible()


def write_story(page: Page, old: str, new: str) -> None:
    page.get_by_role("radio", name="Stories").click()
    page.get_by_role("combobox", name="Story").click()
    page.get_by_role("option", name="that-evening").click()
    text = page.get_by_role("textbox", name="that-evening")
    expect(text).to_have_value(old)
    settle(page)
    text.fill(new)
    text.press("Control+Enter")
    expect(page.get_by_text("1 row edited.")).to_be_visible()


def save_here(page: Page) -> None:
    settle(page)
    page.get_by_role("button", name="Save").click()
    page.get_by_label("Why, in a sentence").fill("A better sentence.")
    page.get_by_label("Why, in a sentence").press("Enter")
    page.get_by_role("button", name="Save all tables").click()


def read_on_a_phone(page: Page, address: str) -> None:
    """Hold the editor to axe and to a finger, upright and sideways."""
    page.goto(f"{address}/edit")
    main = page.get_by_test_id("stMain")
    for table, part in (
        ("Claims", "[data-testid=stDataFrame]"),
        ("Places", "iframe"),
        ("Stories", "textarea"),
    ):
        page.get_by_role("radio", name=table, exact=True).click()
        expect(main.locator(part).first).to_be_visible()
        settle(page)
        read_on(page, *([LANDSCAPE, PHONE] if table == "Claims" else [PHONE]))
    page.context.close()


def story_of(draft: Draft, text: str) -> Draft:
    return draft.changed(STORY, 0, {"text": text})


def test_a_report_a_story_that_two_wrote_and_git(tmp_path: Path, open_page: OpenPage):
    folder = theatre_in_git(tmp_path)
    was = (folder / STORY).read_text("utf-8")
    mine, theirs = (f"{was.rstrip()}\n\nIt is told by {who}.\n" for who in ("me", "them"))
    with edited(folder) as address:
        page = open_page()
        read_on_a_phone(open_page(size=PHONE, has_touch=True), address)
        report = report_of(page, address)
        page.get_by_role("link", name="Edit", exact=True).click()
        take(page, report)
        write_story(page, was, mine)
        save(story_of(open_draft(folder), theirs), "Theirs.")
        save_here(page)
        expect(page.get_by_text("You both changed 1 cell: say whose it shall be.")).to_be_visible()
        assert (folder / STORY).read_text("utf-8") == theirs
        settle(page)
        page.get_by_role("radio", name="mine").click()
        settle(page)
        page.get_by_role("button", name="Put my edits onto what is there now").click()
        expect(page.get_by_text("Your edits stand on what is there now.")).to_be_visible()
        save_here(page)
        commit = page.get_by_role("button", name="Commit these files in git")
        expect(commit).to_be_visible()
        settle(page)
        commit.click()
        expect(page.get_by_text("Committed on this machine, and sent nowhere")).to_be_visible()
        page.context.close()  # before its server ends
    assert (folder / STORY).read_text("utf-8") == mine
    told = git(folder, "show", "--name-only", "--format=%B", "HEAD")
    assert "A better sentence." in told
    assert {STORY, "CHANGELOG.md"} <= {*told.splitlines()}
    assert check(folder) == []
