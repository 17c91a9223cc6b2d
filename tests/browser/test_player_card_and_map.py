"""The lanes, the card and the map's tools, at both sizes."""

import re

import pytest
from playwright.sync_api import Page, expect

from kasab_map.player.document import document_of
from tests.browser.conftest import DESKTOP, PHONE, SIZES, OpenPage
from tests.browser.tools import tool
from tests.browser.waiting import until

PLAYER = "[data-player]"
VIEW = "document.querySelector('[data-player]').kasabPlayer.state().view.split(',').map(Number)"
MAIN = ["kasab", "observatory-45", "kasab-crossing", "samra", "al-nabin", "nab-al-murr"]

# Words of the time's part that are smaller than 12 px, and words that the playhead goes through.
WORDS = """[...document.querySelectorAll(".kp-foot *")].filter((one) =>
  [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) &&
  one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  one.getBoundingClientRect().width > 1)"""
TINY = f"""() => {WORDS}.filter((one) => {{
  const size = parseFloat(getComputedStyle(one).fontSize);
  return size > 0 && size < 12;  // without a size they are written otherwise
}}).map((one) => one.textContent)"""
STRUCK = f"""() => {{
  const words = {WORDS}.filter((one) => !one.closest(".kp-flag"));
  const boxes = words.map((one) => one.getBoundingClientRect());
  const struck = new Set();
  for (let day = 0; day < 87; day++) {{
    const date = new Date(Date.UTC(2014, 2, 21 + day)).toISOString().slice(0, 10);
    document.querySelector("[data-player]").kasabPlayer.set({{ date }});
    const head = document.querySelector(".kp-head").getBoundingClientRect();
    boxes.forEach((box, n) => {{
      const apart = head.right <= box.left || box.right <= head.left ||
        head.bottom <= box.top || box.bottom <= head.top;
      if (head.width && !apart) struck.add(words[n].textContent);
    }});
  }}
  return [...struck];
}}"""


