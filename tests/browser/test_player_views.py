"""Comparing, every change at a glance, presenting, sharing, and the address that brings it back."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.boxes import ALL_SIZES, LANDSCAPE, LAPTOP
from tests.browser.conftest import DESKTOP, PHONE, SIZES, OpenPage
from tests.browser.tools import tool, zoom_in
from tests.browser.waiting import until

PLAYER = "[data-player]"
UNSEEN = "one => getComputedStyle(one).opacity === '0'"
# Words smaller than the back row reads; the credits are for who steps up to the screen.
SMALL_PRINT = """() => [...document.querySelectorAll("[data-player] *")].filter((one) =>
  [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) &&
  one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  one.getBoundingClientRect().width > 1 &&
  !one.closest(".leaflet-control-attribution, [role=status]") &&
  parseFloat(getComputedStyle(one).fontSize) < 24,
).map((one) => `${one.className}: ${one.textContent}`)"""


@pytest.fixture(params=SIZES, ids=["desktop", "phone"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Every page at both sizes."""
    return request.param


def test_two_days_are_compared_with_locked_views_and_in_words(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03")
    tool(page, "Compare")
    expect(page.locator(".kp-map")).to_have_count(2)
    expect(page.locator(".kp-differences")).to_contain_text(
        "Kasab. 3 April: opposition; 21 March: government"
    )
    other = page.locator('.kp-compare [data-place="kasab"]')
    expect(other).to_have_attribute("data-status", "government")
    zoom_in(page)
    until(
        page,
        """() => {
          const [one, two] = [...document.querySelectorAll('[data-place="kasab"]')].map((mark) => {
            const pane = mark.closest(".kp-map").getBoundingClientRect();
            const box = mark.getBoundingClientRect();
            return [box.x - pane.x, box.y - pane.y];
          });
          return Math.abs(one[0] - two[0]) < 4 && Math.abs(one[1] - two[1]) < 4;
        }""",
    )
    page.get_by_label("Day to compare with").fill("2014-04-03")
    expect(page.locator(".kp-words")).to_contain_text("0 places differ")
    page.get_by_label("Lens to compare with").select_option("government-side")
    expect(page.locator(".kp-differences")).to_contain_text("the government side")


def test_the_swipe_moves_on_the_keyboard(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03&compare=2014-03-21,editors,swipe")
    handle = page.get_by_role("separator")
    expect(handle).to_have_attribute("aria-valuenow", "50")
    handle.press("ArrowLeft")
    expect(handle).to_have_attribute("aria-valuenow", "45")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-03")


def test_escape_and_presenting_close_a_comparison(
    saved_page: str, open_page: OpenPage, size: tuple[int, int]
):
    page = open_page(size=size)
    page.goto(f"{saved_page}?date=2014-04-03&place=kasab")
    maps, opener = page.locator(".kp-map"), page.locator(".kp-tool-menu > summary").first
    slider = page.get_by_role("slider")
    view = "() => document.querySelector('[data-player]').kasabPlayer.state().view.split(',')[2]"
    zoom = page.evaluate(view)
    tool(page, "Compare")
    expect(maps).to_have_count(2)
    slider.press("Escape")
    expect(maps).to_have_count(1)
    assert page.evaluate(view) == zoom
    tool(page, "Compare")
    page.get_by_label("Lens to compare with").press("Escape")
    expect(maps).to_have_count(1)
    expect(opener).to_be_focused()
    tool(page, "Compare")
    slider.press("p")
    expect(maps).to_have_count(1)
    expect(page.locator(".kp-differences")).to_be_hidden()
    pane = maps.bounding_box()
    assert pane
    assert pane["width"] > 0.98 * size[0]
    page.keyboard.press("Escape")
    expect(page.locator(".kp-card")).to_be_visible()
    expect(maps).to_have_count(1)


@pytest.mark.parametrize("size", ALL_SIZES, ids=str)
def test_the_opening_view_leaves_room_for_the_legend(
    saved_page: str, page: Page, size: tuple[int, int]
):
    page.goto(saved_page)
    legend = page.locator(".kp-legend").bounding_box()
    tools = page.locator(".kp-map-tools").bounding_box()
    assert legend
    assert tools
    main = page.locator(".kp-role-main").all()
    assert len(main) == 6
    for marker in main:
        box = marker.bounding_box()
        assert box
        assert legend["x"] + legend["width"] <= box["x"]
        assert box["x"] + box["width"] <= tools["x"]
    if size in (DESKTOP, LAPTOP):  # on a first visit it stands over where in the world this is
        assert legend["width"] <= 200
        assert legend["height"] <= 360
        locator = page.locator(".kp-locator").bounding_box()
        assert locator
        assert legend["y"] + legend["height"] + 4 <= locator["y"]
        expect(page.locator(".kp-locator-name")).to_have_text("Kasab")
    else:
        expect(page.locator(".kp-legend")).not_to_have_attribute("open", "")
        page.locator(".kp-legend > summary").click()
    for sign in ("government", "opposition", "contested", "unknown", "disputed"):
        expect(page.locator(f".kp-legend [data-look={sign}] svg")).to_be_visible()
    told = ("stale", "shapes", "areas", "pale", "ground", "front", "presumed", "border", "road")
    for line in told:
        expect(page.locator(f'.kp-legend [data-key="legend.{line}"] svg').first).to_be_visible()
    whole = "one => one.scrollHeight <= one.clientHeight + 1"
    assert page.locator(".kp-legend").evaluate(whole)


def test_presenting_leaves_the_map_and_one_sentence(
    saved_page: str, page: Page, size: tuple[int, int]
):
    page.goto(f"{saved_page}?date=2014-04-03&place=kasab")
    page.get_by_role("slider").press("p")
    expect(page.locator(".kp-card")).to_be_hidden()
    expect(page.locator(".kp-lane:visible")).to_have_count(1)
    box = page.locator(".kp-map").bounding_box()
    assert box
    assert box["height"] > 0.5 * size[1]
    # A phone is not read from the back row: there the day's sentence stands under the map.
    clause = page.locator(".kp-lines > p").first if size == DESKTOP else page.locator(".kp-change")
    expect(clause).to_be_visible()
    letters = clause.evaluate("p => parseFloat(getComputedStyle(p).fontSize)")
    assert letters >= (24 if size == DESKTOP else 16)
    if size == DESKTOP:
        expect(page.locator(".kp-lens")).to_contain_text("the editors’ reading")
    page.get_by_role("slider").press("ArrowRight")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-04")
    page.keyboard.press("Escape")
    expect(page.locator(".kp-card")).to_be_visible()


@pytest.mark.parametrize("projector", [(1280, 720), (1920, 1080)])
def test_presented_the_map_has_two_thirds_of_the_height(
    saved_page: str, open_page: OpenPage, projector: tuple[int, int]
):
    page = open_page(size=projector)
    page.goto(f"{saved_page}?date=2014-03-25")
    page.get_by_role("slider").press("p")
    expect(page.locator("[data-presenting]")).to_be_visible()
    box = page.locator(".kp-map").first.bounding_box()
    assert box
    assert box["y"] == 0
    assert box["height"] >= 0.65 * projector[1]
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    expect(page.locator(".kp-lens")).to_contain_text("the editors’ reading")
    until(page, "() => document.querySelectorAll('.kp-ground-name').length > 0")
    assert page.evaluate(SMALL_PRINT) == []
    legend = page.locator(".kp-legend")
    assert legend.evaluate("one => one.scrollHeight <= one.clientHeight + 1")
    for part in (".kp-tools", ".kp-map-tools", ".kp-search", ".kp-controls", ".leaflet-bar"):
        for one in page.locator(f"{part} :is(button, a, summary, input)").all():
            assert not one.is_visible() or one.evaluate(UNSEEN)


def test_keys_are_listed(saved_page: str, page: Page):
    page.goto(saved_page)
    page.get_by_role("slider").press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_contain_text("Page Up, Page Down")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_a_link_brings_all_of_it_back(saved_page: str, open_page: OpenPage):
    page = open_page()
    page.goto(f"{saved_page}?date=2014-04-03&place=samra&lens=as-reported&view=35.9,35.95,12.5")
    page.get_by_role("button", name="Share").click()
    link = page.get_by_role("textbox", name="Link").input_value()
    assert page.locator(".kp-qr svg path").get_attribute("d")
    assert page.get_by_label("To embed").input_value().startswith('<iframe src="file:')
    again = open_page()
    again.goto(link)
    player = again.locator(PLAYER)
    expect(player).to_have_attribute("data-date", "2014-04-03")
    expect(player).to_have_attribute("data-lens", "as-reported")
    expect(again.locator('[data-card="samra"]')).to_be_visible()
    again.wait_for_url("**view=35.9000,35.9500,12.5**")


def test_back_undoes_a_jump_and_not_each_step(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03")
    player, slider = page.locator(PLAYER), page.get_by_role("slider")
    slider.press("ArrowRight")
    page.wait_for_url("**date=2014-04-04**")
    slider.press("End")
    page.wait_for_url("**date=2014-06-15**")
    page.go_back()
    expect(player).to_have_attribute("data-date", "2014-04-04")
    page.go_forward()
    expect(player).to_have_attribute("data-date", "2014-06-15")


def test_a_wrong_address_falls_back_and_says_so(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-13-99&place=atlantis&lens=rose&view=here&layers=lava")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-03-21")
    notice = page.locator(".kp-notice")
    for wrong in ("2014-13-99", "atlantis", "rose", "here", "lava"):
        expect(notice).to_contain_text(f"“{wrong}”")
    notice.get_by_role("button").click()
    expect(notice).to_be_hidden()


def test_a_distance_is_measured(saved_page: str, page: Page):
    page.goto(f"{saved_page}?view=35.88,35.95,13")
    pane = page.locator(".kp-map")
    pane.hover(position={"x": 240, "y": 210})
    expect(page.locator(".kp-readout")).to_contain_text("N, 35.")
    tool(page, "Measure a distance")
    pane.click(position={"x": 230, "y": 210})
    pane.click(position={"x": 330, "y": 210})
    expect(page.locator(".kp-readout")).to_contain_text(" km")
    metres = float((page.locator(".kp-readout").inner_text()).split()[0])
    assert 1.2 < metres < 1.9  # a hundred pixels of 15.5 m at this zoom and latitude


def test_no_barrier_is_found_at_any_size_or_in_any_mode(saved_page: str, open_page: OpenPage):
    for size in (DESKTOP, LAPTOP, PHONE, LANDSCAPE):
        page = open_page(size=size)
        page.goto(f"{saved_page}?date=2014-04-03&place=observatory-45")
        found = [("plain", Axe().run(page))]
        tool(page, "Compare")
        found.append(("compare", Axe().run(page)))
        tool(page, "Compare")
        tool(page, "Changes")
        found.append(("changes", Axe().run(page)))
        page.keyboard.press("Escape")
        page.get_by_role("slider").press("p")
        found.append(("presenting", Axe().run(page)))
        page.keyboard.press("Escape")
        page.emulate_media(color_scheme="dark")
        page.locator("[data-theme=dark]").wait_for()
        found.append(("dark", Axe().run(page)))
        page.get_by_role("slider").press("?")
        found.append(("help", Axe().run(page)))
        for mode, result in found:
            wrong = [(v["id"], v["nodes"][0]["target"]) for v in result.response["violations"]]
            assert not wrong, (size, mode, wrong)
