"""One saved file, opened from disk in a real browser with the network cut."""

from pathlib import Path

import folium
from playwright.sync_api import Browser, Page, expect

from kasab_map.player.plugin import ControlTimeline, standalone
from kasab_map.timeline import build_timeline
from tests.browser.conftest import PHONE, OpenPage
from tests.player.conftest import HOSTILE, hostile

PLAYER = "[data-player]"


def test_it_opens_where_its_address_says_without_a_network(saved_page: str, open_page: OpenPage):
    page = open_page(offline=True)
    page.goto(f"{saved_page}?date=2014-04-03&place=observatory-45&lens=as-reported")
    player = page.locator(PLAYER)
    expect(player).to_have_attribute("data-date", "2014-04-03")
    expect(player).to_have_attribute("data-lens", "as-reported")
    expect(page.locator('[data-place="observatory-45"]').first).to_be_visible()
    assert page.locator("path").count() > 5


def test_a_day_on_the_keyboard_is_a_day_in_the_address(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03")
    slider = page.get_by_role("slider").first
    slider.press("ArrowRight")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-04")
    page.wait_for_url("**date=2014-04-04**")


def test_it_fits_a_phone(saved_page: str, open_page: OpenPage):
    page = open_page(size=PHONE)
    page.goto(saved_page)
    expect(page.locator(f"{PLAYER} .leaflet-container")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_a_hostile_theatre_is_shown_and_not_run(tmp_path: Path, page: Page):
    file = tmp_path / "hostile.html"
    theatre = build_timeline(hostile())
    file.write_text(standalone(theatre, place="kasab"), encoding="utf-8")
    page.goto(f"{file.as_uri()}?date=2014-03-25")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-03-25")
    marker = page.locator('[data-place="kasab"]').first
    expect(marker).to_be_attached()
    assert "{{ 7*7 }}" in page.locator(PLAYER).inner_text()
    assert HOSTILE.split("\u2028")[0].strip() in (page.locator(PLAYER).text_content() or "")
    assert page.evaluate("window.hurt") is None
    assert page.locator("img[src=x]").count() == 0
    assert page.locator('a[href^="javascript:"]').count() == 0


def test_a_plain_folium_map_carries_it_even_when_nothing_else_loads(
    tmp_path: Path, browser: Browser
):
    file = tmp_path / "plain.html"
    chart = folium.Map(location=(35.9, 36.0), zoom_start=11)
    folium.Marker((35.9, 36.0)).add_to(chart)
    ControlTimeline(build_timeline(hostile())).add_to(chart)
    chart.save(file)
    context = browser.new_context(offline=True)  # not watched: folium's own files fail here
    try:
        page = context.new_page()
        page.goto(file.as_uri())
        expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-03-21")
        pictures = page.locator("img.leaflet-marker-icon")
        assert (pictures.first.get_attribute("src") or "").startswith("data:")
    finally:
        context.close()


def test_a_notebook_shows_it_in_its_frame(page: Page):
    chart = folium.Map(location=(35.9, 36.0), tiles=None)
    chart.default_js, chart.default_css = [], []  # the notebook of somebody without a network
    ControlTimeline(build_timeline(hostile())).add_to(chart)
    page.set_content(chart._repr_html_())
    inside = page.frame_locator("iframe")
    expect(inside.locator(PLAYER)).to_have_attribute("data-date", "2014-03-21")
