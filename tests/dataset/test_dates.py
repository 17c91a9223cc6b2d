"""A day that is not one: what it probably was, and what to do."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kasab_map.dataset.dates import explain_date, read_day
from tests.dataset.tiny import Theatre

REMEDY = "write days as YYYY-MM-DD and format the column as text"
SPREADSHEET = "is a day as a spreadsheet writes it; did you mean"
CASES = {
    "2014-02-30": "is not in the calendar: that month has 28 days; correct it",
    "2014-04-31": "is not in the calendar: that month has 30 days; correct it",
    "2014-00-00": "is not in the calendar; look the day up in the source",
    "2014-24-03": "has no such month; did you mean 2014-03-24?",
    "2014-3-24": "is not written in full; did you mean 2014-03-24?",
    "2014/03/24": "is not written in full; did you mean 2014-03-24?",
    "20140324": "is not written in full; did you mean 2014-03-24?",
    "24/03/2014": f"{SPREADSHEET} 2014-03-24? {REMEDY}",
    "3/24/14": f"{SPREADSHEET} 2014-03-24? {REMEDY}",
    "24.03.2014": f"{SPREADSHEET} 2014-03-24? {REMEDY}",
    "03/04/2014": f"{SPREADSHEET} 2014-03-04 or 2014-04-03? (look it up in the source) {REMEDY}",
    "41722": f"is a spreadsheet's day number; did you mean 2014-03-24? {REMEDY}",
    "41722.0": f"is a spreadsheet's day number; did you mean 2014-03-24? {REMEDY}",
    "2014-03-24T00:00:00": "holds a time of day; did you mean 2014-03-24?",
    "2014-03-24 00:00": "holds a time of day; did you mean 2014-03-24?",
    "24-Mar-14": f"is a day in words; did you mean 2014-03-24? {REMEDY}",
    "24 March 2014": f"is a day in words; did you mean 2014-03-24? {REMEDY}",
    "March 24, 2014": f"is a day in words; did you mean 2014-03-24? {REMEDY}",
    "Mar-24": (
        "has lost its year or its day in a spreadsheet; look it up in the source and " + REMEDY
    ),
    "2014-03": (
        "is not one day; put the likeliest day in event_date "
        "and the first and last it could be in date_earliest and date_latest"
    ),
    "٢٠١٤-٠٣-٢٤": "is not in the digits 0 to 9; did you mean 2014-03-24?",
    "spring": "is not a day; write it as YYYY-MM-DD, such as 2014-03-24",
    "99/99/9999": "is not a day; write it as YYYY-MM-DD, such as 2014-03-24",
}


@pytest.mark.parametrize(("value", "message"), CASES.items(), ids=CASES)
def test_each_wrong_day_is_explained(theatre: Theatre, value: str, message: str):
    theatre.cell("claims", "c0006", "reported_date", value)
    assert theatre.problems() == [f"geodata/claims.csv:7: reported_date: {value!r} {message}"]


@given(st.dates())
def test_every_day_is_read_as_written(day: date):
    assert read_day(day.isoformat()) == day


@given(
    st.text() | st.from_regex(r"[0-9]{1,5}[-/. ]?[0-9a-z]{1,4}[-/. ]?[0-9]{1,5}", fullmatch=True)
)
def test_any_text_is_a_day_or_is_explained(text: str):
    assert read_day(text) or explain_date(text)
