"""Days as ISO dates, and what a wrong one probably was before a spreadsheet touched it."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from kasab_map.dataset.words import quoted

ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Spreadsheets count days from here (the year 1900 was no leap year, but Lotus 1-2-3 thought so).
SPREADSHEET_DAY_0 = date(1899, 12, 30)
REMEDY = "write days as YYYY-MM-DD and format the column as text"


def read_day(text: str) -> date | None:
    """Read an ISO day; None when it is anything else.

    Examples
    --------
    >>> read_day("2014-03-24")
    datetime.date(2014, 3, 24)
    >>> read_day("24/03/2014") is None
    True
    """
    matched = ISO.fullmatch(text)
    return _day(*map(int, matched.groups())) if matched else None


def explain_date(text: str) -> str:
    """Say what is wrong with a day that is not one, what it probably was, and the remedy.

    Examples
    --------
    >>> explain_date("2014-02-30")
    "'2014-02-30' is not in the calendar: that month has 28 days; correct it"
    """
    western = "".join(_western(character) for character in text)
    for pattern, explain in _EXPLANATIONS:
        matched = re.fullmatch(pattern, western, re.IGNORECASE)
        message = explain(matched) if matched else ""
        if message:
            return f"{quoted(text)} {message}"
    return f"{quoted(text)} is not a day; write it as YYYY-MM-DD, such as 2014-03-24"


def _western(character: str) -> str:
    """Turn an Arabic-Indic or other digit into 0-9."""
    digit = unicodedata.digit(character, None)
    return character if digit is None else str(digit)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(matched: re.Match[str]) -> str:
    year, month, day = map(int, matched.groups())
    if _day(year, month, day):  # only the digits were foreign
        return f"is not in the digits 0 to 9; did you mean {_day(year, month, day)}?"
    if _day(year, day, month):
        return f"has no such month; did you mean {_day(year, day, month)}?"
    if year and 1 <= month <= 12:
        return (
            f"is not in the calendar: that month has {monthrange(year, month)[1]} days; correct it"
        )
    return "is not in the calendar; look the day up in the source"


def _unpadded(matched: re.Match[str]) -> str:
    day = _day(*map(int, matched.groups()))
    return f"is not written in full; did you mean {day}?" if day else ""


def _turned_round(matched: re.Match[str]) -> str:
    first, second, year = map(int, matched.groups())
    year += 2000 if year < 100 else 0
    readings = sorted(
        {day for day in (_day(year, second, first), _day(year, first, second)) if day}
    )
    if not readings:
        return ""
    meant = " or ".join(map(str, readings))
    doubt = " (look it up in the source)" if len(readings) > 1 else ""
    return f"is a day as a spreadsheet writes it; did you mean {meant}?{doubt} {REMEDY}"


def _serial(matched: re.Match[str]) -> str:
    day = SPREADSHEET_DAY_0 + timedelta(days=int(matched[1]))
    return f"is a spreadsheet's day number; did you mean {day}? {REMEDY}"


def _with_time(matched: re.Match[str]) -> str:
    return f"holds a time of day; did you mean {matched[1]}?" if read_day(matched[1]) else ""


def _month_of_year(matched: re.Match[str]) -> str:
    return (
        "is not one day; put the likeliest day in event_date "
        "and the first and last it could be in date_earliest and date_latest"
    )


def _in_words(day: str, month: str, year: str) -> str:
    number = next((n for n, name in enumerate(MONTHS, 1) if month.lower().startswith(name)), 0)
    meant = _day(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    return f"is a day in words; did you mean {meant}? {REMEDY}" if meant else ""


def _lost_part(matched: re.Match[str]) -> str:
    return f"has lost its year or its day in a spreadsheet; look it up in the source and {REMEDY}"


_EXPLANATIONS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"([0-9]{4})-([0-9]{2})-([0-9]{2})", _iso),
    (r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})", _unpadded),
    (r"([0-9]{4})([0-9]{2})([0-9]{2})", _unpadded),
    (r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})", _turned_round),
    (r"([0-9]{5})(?:\.[0-9]*)?", _serial),
    (r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9:.,]+.*", _with_time),
    (r"[0-9]{4}(?:-[0-9]{2})?", _month_of_year),
    (
        r"([0-9]{1,2})[- ]([a-z]{3,9})[- ]([0-9]{4}|[0-9]{2})",
        lambda found: _in_words(found[1], found[2], found[3]),
    ),
    (
        r"([a-z]{3,9})\.? ([0-9]{1,2}),? ([0-9]{4})",
        lambda found: _in_words(found[2], found[1], found[3]),
    ),
    (r"[a-z]{3,9}[- ][0-9]{1,4}|[0-9]{1,2}[- ][a-z]{3,9}", _lost_part),
)
