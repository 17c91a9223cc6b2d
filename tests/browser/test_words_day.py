"""What happened: one short sentence a change, the rest on demand, and what is outside the days."""

import re

from playwright.sync_api import Page, expect

# The first line of every change and event, for each day under each lens.
EVERY_LINE = """() => {
  const root = document.querySelector("[data-player]");
  const told = [];
  const lenses = ["editors", "as-reported", "government-side", "opposition-side", "independent"];
  for (const lens of [...lenses, "against-interest"]) {
    for (let day = 0; day < 87; day++) {
      const date = new Date(Date.UTC(2014, 2, 21 + day)).toISOString().slice(0, 10);
      root.kasabPlayer.set({ date, lens });
      for (const line of root.querySelectorAll(".kp-happened [data-change]")) {
        told.push(line.textContent);
      }
    }
  }
  return told;
}"""


def test_a_change_is_one_sentence_of_twelve_words_at_most(saved_page: str, page: Page):
    page.goto(saved_page)
    lines = page.evaluate(EVERY_LINE)
    assert len(lines) > 300
    for line in lines:
        assert len(line.split()) <= 12, line
        assert not re.search(r"[(\[]", line), line
        assert line.count(".") == 1, line


def test_a_change_names_both_statuses_and_opens_its_claims(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-03&place=observatory-45")
    happened = page.locator(".kp-happened")
    expect(happened.get_by_role("heading")).to_have_text("What happened on 3 April")
    change = happened.locator("li", has_text="Al-Badrousiya")
    expect(change).to_have_text(re.compile("^Al-Badrousiya: contested, then government. 1 claim$"))
    change.get_by_role("button", name="1 claim").click()
    expect(change.locator(".kp-reports li")).to_have_count(1)
    assert (change.locator(".kp-reports a").get_attribute("href") or "").startswith("http")
    change.get_by_role("button", name="Al-Badrousiya").click()
    expect(page.locator('[data-card="al-badrousiya"]')).to_be_visible()


def test_an_event_opens_its_accounts(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-03-23")
    happened = page.locator(".kp-happened")
    happened.get_by_role("button", name=re.compile(r"^\d+ more$")).click()
    event = happened.locator("li", has_text="Turkey shoots down a Syrian MiG-23.")
    event.get_by_role("button").click()
    assert event.locator(".kp-reports li").count() > 0


def test_events_outside_the_days_are_told_as_before_and_after(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-06-15")
    happened = page.locator(".kp-happened")
    more = happened.get_by_role("button", name=re.compile(r"^\d+ more$"))
    more.click()
    expect(happened).to_contain_text("After these days, 16 June: Residents return to Kasab.")
    page.get_by_role("slider").press("Home")
    more.click()
    expect(happened).to_contain_text("Before these days, 13 March: Rockets hit Latakia city")
    page.get_by_role("slider").press("ArrowRight")
    expect(happened).not_to_contain_text("these days")


def test_the_live_region_tells_the_change_the_chosen_place_first(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-10&place=samra")
    live = page.get_by_role("status")
    expect(live).to_have_text(
        re.compile("^Samra: .* claims. 10 April: no change. The last was .* earlier.$")
    )
    page.get_by_role("slider").press("End")
    expect(live).to_have_text(re.compile("^15 June. Samra: .*, then government."))
    expect(live).to_contain_text("Kasab: contested and disputed, then government.")
