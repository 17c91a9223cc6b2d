"""A story is written without code: views as steps, tried out, put in order, saved, opened again."""

from pathlib import Path

from playwright.sync_api import expect

from kasab_map.dataset import Folder, Overlay, check
from kasab_map.shipped import shipped
from tests.browser.conftest import OpenPage


def test_from_a_view_to_a_file_and_back(saved_page: str, open_page: OpenPage, tmp_path: Path):
    page = open_page(offline=True, reduced_motion="reduce")
    page.goto(f"{saved_page}?date=2014-03-24&place=kasab&lens=as-reported")
    page.get_by_role("button", name="Stories", exact=True).click()
    page.get_by_role("button", name="Write a story").click()
    page.get_by_label("Title of the story").fill("A Monday: two answers")
    page.get_by_label("Minutes").fill("3")
    page.get_by_label("Summary", exact=True).fill("One town, and who held it.")
    page.locator('[data-does="write.add"]').click()
    first = page.locator(".kp-draft-steps li").first
    expect(first.locator(".kp-draft-view")).to_contain_text("2014-03-24 · kasab")
    first.get_by_label("Title of the step").fill("The square")
    first.get_by_label("Text", exact=True).fill("SOHR said rebels held it [c0118 c0000]. *Look.*")
    page.locator('[data-does="write.preview"]').click()
    expect(page.locator(".kp-story-title")).to_have_text("The square")
    expect(page.locator('[data-cites="c0118"]')).to_contain_text("main square")
    page.get_by_role("button", name="Leave the story").click()
    expect(page.get_by_text("Not in the record: c0000")).to_be_visible()
    first.get_by_label("Text", exact=True).fill("SOHR said rebels held it [c0118]. *Look.*")
    page.locator('[data-does="write.add"]').click()
    second = page.locator(".kp-draft-steps li").nth(1)
    second.get_by_label("Text", exact=True).fill("*Look once more.*")
    second.locator('[data-does="write.up"]').click()
    with page.expect_download() as saved:
        page.locator('[data-does="write.download"]').click()
    assert saved.value.suggested_filename == "a-monday-two-answers.md"
    file = tmp_path / "a-monday-two-answers.md"
    saved.value.save_as(file)
    written = {f"stories/{file.name}": file.read_bytes()}
    assert check(Overlay(Folder(shipped("geodata")), written)) == []

    page.reload()
    page.get_by_role("button", name="Stories", exact=True).click()
    page.get_by_role("button", name="Write a story").click()
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator('[data-does="write.new"]').click()
    expect(page.locator(".kp-draft-steps li")).to_have_count(0)
    page.locator(".kp-writer input[type=file]").set_input_files(file)
    expect(page.locator(".kp-draft-steps li")).to_have_count(2)
    expect(second.get_by_label("Title of the step")).to_have_value("The square")
