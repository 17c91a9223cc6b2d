"""Days in a sentence, in the languages of the reports: numbers, and the months' names."""

import re
from collections.abc import Iterator
from datetime import date

from kasab_map.editing.folding import folded

_MONTHS = (
    ("january jan", "ocak", "كانون الثاني|يناير", "հունվարի"),
    ("february feb", "subat", "شباط|فبراير", "փետրվարի"),
    ("march mar", "mart", "اذار|مارس", "մարտի"),
    ("april apr", "nisan", "نيسان|ابريل", "ապրիլի"),
    ("may", "mayis", "ايار|مايو", "մայիսի"),
    ("june jun", "haziran", "حزيران|يونيو", "հունիսի"),
    ("july jul", "temmuz", "تموز|يوليو", "հուլիսի"),
    ("august aug", "agustos", "اب|اغسطس", "օգոստոսի"),
    ("september sep sept", "eylul", "ايلول|سبتمبر", "սեպտեմբերի"),
    ("october oct", "ekim", "تشرين الاول|اكتوبر", "հոկտեմբերի"),
    ("november nov", "kasim", "تشرين الثاني|نوفمبر", "նոյեմբերի"),
    ("december dec", "aralik", "كانون الاول|ديسمبر", "դեկտեմբերի"),
)
_NAMES = {
    folded(name): number
    for number, (en, tr, ar, hy) in enumerate(_MONTHS, start=1)
    for name in (*en.split(), tr, *ar.split("|"), hy, hy[:-1])
}
_MONTH = "|".join(sorted(_NAMES, key=len, reverse=True))
_YEAR = r"(?:,? +(\d{4}))?"
_BETWEEN = r"(?: *(?:-|–|to|and|or|ve|ile|الي|و) *(\d{1,2}))?"
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?{_BETWEEN} +(?:of +)?({_MONTH})\b{_YEAR}")
_MONTH_FIRST = re.compile(rf"\b({_MONTH}) +(\d{{1,2}})(?:st|nd|rd|th)?{_BETWEEN}\b{_YEAR}")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DOTTED = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b")


def days_in(text: str, year: int) -> tuple[date, ...]:
    """List the days that a text names, from the first to the last.

    Parameters
    ----------
    text : str
        A sentence, in a language of the reports: en, ar, hy or tr.
    year : int
        The year of a day that names none.

    Examples
    --------
    >>> [str(day) for day in days_in("In the night of 2 to 3 April they left.", 2014)]
    ['2014-04-02', '2014-04-03']
    >>> [str(day) for day in days_in("في 23 آذار", 2014)]
    ['2014-03-23']
    """
    return tuple(sorted({day for parts in _parts(folded(text), year) for day in _day(*parts)}))


def _parts(text: str, year: int) -> Iterator[tuple[int, int, int]]:
    for found in _ISO.finditer(text):
        yield int(found[1]), int(found[2]), int(found[3])
    for found in _DOTTED.finditer(text):
        yield int(found[3]), int(found[2]), int(found[1])
    for found in _DAY_FIRST.finditer(text):
        for day in filter(None, (found[1], found[2])):
            yield int(found[4] or year), _NAMES[found[3]], int(day)
    for found in _MONTH_FIRST.finditer(text):
        for day in filter(None, (found[2], found[3])):
            yield int(found[4] or year), _NAMES[found[1]], int(day)


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return