@pytest.fixture(params=SIZES, ids=["desktop", "phone"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Every page at both sizes."""
    return request.param


def test_a_date_is_typed(saved_page: str, page: Page):
    page.goto(saved_page)
    page.get_by_label("Go to a date").fill("2014-05-07")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-05-07")


def test_lanes_show_the_main_six_then_all_or_on_a_phone_one(
    saved_page: str, page: Page, size: tuple[int, int]
):
    page.goto(saved_page)
    lanes = page.locator(".kp-lane:visible [data-lane]")
    named = lanes.evaluate_all("all => all.map((one) => one.dataset.lane)")
    if size == PHONE:
        assert named == ["kasab"]
        page.goto(f"{saved_page}?place=samra")
        expect(lanes).to_have_attribute("data-lane", "samra")
        return
    assert sorted(named) == sorted(MAIN)
    page.get_by_role("button", name="28 more places").click()
    expect(lanes).to_have_count(34)
    page.get_by_role("button", name="Only the main places").click()
    expect(lanes).to_have_count(6)


def test_lanes_show_claims_events_and_staleness_under_the_lens(
    saved_page: str, page: Page, size: tuple[int, int]
):
    page.goto(f"{saved_page}?place=samra")
    labels = page.locator(".kp-histogram > span > span")
    if size == DESKTOP:
        expect(labels).to_have_text(["Events", re.compile(r"^Claims a day, at most \d+$")])
        ticks, bars = (page.locator(one).bounding_box() for one in (".kp-ticks", ".kp-density"))
        for label, drawn in zip(labels.all(), (ticks, bars), strict=True):
            beside = label.bounding_box()
            assert beside
            assert drawn
            assert beside["y"] < drawn["y"] + drawn["height"] / 2 < beside["y"] + beside["height"]
    assert page.evaluate(TINY) == []
    assert page.evaluate(STRUCK) == []
    for drawn in (".kp-density path", ".kp-ticks path"):
        assert len(page.locator(drawn).get_attribute("d") or "") > 100
    samra = page.locator('.kp-lane:has([data-lane="samra"]) .kp-lane-bar')
    height = "one => one.getBoundingClientRect().height"
    fresh = samra.locator('[data-state="opposition"]:not([data-stale])').first.evaluate(height)
    stale = samra.locator('[data-state="opposition"][data-stale]').first.evaluate(height)
    assert stale < fresh / 2
    states = "bar => [...bar.children].map((one) => one.dataset.state).join()"
    editors = samra.evaluate(states)
    page.goto(f"{saved_page}?place=samra&lens=as-reported")
    assert samra.evaluate(states) != editors


def test_the_sentence_is_the_pictures_description(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-22")
    picture = page.get_by_role("region", name=re.compile("^Map"))
    said = page.get_by_role("status").inner_text()
    assert said.startswith("22 March.")
    expect(picture).to_have_accessible_description(said)


def test_a_card_tells_names_kind_position_and_staleness(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-20&place=kasab")
    card = page.locator(".kp-card")
    expect(card.locator(".kp-status")).to_contain_text("since 2")
    expect(card.locator(".kp-stale")).to_contain_text("day")
    card.locator(".kp-about summary").click()
    expect(card.locator(".kp-where")).to_contain_text(re.compile(r"Town at 35\.\d+ N, .* within"))
    names = card.locator(".kp-names")
    for lang, name in {"en": "Kasab", "ar": "كسب", "hy": "Քեսապ", "tr": "Keseb"}.items():
        expect(names.locator(f'dd[lang="{lang}"]')).to_have_text(name)
    for script, name in {"latin": "Kessab", "armenian": "Քեսաբ", "cyrillic": "Кесаб"}.items():
        expect(names.locator(f'[data-script="{script}"]')).to_contain_text(name)
    expect(names.locator('[data-script="latin"]')).not_to_contain_text("Кесаб")
    expect(names).to_contain_text("does not keep who writes which")


def test_a_place_nobody_located_says_so(saved_page: str, page: Page):
    page.goto(f"{saved_page}?place=tal-al-ahmar")
    page.locator(".kp-about summary").click()
    expect(page.locator(".kp-where")).to_contain_text("without a known position")


def test_a_claim_leads_to_its_day_and_the_day_back_to_the_place(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-20&place=kasab")
    page.wait_for_url("**view=**")
    page.locator(".kp-all-claims").click()
    row = page.locator(".kp-ledger tr[data-claim]").first
    row.locator("button.kp-when").click()
    player = page.locator(PLAYER)
    expect(player).not_to_have_attribute("data-date", "2014-04-20")
    page.wait_for_url(lambda url: "date=2014-04-20" not in url)
    page.go_back()
    expect(player).to_have_attribute("data-date", "2014-04-20")
    page.goto(f"{saved_page}?date=2014-03-25&place=kasab")
    page.locator(".kp-happened").get_by_role("button", name="Observatory 45").first.click()
    expect(page.locator('[data-card="observatory-45"]')).to_be_visible()


def test_what_happened_is_found(saved_page: str, page: Page):
    page.goto(saved_page)
    page.get_by_role("slider").press("/")
    hits = page.locator(".kp-hits").get_by_role("option")
    page.keyboard.insert_text("no such word")
    expect(hits).to_have_text(["Nothing is found under this name."])
    event = document_of()["events"][-1]
    page.get_by_role("combobox", name="Find a place").fill(event["title"])
    hits.first.click()
    slider = page.get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuenow", str(max(0, min(86, event["day"]))))


def test_map_tools_scale_north_front_and_full_screen(
    saved_page: str, page: Page, size: tuple[int, int]
):
    page.goto(f"{saved_page}?date=2014-03-23&view=35.7,36.1,10")
    expect(page.locator(".leaflet-control-scale-line")).to_contain_text("km")
    if size == DESKTOP:  # a small map has no room for it beside the credits
        expect(page.get_by_role("img", name="North is up")).to_be_visible()
    tool(page, "Zoom to the front line")
    until(page, f"{VIEW}[2] > 10")
    tool(page, "Full screen")
    until(page, "document.fullscreenElement?.matches('[data-player]')")


def test_a_link_and_a_frame_are_copied(saved_page: str, page: Page, size: tuple[int, int]):
    page.goto(f"{saved_page}?date=2014-04-03")
    if size == PHONE:
        page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="Share").click()
    dialog = page.get_by_role("dialog", name="Share")
    expect(dialog.get_by_role("img")).to_be_visible()
    copies = dialog.get_by_role("button", name="Copy", exact=True).all()
    assert len(copies) >= 2
    for copy in copies[::-1]:
        copy.click()
    done = dialog.get_by_role("button", name=re.compile("^(Copied|Selected)"))
    expect(done).to_have_count(len(copies))


def test_the_swipe_handle_is_dragged(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03&compare=2014-03-21,editors,swipe")
    handle = page.get_by_role("separator")
    box = handle.bounding_box()
    assert box
    x, y = box["x"] + 3, box["y"] + box["height"] / 3
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 60, y)
    page.mouse.up()
    assert int(handle.get_attribute("aria-valuenow") or 50) < 48


def test_fingers_pinch_the_map_and_a_touch_stops_playing(saved_page: str, open_page: OpenPage):
    page = open_page(size=PHONE, has_touch=True)
    page.goto(f"{saved_page}?view=35.88,35.95,12")
    page.get_by_role("slider").press(" ")
    pane = page.locator(".kp-map").bounding_box()
    assert pane
    x, y = pane["x"] + pane["width"] / 2, pane["y"] + 200
    page.touchscreen.tap(x, y)
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    touch = page.context.new_cdp_session(page)
    for kind, apart in (("touchStart", 30), ("touchMove", 60), ("touchMove", 90)):
        points = [{"x": x - apart / 2, "y": y, "id": 0}, {"x": x + apart / 2, "y": y, "id": 1}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    until(page, f"{VIEW}[2] > 12.9")
