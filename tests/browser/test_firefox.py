"""The saved file in Debian's own Firefox: the same days, keys, lens, search and address."""

import os
import re
from collections.abc import Iterator

import pytest

from kasab_map import control_on, read_dataset
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.firefox import Firefox, firefox, running
from tests.browser.painted import RECORD_DAYS

PLAYER = "document.querySelector('[data-player]')"
SLIDER = "document.querySelector('[role=slider]')"
SPOKEN = "[...document.querySelectorAll('[role=status]')].map((one) => one.textContent)"
DRAGGED = 30


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """A Firefox; without one, a skip that says so, or on a build machine a failure."""
    try:
        firefox()
    except FileNotFoundError as missing:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(str(missing))
    with running(tmp_path_factory.mktemp("firefox")) as browser:
        yield browser


@pytest.fixture
def fox(started: Firefox) -> Iterator[Firefox]:
    """The Firefox, watched: an error of a page or a request outside fails the test."""
    yield started
    wrong, started.wrong = started.wrong, []
    assert not wrong, "\n".join(wrong)


def on(date: str) -> str:
    """Say that the player shows a day."""
    return f"{PLAYER}.dataset.date === '{date}'"


def card(place: str) -> str:
    """Say that a place's card is there."""
    return f"document.querySelector('[data-card={place}]') !== null"


@pytest.mark.parametrize("lens", ["editors", "as-reported"])
def test_each_day_of_a_drag_is_painted_as_control_has_it(fox: Firefox, saved_page: str, lens: str):
    dataset = read_dataset()
    fox.open(f"{saved_page}?lens={lens}", DESKTOP)
    fox.until(f"{PLAYER}.dataset.lens === '{lens}'")
    fox.evaluate(f"({RECORD_DAYS})()")
    left, top, width = fox.evaluate(
        f"(({{left, top, width}}) => [left, top, width])({SLIDER}.getBoundingClientRect())"
    )
    day_width = width / len(dataset.days)
    fox.drag([(left + day_width * (day + 0.5), top + 30) for day in range(DRAGGED)])
    fox.until(on(dataset.days[DRAGGED - 1].isoformat()))
    painted = fox.evaluate("window.painted")
    assert sorted(painted) == [day.isoformat() for day in dataset.days[:DRAGGED]]
    for day in dataset.days[:DRAGGED]:
        control = control_on(dataset, day, lens=lens)
        expected = {
            place.id: [control[place.id].status, control[place.id].disputed]
            for place in dataset.places.values()
            if place.located
        }
        assert painted[day.isoformat()] == expected, day
    fox.until(f"location.search.includes('date={dataset.days[DRAGGED - 1]}')")


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_keys_lens_search_and_the_address(fox: Firefox, saved_page: str, size: tuple[int, int]):
    fox.open(f"{saved_page}?date=2014-04-03&place=observatory-45&view=35.9,35.95,12.5", size)
    fox.until(f"{on('2014-04-03')} && {card('observatory-45')}")
    for key, date in (
        ("ArrowRight", "2014-04-04"),
        ("ArrowLeft", "2014-04-03"),
        ("Home", "2014-03-21"),
        ("PageDown", "2014-03-22"),
        ("End", "2014-06-15"),
    ):
        fox.press(key)
        fox.until(on(date))
    said = "15 June. Kasab: contested and disputed, then government."
    fox.until(f"{SPOKEN}.some((text) => text.startsWith('{said}'))")
    fox.click(".kp-lens-open")
    fox.click('[data-lens-choice="as-reported"]')
    fox.until(f"{PLAYER}.dataset.lens === 'as-reported'")
    fox.press("/", *"Քեսապ", "Enter")
    fox.until(card("kasab"))
    fox.until("/lens=as-reported/.test(location.search) && /place=kasab/.test(location.search)")
    address = fox.evaluate("location.href")
    assert "date=2014-06-15" in address
    # The map has gone to what was found, as near as it was.
    assert re.search(r"view=35\.92\d\d,35\.9\d\d\d,12\.5", address)
    fox.open(address, size)
    fox.until(f"{on('2014-06-15')} && {card('kasab')} && {PLAYER}.dataset.lens === 'as-reported'")
    assert fox.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_two_days_are_compared_and_escape_ends_it(fox: Firefox, saved_page: str):
    fox.open(f"{saved_page}?date=2014-04-03&compare=2014-03-21,editors", DESKTOP)
    fox.until("document.querySelectorAll('.kp-map').length === 2")
    found = "document.querySelector('.kp-differences').textContent"
    assert "Kasab. 3 April: opposition; 21 March: government" in fox.evaluate(found)
    fox.press("Escape")
    fox.until("document.querySelectorAll('.kp-map').length === 1")


