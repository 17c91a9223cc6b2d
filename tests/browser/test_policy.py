"""The policy of a saved page, held by a real browser: what is not the page's own does not run."""

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from playwright.sync_api import Browser, expect

PLAYER = "[data-player]"
FOREIGN = (
    "<script>window.hurt = 1</script>"
    "<img src=x onerror='window.hurt = 2'>"
    "<style>body { visibility: hidden }</style>"
    "<p id=styled style='position: fixed'>put in</p>"
    "<a id=link href='javascript:window.hurt = 3'>go</a>"
)


def test_what_was_put_into_a_saved_page_does_not_run(
    saved_page: str, tmp_path: Path, browser: Browser
):
    text = Path(url2pathname(urlsplit(saved_page).path)).read_text(encoding="utf-8")
    file = tmp_path / "tampered.html"
    file.write_text(text.replace("</body>", f"{FOREIGN}</body>"), encoding="utf-8")
    context = browser.new_context(offline=True)  # not watched: each refusal is an error there
    try:
        page = context.new_page()
        page.goto(f"{file.as_uri()}?date=2014-04-03")
        expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-03")
        page.locator("#link").dispatch_event("click")
        page.get_by_role("slider").first.press("ArrowRight")
        expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-04")
        assert page.evaluate("window.hurt") is None
        assert page.locator("#styled").evaluate("e => getComputedStyle(e).position") == "static"
        assert page.evaluate("getComputedStyle(document.body).visibility") == "visible"
        asked = page.evaluate(
            "fetch('data:text/plain,1').then(() => 'answered', () => 'refused')",
        )
        assert asked == "refused"
    finally:
        context.close()


def test_without_scripts_it_says_what_is_missing(saved_page: str, browser: Browser):
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(saved_page)
        said = page.locator("noscript p")  # Playwright's own search by words leaves it out
        expect(said).to_be_visible()
        expect(said).to_contain_text("scripts are switched off here")
    finally:
        context.close()
