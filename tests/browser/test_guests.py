"""Each door by which somebody else's page takes us in; what folium asks of a network is made up."""

from collections.abc import Callable, Iterator
from pathlib import Path

import folium
import pytest
from folium.plugins import DualMap, Fullscreen, MiniMap
from playwright.sync_api import Browser, Frame, Page, Route, expect

from kasab_map import ControlTimeline
from kasab_map.player.assets import LEAFLET
from tests.browser.conftest import DESKTOP as WIDE
from tests.browser.conftest import HERE, LOCAL, PATIENCE_MS
from tests.browser.server import serving

DAY = {"date": "2014-04-03"}
PLAYER = "[data-player][data-date='2014-04-03']"
# Of what folium asks for, what these pages cannot do without.
NEEDED = {
    "leaflet.js": LEAFLET.joinpath("leaflet.js").read_text("utf-8"),
    "L.Map.Sync.min.js": "L.Map.include({sync() {}});",
    "Control.FullScreen.min.js": """L.Control.Fullscreen = L.Control.extend({
        onAdd() {
            const made = L.DomUtil.create("div", "a-guest");
            made.style.cssText = "width: 30px; height: 30px";
            return made;
        },
    });
    L.control.fullscreen = (options) => new L.Control.Fullscreen(options);""",
    "Control.MiniMap.js": """L.Control.MiniMap = L.Control.extend({
        initialize(layer, options) { L.setOptions(this, options); },
        onAdd() {
            const made = L.DomUtil.create("div", "a-guest a-mini-map");
            made.style.cssText = `width: ${this.options.width}px; height: ${this.options.height}px`;
            return made;
        },
    });""",
}
OURS = ".kp-legend, .kp-search, .kp-north, .kp-locator, .kp-map-title"
Box = dict[str, float]


