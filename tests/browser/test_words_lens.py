"""The lens: a menu inside a sentence, what each lens gives, and what it says otherwise."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from kasab_map.player.document import document_of
from tests.browser.boxes import ALL_SIZES
from tests.browser.conftest import SIZES
from tests.browser.lens import choose_lens, open_lenses

PLAYER = "[data-player]"
OBSERVATORY = "date=2014-04-03&place=observatory-45"
DAY = 13


@pytest.fixture(params=SIZES, ids=["desktop", "phone"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Every page at both sizes."""
    return request.param


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """The shipped theatre's timeline document."""
    return document_of()


def status(document: dict[str, Any], place: dict[str, Any], lens: str, day: int) -> str:
    """Say what a lens gives a place on a day, by the document's own rows."""
    rows = [row for row in place["control"].get(lens, []) if row[0] is None or row[0] <= day]
    return document["statuses"][rows[-1][2] if rows else 0]["id"]


def differing(document: dict[str, Any], lens: str, day: int) -> set[str]:
    """Name the places to which a lens gives another status than the editors do."""
    told = {
        place["id"]: (status(document, place, "editors", day), status(document, place, lens, day))
        for place in document["places"]
    }
    return {place for place, (one, two) in told.items() if two not in (one, "unknown")}


def test_the_menu_tells_rule_sign_and_difference_of_each_lens(
    saved_page: str, page: Page, document: dict[str, Any]
):
    page.goto(f"{saved_page}?{OBSERVATORY}")
    lines = open_lenses(page).get_by_role("menuitemradio")
    expect(lines).to_have_count(6)
    told = {
        "editors": ("the editors’ reading", "every claim weighed"),
        "as-reported": ("what was known that day", "by that evening"),
        "government-side": ("the government side", "speak for it"),
        "opposition-side": ("the opposition side", "speak for it"),
        "independent": ("independents", "only independent claimants"),
        "against-interest": ("claims against interest", "believed only against itself"),
    }
    here = next(one for one in document["places"] if one["id"] == "observatory-45")
    for lens, parts in told.items():
        line = page.locator(f'[data-lens-choice="{lens}"]')
        differ = len(differing(document, lens, DAY))
        counted = [f"{differ} differ"] if differ else []
        for part in (*parts, *counted):
            expect(line).to_contain_text(part)
        sign = line.locator("svg")
        expect(sign).to_have_attribute("data-state", status(document, here, lens, DAY))
    expect(page.locator(".kp-lens-menu")).to_contain_text("Signs show Observatory 45")


def test_the_menu_is_used_from_the_keyboard(saved_page: str, page: Page):
    page.goto(f"{saved_page}?{OBSERVATORY}")
    opener = page.locator(".kp-lens-open")
    opener.press("Enter")
    expect(page.locator('[data-lens-choice="editors"]')).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(PLAYER)).to_have_attribute("data-lens", "government-side")
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-03")
    expect(opener).to_be_focused()
    expect(opener).to_have_text("the government side")
    opener.press("Enter")
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_be_hidden()
    expect(opener).to_be_focused()


def test_another_lens_says_how_many_places_differ_and_marks_their_names(
    saved_page: str, page: Page, document: dict[str, Any]
):
    wanted = differing(document, "government-side", DAY)
    assert len(wanted) > 3
    page.goto(f"{saved_page}?{OBSERVATORY}")
    expect(page.locator("[data-differs]")).to_have_count(0)
    choose_lens(page, "government-side")
    second = page.locator(".kp-lines p").last
    expect(second).to_have_text(f"{len(wanted)} places differ from the editors’ reading, marked ≠.")
    place = page.locator('[data-place="observatory-45"]')
    expect(place).to_have_accessible_description("Differs from the editors’ reading")
    before = "one => getComputedStyle(one, '::before').content"
    assert "≠" in place.locator(".kp-label").evaluate(before)
    marked = page.locator("[data-differs]").evaluate_all("a => a.map((one) => one.dataset.place)")
    located = {one["id"] for one in document["places"] if one["lat"] is not None}
    assert set(marked) == wanted & located
    listed = page.locator(".kp-later details:visible").last
    listed.locator("summary").click()
    expect(listed.locator("li")).to_have_count(len(wanted))
    choose_lens(page, "editors")
    expect(page.locator("[data-differs]")).to_have_count(0)


@pytest.mark.parametrize("size", ALL_SIZES, ids=str)
def test_what_was_learned_later_is_one_click_away(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-25&place=samra&lens=as-reported")
    learned = page.locator(".kp-later details").first
    learned.locator("summary").click()
    expect(learned.locator("summary")).to_contain_text("Learned later")
    expect(learned.locator("li").nth(3)).to_be_attached()  # written when it is opened


def test_a_side_is_told_first_and_the_rest_as_not_heard(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-25&lens=government-side")
    happened = page.locator(".kp-happened")
    heard, unheard = (
        happened.locator('[data-claims="heard"]'),
        happened.locator('[data-claims="unheard"]'),
    )
    expect(heard).to_contain_text("claims of this day")
    expect(unheard).to_contain_text("Not heard by this lens:")
    assert heard.evaluate("one => one.nextElementSibling.dataset.claims") == "unheard"
    heard.get_by_role("button").click()
    expect(heard).to_contain_text("Al-Watan")
    expect(heard).not_to_contain_text("SOHR)")
    choose_lens(page, "editors")
    expect(happened.locator('[data-claims="unheard"]')).to_have_count(0)
