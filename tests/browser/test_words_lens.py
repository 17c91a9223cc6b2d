"""The lens: a menu inside a sentence, what each lens gives, and what it says otherwise."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SIZES
from tests.browser.lens import choose_lens, open_lenses

PLAYER = "[data-player]"
OBSERVATORY = "date=2014-04-03&place=observatory-45"


@pytest.fixture(params=SIZES, ids=["desktop", "phone"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Every page at both sizes."""
    return request.param


def test_the_menu_tells_rule_sign_and_difference_of_each_lens(saved_page: str, page: Page):
    page.goto(f"{saved_page}?{OBSERVATORY}")
    lines = open_lenses(page).get_by_role("menuitemradio")
    expect(lines).to_have_count(6)
    told = {
        "editors": ("the editors’ reading", "every claim weighed", "Contested and disputed", ""),
        "as-reported": ("what was known that day", "by that evening", "Disputed", "13 differ"),
        "government-side": ("the government side", "speak for it", "Government", "8 differ"),
        "opposition-side": ("the opposition side", "speak for it", "Contested", "10 differ"),
        "independent": ("independents", "speak for neither", "Opposition", "1 differs"),
        "against-interest": ("claims against interest", "itself", "Disputed", "4 differ"),
    }
    for lens, parts in told.items():
        line = page.locator(f'[data-lens-choice="{lens}"]')
        for part in parts:
            expect(line).to_contain_text(part)
        assert line.locator("svg").count() == 1
    expect(page.get_by_role("menu")).to_contain_text("Signs show Observatory 45")


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
    saved_page: str, page: Page
):
    page.goto(f"{saved_page}?{OBSERVATORY}")
    expect(page.locator("[data-differs]")).to_have_count(0)
    choose_lens(page, "government-side")
    second = page.locator(".kp-lines p").last
    expect(second).to_have_text("8 places differ from the editors’ reading, marked ≠.")
    place = page.locator('[data-place="observatory-45"]')
    expect(place).to_have_accessible_description("Differs from the editors’ reading")
    before = "one => getComputedStyle(one, '::before').content"
    assert "≠" in place.locator(".kp-label").evaluate(before)
    expect(page.locator('[data-place="kasab"]')).not_to_have_attribute("data-differs", "")
    assert 5 < page.locator("[data-differs]").count() <= 8
    listed = page.locator(".kp-later details:visible").last
    listed.locator("summary").click()
    expect(listed.locator("li")).to_have_count(8)
    choose_lens(page, "editors")
    expect(page.locator("[data-differs]")).to_have_count(0)


def test_what_was_learned_later_is_one_click_away(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-25&place=samra&lens=as-reported")
    learned = page.locator(".kp-later details").first
    learned.locator("summary").click()
    expect(learned.locator("summary")).to_contain_text("Learned later")
    assert learned.locator("li").count() > 3


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
