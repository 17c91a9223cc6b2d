"""A document that the player cannot draw leaves a sentence on the page, not a blank one."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from kasab_map.locale import messages
from kasab_map.player.document import document_of
from kasab_map.player.plugin import standalone


def test_what_cannot_be_drawn_is_told_on_the_page(tmp_path: Path, browser: Browser):
    file = tmp_path / "page.html"
    file.write_text(standalone(document_of() | {"claims": 7}), encoding="utf-8")
    context = browser.new_context()  # not watched: the error is what is looked for
    try:
        page = context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(file.as_uri())
        expect(page.get_by_role("alert")).to_have_text(messages()["player.failed"])
        assert errors, "a developer finds the error in the console"
    finally:
        context.close()
