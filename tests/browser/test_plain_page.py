"""The plugin on a map of folium's own: its page has no barrier either."""

from pathlib import Path

import folium
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from kasab_map import ControlTimeline


def test_a_plain_page_of_folium_has_no_barrier(browser: Browser, tmp_path: Path):
    chart = folium.Map(location=(35.92, 35.99), zoom_start=12, tiles=None)
    ControlTimeline(date="2014-04-03", place="kasab").add_to(chart)
    file = tmp_path / "plain.html"
    chart.save(str(file))
    context = browser.new_context()
    page = context.new_page()
    # What folium asks of a network is answered with nothing: the player needs none of it.
    page.route("http*://**", lambda route: route.fulfill(body=""))
    page.goto(file.as_uri())
    page.locator(".kp-label").first.wait_for()
    result = Axe().run(page)
    context.close()
    assert [(v["id"], v["nodes"][0]["target"]) for v in result.response["violations"]] == []
