"""A maintainer saves while a class has the map open: who reloads sees the edit, nobody a fault."""

import shutil
import time
from pathlib import Path

from playwright.sync_api import expect

from kasab_map.pages.editions import QUIET_S
from kasab_map.shipped import shipped
from tests.browser.conftest import OpenPage
from tests.safety.served import served

PLAYER = "[data-player]"


def test_open_pages_finish_on_their_edition_and_new_ones_see_the_edit(
    tmp_path: Path, open_page: OpenPage
):
    folder = shutil.copytree(shipped("geodata"), tmp_path / "theatre")
    table = folder / "claims.csv"
    good = table.read_bytes()
    with served("--data", str(folder), log=tmp_path / "log") as running:
        early = open_page()
        early.goto(f"{running.address}/?date=2014-04-03")
        expect(early.locator(PLAYER)).to_have_attribute("data-date", "2014-04-03")

        table.write_bytes(good.replace(b",sohr,", b",nobody,", 1))
        time.sleep(QUIET_S + 0.1)
        late = open_page()
        late.goto(running.address)
        expect(late.get_by_role("alert")).to_contain_text("This theatre has problems")
        expect(late.get_by_text("nobody").first).to_be_visible()
        expect(late.locator(PLAYER)).to_have_count(0)
        early.get_by_role("slider").first.press("ArrowRight")
        early.wait_for_url("**date=2014-04-04**")
        expect(early.get_by_role("alert")).to_have_count(0)

        table.write_bytes(good)
        time.sleep(QUIET_S + 0.1)
        late.reload()
        expect(late.locator(PLAYER)).to_have_attribute("data-date", "2014-03-21")
        # By its own address, too, a page asks for nothing that is not there.
        late.goto(f"{running.address}/record?q=كسب")
        expect(late.get_by_role("radio", name="Places (2)")).to_be_visible()
        # And has the theme that was chosen by hand from the first: nothing is repainted.
        late.evaluate("""localStorage.setItem("kasab-map", '{"theme": "dark"}')""")
        late.reload(wait_until="commit")
        night = "matchMedia('(prefers-color-scheme: dark)').matches"
        late.wait_for_function(night)
        expect(late.get_by_test_id("stApp")).to_have_css("background-color", "rgb(21, 25, 27)")
        # Closed before the app is: an open page would ask in vain for one that has ended.
        for page in (early, late):
            page.context.close()