@pytest.fixture(scope="module")
def guests(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """One page for all: it errs nowhere, and asks only what folium asks."""
    wrong: list[str] = []
    context = browser.new_context(viewport={"width": WIDE[0], "height": WIDE[1]})
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()

    def answered(route: Route) -> None:
        url = route.request.url
        if url.startswith(LOCAL):
            route.continue_()
        else:
            route.fulfill(
                body=NEEDED.get(url.rpartition("/")[2], ""), content_type="text/javascript"
            )

    context.route("**/*", answered)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    context.close()
    assert not wrong, "\n".join(wrong)


@pytest.fixture(scope="module")
def show(guests: Page, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Page]:
    """Show what a program of somebody's has rendered."""
    folder = tmp_path_factory.mktemp("guests")

    def shown(html: str) -> Page:
        file = folder / "page.html"
        file.write_text(html, encoding="utf-8")
        guests.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
        guests.emulate_media(color_scheme="light")
        guests.goto(file.as_uri())
        expect(guests.locator(PLAYER).first).to_be_visible()
        return guests

    return shown


def box_of(page: Page | Frame, selector: str, nth: int = 0) -> Box:
    box = page.locator(selector).nth(nth).bounding_box()
    assert box
    return dict(box)


def apart(one: Box, two: Box) -> bool:
    return (
        one["x"] + one["width"] <= two["x"]
        or two["x"] + two["width"] <= one["x"]
        or one["y"] + one["height"] <= two["y"]
        or two["y"] + two["height"] <= one["y"]
    )


LYING_OVER = """(selector) => {
  const boxes = [...document.querySelectorAll(selector)]
    .map((one) => [one.getAttribute("class"), one.getBoundingClientRect()])
    .filter(([, box]) => box.width && box.height);
  const apart = (a, b) =>
    a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  return boxes.flatMap(([name, box], n) =>
    boxes.slice(n + 1).filter(([, its]) => !apart(box, its)).map(([its]) => `${name} | ${its}`));
}"""


def keep_clear(page: Page) -> None:
    """Hold all controls, theirs and ours, to lying over none other, once all is laid out."""
    pairs = ["not yet asked"]
    for _ in range(30):
        pairs = page.evaluate(LYING_OVER, f".leaflet-control, {OURS}")
        if not pairs:
            break
        page.wait_for_timeout(100)
    assert pairs == []


def test_it_is_as_large_as_the_map_and_one_among_its_controls(show: Callable[[str], Page]):
    chart = folium.Map([35.9, 36.0], zoom_start=11, control_scale=True)
    folium.LayerControl().add_to(chart)
    Fullscreen(position="topleft").add_to(chart)
    for corner in ("bottomleft", "bottomright"):
        MiniMap(position=corner).add_to(chart)
    first = ControlTimeline(date="2014-03-25").add_to(chart)
    ControlTimeline(**DAY).add_to(chart)  # a second takes the first one's place
    page = show(chart.get_root().render())
    assert first.alone() == ""
    assert page.locator("[data-player]").count() == 1
    assert page.locator(".a-mini-map:visible").count() == 2
    page.emulate_media(color_scheme="dark")  # all is made anew
    expect(page.locator("[data-theme=dark]")).to_be_visible()
    legend, search = page.locator(".kp-legend"), page.locator(".kp-search")
    for width, height in (WIDE, (1000, 600), (900, 500)):
        page.set_viewport_size({"width": width, "height": height})
        if height > 600:
            expect(legend).to_have_attribute("open", "")
        else:  # too low a map for all of it at once
            expect(legend).not_to_have_attribute("open", "")
        size = box_of(page, PLAYER)
        assert (size["width"], size["height"]) == (width, height)
        for corner in (".leaflet-left > .kp-legend", ".leaflet-right > .kp-search"):
            assert page.locator(f".leaflet-control-container > {corner}").count() == 1
        keep_clear(page)
        if height > 600:
            continue
        legend.locator("summary").click()
        assert box_of(page, ".kp-legend")["height"] > 200
        keep_clear(page)
        legend.locator("summary").click()
        page.keyboard.press("/")
        page.keyboard.type("obs")
        expect(search.get_by_role("option").first).to_be_visible()
        keep_clear(page)
        page.keyboard.press("Escape")


def test_two_stand_in_subplots_and_each_keeps_its_day(show: Callable[[str], Page]):
    figure = folium.Figure(width=1200, height=700)
    for n, day in enumerate(("2014-04-03", "2014-05-05"), start=1):
        chart = folium.Map([35.9, 36.0], zoom_start=10)
        figure.add_subplot(1, 2, n).add_child(chart)
        ControlTimeline(date=day).add_to(chart)
    html = figure.render()
    assert html.count("window.KasabPlayer ??=") == 1
    page = show(html)
    expect(page.locator("[data-player][data-date='2014-05-05']")).to_be_visible()
    left, right = (box_of(page, "[data-player]", n) for n in (0, 1))
    assert apart(left, right)
    assert left["width"] == right["width"] == pytest.approx(576, abs=2)


def test_both_maps_of_a_dual_map_have_it(show: Callable[[str], Page]):
    dual = DualMap(location=(35.9, 36.0), zoom_start=10)
    ControlTimeline(**DAY).add_to(dual)
    page = show(dual.get_root().render())
    expect(page.locator(PLAYER)).to_have_count(2)
    left, right = (box_of(page, PLAYER, n) for n in (0, 1))
    assert (left["x"], left["width"], right["x"], right["width"]) == (0, 640, 640, 640)


def test_a_notebook_shows_it_as_the_last_line_of_a_cell(show: Callable[[str], Page], guests: Page):
    alone = ControlTimeline(**DAY)
    chart = folium.Map([35.9, 36.0], zoom_start=11)
    cells = alone._repr_html_() + ControlTimeline(**DAY).add_to(chart)._repr_html_()
    guests.set_content(f"<!DOCTYPE html>{cells}")
    for n in (0, 1):
        frame = guests.frame_locator("iframe").nth(n)
        expect(frame.locator(PLAYER)).to_be_visible()
    box = box_of(guests, "iframe")
    assert box["height"] == 760
    alone.add_to(folium.Map())  # and it may still be put on a map


def test_a_streamlit_page_of_somebodys_shows_it_in_each_way(guests: Page, tmp_path: Path):
    with serving(HERE / "scripts" / "guests.py", tmp_path / "streamlit.log") as address:
        guests.goto(f"{address}/?date=2014-05-05")
        expect(guests.get_by_text("settled on 2014-04-03")).to_be_visible()
        ours = guests.locator(PLAYER)  # the address is the page's own
        expect(ours).to_be_visible()
        assert box_of(guests, "[data-player]")["height"] == 640
        mapped = guests.frame_locator("iframe[title*='st_folium']")
        expect(mapped.locator(PLAYER)).to_be_visible()
        box = mapped.locator(PLAYER).bounding_box()
        assert box
        assert box["height"] == pytest.approx(640, abs=1)
        still = guests.frame_locator("iframe[data-testid=stIFrame]")
        expect(still.locator(PLAYER)).to_be_visible()

        mapped.locator("[data-player]").get_by_role("slider").first.press("ArrowRight")
        expect(mapped.locator("[data-player][data-date='2014-04-04']")).to_be_visible()
        mapped.get_by_role("button", name="Zoom in").first.click()
        expect(guests.get_by_text("zoom 1").first).to_be_visible()
        ours.get_by_role("slider").first.press("ArrowRight")
        expect(guests.get_by_text("settled on 2014-04-04")).to_be_visible()
        assert "date=2014-05-05" in guests.url
        guests.goto("about:blank")
