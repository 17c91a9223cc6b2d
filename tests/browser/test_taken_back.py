"""A claim that was taken back is never shown as standing."""

from playwright.sync_api import Page, expect

from kasab_map import read_dataset


def test_a_withdrawn_claim_is_struck_through_with_its_day(page: Page, saved_page: str) -> None:
    dataset = read_dataset()
    gone = next(claim for claim in dataset.claims.values() if claim.withdrawn and claim.locator)
    page.goto(f"{saved_page}?place={gone.place}")
    page.locator(".kp-all-claims").click()
    row = page.locator(f'.kp-ledger [data-claim="{gone.id}"]')
    expect(row.locator("s")).to_have_text(gone.paraphrase)
    assert gone.withdrawn
    day = f"{gone.withdrawn.day} {gone.withdrawn:%B} {gone.withdrawn.year}"
    expect(row).to_contain_text(f"Taken back on {day}.")
    expect(row).to_contain_text(gone.locator)
    standing = next(
        claim
        for claim in dataset.claims.values()
        if claim.place == gone.place and not claim.withdrawn
    )
    expect(page.locator(f'.kp-ledger [data-claim="{standing.id}"] s')).to_have_count(0)
