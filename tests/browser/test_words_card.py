"""The card: the answer to "according to whom", seen at once, with who says so side by side."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from kasab_map.editing import open_draft
from kasab_map.editing.reports import read_report
from kasab_map.player.document import document_of
from kasab_map.shipped import shipped
from tests.browser.boxes import ALL_SIZES, wholly_seen
from tests.browser.conftest import OpenPage

MAIN = ["kasab", "observatory-45", "kasab-crossing", "samra", "al-nabin", "nab-al-murr"]
PLAYER = "[data-player]"
OBSERVATORY = "date=2014-04-03&place=observatory-45"


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """The shipped theatre's timeline document."""
    return document_of()


@pytest.mark.parametrize("size", ALL_SIZES, ids=str)
@pytest.mark.parametrize("place", MAIN)
def test_the_first_claim_is_seen_without_scrolling(
    saved_page: str, open_page: OpenPage, size: tuple[int, int], place: str
):
    page = open_page(size=size)
    page.goto(f"{saved_page}?date=2014-04-03&place={place}")
    first = page.locator(".kp-grid [data-claim]").first
    expect(first).to_be_visible()
    assert wholly_seen(first)


def test_status_since_report_and_confidence_in_two_lines(saved_page: str, page: Page):
    page.goto(f"{saved_page}?{OBSERVATORY}")
    card = page.get_by_role("region", name="The chosen place")
    expect(card.locator(".kp-status")).to_have_text("Contested and disputed since 31 March")
    expect(card.locator(".kp-stale")).to_have_text("Last report today. Confidence high.")


def test_other_readings_are_those_that_name_another_status(
    saved_page: str, page: Page, document: dict[str, Any]
):
    page.goto(f"{saved_page}?{OBSERVATORY}")
    others = page.locator(".kp-others")
    links = others.get_by_role("button")
    expect(links.first).to_have_text("the government side: Government")
    read = links.evaluate_all("all => all.map((one) => one.dataset.lensLink)")
    place = next(one for one in document["places"] if one["id"] == "observatory-45")
    assert read == [
        lens
        for lens, rows in place["control"].items()
        for row in [[one for one in rows if one[0] is None or one[0] <= 13][-1]]
        if document["statuses"][row[2]]["id"] not in ("contested", "unknown")
    ]
    assert others.locator("svg").count() == len(read)
    links.first.click()
    expect(page.locator(PLAYER)).to_have_attribute("data-lens", "government-side")
    expect(page.locator(".kp-status")).to_contain_text("Government since")


def test_a_column_a_side_and_one_for_those_who_speak_for_none(saved_page: str, page: Page):
    page.goto(f"{saved_page}?{OBSERVATORY}")
    heads = page.locator(".kp-grid thead th")
    expect(heads).to_have_text(["Government side", re.compile("^Independents"), "Opposition side"])
    spans = page.locator(".kp-grid tbody")
    days = spans.evaluate_all("all => all.map((one) => one.dataset.span)")
    assert days == ["2014-04-03/2014-04-04", "2014-03-31/2014-04-02"]
    newest = spans.first
    expect(newest).to_have_attribute("data-tag", "contradict")
    expect(newest.get_by_role("rowheader")).to_have_text(re.compile("On 3 and 4 April *contradict"))
    cells = newest.locator("td:visible")
    expect(cells.nth(0)).to_have_text(re.compile(r"Government holds.*SANA, 4\sApr"))
    expect(cells.nth(1)).to_have_text("no word")
    expect(cells.nth(2)).to_have_text(re.compile(r"SOHR monitor, 4\sApr.*Masar Press, 4\sApr"))
    page.goto(f"{saved_page}?date=2014-04-03&place=kasab")
    expect(page.locator(".kp-grid tbody").first).to_have_attribute("data-tag", "agree")


def test_every_claimant_leads_to_a_source(saved_page: str, page: Page):
    page.goto(f"{saved_page}?{OBSERVATORY}")
    links = page.locator(".kp-grid [data-claim] a")
    assert links.count() > 5
    for link in links.all():
        assert (link.get_attribute("href") or "").startswith("http")
        assert link.get_attribute("target") == "_blank"
        assert "noopener" in (link.get_attribute("rel") or "")


def test_a_verdict_opens_what_was_said(saved_page: str, page: Page, document: dict[str, Any]):
    page.goto(f"{saved_page}?{OBSERVATORY}")
    verdict = page.locator(".kp-verdict").first
    said = page.locator(".kp-said").first
    expect(said).to_be_hidden()
    verdict.click()
    claim = page.locator(".kp-grid [data-claim]").first.get_attribute("data-claim")
    text = next(one["text"] for one in document["claims"] if one["id"] == claim)
    expect(said).to_contain_text(text)
    expect(verdict).to_have_attribute("aria-expanded", "true")
    verdict.click()
    expect(said).to_be_hidden()