def test_a_place_is_chosen_by_its_name_its_lane_and_its_ground(fox: Firefox, saved_page: str):
    fox.open(f"{saved_page}?date=2014-04-03", DESKTOP)
    fox.until(on("2014-04-03"))
    fox.until("document.querySelector('[data-place=kasab] .kp-label').checkVisibility()")
    fox.click("[data-place=kasab] .kp-label")
    fox.until(card("kasab"))
    on_lane = f"""((days, {{top, height}}) =>
      [days.left + days.width * 13.5 / 87, top + height / 2])(
      {SLIDER}.getBoundingClientRect(),
      document.querySelector("[data-lane=nab-al-murr]").closest(".kp-lane").getBoundingClientRect())"""
    fox.drag([tuple(fox.evaluate(on_lane))])
    fox.until(card("nab-al-murr"))
    on_ground = """(({left, top, width, height}) => [34, 48, 64]
      .flatMap((far) => [[-far, 0], [0, far], [-far, far]])
      .map(([x, y]) => [left + width / 2 + x, top + height / 2 + y])
      .find(([x, y]) => {
        const at = document.elementFromPoint(x, y);
        return at.closest(".kp-leaflet") && !at.closest("[data-place]");
      }))(document.querySelector("[data-place=samra]").getBoundingClientRect())"""
    fox.drag([tuple(fox.evaluate(on_ground))])
    fox.until(card("samra"))
    fox.until(f"{SPOKEN}.some((text) => text.startsWith('Samra: opposition'))")


def test_choosing_a_span_and_every_change(fox: Firefox, saved_page: str):
    fox.open(f"{saved_page}?date=2014-04-02", DESKTOP)
    fox.until(on("2014-04-02"))
    # What is pressed has its card at once, and is said.
    fox.click('[data-place="samra"]')
    fox.until(card("samra"))
    fox.until(f"{SPOKEN}.some((text) => text.startsWith('Samra: opposition'))")
    fox.evaluate("document.activeElement.blur()")  # from a sign arrows go by compass
    fox.press("ArrowRight")
    changed = "document.querySelector('[data-place=al-badrousiya][data-changed]')"
    fox.until(f"{changed} !== null")
    ring = f"getComputedStyle({changed}, '::after').boxShadow"
    assert "3px" in fox.evaluate(ring)
    # A span: its first day, its last, the front's trail, and what was said in it.
    fox.click(".kp-pace-name")
    fox.click("[data-choice=from]")
    fox.until("!document.querySelector('.kp-pace').open")
    fox.evaluate("document.activeElement.blur()")
    fox.press("End")
    fox.until(on("2014-06-15"))
    fox.click(".kp-pace-name")
    fox.click("[data-choice=to]")
    fox.until("document.querySelectorAll('.kp-trail').length > 2")
    told = fox.evaluate("document.querySelector('.kp-spanned').textContent")
    assert told.startswith("What happened, 3 April to 15 June")
    assert "places changed hands" in told
    # Changes: a small map each, with a legend, and what changed marked.
    fox.click(".kp-tool-menu > summary")
    fox.click('button[aria-label="Changes"]')
    fox.until("document.querySelectorAll('dialog[open] .kp-multiple [data-changed]').length > 5")
    assert fox.evaluate("document.querySelectorAll('.kp-multiples-key li').length") == 7
    fox.press("Escape")
    fox.until("document.querySelector('dialog[open]') === null")


def test_a_phones_sheet_and_both_maps(fox: Firefox, saved_page: str):
    fox.open(f"{saved_page}?date=2014-04-03&compare=2014-03-21,editors", PHONE)
    fox.until("document.querySelectorAll('.kp-map').length === 2")
    edges = "((b) => [b.left, b.right])(one.getBoundingClientRect())"
    maps = f"[...document.querySelectorAll('.kp-map')].map((one) => {edges})"
    (left, right), (other_left, other_right) = fox.evaluate(maps)
    assert 0 <= other_left < other_right <= left < right <= PHONE[0]
    stop = "document.querySelector('.kp-sheet').dataset.stop"
    for said in ("full", "closed"):
        fox.click(".kp-handle-bar")
        fox.until(f"{stop} === '{said}'")
    sign = "document.querySelector('.kp-stage > .kp-map [data-place=nab-al-murr]')"
    seen = f"(({{x, y}}) => {sign}.contains(document.elementFromPoint(x + 13, y + 13)))"
    fox.until(f"{seen}({sign}.getBoundingClientRect())")
    fox.click('.kp-stage > .kp-map [data-place="nab-al-murr"]')
    fox.until(f"{card('nab-al-murr')} && {stop} === 'half'")


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_the_answer_is_on_screen_and_the_days_come_first(
    fox: Firefox, saved_page: str, size: tuple[int, int]
):
    fox.open(f"{saved_page}?date=2014-04-03&place=kasab", size)
    fox.until(f"{on('2014-04-03')} && {card('kasab')}")
    told = fox.evaluate("document.querySelector('.kp-headline').textContent")
    assert "Kasab: opposition" in told
    # The headline and the first claim are wholly seen, with nothing over them.
    for part in (".kp-headline", ".kp-voice"):
        box = f"document.querySelector('{part}').getBoundingClientRect()"
        top, bottom, left = fox.evaluate(f"(b => [b.top, b.bottom, b.left])({box})")
        assert 0 <= top < bottom <= size[1], part
        over = f"document.elementFromPoint({left + 4}, {bottom - 3}).closest('{part}') !== null"
        assert fox.evaluate(over), part
    if size == DESKTOP:  # a phone's key opens when it is pressed
        rows = "[...document.querySelectorAll('.kp-legend li')]"
        seen = f"{rows}.filter((row) => row.checkVisibility()).map((row) => row.textContent)"
        assert {"Government", "Opposition", "No report", "Front"} <= set(fox.evaluate(seen))
    fox.press("Tab", "Tab", "Tab")
    assert fox.evaluate("document.activeElement.getAttribute('role')") == "slider"
    fox.press("ArrowRight")
    fox.until(on("2014-04-04"))
