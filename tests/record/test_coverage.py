"""Every statement of the founding documents has its record, or a reason why it has none."""

import pytest

from tools.coverage import PAGE, coverage_page, read_table

STATEMENTS = read_table("founding_statements")
FOUNDING = {row["id"] for row in read_table("sources") if row["founding"] == "true"}
CITES = {
    row["id"]: set(row["sources"].split())
    for table in ("claims", "events")
    for row in read_table(table)
}
WITHDRAWN = {row["id"] for row in read_table("claims") if row["withdrawn"]}


def test_there_are_five_founding_documents_and_all_are_covered() -> None:
    assert len(FOUNDING) == 5
    assert {row["document"] for row in STATEMENTS} == FOUNDING


@pytest.mark.parametrize("row", STATEMENTS, ids=lambda row: row["statement"])
def test_a_statement_is_carried_by_records_that_cite_it_or_says_why_not(
    row: dict[str, str],
) -> None:
    assert bool(row["records"]) is not bool(row["left_out"])
    assert len(row["says"].split()) <= 30
    for one in row["records"].split():
        assert row["document"] in CITES[one], f"{one} does not cite {row['document']}"
        assert one not in WITHDRAWN, f"{one} was taken back"


def test_every_record_that_cites_a_founding_document_is_listed_under_it() -> None:
    listed = {(row["document"], one) for row in STATEMENTS for one in row["records"].split()}
    cited = {
        (document, one)
        for one, documents in CITES.items()
        for document in documents & FOUNDING
        if one not in WITHDRAWN
    }
    assert cited == listed


def test_statements_are_numbered_in_the_order_of_reading() -> None:
    ids = [row["statement"] for row in STATEMENTS]
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)


def test_the_page_is_made_from_the_data() -> None:
    assert PAGE.read_text(encoding="utf-8") == coverage_page(), "run: python -m tools.coverage"