def test_earlier_spans_and_all_claims_are_asked_for(
    saved_page: str, page: Page, document: dict[str, Any]
):
    page.goto(f"{saved_page}?{OBSERVATORY}")
    spans = page.locator(".kp-grid tbody")
    expect(spans).to_have_count(2)
    earlier = page.get_by_role("button", name="Earlier: 25 to 30 March")
    earlier.click()
    expect(spans).to_have_count(4)
    at = next(n for n, one in enumerate(document["places"]) if one["id"] == "observatory-45")
    known = sum(claim["place"] == at for claim in document["claims"])
    page.get_by_role("button", name=f"All {known} claims").click()
    expect(page.locator(".kp-ledger tr[data-claim]")).to_have_count(known)


def test_the_day_has_its_own_row_and_a_quiet_day_the_last_one(saved_page: str, page: Page):
    page.goto(f"{saved_page}?date=2014-04-02&place=observatory-45")
    first = page.locator(".kp-grid tbody").first
    expect(first).to_have_attribute("data-span", "2014-03-31/2014-04-02")
    page.get_by_role("slider").press("ArrowRight")
    expect(first).to_have_attribute("data-span", "2014-04-03/2014-04-04")
    page.goto(f"{saved_page}?date=2014-04-12&place=observatory-45")
    expect(first).to_have_attribute("data-span", "2014-04-03/2014-04-04")


def test_what_was_not_yet_said_is_not_in_the_grid_of_that_evening(
    saved_page: str, page: Page, document: dict[str, Any]
):
    page.goto(f"{saved_page}?{OBSERVATORY}&lens=as-reported")
    shown = page.locator(".kp-grid [data-claim]").evaluate_all("a => a.map((c) => c.dataset.claim)")
    claims = {claim["id"]: claim for claim in document["claims"]}
    assert shown
    assert all(claims[one]["reported"] <= 13 for one in shown)


def test_the_arrows_carry_the_dates_of_this_places_changes(saved_page: str, page: Page):
    page.goto(f"{saved_page}?{OBSERVATORY}")
    back = page.get_by_role("button", name="Previous change here: 31 March")
    expect(back).to_have_text("‹ 31 March")
    page.get_by_role("button", name="Next change here: 5 April").click()
    expect(page.locator(PLAYER)).to_have_attribute("data-date", "2014-04-05")
    page.goto(f"{saved_page}?date=2014-06-15&place=observatory-45")
    expect(page.get_by_role("button", name="Previous change here")).to_be_visible()
    expect(page.get_by_role("button", name="Next change here")).to_have_count(0)


def test_choosing_a_place_is_said(saved_page: str, page: Page, document: dict[str, Any]):
    page.goto(f"{saved_page}?date=2014-04-03")
    page.locator('[data-place="samra"]').click()
    at = next(n for n, one in enumerate(document["places"]) if one["id"] == "samra")
    known = sum(claim["place"] == at for claim in document["claims"])
    expect(page.locator(".kp-change")).to_have_text(f"Samra: opposition, {known} claims")
    expect(page.locator('[data-card="samra"]')).to_be_visible()
    page.get_by_role("button", name="Close the card").click()
    expect(page.locator(".kp-card")).to_be_hidden()


def test_what_is_shown_is_cited_and_an_error_reported(saved_page: str, page: Page):
    page.goto(f"{saved_page}?{OBSERVATORY}")
    page.get_by_role("button", name="Cite").click()
    text = page.get_by_role("textbox", name="Text to copy")
    cited = text.input_value()
    assert "Observatory 45 on 3 April 2014" in cited
    assert "according to the editors’ reading: Contested and disputed" in cited
    page.get_by_role("button", name="Report an error").click()
    assert text.input_value().rstrip().endswith("What is wrong:")
    save = page.get_by_role("button", name="Save as a file")
    expect(save).to_be_disabled()
    page.get_by_label("What is wrong").fill("It was held a day longer.")
    page.get_by_label("What it is about").select_option("c0294")
    page.get_by_label("A link that shows it").fill("https://daily.example/45")
    with page.expect_download() as told:
        save.click()
    assert told.value.suggested_filename == "report-observatory-45-2014-04-03.json"
    report = read_report(told.value.path().read_bytes(), open_draft(shipped("geodata")))
    assert (report.place, report.day, report.claim) == ("observatory-45", "2014-04-03", "c0294")
    assert report.unknown == ()
    page.get_by_role("button", name="Report an error").click()
    expect(text).to_be_hidden()
